"""The list of signatories of one statement on one screen."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from ..enums import Capacity, SignatureState
from ..forms.signatories import MAX_LENGTHS, SignatoriesForm, SignatureLine, lines_of
from ..models import Signature
from ..overview import record_url
from ..permissions import DELETE_SIGNATURE
from ..services.rows import Problem
from ..services.signature_values import FIELDS, Outcome, SignatureEdit, signature_rows
from ..services.signing import pair_signatures, save_signatures, unpaired
from .base import RecordView

BLANK_ROWS = 3
"""Empty rows for new signatories where there are no scripts to add them."""


def blank_line(ref: str, number: int) -> SignatureLine:
    """An empty row for a new signature at a place counted from 1."""
    return SignatureLine(ref, dict.fromkeys(FIELDS, "") | {"state": SignatureState.CONFIRMED}, "", number)


class SignatoriesView(RecordView):
    """Order, change, group, withdraw and add signatures; what others do meanwhile is neither lost nor overwritten."""

    screen = "signatories"
    page_title = gettext_lazy("Signatories")
    header_icon = "group"
    template_name = "zayava_statements/admin/signatories.html"

    def get_context_data(self, problems: list[Problem[SignatureEdit]] | None = None, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        rows = signature_rows(self.statement)
        lines = lines_of(rows, self.language, problems or [])
        context.update(
            lines=lines,
            count=len(rows),
            to_check=sum(1 for row in rows if row.check_note),
            withdrawn=sum(1 for row in rows if row.state == SignatureState.WITHDRAWN),
            problem_count=len(problems or []),
            template_line=blank_line("new-0", 0),
            blank_lines=[blank_line(f"new-{number}", len(lines) + number) for number in range(1, BLANK_ROWS + 1)],
            capacities=Capacity.choices,
            states=SignatureState.choices,
            limits=MAX_LENGTHS,
            may_delete=self.request.user.has_perm(DELETE_SIGNATURE),
            can_pair=any(row.organisation_id and not row.person_id for row in rows)
            and any(row.person_id and not row.organisation_id for row in rows),
            paste_url=f"{record_url('paste', self.statement)}?language={self.language}",
            pair_url=record_url("pair", self.statement),
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SignatoriesForm(request.POST, may_delete=request.user.has_perm(DELETE_SIGNATURE))
        if form.errors:
            messages.error(request, " ".join(form.errors))
            return self.render_to_response(self.get_context_data())
        outcome = save_signatures(self.statement, form.edits, self.language, request.user, form.bulk)
        problems = [*form.problems, *outcome.problems]
        report(request, outcome, len(problems))
        if problems:
            return self.render_to_response(self.get_context_data(problems=problems))
        return redirect(self.own_url)


def report(request: HttpRequest, outcome: Outcome, problems: int) -> None:
    """Say in sentences what a save did and what it left."""
    done = []
    if outcome.changed:
        count = len(outcome.changed)
        done.append(
            ngettext("%(count)d signature was changed.", "%(count)d signatures were changed.", count) % {"count": count}
        )
    if outcome.added:
        count = len(outcome.added)
        done.append(
            ngettext("%(count)d signature was added.", "%(count)d signatures were added.", count) % {"count": count}
        )
    if outcome.deleted:
        count = outcome.deleted
        done.append(
            ngettext("%(count)d signature was deleted.", "%(count)d signatures were deleted.", count) % {"count": count}
        )
    if outcome.moved:
        done.append(_("The new order was saved."))
    if done:
        messages.success(request, " ".join(done))
    elif not problems and not outcome.repeated and not outcome.order_kept and not outcome.gone:
        messages.success(request, _("Nothing was changed."))
    if outcome.repeated:
        messages.warning(
            request,
            ngettext(
                "%(count)d signature was in the list already and was not added again.",
                "%(count)d signatures were in the list already and were not added again.",
                outcome.repeated,
            )
            % {"count": outcome.repeated},
        )
    if outcome.gone:
        messages.warning(
            request,
            ngettext(
                "%(count)d signature was deleted by somebody else meanwhile.",
                "%(count)d signatures were deleted by somebody else meanwhile.",
                outcome.gone,
            )
            % {"count": outcome.gone},
        )
    if outcome.order_kept:
        messages.warning(
            request,
            _("Somebody else moved signatures while you did. Their order was kept; look at it and move yours again."),
        )
    if problems:
        messages.error(
            request,
            ngettext(
                "%(count)d row was not saved. It stands open below.",
                "%(count)d rows were not saved. They stand open below.",
                problems,
            )
            % {"count": problems},
        )


class PairView(RecordView):
    """Put people beside the organisations they sign for, where a text printed two columns."""

    screen = "signatories"
    page_title = gettext_lazy("Pair organisations and people")
    header_icon = "group"
    template_name = "zayava_statements/admin/pair.html"

    def get_context_data(self, error: str = "", **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        left = unpaired(self.statement)
        posted = self.request.POST
        pairs = []
        for index, organisation in enumerate(left.organisations):
            person = left.people[index] if index < len(left.people) else None
            chosen = posted.get(f"pair-{organisation.pk}", str(person.pk) if person else "")
            pairs.append({"organisation": organisation, "chosen": chosen})
        context.update(
            pairs=pairs,
            people=[(str(row.pk), _person_label(row)) for row in left.people],
            uneven=len(left.people) - len(left.organisations),
            error=error,
            back_url=self.own_url,
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pairs: dict[int, int] = {}
        for key in request.POST.getlist("organisation"):
            person = request.POST.get(f"pair-{key}", "")
            if key.isdecimal() and person.isdecimal() and len(key) < 19 and len(person) < 19:
                pairs[int(key)] = int(person)
        try:
            count = pair_signatures(self.statement, pairs, request.user)
        except ValidationError as error:
            return self.render_to_response(self.get_context_data(error=" ".join(error.messages)))
        messages.success(
            request,
            ngettext("%(count)d pair was made.", "%(count)d pairs were made.", count) % {"count": count},
        )
        return redirect(self.own_url)


def _person_label(row: Signature) -> str:
    name = row.person_name.text if row.person_name else str(row.person)
    return f"{row.position + 1}. {name}"
