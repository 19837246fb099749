"""The texts a statement cites, and where else it was seen itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from ..forms.citations import LIMITS, CitationLine, CitationsForm, lines_of
from ..services.citations import FIELDS, CitationEdit, citation_rows, save_citations
from ..services.rows import Problem
from .base import RecordView


class CitationsView(RecordView):
    """Name each cited text: one of the archive, a stub for one that is not there yet, or an address elsewhere."""

    screen = "citations"
    page_title = gettext_lazy("Cited texts")
    header_icon = "openquote"
    template_name = "zayava_statements/admin/citations.html"

    def get_context_data(self, problems: list[Problem[CitationEdit]] | None = None, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        lines = lines_of(citation_rows(self.statement), self.language, problems or [])
        empty = dict.fromkeys(FIELDS, "")
        context.update(
            lines=lines,
            template_line=CitationLine("new-0", empty, ""),
            blank_lines=[CitationLine("new-1", empty, "", len(lines) + 1)],
            limits=LIMITS,
            appearances=list(self.statement.appearances.all()),
            cited_by=list(
                self.statement.cited_by.select_related("statement").prefetch_related("statement__pages__locale")
            ),
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = CitationsForm(request.POST)
        saved = save_citations(self.statement, form.edits, self.language, request.user)
        problems = [*form.problems, *saved.problems]
        if saved.changed:
            messages.success(request, _("The cited texts were saved."))
        elif not problems:
            messages.success(request, _("Nothing was changed."))
        if problems:
            count = len(problems)
            text = ngettext("%(count)d row was not saved.", "%(count)d rows were not saved.", count)
            messages.error(request, text % {"count": count})
            return self.render_to_response(self.get_context_data(problems=problems))
        return redirect(self.own_url)
