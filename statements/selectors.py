"""Reads that bring several models together, each in a fixed number of queries whatever the number of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks, page_links, page_url
from zayava.core.publisher import coalition
from zayava.core.prepared import prepared
from zayava.core.querysets import is_restricted, published, restricted_paths
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.organisations.selectors import display_names, histories, profile_urls

from . import signatories
from .citing import citation_text, structured_data
from .enums import Issuer, Outcome
from .models import (
    Citation,
    DemandOccurrence,
    Signature,
    Statement,
    StatementPage,
    TaggedStatement,
)


@dataclass(frozen=True)
class OutcomeLine:
    """What became of a demand by a date, in words of a language."""

    outcome: str
    label: str
    date: PartialDate
    note: LocalisedText
    source: str
    source_url: str


@dataclass
class DemandNode:
    """A demand of a statement with the demands that are part of it."""

    number: str
    anchor: str
    text: LocalisedText
    addressee: LocalisedText
    outcomes: list[OutcomeLine] = field(default_factory=list)
    children: list[DemandNode] = field(default_factory=list)


@dataclass(frozen=True)
class TagLink:
    label: LocalisedText
    url: str


@dataclass(frozen=True)
class TextLink:
    """A text that is cited or related; without ``url`` it is not in the archive."""

    title: LocalisedText
    url: str
    date: str = ""
    is_stub: bool = False
    is_elsewhere: bool = False


def signatures_and_issuer(
    statement: Statement, language: str, request: HttpRequest | None = None
) -> tuple[signatories.Signatories, LocalisedText | None]:
    """Who signed, and the name of the organisation that issued the text if one did, for readers of a language.

    Four queries, and one more without a request.
    """
    issuer = statement.issuer_organisation_id if statement.issuer_kind == Issuer.ORGANISATION else None
    rows = [signatories.SignatureRow(*row) for row in _signatures(statement=statement.pk)]
    organisations = {row.organisation_id for row in rows if row.organisation_id}
    elsewhere = {
        row.organisation_id
        for row in rows
        if row.organisation_id and not signatories.is_printed_in(row.organisation_name__language, language)
    }
    people = {
        row.person_id
        for row in rows
        if row.person_id and not signatories.is_printed_in(row.person_name__language, language)
    }
    organisation_names, person_names = display_names(elsewhere | ({issuer} if issuer else set()), people, language)
    profiles = profile_urls(organisations, language, request)
    words = signatories.Words(
        language=language,
        date=statement.date,
        organisations=organisation_names,
        people=person_names,
        histories=histories(organisations),
        profile_urls={key: link.url for key, link in profiles.items()},
    )
    return signatories.build(rows, words, statement.signatory_total), organisation_names.get(issuer)


@prepared
def _signatures(statement: Any) -> QuerySet:
    return Signature.objects.filter(statement=statement).values_list(*signatories.SignatureRow._fields)


@prepared
def _demands(statement):
    outcome_fields = [f"demand__outcomes__{name}" for name in ("outcome", "date", "note", "source", "source_url")]
    return (
        DemandOccurrence.objects.filter(statement=statement)
        .order_by("position", "pk", "demand__outcomes__date", "demand__outcomes__pk")
        .values_list("pk", "parent_id", "number", "anchor", "text", "addressee", *outcome_fields)
    )

@prepared
def _tags(statement):
    return (
        TaggedStatement.objects.filter(content_object=statement)
        .order_by("tag__name", "tag_id")
        .values_list(
            "tag_id", "tag__name", "tag__slug", "tag__labels__language", "tag__labels__label", "tag__labels__slug"
        )
    )

@prepared
def _citations(statement):
    return Citation.objects.filter(statement=statement).values_list(
        "cited_id", "label", "url", "cited__title", "cited__date", "cited__first_published_url"
    )

@prepared
def _linked(statement, now):
    return (
        StatementPage.objects.filter(published(now))
        .filter(Q(statement__cited_by__statement=statement) | Q(statement__related=statement))
        .values_list("path","statement_id", "locale__language_code", "title", "url_path", "statement__date")
        .order_by("statement__date", "statement_id")
        .distinct()
    )

def statement_demands(statement: Statement, language: str) -> list[DemandNode]:
    """The demands as a tree, in order, each with its outcomes, oldest first: one query."""
    rows = _demands(statement=statement.pk)
    nodes: dict[int, DemandNode] = {}
    parents: dict[int, int | None] = {}
    for key, parent, number, anchor, text, addressee, outcome, date, note, source, source_url in rows:
        if key not in nodes:
            nodes[key] = DemandNode(number, anchor, text.in_language(language), addressee.in_language(language))
            parents[key] = parent
        if outcome:
            label = Outcome(outcome).label
            nodes[key].outcomes.append(
                OutcomeLine(outcome, label, date, note.in_language(language), source, source_url)
            )
    roots: list[DemandNode] = []
    for key, node in nodes.items():
        above = nodes.get(parents[key])
        (above.children if above else roots).append(node)
    return roots


def statement_tags(statement: Statement, language: str) -> list[TagLink]:
    """The tags with their labels: one query."""
    rows = _tags(statement=statement.pk)
    names: dict[int, tuple[str, str]] = {}
    labels: dict[int, dict[str, str]] = {}
    slugs: dict[int, dict[str, str]] = {}
    for key, name, slug, code, label, label_slug in rows:
        names[key] = (name, slug)
        if code:
            labels.setdefault(key, {})[code] = label
            slugs.setdefault(key, {})[code] = label_slug
    return [
        TagLink(
            TranslatedText(labels.get(key)).in_language(language) or LocalisedText(name, "en", language != "en"),
            tag_url(TranslatedText(slugs.get(key)).text(language) or slug),
        )
        for key, (name, slug) in names.items()
    ]


def tag_url(slug: str) -> str:
    """The address of a tag's page, or ``""`` on a site that has not mounted it."""
    try:
        return reverse("tag_page", args=[slug])
    except NoReverseMatch:
        return ""


class _PublicText(NamedTuple):
    statement_id: int
    language: str
    title: str
    url_path: str
    date: PartialDate | None


def linked_texts(
    statement: Statement, language: str, request: HttpRequest | None = None
) -> tuple[list[TextLink], list[TextLink]]:
    """The texts that a statement cites, and those related to it: two queries, and one more without a request."""
    citations = _citations(statement=statement.pk)
    restricted=restricted_paths(request)
    pages=_linked(statement=statement.pk, now=timezone.now())
    texts: dict[int, dict[str, _PublicText]] = {}
    for row in pages:
        path, *row = row
        if is_restricted(path, restricted): continue
        text = _PublicText(*row)
        texts.setdefault(text.statement_id, {})[text.language] = text
    links = page_links(request) if request is not None else PageLinks()
    cited: list[TextLink] = []
    cited_ids: set[int | None] = set()
    for cited_id, label, url, title, date, first_published_url in citations:
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


def issuer_name(statement: Statement, language: str, coalition_name: TranslatedText) -> LocalisedText:
    """Who speaks, in words of a language; empty for a text issued by its signatories."""
    if statement.issuer_kind == Issuer.ORGANISATION and statement.issuer_organisation:
        return statement.issuer_organisation.name_in(language)
    if statement.issuer_kind == Issuer.COALITION:
        return coalition_name.in_language(language)
    return statement.issuer_name.in_language(language)


def statement_context(page: StatementPage, request: HttpRequest) -> dict[str, Any]:
    """Everything the template of a statement shows beside its words."""
    language = page.locale.language_code
    statement = page.statement
    coalition_name = coalition(request).name
    publisher = coalition_name.text(language)
    signed, issuing = signatures_and_issuer(statement, language, request)
    issuer = issuing or issuer_name(statement, language, coalition_name)
    url = request.build_absolute_uri(page_url(page, request))
    tags = statement_tags(statement, language)
    cited, related = linked_texts(statement, language, request)
    return {
        "statement": statement,
        "issuer": issuer,
        "signatories": signed,
        "demands": statement_demands(statement, language),
        "tags": tags,
        "citations": cited,
        "related": related,
        "citation_text": citation_text(page, issuer.text or publisher, url),
        "structured_data": structured_data(page, issuer.text, publisher, url, tags, signed),
        "description": page.search_description or page.lead or page.title,
    }
