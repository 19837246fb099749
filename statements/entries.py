"""Statements as entries of lists and feeds that other apps show."""

from __future__ import annotations

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from zayava.core.models import Tag
from zayava.core.registry import Entry, Section
from zayava.core.summaries import summary
from zayava.core.templatetags.core_tags import localised
from zayava.core.text.folding import fold
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation

from .catalogue import statement_catalogue
from .enums import KIND_HEADINGS, Kind, SignatureState
from .models import Signature, StatementPage
from .selectors import issuer_name, statement_pages
from .signatories import name_as_signed


def entry(page: StatementPage, note: str = "", coalition_name: TranslatedText | None = None) -> Entry:
    """A page fetched with ``for_lists()`` as an entry: no query."""
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
        issuer=issuer_name(statement, language, coalition_name or TranslatedText()).text,
        date=statement.date,
        note=note,
        tags=tuple(tag.label_in(language) for tag in statement.tags.all()),
    )


def tagged(tag: Tag, language: str, limit: int) -> list[Section]:
    """Statements with a tag, by kind: the kind of which there are most first, the newest of each."""
    counts = statement_catalogue.select(language, {"tag": [tag.pk]}).counts("kind")
    kinds = sorted(counts, key=lambda kind: (-counts[kind], kind))
    keys = {
        kind: statement_catalogue.select(language, {"tag": [tag.pk], "kind": [kind]}).keys(0, limit) for kind in kinds
    }
    pages = {page.pk: page for page in statement_pages([key for some in keys.values() for key in some])}
    return [
        Section(
            heading=str(KIND_HEADINGS[Kind(kind)]),
            entries=[entry(pages[key]) for key in keys[kind] if key in pages],
            total=counts[kind],
        )
        for kind in kinds
    ]


def signed_by(organisation: Organisation, language: str, limit: int) -> Section:
    """Statements that an organisation signed or issued, with the name it signed with where that is another one."""
    signed = statement_catalogue.select(language, {"organisation": [organisation.pk]})
    pages = statement_pages(signed.keys(0, limit))
    notes = _names_signed_with(organisation, language, [page.statement_id for page in pages])
    return Section(
        heading=_("Statements it signed or issued"),
        entries=[entry(page, notes.get(page.statement_id, "")) for page in pages],
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
        name = name_as_signed(text, printed_in, own, language)
        if fold(name.text) != called:
            # Its language is marked: the statement may show a name of another one where the register has no better.
            notes[statement] = mark_safe(_("as “%(name)s”") % {"name": localised(name)})
    return notes
