"""The demands of one statement as a tree, with what became of them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from ..enums import Outcome
from ..forms.demand_links import DemandLinksForm
from ..forms.demands import LIMITS, OUTCOME_LIMITS, DemandLine, DemandsForm, DemandsProblem, OutcomeLine, lines_of
from ..models import Demand, DemandOccurrence
from ..overview import record_url
from ..pasting import read_demand_list
from ..permissions import DELETE_DEMAND
from ..selectors.demand_proposals import KnownDemands
from ..services.demand_linking import decide
from ..services.demand_values import (
    DEMAND_FIELDS,
    MAX_LEVEL,
    OUTCOME_FIELDS,
    DemandsSaved,
    clean_text,
    demand_rows,
)
from ..services.demanding import LOG_ACTION, save_demands
from .base import RecordView
from .paste_list import PasteListView


def blank_demand(ref: str, number: int) -> DemandLine:
    """An empty row for a new demand at a place counted from 1."""
    values = dict.fromkeys(DEMAND_FIELDS, "") | {"level": "0"}
    return DemandLine(ref, values, "", number=number, outcomes=[])


def blank_outcome(ref: str) -> OutcomeLine:
    """An empty row for a new outcome."""
    return OutcomeLine(ref, dict.fromkeys(OUTCOME_FIELDS, ""), "")


class DemandsView(RecordView):
    """Number, nest, word and follow up; anchors stay whatever happens to the numbers."""

    screen = "demands"
    page_title = gettext_lazy("Demands")
    header_icon = "list-ol"
    template_name = "zayava_statements/admin/demands.html"

    def get_context_data(self, problems: list[DemandsProblem] | None = None, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        rows = demand_rows(self.statement)
        lines = lines_of(rows, self.language, problems or [])
        shared = self._raised_elsewhere(rows)
        known = KnownDemands(self.request.user) if rows and self.can_edit else None
        own = {row.demand_id for row, _level in rows}
        for line, (row, _level) in zip(lines, rows, strict=False):
            line.elsewhere, line.known = shared[row.demand_id] - 1, row.demand
            if known is not None:
                line.proposals = known.like(row.text, row.demand_id, own)
        context.update(
            lines=lines,
            problem_count=len(problems or []),
            template_line=blank_demand("new-0", 0),
            template_outcome=blank_outcome("new-0"),
            blank_lines=[blank_demand(f"new-{number}", len(lines) + number) for number in range(1, 4)],
            outcome_choices=Outcome.choices,
            levels=[(str(level), level + 1) for level in range(MAX_LEVEL + 1)],
            limits=LIMITS,
            outcome_limits=OUTCOME_LIMITS,
            may_delete=self.request.user.has_perm(DELETE_DEMAND),
            paste_url=f"{record_url('paste_demands', self.statement)}?language={self.language}",
        )
        return context

    def _raised_elsewhere(self, rows: list[tuple[DemandOccurrence, int]]) -> Counter[int]:
        demands = [row.demand_id for row, _level in rows]
        found = DemandOccurrence.objects.filter(demand__in=demands).values_list("demand_id", flat=True)
        return Counter(found)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = DemandsForm(request.POST, may_delete=request.user.has_perm(DELETE_DEMAND))
        if form.errors:
            messages.error(request, " ".join(form.errors))
            return self.render_to_response(self.get_context_data())
        saved = save_demands(self.statement, form.edits, form.outcomes, self.language, request.user)
        problems = [*form.problems, *saved.problems]
        decided = self.decide(request)
        if saved.anything or problems or not decided:
            report(request, saved, len(problems))
        if problems:
            return self.render_to_response(self.get_context_data(problems=problems))
        return redirect(self.own_url)

    def decide(self, request: HttpRequest) -> int:
        """Carry out what she said of demands that other texts raise; return how many decisions there were."""
        rows = list(self.statement.demands.select_related("demand"))
        form = DemandLinksForm(request.POST, rows)
        by_key = {row.pk: row for row in rows}
        done = 0
        errors = list(form.errors)
        others = Demand.objects.in_bulk({decision.demand for decision in form.decisions if decision.demand})
        for decision in form.decisions:
            other = others.get(decision.demand) if decision.demand else None
            try:
                decide(by_key[decision.occurrence], decision.verdict, other, request.user)
            except ValidationError as error:
                errors += error.messages
            else:
                done += 1
        if done:
            text = ngettext("%(count)d decision was kept.", "%(count)d decisions were kept.", done)
            messages.success(request, text % {"count": done})
            data = {"changed": done, "added": 0, "deleted": 0, "moved": False}
            log(instance=self.statement, action=LOG_ACTION, user=request.user, data=data, content_changed=True)
        for error in dict.fromkeys(errors):
            messages.error(request, error)
        return done + len(errors)


def report(request: HttpRequest, saved: DemandsSaved, problems: int) -> None:
    """Say in sentences what a save did and what it left."""
    done = []
    if count := saved.changed:
        done.append(ngettext("%(count)d row was changed.", "%(count)d rows were changed.", count) % {"count": count})
    if count := saved.added:
        done.append(ngettext("%(count)d demand was added.", "%(count)d demands were added.", count) % {"count": count})
    if count := saved.deleted:
        text = ngettext("%(count)d demand was deleted.", "%(count)d demands were deleted.", count)
        done.append(text % {"count": count})
    if saved.moved:
        done.append(_("The new order was saved."))
    if done:
        messages.success(request, " ".join(done))
    elif not (problems or saved.repeated or saved.gone or saved.order_kept):
        messages.success(request, _("Nothing was changed."))
    if saved.repeated:
        messages.warning(request, _("What was there already was not added again."))
    if saved.gone:
        messages.warning(request, _("Somebody else deleted rows that you had changed."))
    if saved.order_kept:
        messages.warning(
            request,
            _("Somebody else moved demands while you did. Their order was kept; look at it and move yours again."),
        )
    if problems:
        messages.error(
            request,
            ngettext(
                "%(count)d row was not saved. It is marked below.",
                "%(count)d rows were not saved. They are marked below.",
                problems,
            )
            % {"count": problems},
        )


class PasteDemandsView(PasteListView):
    """Read a numbered list; what it gives is shown and, when confirmed, saved by the screen of demands."""

    screen = "demands"
    page_title = gettext_lazy("Paste demands")
    template_name = "zayava_statements/admin/paste_demands.html"
    list_label = gettext_lazy("List of demands")
    list_help = gettext_lazy(
        "A line with a number, a letter or a bullet begins a demand; 2.1 becomes part of 2. Nothing is saved before "
        "you have seen what was read."
    )
    nothing_found = gettext_lazy("No demands were found in this text. Paste a list, one demand to a line.")

    def read(self, text: str) -> dict[str, Any] | None:
        pasted = read_demand_list(text)
        if not pasted:
            return None
        present = lines_of(demand_rows(self.statement), self.language)
        numbers = [line.values["number"] for line in present]
        same = bool(present) and numbers == [demand.number[:20] for demand in pasted]
        fills = same and not any(line.values["text"] for line in present)
        lines = []
        for position, demand in enumerate(pasted, start=1):
            line = present[position - 1] if fills else blank_demand(f"new-p{position}", len(present) + position)
            if not fills:
                line.values |= {"number": demand.number[:20], "level": str(min(demand.level, MAX_LEVEL))}
            line.values["text"] = clean_text(demand.html)
            lines.append(line)
        return {
            "read": lines,
            "fills": fills,
            "save_url": record_url("demands", self.statement),
            "levels": [(str(level), level + 1) for level in range(MAX_LEVEL + 1)],
            "limits": LIMITS,
        }
