"""Statements as entries of lists and feeds that other apps show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from zayava.core.links import PageLinks, page_links
from zayava.core.models import Tag
from zayava.core.registry import Entry, Section, asked_for, names_tags
from zayava.core.templatetags.core_tags import localised
from zayava.core.text.folding import fold
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.organisations.models import Organisation
from zayava.organisations.printed import name_as_printed
from zayava.organisations.selectors import display_names

from .catalogue import statement_catalogue
from .enums import KIND_HEADINGS, Issuer, Kind, SignatureState
from .models import Signature
from .selectors import EntryRow, entry_rows, index_path, labels_of


def entries_of(
    keys: Sequence[int],
    language: str,
    request: HttpRequest | None = None,
    *,
    tags: bool = True,
    coalition_name: TranslatedText | None = None,
) -> dict[int, Entry]:
    """Pages of one language as entries by their keys, in this order, without those that are not public.

    Two queries, one less when no organisation issued any of them; ``tags`` are one more.
    """
    rows = entry_rows(keys)
    issuing = {
        row.statement__issuer_organisation_id for row in rows if row.statement__issuer_kind == Issuer.ORGANISATION
    }
    names, _people = display_names(issuing - {None}, (), language)
    labels = labels_of({row.statement_id for row in rows}, language) if tags and rows else {}
    links = page_links(request) if request is not None else PageLinks()
    return {
        row.pk: Entry(
            uid=f"urn:uuid:{row.statement__uid}",
            title=row.title,
            url=links.path(row.url_path),
            language=row.locale__language_code,
            published=row.first_published_at or row.statement__created_at,
            updated=row.last_published_at or row.statement__updated_at,
            summary=row.summary,
            kind=row.kind_label,
            issuer=_issuer(row, language, names, coalition_name or TranslatedText()),
            date=row.statement__date,
            tags=tuple(labels.get(row.statement_id, ())),
        )
        for row in rows
    }


def _issuer(row: EntryRow, language: str, names: Mapping[int, LocalisedText], coalition_name: TranslatedText) -> str:
    """Who speaks; nothing for a text issued by its signatories."""
    kind = row.statement__issuer_kind
    if kind == Issuer.ORGANISATION and row.statement__issuer_organisation_id in names:
        return names[row.statement__issuer_organisation_id].text
    if kind == Issuer.CAMPAIGN and row.statement__issuer_campaign__name:
        return row.statement__issuer_campaign__name.in_language(language).text
    if kind == Issuer.COALITION:
        return coalition_name.in_language(language).text
    return row.statement__issuer_name.in_language(language).text


def tagged(tag: Tag, language: str, limit: int) -> list[Section]:
    """Statements with a tag or a narrower one, by kind: the kind of which there are most first, the newest of each."""
    request = asked_for(tag)
    counts = statement_catalogue.select(language, {"tag": [tag.pk]}, request=request).counts("kind")
    kinds = sorted(counts, key=lambda kind: (-counts[kind], kind))
    keys = {
        kind: statement_catalogue.select(language, {"tag": [tag.pk], "kind": [kind]}, request=request).keys(0, limit)
        for kind in kinds
    }
    shown = [key for some in keys.values() for key in some]
    found = entries_of(shown, language, request, tags=names_tags(tag))
    hidden = any(counts[kind] > limit for kind in kinds)
    path = index_path(language, request) if hidden else ""
    return [
        Section(
            heading=str(KIND_HEADINGS[Kind(kind)]),
            entries=[found[key] for key in keys[kind] if key in found],
            total=counts[kind],
            url=f"{path}?{urlencode({'tag': tag.slug_in(language), 'kind': kind})}" if path else "",
        )
        for kind in kinds
    ]


def signed_by(organisation: Organisation, language: str, limit: int) -> Section:
    """Statements that an organisation signed or issued, with the name it signed with where that is another one."""
    signed = statement_catalogue.select(language, {"organisation": [organisation.pk]}, request=asked_for(organisation))
    found = entries_of(signed.keys(0, limit), language, asked_for(organisation), tags=names_tags(organisation))
    notes = _names_signed_with(organisation, language, list(found))
    return Section(
        heading=_("Statements it signed or issued"),
        entries=[replace(entry, note=notes[key]) if key in notes else entry for key, entry in found.items()],
        total=signed.total,
    )


def _names_signed_with(organisation: Organisation, language: str, pages: list[int]) -> dict[int, str]:
    """The names on the statements of some pages that differ from the one the register shows, by page."""
    signatures = Signature.objects.filter(
        organisation=organisation, state=SignatureState.CONFIRMED, statement__pages__in=pages
    )
    own = organisation.name_in(language)
    called = fold(own.text)
    notes: dict[int, str] = {}
    for page, text, printed_in in signatures.values_list(
        "statement__pages", "organisation_name__text", "organisation_name__language"
    ):
        name = name_as_printed(text, printed_in, own, language)
        if fold(name.text) != called:
            # Its language is marked: the statement may show a name of another one where the register has no better.
            notes[page] = mark_safe(_("as “%(name)s”") % {"name": localised(name)})
    return notes
