"""The texts that a statement cites or belongs with, as a reader sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.texts import LocalisedText, TranslatedText

from ..models import Citation, Statement, StatementPage


@dataclass(frozen=True)
class TextLink:
    """A text that is cited or related; without ``url`` it is not in the archive."""

    title: LocalisedText
    url: str
    date: str = ""
    is_stub: bool = False
    is_elsewhere: bool = False


class _PublicText(NamedTuple):
    statement_id: int
    language: str
    title: str
    path: str
    url_path: str
    date: PartialDate | None


@prepared
def _citations(statement: Any) -> QuerySet:
    return Citation.objects.filter(statement=statement).values_list(
        "cited_id", "label", "url", "cited__title", "cited__date", "cited__first_published_url"
    )


@prepared
def _public_texts(statement: Any, now: Any) -> QuerySet:
    """The pages of the texts that a statement cites or is related to, in every language."""
    return (
        StatementPage.objects.filter(is_published(now))
        .filter(Q(statement__cited_by__statement=statement) | Q(statement__related=statement))
        .values_list("statement_id", "locale__language_code", "title", "path", "url_path", "statement__date")
        .order_by("statement__date", "statement_id")
        .distinct()
    )


def linked_texts(
    statement: Statement, language: str, request: HttpRequest | None = None
) -> tuple[list[TextLink], list[TextLink]]:
    """The texts that a statement cites, and those related to it: two queries, and one more without a request."""
    restricted = restricted_paths(request)
    texts: dict[int, dict[str, _PublicText]] = {}
    for row in _public_texts(statement=statement.pk, now=timezone.now()):
        text = _PublicText(*row)
        if is_restricted(text.path, restricted):
            continue
        texts.setdefault(text.statement_id, {})[text.language] = text
    links = page_links(request) if request is not None else PageLinks()
    cited: list[TextLink] = []
    cited_ids: set[int | None] = set()
    for cited_id, label, url, title, date, first_published_url in _citations(statement=statement.pk):
        cited_ids.add(cited_id)
        link = _text_link(texts.get(cited_id, {}), language, links)
        if link is None and cited_id is None:
            link = TextLink(label.in_language(language), url, is_elsewhere=bool(url))
        elif link is None:
            name = label.in_language(language) or title.in_language(language)
            day = date.localised(language) if date else ""
            link = TextLink(name, url or first_published_url, day, is_stub=True)
        cited.append(link)
    related = [
        link
        for key, translations in texts.items()
        if key not in cited_ids and (link := _text_link(translations, language, links))
    ]
    return cited, related


def _text_link(translations: Mapping[str, _PublicText], language: str, links: PageLinks) -> TextLink | None:
    best = TranslatedText({code: text.title for code, text in translations.items()}).in_language(language)
    if not best:
        return None
    text = translations[best.language]
    return TextLink(best, links.path(text.url_path), text.date.localised(language) if text.date else "")
