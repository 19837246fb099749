"""Making a whole corpus, or as much of it as is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from django.conf import settings
from django.db import connection

from zayava.core.models import CoalitionSettings
from zayava.core.statistics import refresh_statistics
from zayava.statements.models import Statement

from ..log_lines import without_log_lines
from ..services import create_site
from .campaigns import load_campaign_pages, load_campaigns
from .index import load_index
from .plan import Size, day_of, plan
from .progress import Progress
from .register import load_profiles, load_register, most_bodies, people_names
from .statements import Statements
from .tags import load_tags
from .trees import Branch
from .words import Texts

BATCH = 400
"""Texts in one transaction: what is lost when the run is interrupted."""

_DERIVED = 5
"""The version of the identities (RFC 9562) of what was generated or belongs to the demonstration; real texts get 4."""

_NAME: Texts = {"be": "Кааліцыя «Сто тысяч»", "en": "The Hundred Thousand", "ru": "Коалиция «Сто тысяч»"}
_TAGLINE: Texts = {
    "be": "Прыдуманыя тэксты, каб вымяраць сайт; ніякага дачынення да сапраўдных падзей",
    "en": "Invented texts to measure the site with; they have nothing to do with real events",
    "ru": "Выдуманные тексты, чтобы измерять сайт; к настоящим событиям не относятся",
}


class Refused(Exception):
    """A corpus must not be made here; the message says why."""


@dataclass(frozen=True)
class Made:
    """What a run added."""

    statements: int = 0
    pages: int = 0


def refuse_real_data(even_in_public: bool = False) -> None:
    """Raise :class:`Refused` where readers, or texts that people wrote, could meet invented ones."""
    if (settings.SESSION_COOKIE_SECURE or settings.SECURE_SSL_REDIRECT) and not even_in_public:
        raise Refused(
            "These are the settings of a public server, and thousands of invented texts would appear on it. "
            "If that is what you want, say --yes-i-know."
        )
    for identity in Statement.objects.order_by().values_list("uid", flat=True).iterator():
        if identity.version != _DERIVED:
            raise Refused(
                "This database holds statements that were not generated. Invented texts are not mixed with them: "
                "set DATABASE_URL to an empty database."
            )


def generate(
    statements: int,
    languages: Sequence[str],
    seed: int = 1,
    organisations: int = 300,
    stream: TextIO | None = None,
) -> Made:
    """Add what the database lacks of the corpus of a seed with so many texts; safe to interrupt and to repeat.

    Texts are written in the order of their dates, a batch at a time, with their pages in ``languages``. Progress is
    told to ``stream``. Raises ``ValueError`` for numbers that the words do not suffice for.
    """
    if not 3 <= organisations <= most_bodies():
        raise ValueError(f"The words suffice for 3 to {most_bodies()} organisations.")
    if not 0 <= statements <= 1_000_000:
        raise ValueError("The number of statements must be between 0 and 1,000,000.")
    with without_log_lines():
        tree = create_site(languages)
        _introduce(tree.site)
        tags = load_tags(seed)
        size = Size(organisations, min(len(people_names(seed)), organisations * 4), len(tags))
        register = load_register(seed, size)
        branches = {code: Branch(page) for code, page in tree.organisations.items()}
        pages = load_profiles(seed, register, branches)
        pages += load_index(seed, tree.homes)
        campaigns = load_campaigns(seed, register, tags)
        branches = {code: Branch(page) for code, page in tree.campaigns.items()}
        pages += load_campaign_pages(seed, campaigns, branches)
        branches = {code: Branch(page) for code, page in tree.statements.items()}
        writer = Statements(seed, register, tags, campaigns, branches)
        order = sorted(range(statements), key=lambda index: (day_of(seed, index), index))
        missing = [place for place, index in enumerate(order) if writer.key(index) is None]
        progress = Progress("Statements", len(missing), stream)
        for batch in _batches(missing):
            planned = [(plan(seed, order[place], size), place) for place in batch]
            pages += writer.write([(made, _targets(made.distances, place, order)) for made, place in planned])
            progress.advance(len(batch))
    if missing:
        _refresh_statistics()
    return Made(len(missing), pages)


def _introduce(site: object) -> None:
    """Say on every page that all of it is invented, unless the site has a name already."""
    introduced = CoalitionSettings.for_site(site)
    if not introduced.name:
        introduced.name, introduced.tagline = _NAME, _TAGLINE
        introduced.save()


def _batches(places: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(places), BATCH):
        yield places[start : start + BATCH]


def _targets(distances: Sequence[int], place: int, order: Sequence[int]) -> list[int]:
    """The numbers of the earlier texts that one points at, each once."""
    return list(dict.fromkeys(order[place - distance] for distance in distances if distance <= place))


def _refresh_statistics() -> None:
    """Let the database count what it has now, as PostgreSQL would by itself in a while."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    refresh_statistics()
