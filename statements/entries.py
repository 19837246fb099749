"""Statements as entries of lists and feeds that other apps show."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from zayava.core.models import Tag
from zayava.core.registry import Entry, Section, asked_for, names_tags
from zayava.core.summaries import summary
from zayava.core.templatetags.core_tags import localised
from zayava.core.text.folding import fold
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.organisations.models import Organisation
from zayava.organisations.printed import name_as_printed

from .catalogue import statement_catalogue
from .enums import KIND_HEADINGS, Issuer, Kind, SignatureState
from .models import Signature, Statement, StatementPage
from .selectors import entry_pages, index_path, issuer_name


def entry(
    page: StatementPage,
    note: str = "",
    coalition_name: TranslatedText | None = None,
    labels: Iterable[LocalisedText] | None = None,
    issuing: LocalisedText | None = None,
) -> Entry:
    """A page fetched with ``for_lists()`` as an entry: no query.

    ``labels`` of its tags and the name of the ``issuing`` organisation may be given instead of fetched with the page.
    """
    language = page.locale.language_code
    statement = page.statement
    return Entry(
        uid=f"urn:uuid:{statement.uid}",
        title=page.title,
        url=page.get_url(),
        language=language,
        published=page.first_published_at or statement.created_at,
        updated=page.last_published_at or statement.updated_at,
        summary=summary(page),
        kind=str(statement.get_kind_display()),
        issuer=_issuer(statement, language, coalition_name, issuing),
        date=statement.date,
        note=note,
        tags=tuple(labels) if labels is not None else tuple(tag.label_in(language) for tag in statement.tags.all()),
    )


def _issuer(
    statement: Statement, language: str, coalition_name: TranslatedText | None, issuing: LocalisedText | None
) -> str:
    if issuing is not None and statement.issuer_kind == Issuer.ORGANISATION:
        return issuing.text
    return issuer_name(statement, language, coalition_name or TranslatedText()).text


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
    labels = None if names_tags(tag) else ()
    pages = {page.pk: page for page in entry_pages(shown, tags=labels is None)}
    hidden = any(counts[kind] > limit for kind in kinds)
    path = index_path(language, request) if hidden else ""
    return [
        Section(
            heading=str(KIND_HEADINGS[Kind(kind)]),
            entries=[entry(pages[key], labels=labels) for key in keys[kind] if key in pages],
            total=counts[kind],
            url=f"{path}?{urlencode({'tag': tag.slug_in(language), 'kind': kind})}" if path else "",
        )
        for kind in kinds
    ]


def signed_by(organisation: Organisation, language: str, limit: int) -> Section:
    """Statements that an organisation signed or issued, with the name it signed with where that is another one."""
    signed = statement_catalogue.select(language, {"organisation": [organisation.pk]}, request=asked_for(organisation))
    labels = None if names_tags(organisation) else ()
    pages = entry_pages(signed.keys(0, limit), tags=labels is None)
    notes = _names_signed_with(organisation, language, [page.statement_id for page in pages])
    return Section(
        heading=_("Statements it signed or issued"),
        entries=[entry(page, notes.get(page.statement_id, ""), labels=labels) for page in pages],
        total=signed.total,
    )


def _names_signed_with(organisation: Organisation, language: str, statements: list[int]) -> dict[int, str]:
    """The names on some statements that differ from the one the register shows."""
    signatures = Signature.objects.filter(
        organisation=organisation, state=SignatureState.CONFIRMED, statement__in=statements
    )
    own = organisation.name_in(language)
    called = fold(own.text)
    notes: dict[int, str] = {}
    for statement, text, printed_in in signatures.values_list(
        "statement_id", "organisation_name__text", "organisation_name__language"
    ):
        name = name_as_printed(text, printed_in, own, language)
        if fold(name.text) != called:
            # Its language is marked: the statement may show a name of another one where the register has no better.
            notes[statement] = mark_safe(_("as “%(name)s”") % {"name": localised(name)})
    return notes
