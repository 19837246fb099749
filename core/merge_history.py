"""The screen of the admin that tells which rows were merged and takes a merge back, for every kind of row."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

PER_PAGE = 50


def key_of(text: str) -> int:
    """A primary key as it came with a request; ``0``, which no row has, for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else 0


class MergeHistoryMixin:
    """Every merge, the newest first, each with what it takes to undo it.

    A screen names its columns (``stayed``, ``joined``) and says where its merges are and how one is undone. ``check``
    and ``undo`` raise a ``ValidationError`` with a sentence when that is impossible.
    """

    template_name = "zayava_core/admin/merges.html"
    header_icon = "history"
    stayed: Any
    joined: Any

    def records(self) -> models.QuerySet:
        raise NotImplementedError

    def check(self, record: Any) -> None:
        raise NotImplementedError

    def undo(self, record: Any) -> None:
        raise NotImplementedError

    def names(self, record: Any) -> str:
        """What joined; the row itself when it has no other name to tell."""
        return str(record.loser)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        records = self.records().select_related("winner", "loser", "merged_by", "undone_by")
        page = Paginator(records, PER_PAGE).get_page(self.request.GET.get("p"))
        rows = [{"record": row, "names": self.names(row), "problem": self._problem(row)} for row in page]
        return super().get_context_data(rows=rows, page_obj=page, stayed=self.stayed, joined=self.joined, **kwargs)

    def _problem(self, record: Any) -> str:
        try:
            self.check(record)
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        record = get_object_or_404(self.records(), pk=key_of(request.POST.get("merge", "")))
        try:
            self.undo(record)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("The merge was undone. The two stand on their own again."))
        return redirect(request.path)
