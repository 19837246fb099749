"""“Import a statement”: paste or upload, check what was recognised, confirm. Nothing is written before that."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..forms.import_lists import LEVELS, ListRows
from ..forms.import_record import RecordChoice
from ..forms.import_scores import ScoreRows
from ..forms.import_signatories import SignatureRows
from ..forms.importing import FactsForm, SourceForm
from ..importing.decoding import UnreadableText
from ..importing.recognise import recognise
from ..importing.source import read
from ..permissions import statement_permissions
from ..services.importing import Imported, ImportPlan, ImportRefused, make_plan, statement_index, write
from ..services.importing.body import stream_from_text
from ..services.importing.locking import one_import_at_a_time
from ..services.importing.rights import may_join
from .doubts import for_editor, in_words, refusal
from .import_joining import MAX_DIFFERENCES, differences_of, left_out_of, look_up_again, show_beside, take_record

SALT = "zayava.statements.import"
MAX_BODY = 25_000_000
"""Bytes of a request; a file of 20 MB fits in."""
MAX_LINES = 3000
"""Lines of the text that are shown beside the form."""


@csrf_exempt
def import_view(request: HttpRequest) -> HttpResponse:
    """Refuse what is too large before anything reads it; then the view itself, with its protection."""
    if request.method == "POST":
        length = request.META.get("CONTENT_LENGTH") or "0"
        try:
            if length.isdecimal() and int(length) > MAX_BODY:
                raise RequestDataTooBig
            _ = request.POST
        except (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent, MultiPartParserError):
            view = ImportView()
            view.setup(request)
            return view.refuse_size()
    return ImportView.as_view()(request)


@method_decorator(csrf_protect, name="dispatch")
class ImportView(WagtailAdminTemplateMixin, View):
    """Two screens at one address: the source, and what was recognised in it.

    The plan travels from one to the other in a hidden field, signed for the editor who made it.
    """

    page_title = gettext_lazy("Import a statement")
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": _("Import a statement")}]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not statement_permissions.user_has_permission(request.user, "add"):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show_source(SourceForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        if "plan" not in request.POST:
            return self.take_source()
        plan = self.signed_plan()
        if plan is None:
            form = SourceForm()
            messages.error(
                request,
                _("This form was changed on its way or belongs to another account. Nothing was imported; begin again."),
            )
            return self.show_source(form, status=400)
        if request.POST.get("action") == "back":
            initial = {"text": plan.text, "language": plan.language, "source_url": plan.source_url}
            return self.show_source(SourceForm(initial=initial))
        return self.confirm(plan)

    # The source

    def show_source(self, form: SourceForm, status: int = 200) -> HttpResponse:
        context = self.get_context_data(form=form, action_url=reverse("zayava_import_statement"))
        return TemplateResponse(self.request, "zayava_statements/admin/import_source.html", context, status=status)

    def refuse_size(self) -> HttpResponse:
        if not statement_permissions.user_has_permission(self.request.user, "add"):
            return permission_denied(self.request)
        messages.error(
            self.request,
            _("This is too much at once: a text may have 2 MB, a file 20 MB. Import a long one from the command line."),
        )
        return self.show_source(SourceForm(), status=413)

    def take_source(self) -> HttpResponse:
        form = SourceForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self.show_source(form, status=422)
        data, name = form.document()
        try:
            source = read(data, name)
            recognised = recognise(source, form.cleaned_data["language"] or None)
        except UnreadableText as problem:
            form.add_error("file" if form.cleaned_data["file"] else "text", refusal(problem))
            return self.show_source(form, status=422)
        recognised.source = form.cleaned_data["name"] or (name if form.cleaned_data["file"] else _("Pasted text"))
        plan = make_plan(recognised, source)
        plan.source_url = form.cleaned_data["source_url"]
        show_beside(plan, self.request.user)
        return self.show_afresh(plan)

    # What was recognised

    def signed_plan(self) -> ImportPlan | None:
        """The plan as it left here, or ``None`` when it is not that plan any more."""
        try:
            data = signing.loads(self.request.POST["plan"], salt=f"{SALT}:{self.request.user.pk}")
            return ImportPlan.from_json(data)
        except (signing.BadSignature, KeyError, TypeError, ValueError):
            return None

    def show_afresh(self, plan: ImportPlan) -> HttpResponse:
        """The second screen as the plan stands, without anything posted."""
        facts = FactsForm(initial=_facts(plan), campaigns=plan.campaigns)
        return self.show_plan(plan, facts, RecordChoice(plan, self.request.user), SignatureRows(plan), ListRows(plan))

    def show_plan(
        self,
        plan: ImportPlan,
        facts: FactsForm,
        choice: RecordChoice,
        signatures: SignatureRows,
        lists: ListRows,
        errors: list[str] | None = None,
        status: int = 200,
    ) -> HttpResponse:
        token = signing.dumps(plan.as_json(), salt=f"{SALT}:{self.request.user.pk}", compress=True)
        found = differences_of(plan, self.request.user)
        context = self.get_context_data(
            plan=plan,
            token=token,
            facts=facts,
            choice=choice,
            differences=found[:MAX_DIFFERENCES],
            differences_beyond=max(0, len(found) - MAX_DIFFERENCES),
            left_out=left_out_of(plan, self.request.user),
            taken=self.request.POST.getlist("take"),
            signatures=signatures,
            lists=lists,
            scores=ScoreRows(plan, self.request.user, self.request.POST),
            levels=range(LEVELS),
            errors=errors or [],
            lines=_lines(plan),
            lines_beyond=max(0, plan.text.count("\n") + 1 - MAX_LINES),
            warnings=for_editor(plan.warnings),
            action_url=reverse("zayava_import_statement"),
            find_urls={what: _find_url(what, plan.language) for what in ("organisation", "person", "record")},
        )
        return TemplateResponse(self.request, "zayava_statements/admin/import_check.html", context, status=status)

    def confirm(self, plan: ImportPlan) -> HttpResponse:
        """Write what the editor confirmed; if that cannot be, show her what she posted, with the reasons."""
        post = self.request.POST
        facts, choice = FactsForm(post, campaigns=plan.campaigns), RecordChoice(plan, self.request.user, post)
        signatures, lists = SignatureRows(plan, post), ListRows(plan, post)
        signatures.apply()
        lists.apply()
        ScoreRows(plan, self.request.user, post).apply()
        errors = signatures.errors + lists.errors
        if facts.is_valid() and not errors:
            try:
                self._take_facts(plan, facts.cleaned_data)
                self._check_rights(plan)
                compare, user = post.get("action") == "compare", self.request.user
                with one_import_at_a_time():  # no text comes between the last look and the writing
                    sentence = look_up_again(plan, choice, user) or take_record(
                        plan, choice, user, post.getlist("take"), compare=compare
                    )
                    if not sentence:
                        return self._finish(plan, write(plan, user=user))
                messages.info(self.request, sentence)
                return self.show_afresh(plan)
            except ImportRefused as problem:
                errors = [str(problem)]
        fresh = self.signed_plan()
        assert fresh is not None  # it was read a moment ago
        shown, tables = SignatureRows(fresh, post), ListRows(fresh, post)
        for row, posted in zip(shown.rows, signatures.rows, strict=True):
            row.errors, row.name.error, row.person.error = posted.errors, posted.name.error, posted.person.error
        return self.show_plan(fresh, facts, choice, shown, tables, errors, status=422)

    def _take_facts(self, plan: ImportPlan, facts: dict[str, Any]) -> None:
        if facts["kind"] == "listing" and not plan.items:
            raise ImportRefused(_("No listed texts were recognised here, so this cannot be imported as a list."))
        if plan.kind == "listing" and facts["kind"] != "listing":
            plan.blocks = stream_from_text(plan.text)
        plan.kind, plan.form = facts["kind"], facts["form"]
        plan.title = facts["title"].strip()
        plan.title_is_made_up = not plan.title
        for campaign in plan.campaigns:
            campaign.wanted = campaign.uid in facts["campaigns"]
        plan.date, plan.place = str(facts["date"] or ""), facts["place"].strip()
        plan.language, plan.lead, plan.total = facts["language"], facts["lead"].strip(), facts["total"]

    def _check_rights(self, plan: ImportPlan) -> None:
        if plan.kind == "listing":
            return
        index = statement_index(plan.language)
        if not index.permissions_for_user(self.request.user).can_add_subpage():
            raise ImportRefused(_("You may not add statements in this language. Choose another one."))

    def _finish(self, plan: ImportPlan, result: Imported) -> HttpResponse:
        if result.scores:
            taken = ngettext(
                "%(count)s score was taken over into the register of indices.",
                "%(count)s scores were taken over into the register of indices.",
                result.scores,
            )
            messages.success(self.request, taken % {"count": result.scores})
        if result.page is None:
            added = ngettext("%(count)s new text", "%(count)s new texts", result.items) % {"count": result.items}
            messages.success(
                self.request,
                _("The list was imported: %(added)s, %(all)s in all.") % {"added": added, "all": len(plan.items)}
                if result.outcome != "unchanged"
                else _("This list was imported before; the archive is as it was."),
                buttons=[messages.button(reverse("zayava_statements:index"), _("To the list of statements"))],
            )
            return redirect("zayava_import_statement")
        sentences = {
            "new": _("“%(title)s” was imported as a draft. Read it once more and publish it."),
            "joined": _("“%(title)s” was joined to what the archive has of this text."),
            "unchanged": _("“%(title)s” was imported before; the archive is as it was."),
        }
        show = messages.warning if result.outcome == "unchanged" else messages.success
        assert result.statement is not None
        is_hers = may_join(self.request.user, result.statement)
        show(self.request, sentences[result.outcome] % {"title": result.page.title if is_hers else plan.title})
        for sentence in result.messages:
            messages.warning(self.request, sentence)
        if not is_hers:
            return redirect("zayava_import_statement")
        return redirect("wagtailadmin_pages:edit", result.page.pk)


def _facts(plan: ImportPlan) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "form": plan.form,
        "title": "" if plan.title_is_made_up else plan.title,
        "date": plan.date,
        "place": plan.place,
        "language": plan.language,
        "lead": plan.lead,
        "total": plan.total,
    }


def _lines(plan: ImportPlan) -> list[dict[str, Any]]:
    """The text line by line, each with what it was taken for and the warnings about it."""
    marks = {mark.line: mark for mark in plan.marks}
    warnings: dict[int, list[str]] = {}
    for warning in plan.warnings:
        if warning["line"]:
            warnings.setdefault(warning["line"], []).append(in_words(warning))
    return [
        {"number": number, "text": text, "mark": marks.get(number), "warnings": warnings.get(number, [])}
        for number, text in enumerate(plan.text.split("\n")[:MAX_LINES], start=1)
    ]


def _find_url(what: str, language: str) -> str:
    """Where names and texts are looked up while they are typed; without it the field works just the same."""
    try:
        url = reverse("zayava_statements:find", args=[what])
    except NoReverseMatch:
        return ""
    return f"{url}?language={language}" if what == "record" else url
