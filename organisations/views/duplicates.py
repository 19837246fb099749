"""The report of entries that may be one, where an editor says what they are."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from ..enums import Verdict
from ..selectors import Pair, possible_duplicates
from ..services import judge
from .base import RegisterScreen

_SHOWN = 100


class DuplicatesView(RegisterScreen):
    """Proposed pairs, the likeliest first. “Different” and “Not sure” are kept; “Same” leads to the merge."""

    template_name = "zayava_organisations/admin/duplicates.html"
    page_title = gettext_lazy("Possible duplicates")
    url_name = "duplicates"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pairs = possible_duplicates(self.model, limit=_SHOWN)
        return super().get_context_data(pairs=[self._row(pair) for pair in pairs], shown=_SHOWN, **kwargs)

    def _row(self, pair: Pair) -> dict[str, Any]:
        query = urlencode({"winner": pair.first.pk, "loser": pair.second.pk})
        return {
            "pair": pair,
            "percent": round(pair.confidence * 100),
            "sides": [
                {
                    "entry": entry,
                    "url": self.edit_url(entry),
                    "names": sorted({name.text for name in entry.names.all()}),
                }
                for entry in (pair.first, pair.second)
            ],
            "is_unsure": pair.verdict == Verdict.UNSURE,
            "merge_url": f"{reverse('zayava_organisations:merge', args=[self.kind])}?{query}",
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        first, second = self.entry(request.POST.get("first", "")), self.entry(request.POST.get("second", ""))
        verdict = request.POST.get("verdict", "")
        if first is None or second is None:
            messages.error(request, self.gone())
        elif verdict not in (Verdict.DIFFERENT, Verdict.UNSURE):
            messages.error(request, _("Say whether the two are different, or that you are not sure."))
        else:
            try:
                judge(first, second, verdict, by=request.user)
            except ValidationError as error:
                messages.error(request, " ".join(error.messages))
            else:
                words = {"first": first, "second": second}
                messages.success(
                    request,
                    _("“%(first)s” and “%(second)s” are different; they will not be proposed again.") % words
                    if verdict == Verdict.DIFFERENT
                    else _("You are not sure about “%(first)s” and “%(second)s”; they stand at the end now.") % words,
                )
        return redirect("zayava_organisations:duplicates", self.kind)
