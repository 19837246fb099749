"""Whether the text of an import is a new one or another language of a text that the archive has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from ..finding import matching_statements
from ..models import Statement, StatementPage
from ..permissions import statement_permissions
from ..services.importing import ImportPlan, ImportRefused, likely_records
from ..services.importing.likely import without_page_in

NEW, OTHER = "new", "other"
MAX_FOUND = 8


def joinable(user: Any) -> QuerySet[Statement]:
    """The records she may add a language to: those she may look at, and those that anybody may read."""
    seen = statement_permissions.instances_user_has_any_permission_for(user, {"view"})
    public = StatementPage.objects.readable().filter(statement=OuterRef("pk"))
    return Statement.objects.filter(Q(pk__in=seen.order_by().values("pk")) | Exists(public))


def find_joinable(user: Any, query: str, language: str = "") -> list[Statement]:
    """Records for what was typed (title in any language, number, date), without those that have a page already."""
    found = joinable(user).filter(matching_statements(query))
    if language:
        found = found.filter(without_page_in(language))
    return list(found.order_by("-date", "-pk").prefetch_related("pages__locale")[:MAX_FOUND])


def facts_in_line(statement: Statement) -> str:
    """Number, date, kind and languages of a record in one line, to tell it from others."""
    number = _("No. %(number)s") % {"number": statement.number} if statement.number else ""
    languages = sorted({page.locale.language_code for page in statement.pages.all() if not page.alias_of_id})
    date = statement.date.localised() if statement.date else ""
    return " · ".join(filter(None, [number, date, str(statement.get_kind_display()), ", ".join(languages)]))


@dataclass(frozen=True)
class Option:
    """One text of the archive to choose; ``value`` is its uid, ``reasons`` why it is proposed."""

    value: str
    title: str
    facts: str
    reasons: str = ""


class RecordChoice:
    """The choice as shown and as posted. Without proposals a text is taken for new; with some, somebody must say."""

    def __init__(self, plan: ImportPlan, user: Any, data: Mapping[str, str] | None = None) -> None:
        self.plan, self.user, self.data = plan, user, data if data is not None else {}
        self.options: list[Option] = []
        self.error = ""
        if plan.kind == "listing" or plan.known:
            self.chosen = plan.statement or NEW
            return
        if plan.statement:
            why = "" if plan.chosen else _("known under this title")
            self._offer(Statement.objects.filter(uid=plan.statement).prefetch_related("pages__locale"), why)
        for likely in likely_records(plan, joinable(user)):
            self._offer([likely.statement], ", ".join(likely.reasons))
        self.other_label = self.data.get("record-other_label", "").strip()[:300]
        self.other = self.data.get("record-other", "") if self.other_label else ""
        self.chosen = self.data.get("record") or plan.statement or ("" if self.options else NEW)

    def _offer(self, records: Iterable[Statement], reasons: str = "") -> None:
        shown = {option.value for option in self.options}
        for record in records:
            if str(record.uid) not in shown:
                title = str(record.title_in()) or _("Untitled statement")
                self.options.append(Option(str(record.uid), title, facts_in_line(record), reasons))

    @property
    def has_other(self) -> bool:
        """Whether one that is not proposed is meant."""
        return self.chosen == OTHER

    def statement(self, language: str) -> Statement | None:
        """The record chosen, ``None`` for a new one. Raises :class:`ImportRefused`, and keeps the sentence."""
        try:
            return self._statement(language)
        except ImportRefused as problem:
            self.error = str(problem)
            raise

    def _statement(self, language: str) -> Statement | None:
        if self.chosen == NEW:
            return None
        if not self.chosen:
            raise ImportRefused(
                _("Say whether this is a new text or another language of one that is in the archive already.")
            )
        if self.chosen == OTHER:
            return self._typed(language)
        # What the archive itself found by the title needs no right to see it; anything else does.
        allowed = Statement.objects.all() if self.chosen == self.plan.statement else joinable(self.user)
        try:
            found = allowed.filter(uid=self.chosen).first()
        except ValidationError:  # no uid at all
            found = None
        if found is None:
            raise ImportRefused(_("The text you chose is not in the archive any more. Choose again."))
        return found

    def _typed(self, language: str) -> Statement:
        if self.other.isdecimal() and len(self.other) < 19:
            found = list(joinable(self.user).filter(pk=int(self.other)))
        else:
            found = find_joinable(self.user, self.other_label, language)
        if len(found) == 1:
            return found[0]
        if not found:
            raise ImportRefused(_("No text of the archive fits “%(typed)s”.") % {"typed": self.other_label})
        self._offer(found, _("fits what you typed"))
        self.chosen = ""
        raise ImportRefused(
            _("Several texts of the archive fit “%(typed)s”. Choose one.") % {"typed": self.other_label}
        )
