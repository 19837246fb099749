"""How apps show one another's content without importing one another.

An app that holds texts registers a source of entries for a kind of subject (an organisation, a tag) in its
``AppConfig.ready``. The app that shows the subject asks here what there is about it, for the page and for the feed.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.http import HttpRequest

from .dates import PartialDate
from .texts import LocalisedText


@dataclass(frozen=True)
class Entry:
    """A public text as it appears in a list or a feed, in the language it is really in.

    ``uid`` is permanent (``urn:uuid:…``): it survives a new title, address or language. ``url`` is a path on this
    site. ``published`` and ``updated`` are aware moments; ``date`` is the date the text itself bears. ``note`` says
    what connects the text with the subject, such as the name an organisation signed with.
    """

    uid: str
    title: str
    url: str
    language: str
    published: datetime.datetime
    updated: datetime.datetime
    summary: str = ""
    kind: str = ""
    issuer: str = ""
    date: PartialDate | None = None
    note: str = ""
    tags: tuple[LocalisedText, ...] = ()


@dataclass(frozen=True)
class Section:
    """Entries of one kind about a subject, newest first; ``total`` counts those beyond the limit as well.

    ``url`` is the list of exactly these, or ``""``. ``is_news`` says whether the subject's feed brings them: texts are
    news, an organisation that bears a tag is none. ``parts`` are the same entries under the years they bear, the newest
    first, where the subject is shown so; a part without heading holds what bears no date.
    """

    heading: str
    entries: list[Entry] = field(default_factory=list)
    total: int = 0
    url: str = ""
    is_news: bool = True
    parts: Sequence[Section] = ()


EntrySource = Callable[[Any, str, int], Section | Sequence[Section]]
"""``(subject, language, limit) -> Section``, or several, one of each kind: only public texts, in few queries."""


def ask_for(subject: models.Model, request: HttpRequest | None, *, feed: bool = False) -> None:
    """Note on a subject for whose request sources are asked about it: what they all need is then read once.

    ``feed``: its feed is made, which names the tags of every entry; no page does.
    """
    subject.zayava_feed = feed
    if request is not None:
        subject.zayava_request = request


def asked_for(subject: models.Model) -> HttpRequest | None:
    """The request noted by :func:`ask_for`, for sources."""
    return getattr(subject, "zayava_request", None)


def names_tags(subject: models.Model) -> bool:
    """Whether entries about the subject need their tags; as noted by :func:`ask_for`."""
    return getattr(subject, "zayava_feed", True)


def note_word(subject: models.Model, word: str) -> None:
    """Note the word that stands for a subject in the addresses of lists, where whoever shows it knows it anyway."""
    subject.zayava_word = word


def noted_word(subject: models.Model) -> str:
    """The word noted by :func:`note_word`, or ``""``: sources need not ask how lists are narrowed to the subject."""
    return getattr(subject, "zayava_word", "")


class EntrySources:
    """Sources of entries by the model label of their subject."""

    def __init__(self) -> None:
        self._sources: dict[str, list[EntrySource]] = {}

    def register(self, subject: str, source: EntrySource) -> None:
        """Add a source for subjects of the model ``app_label.Model``; registering it twice adds it once."""
        sources = self._sources.setdefault(subject.lower(), [])
        if source not in sources:
            sources.append(source)

    def sections(
        self, subject: models.Model, language: str, limit: int, request: HttpRequest | None = None
    ) -> list[Section]:
        """What there is about the subject, in the order of the sources, without the empty sections.

        Entries come without their tags: what shows sections does not name them.
        """
        ask_for(subject, request)
        return self._sections(subject, language, limit)

    def _sections(self, subject: models.Model, language: str, limit: int) -> list[Section]:
        found: list[Section] = []
        for source in self._sources.get(subject._meta.label_lower, []):
            given = source(subject, language, limit)
            found += [given] if isinstance(given, Section) else given
        return [section for section in found if section.entries]

    def entries(
        self, subject: models.Model, language: str, limit: int, request: HttpRequest | None = None
    ) -> list[Entry]:
        """The newest entries of all sources together, for a feed."""
        ask_for(subject, request, feed=True)
        sections = [section for section in self._sections(subject, language, limit) if section.is_news]
        entries = [entry for section in sections for entry in section.entries]
        return sorted(entries, key=lambda entry: entry.published, reverse=True)[:limit]


entry_sources = EntrySources()

EntryCount = Callable[[Collection[int], str, HttpRequest | None], Mapping[int, int]]
"""``(primary keys, language, request) -> {primary key: number}``: public texts only, in one or two queries for all."""


class EntryCounts:
    """How many texts there are about each of several subjects, by the model label of the subjects."""

    def __init__(self) -> None:
        self._counts: dict[str, list[EntryCount]] = {}

    def register(self, subject: str, count: EntryCount) -> None:
        """Add what counts for subjects of the model ``app_label.Model``; registering it twice adds it once."""
        counts = self._counts.setdefault(subject.lower(), [])
        if count not in counts:
            counts.append(count)

    def of(
        self, model: type[models.Model], keys: Collection[int], language: str, request: HttpRequest | None = None
    ) -> dict[int, int]:
        """The number for each of the subjects, 0 where there is nothing."""
        totals = dict.fromkeys(keys, 0)
        for count in self._counts.get(model._meta.label_lower, []) if totals else []:
            for key, number in count(list(totals), language, request).items():
                totals[key] += number
        return totals


entry_counts = EntryCounts()


@dataclass(frozen=True)
class DemandLine:
    """A demand of the register as it appears in a list, for readers of a language.

    ``number`` is its permanent public number, ``state`` a machine word such as ``open`` or ``met`` and ``state_label``
    the word for it; ``raised`` counts the public texts that raise it, ``first`` and ``last`` are the dates of the first
    and the last of them, ``wording`` are the words of the last (inline HTML).
    """

    number: int
    title: LocalisedText
    url: str
    state: str
    state_label: str
    addressee: LocalisedText | None = None
    raised: int = 0
    first: PartialDate | None = None
    last: PartialDate | None = None
    wording: LocalisedText | None = None


@dataclass(frozen=True)
class DemandsOf:
    """The public demands of a subject: the newest ``lines``, how many there are in all, and how many in each state.

    ``states`` maps the machine word of a state to its label and number, in the order in which states are told, without
    those that do not occur; ``url`` is the list of exactly these demands, or ``""``.
    """

    lines: Sequence[DemandLine] = ()
    total: int = 0
    states: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    url: str = ""


DemandSource = Callable[[Any, str, int], DemandsOf]
"""``(subject, language, limit) -> DemandsOf``: public demands only, in a fixed number of queries."""


class DemandSources:
    """Where to ask for the demands of a subject, by its model label. One source for each label."""

    def __init__(self) -> None:
        self._sources: dict[str, DemandSource] = {}

    def register(self, subject: str, source: DemandSource) -> None:
        self._sources[subject.lower()] = source

    def of(self, subject: models.Model, language: str, limit: int, request: HttpRequest | None = None) -> DemandsOf:
        """The demands of the subject; none where no app that holds demands is installed."""
        ask_for(subject, request)
        source = self._sources.get(subject._meta.label_lower)
        return source(subject, language, limit) if source else DemandsOf()


demand_sources = DemandSources()


TaggedSource = Callable[[Sequence[int], str, int, HttpRequest | None], Sequence[Entry]]
"""``(primary keys of tags, language, limit, request) -> entries``: what bears every one of the tags, newest first."""


class TaggedEntries:
    """What bears several tags at once, of whatever the apps hold."""

    def __init__(self) -> None:
        self._sources: list[TaggedSource] = []

    def register(self, source: TaggedSource) -> None:
        """Add a source; registering it twice adds it once."""
        if source not in self._sources:
            self._sources.append(source)

    def of_all(self, tags: Sequence[int], language: str, limit: int, request: HttpRequest | None = None) -> list[Entry]:
        """The newest entries that bear every one of ``tags``."""
        entries = [entry for source in self._sources for entry in source(tags, language, limit, request)]
        return sorted(entries, key=lambda entry: entry.published, reverse=True)[:limit]


tagged_entries = TaggedEntries()


Gathered = Mapping[str, Mapping[int | str, Collection[int | str]]]
"""``{facet: {primary key of the subject: values}}``."""

GatheredFacets = Callable[[str, HttpRequest | None], Gathered]
"""``(language, request) -> facets`` of the public texts that belong to each subject, such as the years of those of a
campaign: the very same object for as long as nothing has changed."""


class FacetSources:
    """What the texts that belong to subjects can be found by, so that the subjects can be found by it too."""

    def __init__(self) -> None:
        self._sources: dict[str, list[GatheredFacets]] = {}

    def register(self, subject: str, source: GatheredFacets) -> None:
        """Add a source for subjects of the model ``app_label.Model``; registering it twice adds it once."""
        sources = self._sources.setdefault(subject.lower(), [])
        if source not in sources:
            sources.append(source)

    def of(self, model: type[models.Model], language: str, request: HttpRequest | None = None) -> list[Gathered]:
        """What each source says of the subjects of a model."""
        return [source(language, request) for source in self._sources.get(model._meta.label_lower, [])]


facet_sources = FacetSources()
