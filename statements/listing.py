"""The list of statements: its filters and orders, and what stands on a page of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from zayava.core.dates import PartialDate
from zayava.core.filtering import Filter, FilteredList, ShownList, Sort, Word, WordFilter
from zayava.core.filtering.filters import Readings, References, Value, Words
from zayava.core.filtering.usual import (
    CAMPAIGN,
    ORGANISATION,
    campaign_filter,
    organisation_filter,
    tag_filter,
    year_filter,
)
from zayava.core.filtering.vocabularies import vocabularies
from zayava.core.links import page_links
from zayava.core.texts import LocalisedText, Shown

from .catalogue import statement_catalogue
from .enums import Issuer, Kind
from .selectors import EntryRow, entry_rows


@dataclass(frozen=True, kw_only=True)
class IssuerFilter(Filter):
    """Who speaks: the coalition, the signatories, somebody else, or one organisation or campaign by its name.

    Bodies are written as ``organisation:lighthouse`` and ``campaign:free-the-river``, because both may have one slug;
    the catalogue knows them as ``o12`` and ``c7``.
    """

    prefixes = {"organisation": ("o", ORGANISATION), "campaign": ("c", CAMPAIGN)}
    plain = (Issuer.COALITION, Issuer.SIGNATORIES, Issuer.OTHER)

    def references(self, words: Iterable[str]) -> References:
        found: dict[str, set[str]] = {}
        for word in words:
            prefix, colon, slug = word.partition(":")
            if colon and slug and prefix in self.prefixes:
                found.setdefault(self.prefixes[prefix][1], set()).add(slug)
        return found

    def read(self, word: str, readings: Readings) -> Value | None:
        if word in self.plain:
            return word
        prefix, _colon, slug = word.partition(":")
        letter, model = self.prefixes.get(prefix, ("", ""))
        key = readings.get(model, {}).get(slug)
        return f"{letter}{key}" if key else None

    def rows(self, values: Iterable[Value]) -> References:
        found: dict[str, set[int]] = {}
        for value in values:
            _prefix, model, key = self._parts(value)
            if key:
                found.setdefault(model, set()).add(key)
        return found

    def word(self, value: Value, words: Words, language: str) -> Word | None:
        if value in self.plain:
            return Word(str(value), LocalisedText(str(Issuer(value).label), language))
        prefix, model, key = self._parts(value)
        found = words.get(model, {}).get(key)
        return found and Word(f"{prefix}:{found.slug}", found.label)

    def _parts(self, value: Value) -> tuple[str, str, int]:
        for prefix, (letter, model) in self.prefixes.items():
            if str(value)[:1] == letter and str(value)[1:].isdecimal() and model in vocabularies:
                return prefix, model, int(str(value)[1:])
        return "", "", 0


statement_list = FilteredList(
    catalogue=statement_catalogue,
    filters=(
        year_filter(_("The year of the text; several years are alternatives.")),
        tag_filter(_("The slug of a tag in the language; a text bears all the tags that are named."), is_open=True),
        campaign_filter(_("The slug of a campaign's page; a text belongs to all the campaigns that are named.")),
        WordFilter(
            parameter="kind",
            label=_("Kind"),
            description=_("The kind of the text; several kinds are alternatives."),
            choices=lambda: {kind.value: kind.label for kind in Kind},
        ),
        organisation_filter(
            _("The slug of an organisation's profile, or its uid; all that are named signed the text.")
        ),
        IssuerFilter(
            parameter="issuer",
            label=_("Issued by"),
            description=_(
                "Who speaks: coalition, signatories, other, organisation:slug or campaign:slug; several are "
                "alternatives."
            ),
        ),
    ),
    sorts=(
        Sort("date", _("Newest first")),
        Sort("-date", _("Oldest first")),
        Sort("title", _("By title")),
    ),
    counted=ngettext_lazy("%(number)d statement", "%(number)d statements", "number"),
)


@dataclass(frozen=True)
class ListedStatement(Shown):
    """One text of the list, in the fields that the component of a teaser takes."""

    title: str
    url: str
    lead: str
    date: PartialDate | None
    number: int | None
    kind: str
    issuer: LocalisedText


def listed_statements(listing: ShownList, request: HttpRequest) -> list[ListedStatement]:
    """What stands on the page that is shown: one query, and those for the words of the whole page."""
    rows = entry_rows(listing.keys)
    issuers = {row.statement__issuer_organisation_id for row in rows} - {None}
    campaigns = {row.statement__issuer_campaign_id for row in rows} - {None}
    listing.look_up({ORGANISATION: issuers, CAMPAIGN: campaigns})
    links = page_links(request)
    return [
        ListedStatement(
            title=row.title,
            url=links.path(row.url_path),
            lead=row.summary,
            date=row.statement__date,
            number=row.statement__number,
            kind=row.kind_label,
            issuer=_issuer(row, listing),
        )
        for row in rows
    ]


def _issuer(row: EntryRow, listing: ShownList) -> LocalisedText:
    """Who speaks, where it is not the coalition whose list this is."""
    issued, language = row.statement__issuer_kind, listing.selection.language
    bodies = {Issuer.ORGANISATION: (ORGANISATION, row.statement__issuer_organisation_id)}
    bodies[Issuer.CAMPAIGN] = (CAMPAIGN, row.statement__issuer_campaign_id)
    if word := listing.selection.row_word(*bodies.get(issued, ("", None))):
        return word.label
    return (
        LocalisedText("", language) if issued == Issuer.COALITION else row.statement__issuer_name.in_language(language)
    )
