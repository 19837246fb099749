"""Reads that bring several models together, each in a fixed number of queries whatever the number of rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.sanitising import strip_markup
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.organisations.selectors import histories, organisation_names, person_names, profile_urls

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


def statement_signatures(statement: Statement, language: str) -> signatories.Signatories:
    """Who signed, for readers of a language: at most five queries."""
    fields = signatories.SignatureRow._fields
    rows = [
        signatories.SignatureRow(*row) for row in Signature.objects.filter(statement=statement).values_list(*fields)
    ]
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
    words = signatories.Words(
        language=language,
        date=statement.date,
        organisations=organisation_names(elsewhere, language),
        people=person_names(people, language),
        histories=histories(organisations),
        profile_urls={key: link.url for key, link in profile_urls(organisations, language).items()},
    )
    return signatories.build(rows, words, statement.signatory_total)


def statement_demands(statement: Statement, language: str) -> list[DemandNode]:
    """The demands as a tree, in order, each with its outcomes, oldest first: one query."""
    outcome_fields = [f"demand__outcomes__{name}" for name in ("outcome", "date", "note", "source", "source_url")]
    rows = (
        DemandOccurrence.objects.filter(statement=statement)
        .order_by("position", "pk", "demand__outcomes__date", "demand__outcomes__pk")
        .values_list("pk", "parent_id", "number", "anchor", "text", "addressee", *outcome_fields)
    )
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
    rows = (
        TaggedStatement.objects.filter(content_object=statement)
        .order_by("tag__name", "tag_id")
        .values_list(
            "tag_id", "tag__name", "tag__slug", "tag__labels__language", "tag__labels__label", "tag__labels__slug"
        )
    )
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


def linked_texts(statement: Statement, language: str) -> tuple[list[TextLink], list[TextLink]]:
    """The texts that a statement cites, and those related to it: two queries."""
    citations = list(Citation.objects.filter(statement=statement).select_related("cited"))
    pages = list(
        StatementPage.objects.readable()
        .filter(Q(statement__cited_by__statement=statement) | Q(statement__related=statement))
        .select_related("locale", "statement")
        .distinct()
    )
    by_statement: dict[int, dict[str, StatementPage]] = {}
    for page in pages:
        by_statement.setdefault(page.statement_id, {})[page.locale.language_code] = page
    cited_ids = {citation.cited_id for citation in citations}
    cited = [_citation_link(citation, by_statement.get(citation.cited_id, {}), language) for citation in citations]
    related = [
        link
        for key, translations in by_statement.items()
        if key not in cited_ids and (link := _text_link(translations, language))
    ]
    return cited, related


def _text_link(translations: dict[str, StatementPage], language: str) -> TextLink | None:
    best = TranslatedText({code: page.title for code, page in translations.items()}).in_language(language)
    if not best:
        return None
    page = translations[best.language]
    date = page.statement.date.localised(language) if page.statement.date else ""
    return TextLink(best, page.get_url(), date)


def _citation_link(citation: Citation, translations: dict[str, StatementPage], language: str) -> TextLink:
    link = _text_link(translations, language)
    if link:
        return link
    label = citation.label.in_language(language)
    if citation.cited is None:
        return TextLink(label, citation.url, is_elsewhere=bool(citation.url))
    title = label or citation.cited.title.in_language(language)
    date = citation.cited.date.localised(language) if citation.cited.date else ""
    return TextLink(title, citation.url or citation.cited.first_published_url, date, is_stub=True)


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
    publisher = coalition(request).name.text(language)
    issuer = issuer_name(statement, language, coalition(request).name)
    url = request.build_absolute_uri(page_url(page, request))
    tags = statement_tags(statement, language)
    signed = statement_signatures(statement, language)
    cited, related = linked_texts(statement, language)
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
        "description": page.search_description or page.lead or strip_markup(str(page.title)),
        "heading_signatories": _("Signatories"),
    }
