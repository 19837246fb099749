"""What the screens for pasted lists have in common: paste, see what was read, then save it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..pasting import MAX_CHARACTERS
from .base import RecordView


class PasteListView(RecordView):
    """Nothing is saved before the editor has seen what was read."""

    header_icon = "clipboard-list"
    list_label: str | Promise
    list_help: str | Promise
    nothing_found: str | Promise
    """The sentence for a text without anything of the kind."""

    def read(self, text: str) -> dict[str, Any] | None:
        """What the preview shows, with ``read`` for the rows, or ``None`` when there is nothing to show."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.update(
            text=self.request.POST.get("text", "")[:MAX_CHARACTERS],
            list_label=self.list_label,
            list_help=self.list_help,
            back_url=self.own_url,
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        text = request.POST.get("text", "").replace("\0", " ")
        if len(text) > MAX_CHARACTERS:
            messages.error(
                request,
                _("This is too much for one list: %(length)d characters. Paste at most %(limit)d at once.")
                % {"length": len(text), "limit": MAX_CHARACTERS},
            )
        elif (preview := self.read(text)) is not None:
            return self.render_to_response(self.get_context_data(**preview))
        else:
            messages.error(request, str(self.nothing_found))
        return self.render_to_response(self.get_context_data())
