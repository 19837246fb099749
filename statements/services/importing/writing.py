"""Writing a plan: one document, one transaction; all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from zayava.core.dates import PartialDate
from zayava.core.index_register import ScoreRefused
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation, Person

from ...enums import Issuer
from ...models import ImportedText, Statement, StatementIndexPage, StatementPage
from .campaigns import link_campaigns
from .citing import write_citations
from .index_scores import take_scores
from .joining import CHANGED, Joining, bare_total
from .listed import SOURCE_LENGTH, appear, write_items
from .locking import one_import_at_a_time
from .matching import match_again
from .mentions import record_mentions
from .plan import ImportPlan
from .rights import HELD, may_change, may_join
from .signing import write_demands, write_signatures
from .texts import KnownTexts

LOG_ACTION = "zayava.joined"
Outcome = Literal["new", "joined", "unchanged"]


class ImportRefused(Exception):
    """The plan cannot be written; the message is a whole sentence that says what to do. Nothing was changed."""


@dataclass
class Imported:
    """What became of a plan.

    ``outcome`` is ``new``, ``joined`` (the text was known under another form: only what was missing was added) or
    ``unchanged`` (these very words were imported before). ``scores`` of an index were taken over in any case.
    """

    outcome: Outcome
    statement: Statement | None = None
    page: StatementPage | None = None
    signatures: int = 0
    demands: int = 0
    items: int = 0
    scores: int = 0
    new_entries: int = 0
    messages: list[str] = field(default_factory=list)


def write(
    plan: ImportPlan, *, publish: bool = False, user: AbstractBaseUser | None = None, match: bool = True
) -> Imported:
    """Write what the plan says, in one transaction, and return what became of it.

    Written again it changes nothing. ``publish`` publishes the page instead of leaving a draft; ``user`` is noted on
    the revision. With ``match`` names that no editor decided on are looked up once more, because the register may have
    grown since the plan was made. Raises :class:`ImportRefused` with a sentence and changes nothing.
    """
    _check(plan)
    try:
        with one_import_at_a_time():
            taken = take_scores(plan, user)
            result = _write(plan, publish, user, match)
            result.scores = taken
            return result
    except LookupError as error:
        raise ImportRefused(
            _("An entry of the register that this import refers to has been deleted. Check the text once more.")
        ) from error
    except ScoreRefused as error:
        raise ImportRefused(str(error)) from error
    except ValidationError as error:
        raise ImportRefused(" ".join(error.messages)) from error


def _check(plan: ImportPlan) -> None:
    if plan.kind != "listing" and not plan.title.strip():
        raise ImportRefused(_("Write a title: a page cannot do without one."))
    for text in (plan.date, *(citation.date for citation in plan.citations), *(item.date for item in plan.items)):
        _date(text)


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError as error:
        raise ImportRefused(str(error)) from error


def _write(plan: ImportPlan, publish: bool, user: AbstractBaseUser | None, match: bool) -> Imported:
    imported = ImportedText.objects.filter(fingerprint=plan.fingerprint).select_related("statement").first()
    if imported is not None:
        if imported.statement is None or _page_of(imported.statement, plan.language) is not None:
            page = _page_of(imported.statement, plan.language) if imported.statement else None
            return Imported("unchanged", imported.statement, page)
        if not plan.chosen and not plan.answered_new:
            plan.statement = str(imported.statement.uid)  # its page was deleted: the text gets one again
    if plan.kind == "listing":
        result = Imported("new", items=write_items(plan))
    else:
        result = _write_text(plan, publish, user, match)
    record_mentions(plan.text, plan.language, plan.source_label)
    if imported is None:
        ImportedText.objects.create(
            fingerprint=plan.fingerprint,
            name=plan.name[:SOURCE_LENGTH],
            language=plan.language,
            kind=plan.kind,
            statement=result.statement,
            findings=plan.findings,
        )
    elif imported.statement != result.statement:
        ImportedText.objects.filter(pk=imported.pk).update(statement=result.statement)
    return result


def _page_of(statement: Statement, language: str) -> StatementPage | None:
    return StatementPage.objects.filter(
        statement=statement, locale__language_code=language, alias_of__isnull=True
    ).first()


def _write_text(plan: ImportPlan, publish: bool, user: AbstractBaseUser | None, match: bool) -> Imported:
    index = statement_index(plan.language)
    if match:
        match_again((row.organisation for row in plan.signatures if row.organisation), Organisation, plan.language)
        match_again((row.person for row in plan.signatures if row.person), Person, plan.language)
    statement, outcome = _record(plan, user)
    result = Imported(outcome, statement, _page_of(statement, plan.language))
    if result.page is None:
        counts = _write_rows(plan, statement, result, user)
        result.page = _write_page(plan, statement, index, user)
        if outcome == "joined":
            log(instance=statement, action=LOG_ACTION, user=user, data=counts, content_changed=True)
        if publish:
            result.page.get_latest_revision().publish(user=user)
    else:
        result.messages.append(
            _("This text is in the archive already; only the place where it was found was added to it.")
        )
    if not plan.title_is_made_up:
        appear(statement, plan.title, "", plan, plan.source_url)
    return result


def _write_rows(
    plan: ImportPlan, statement: Statement, result: Imported, user: AbstractBaseUser | None
) -> dict[str, Any]:
    """Signatories, demands, cited texts and campaigns; what the record has already is shared, and only put into words.

    Return for the history how many of the record were put into words, and how many were added.
    """
    counts: dict[str, Any] = {"language": plan.language}
    joining = Joining(plan, statement)
    if not joining.is_as_seen:
        raise ImportRefused(str(CHANGED))
    left_out = joining.left_out() if result.outcome == "joined" else []
    if statement.signatures.exists():
        counts["signatories"] = len(plan.signatures) - joining.write_signatures()
    elif not plan.words_only:
        result.signatures, result.new_entries = write_signatures(plan, statement)
    if joining.demands:
        counts["demands"] = len(plan.demands) - joining.write_demands()
    elif not plan.words_only:
        result.demands = write_demands(plan, statement, user)
    if not plan.words_only:
        if not statement.citations.exists():
            write_citations(plan, statement)
        link_campaigns(plan, statement)
    if result.outcome == "joined":
        result.messages += joining.left_over() + left_out
    return {**counts, "added_signatories": result.signatures, "added_demands": result.demands}


def statement_index(language: str) -> StatementIndexPage:
    """The list of statements of a language, where new pages go. Raises :class:`ImportRefused` when there is none."""
    index = StatementIndexPage.objects.filter(locale__language_code=language, alias_of=None).order_by("path").first()
    if index is None:
        locale = Locale.objects.filter(language_code=language).first()
        name = locale.get_display_name() if locale else language or "?"
        raise ImportRefused(
            _("There is no list of statements in this language (%(language)s). Make one below its front page first.")
            % {"language": name}
        )
    return index


def _record(plan: ImportPlan, user: AbstractBaseUser | None) -> tuple[Statement, Outcome]:
    """The record the text belongs to: a new one, or the one found, with what it did not know yet filled in.

    What of it an editor may not see is not joined, and what she may not change stays, however it was found.
    """
    date = _date(plan.date)
    place = TranslatedText({plan.language: plan.place})
    statement = None
    if plan.statement:
        statement = Statement.objects.select_for_update().filter(uid=plan.statement).first()
        if statement is None:
            raise LookupError(plan.statement)
    elif not plan.title_is_made_up and not plan.answered_new:
        # Another import may have brought the text since this plan was made.
        known = KnownTexts([plan.title]).find(plan.title, date)[0]
        # Editors of the record wait until this is written, and nothing of theirs is overwritten.
        statement = Statement.objects.select_for_update().filter(pk=known.pk).first() if known else None
    if statement is None:
        statement = Statement.objects.create(
            kind=plan.form,
            issuer_kind=Issuer.SIGNATORIES,
            date=date,
            place=place,
            signatory_total=bare_total(plan),
        )
        return statement, "new"
    if not may_join(user, statement, "" if plan.statement else plan.title):
        raise ImportRefused(str(HELD))
    plan.words_only = plan.words_only or not may_change(user, statement)
    if plan.chosen and _page_of(statement, plan.language) is not None:
        raise ImportRefused(_("This text has a page in this language already. Choose another text or language."))
    if not plan.words_only:
        is_stub = not statement.pages.exists()
        if is_stub:
            statement.signatory_total = statement.signatory_total or bare_total(plan)
        if is_stub or "kind" in plan.taken:
            statement.kind = plan.form
        if statement.date is None or (date is not None and (is_stub or "date" in plan.taken)):
            statement.date = date
    if plan.place and not statement.place.get(plan.language):
        statement.place = statement.place.with_text(plan.language, plan.place)
    statement.save(update_fields=["kind", "date", "place", "signatory_total", "updated_at"])
    return statement, "joined"


def _write_page(
    plan: ImportPlan, statement: Statement, index: StatementIndexPage, user: AbstractBaseUser | None
) -> StatementPage:
    page = StatementPage(
        title=plan.title.strip(),
        statement=statement,
        locale=index.locale,
        lead=plan.lead,
        body=plan.blocks,
        live=False,
        has_unpublished_changes=True,
        owner=user,
    )
    sibling = StatementPage.objects.filter(statement=statement, alias_of__isnull=True).first()
    if sibling is not None:
        page.translation_key = sibling.translation_key
        _make_room(page)
    index.add_child(instance=page)
    page.save_revision(user=user)
    return page


def _make_room(page: StatementPage) -> None:
    """Remove the untranslated copy of another language that stands where the page goes: it has no words of its own."""
    copies = StatementPage.objects.filter(translation_key=page.translation_key, locale=page.locale)
    for copy in copies.filter(alias_of__isnull=False):
        copy.delete()
