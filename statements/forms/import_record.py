"""Whether the text of an import is a new one or another language of a text that the archive has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from zayava.core.texts import TranslatedText

from ..finding import matching_statements
from ..models import Statement
from ..services.importing import ImportPlan, ImportRefused, likely_records
from ..services.importing.likely import without_page_in
from ..services.importing.rights import joinable, looked_at, public_pages

NEW, OTHER = "new", "other"
MAX_FOUND = 8


def find_joinable(user: Any, query: str, language: str = "") -> list[Statement]:
    """Records for what was typed (title in any language, number, date), without those that have a page already.

    The titles of drafts find nothing for those who may not see the drafts.
    """
    whole = Q(pk__in=looked_at(user).order_by().values("pk")) & matching_statements(query)
    public = matching_statements(query, public_pages())
    found = joinable(user).filter(whole | public)
    if language:
        found = found.filter(without_page_in(language))
    return list(found.order_by("-date", "-pk").prefetch_related("pages__locale")[:MAX_FOUND])


def in_her_eyes(user: Any, records: Sequence[Statement]) -> list[Option]:
    """The records by what she may see of them: without the titles and languages of drafts that are not hers to see."""
    keys = [record.pk for record in records]
    whole = set(looked_at(user).filter(pk__in=keys).values_list("pk", flat=True))
    public = set(public_pages().filter(statement__in=set(keys) - whole).values_list("pk", flat=True))
    options = []
    for record in records:
        titles = {
            page.locale.language_code: page.title
            for page in record.pages.all()
            if not page.alias_of_id and (record.pk in whole or page.pk in public)
        }
        working = record.title if record.pk in whole else {}
        title = str(TranslatedText({**working, **titles}).in_language()) or _("Untitled statement")
        number = _("No. %(number)s") % {"number": record.number} if record.number else ""
        date = record.date.localised() if record.date else ""
        facts = filter(None, [number, date, str(record.get_kind_display()), ", ".join(sorted(titles))])
        options.append(Option(str(record.uid), title, " · ".join(facts)))
    return options


@dataclass(frozen=True)
class Option:
    """One text of the archive to choose; ``value`` is its uid, ``reasons`` why it is proposed.

    ``facts`` are number, date, kind and languages in one line, to tell it from others.
    """

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
        why = _("known under this title")
        for uid, reason in ((plan.statement, "" if plan.chosen else why), (plan.matched, why)):
            if uid and uid not in {option.value for option in self.options}:
                self._offer(joinable(user).filter(uid=uid).prefetch_related("pages__locale"), reason)
        for likely in likely_records(plan, joinable(user)):
            self._offer([likely.statement], ", ".join(likely.reasons))
        self.other_label = self.data.get("record-other_label", "").strip()[:300]
        self.other = self.data.get("record-other", "") if self.other_label else ""
        self.chosen = (
            self.data.get("record") or plan.statement or ("" if self.options and not plan.answered_new else NEW)
        )

    def _offer(self, records: Iterable[Statement], reasons: str = "") -> None:
        shown = {option.value for option in self.options}
        for option in in_her_eyes(self.user, list(records)):
            if option.value not in shown:
                self.options.append(replace(option, reasons=reasons))

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
        try:
            found = joinable(self.user).filter(uid=self.chosen).first()
        except ValidationError:  # no uid at all
            found = None
        if found is None:
            raise ImportRefused(_("The text you chose is not in the archive any more. Choose again."))
        return found

    def _typed(self, language: str) -> Statement:
        if not self.other_label:
            raise ImportRefused(_("Choose the text of the archive: type its title, its number or its date."))
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
