"""Statements as entries of lists and feeds that other apps show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from zayava.core.models import Tag
from zayava.core.querysets import is_published, is_unrestricted, readable
from zayava.core.registry import Entry, Section
from zayava.core.summaries import summary
from zayava.core.tags.hierarchy import Hierarchy, family_of
from zayava.core.templatetags.core_tags import localised
from zayava.core.text.folding import fold
from zayava.core.texts import LocalisedText, TranslatedText
from zayava.organisations.models import Organisation
from zayava.organisations.printed import name_as_printed

from .enums import Issuer, SignatureState
from .models import Signature, Statement, StatementPage, TaggedStatement
from .querysets import StatementPageQuerySet
from .selectors import issuer_name


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


def _section(pages: StatementPageQuerySet, language: str, limit: int, notes: dict[int, str] | None = None) -> Section:
    pages = pages.filter(is_published(timezone.now()), is_unrestricted()).in_language(language)
    found: Iterable[StatementPage] = list(pages.newest_first().for_lists()[: limit + 1])
    total = len(found) if len(found) <= limit else pages.count()
    notes = notes or {}
    return Section(
        heading=_("Statements"),
        entries=[entry(page, notes.get(page.statement_id, "")) for page in list(found)[:limit]],
        total=total,
    )


def tagged(tag: Tag, language: str, limit: int) -> Section:
    """Statements with a tag or a narrower one, newest first."""
    bearers = TaggedStatement.objects.filter(tag__in=family_of(tag)).values("content_object")
    pages = readable(StatementPage.objects.filter(statement__in=bearers), getattr(tag, "zayava_request", None))
    return _section(pages, language, limit)


def count_by_tag(request: HttpRequest | None = None) -> dict[str, dict[int, int]]:
    """How many statements are found under each tag in each language: three queries."""
    rows = readable(StatementPage.objects.filter(statement__tagged_items__isnull=False), request)
    columns = ("locale__language_code", "statement_id", "statement__tagged_items__tag")
    bearers: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for language, statement, tag in rows.order_by().values_list(*columns):
        bearers[language][statement].append(tag)
    hierarchy = Hierarchy.of(request)
    return {language: hierarchy.counted(tags) for language, tags in bearers.items()}


def signed_by(organisation: Organisation, language: str, limit: int) -> Section:
    """Statements that an organisation signed, each with the name that its page shows, where that is another one."""
    signatures = Signature.objects.filter(organisation=organisation, state=SignatureState.CONFIRMED)
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
    pages = StatementPage.objects.filter(
        statement_id__in=signatures.values("statement_id"),
    )
    section = _section(pages.readable(), language, limit, notes)
    return Section(_("Statements it signed"), section.entries, section.total)
