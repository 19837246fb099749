"""Screens of the admin that keep the vocabulary tidy, and what the tag field asks for."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from ..merge_history import MergeHistoryMixin, key_of
from ..models import Tag, TagMerge
from .creating import create_tag, languages_of, may_create
from .duplicates import call_different, possible_duplicates
from .finding import MAX_QUERY, find_tags, tag_called
from .merging import MergeRefused, check_merge, check_undo, merge_tags, undo_merge, what_would_move
from .using import unused_tags

FOUND = 8
"""How many tags are proposed while one is being typed."""


def may_tidy(user: Any) -> bool:
    """Whoever may change tags may merge them, take merges back and say which are different."""
    return bool(policy_registry.get_by_type(Tag).user_has_permission(user, "change"))


def tag_buttons(user: Any) -> list[Button]:
    """Ways from the list of tags to the other screens."""
    if not may_tidy(user):
        return []
    return [
        Button(_("Tidy up"), url=reverse("zayava_vocabulary:tidy"), icon_name="tag", priority=90),
        Button(_("Merge two tags"), url=reverse("zayava_vocabulary:merge"), icon_name="link", priority=91),
        Button(_("Merges"), url=reverse("zayava_vocabulary:merges"), icon_name="history", priority=92),
    ]


@require_safe
def find_view(request: HttpRequest) -> JsonResponse:
    """``{"results": [{"id", "label", "note"}], "new": [{"text", "language", "label"}]}`` for ``?q=``.

    ``new`` offers to make a tag of what was typed, in each language it may be in, to those who may and when no tag has
    this very word.
    """
    query = request.GET.get("q", "").replace("\0", " ")[:MAX_QUERY]
    answer: dict[str, Any] = {"results": [result(tag) for tag in find_tags(query, FOUND)], "new": []}
    word = " ".join(query.split())
    if len(word) > 1 and may_create(request.user) and tag_called(word) is None:
        answer["new"] = [
            {"text": word, "language": code, "label": _new_label(word, code)}
            for code in languages_of(word, (get_language() or "").split("-")[0])
        ]
    return JsonResponse(answer)


def _new_label(word: str, code: str) -> str:
    language = capfirst(get_language_info(code)["name_local"])
    return _("New tag “%(word)s” (%(language)s)") % {"word": word, "language": language}


@require_POST
def create_view(request: HttpRequest) -> JsonResponse:
    """Make a tag of ``text`` in ``language``; 403 with a sentence for who may not, 400 for what cannot be a tag."""
    if not may_create(request.user):
        return JsonResponse({"error": _("You may not add tags. Ask an administrator.")}, status=403)
    try:
        tag, _is_new = create_tag(request.POST.get("text", "")[:500], request.POST.get("language", "")[:20])
    except ValidationError as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=400)
    return JsonResponse(result(tag))


def result(tag: Tag) -> dict[str, Any]:
    """A tag as the tag field shows it."""
    label = str(tag.label_in())
    others = dict.fromkeys(one.label for one in tag.labels.all() if one.label != label)
    return {"id": tag.pk, "label": label, "note": " · ".join(others)}


class VocabularyScreen(WagtailAdminTemplateMixin, TemplateView):
    """A screen for whoever may change tags."""

    header_icon = "tag"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_tidy(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        tags = {"url": reverse("zayava_tags:index"), "label": capfirst(Tag._meta.verbose_name_plural)}
        return [*self.breadcrumbs_items, tags, {"url": "", "label": self.get_page_title()}]

    def tag(self, values: Any, name: str) -> Tag | None:
        """The tag whose key came with the request, or ``None``."""
        return Tag.objects.with_labels().filter(pk=key_of(values.get(name, ""))).first()


def words_of(tag: Tag) -> list[str]:
    """The labels of a tag, each once."""
    return list(dict.fromkeys(label.label for label in tag.labels.all()))


class TidyView(VocabularyScreen):
    """Tags nothing carries, and tags that may be one. POST says that two are different."""

    template_name = "zayava_core/admin/tidy.html"
    page_title = gettext_lazy("Tidy up tags")
    shown = 100

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pairs = [
            {
                "pair": pair,
                "sides": [{"tag": tag, "words": words_of(tag)} for tag in (pair.first, pair.second)],
                "merge_url": reverse("zayava_vocabulary:merge")
                + "?"
                + urlencode({"winner": pair.first.pk, "loser": pair.second.pk}),
            }
            for pair in possible_duplicates(self.shown)
        ]
        return super().get_context_data(pairs=pairs, unused=unused_tags(), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        first, second = self.tag(request.POST, "first"), self.tag(request.POST, "second")
        if first is None or second is None or first.pk == second.pk:
            messages.error(request, _("Choose two tags that are there. Nothing was changed."))
        else:
            call_different(first, second, by=request.user)
            messages.success(
                request,
                _("“%(first)s” and “%(second)s” are different; they will not be proposed again.")
                % {"first": first.name, "second": second.name},
            )
        return redirect("zayava_vocabulary:tidy")


class MergeView(VocabularyScreen):
    """Choose two tags, see what would move, confirm."""

    template_name = "zayava_core/admin/merge.html"
    page_title = gettext_lazy("Merge two tags")
    header_icon = "link"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        winner, loser = self.tag(self.request.GET, "winner"), self.tag(self.request.GET, "loser")
        context = super().get_context_data(winner=winner, loser=loser, **kwargs)
        context["tags"] = Tag.objects.standing().order_by("name")
        if winner is not None and loser is not None:
            try:
                check_merge(winner, loser)
            except MergeRefused as error:
                return {**context, "problem": " ".join(error.messages)}
            context["moving"] = what_would_move(loser)
            context["sides"] = [
                {"tag": tag, "words": words_of(tag), "swap": f"?winner={tag.pk}&loser={other.pk}"}
                for tag, other in ((winner, loser), (loser, winner))
            ]
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        winner, loser = self.tag(request.POST, "winner"), self.tag(request.POST, "loser")
        try:
            if winner is None or loser is None:
                raise MergeRefused(_("Choose two tags that are there. Nothing was changed."))
            merge_tags(winner, loser, by=request.user)
        except MergeRefused as error:
            messages.error(request, " ".join(error.messages))
            return redirect("zayava_vocabulary:merge")
        messages.success(
            request,
            _("The two are one tag now: “%(winner)s”. You can undo this in the list of merges.")
            % {"winner": winner.name},
        )
        return redirect("zayava_vocabulary:merges")


class MergesView(MergeHistoryMixin, VocabularyScreen):
    """The merges of tags."""

    page_title = gettext_lazy("Merges of tags")
    stayed = gettext_lazy("Tag that stayed")
    joined = gettext_lazy("Tag that joined it")

    def records(self) -> models.QuerySet:
        return TagMerge.objects.all()

    def check(self, record: TagMerge) -> None:
        check_undo(record)

    def undo(self, record: TagMerge) -> None:
        undo_merge(record, by=self.request.user)
