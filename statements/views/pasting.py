"""Adding many signatories at once: paste, see what was read and whom it means, correct, save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from zayava.organisations.enums import Verdict
from zayava.organisations.models import Organisation, Person, RegisterEntry
from zayava.organisations.selectors import ACCEPT, Match, match_names
from zayava.organisations.services import judge

from ..forms.pasting import PastedForm, PastedRow
from ..importing.recognised import Signatory
from ..models import Signature
from ..pasting import read_signatory_list
from ..services.signing import save_signatures
from .doubts import in_words
from .paste_list import PasteListView
from .signatories import report

READINGS = {
    "recognise": gettext_lazy("Recognise organisations, people, countries and groups"),
    "organisations": gettext_lazy("Every line is one organisation"),
    "people": gettext_lazy("Every line is one person"),
}
MODELS: dict[str, type[RegisterEntry]] = {"organisation": Organisation, "person": Person}


@dataclass
class Proposal:
    """What a printed name may mean, for one choice of the preview; ``percent`` is the surety of the best match."""

    role: str
    printed: str
    matches: list[tuple[str, str, int]] = field(default_factory=list)
    chosen: str = "new"
    percent: int = 0
    reason: str = ""

    @property
    def is_doubtful(self) -> bool:
        return bool(self.matches) and self.percent < ACCEPT * 100


@dataclass
class PreviewRow:
    index: int
    signatory: Signatory
    proposals: list[Proposal]
    is_listed: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the names are exactly those of the entries they are taken for."""
        return all(proposal.percent == 100 for proposal in self.proposals)


def preview_rows(entries: Sequence[Signatory], language: str, present: Sequence[Signature]) -> list[PreviewRow]:
    """Every signatory read with what the register proposes, in a fixed number of queries."""
    matches = {
        role: match_names(model, [name for entry in entries if (name := getattr(entry, role))], language)
        for role, model in MODELS.items()
    }
    listed = {(row.organisation_id, row.person_id) for row in present}
    rows = []
    for index, entry in enumerate(entries):
        proposals = [
            _proposal(role, printed, matches[role].get(printed, []))
            for role in MODELS
            if (printed := getattr(entry, role))
        ]
        keys = {
            proposal.role: int(proposal.chosen)
            for proposal in proposals
            if proposal.chosen != "new" and not proposal.is_doubtful
        }
        complete = len(keys) == len(proposals) and bool(keys)
        is_listed = complete and (keys.get("organisation"), keys.get("person")) in listed
        rows.append(PreviewRow(index, entry, proposals, is_listed))
    return rows


def _proposal(role: str, printed: str, matches: Sequence[Match]) -> Proposal:
    choices = [(str(match.entry.pk), str(match.entry), round(match.confidence * 100)) for match in matches[:4]]
    if not choices:
        return Proposal(role, printed)
    return Proposal(role, printed, choices, choices[0][0], choices[0][2], matches[0].reason)


class PasteView(PasteListView):
    screen = "signatories"
    page_title = gettext_lazy("Paste a list")
    template_name = "zayava_statements/admin/paste.html"
    list_label = gettext_lazy("List of signatories")
    list_help = gettext_lazy(
        "One signatory to a line. Numbers and bullets are dropped. Nothing is saved before you have seen what was read."
    )
    nothing_found = gettext_lazy("No signatories were found in this text. Paste one name to a line.")

    @property
    def reading(self) -> str:
        """How the list is to be read: one of ``READINGS``."""
        asked = self.request.POST.get("reading", "")
        return asked if asked in READINGS else "recognise"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.update(
            group=self.request.POST.get("group", "")[:300],
            readings=[(value, label, value == self.reading) for value, label in READINGS.items()],
        )
        return context

    def read(self, text: str) -> dict[str, Any] | None:
        pasted = read_signatory_list(text, self.reading)  # type: ignore[arg-type]
        if not pasted.entries:
            return None
        rows = preview_rows(pasted.entries, self.language, list(self.statement.signatures.all()))
        return {
            "read": rows,
            "warnings": [
                {"line": warning.line, "message": in_words(warning.as_dict())} for warning in pasted.warnings[:20]
            ],
            "doubtful": sum(1 for row in rows if any(proposal.is_doubtful for proposal in row.proposals)),
            "new": sum(1 for row in rows if any(not proposal.matches for proposal in row.proposals)),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("step") == "save":
            return self._save(request)
        return super().post(request, *args, **kwargs)

    def _save(self, request: HttpRequest) -> HttpResponse:
        form = PastedForm(request.POST)
        edits = form.edits(self._labels(form.rows))
        outcome = save_signatures(self.statement, edits, self.language, request.user)
        self._keep_verdicts(form.rows)
        report(request, outcome, 0)
        if outcome.problems:
            refused = "; ".join(
                problem.edit.values["organisation_name"] or problem.edit.values["person_name"]
                for problem in outcome.problems[:10]
            )
            count = len(outcome.problems)
            text = ngettext(
                "%(count)d line was not saved: %(names)s", "%(count)d lines were not saved: %(names)s", count
            )
            messages.error(request, text % {"count": count, "names": refused})
        return redirect(self.own_url)

    def _labels(self, rows: Sequence[PastedRow]) -> dict[str, dict[int, str]]:
        """The names of the entries chosen, by role and key."""
        return {
            role: {
                entry.pk: str(entry)
                for entry in model._default_manager.filter(pk__in=[row.keys[role] for row in rows if role in row.keys])
                .prefetch_related("names")
                .all()
            }
            for role, model in MODELS.items()
        }

    def _keep_verdicts(self, rows: Sequence[PastedRow]) -> None:
        """Whom she refused for a printed name is not proposed for it again."""
        for role, model in MODELS.items():
            refused = {row.refused[role]: row for row in rows if role in row.refused}
            for entry in model._default_manager.filter(pk__in=refused, merged_into=None):
                judge(entry, refused[entry.pk].printed[role], Verdict.DIFFERENT, by=self.request.user)  # type: ignore[arg-type]
