"""Tags in the admin: a closed vocabulary, kept under Settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from .conf import conf
from .forms import TagForm
from .models import Tag
from .spreadsheets import SheetColumn, SheetExportMixin, by_language
from .tags.finding import find_tags
from .tags.screens import tag_buttons
from .tags.using import uses_of, uses_of_tags

_FOUND = 200
"""How many tags a search shows."""


def _label(code: str) -> Callable[[Tag], str]:
    return lambda tag: next((label.label for label in tag.labels.all() if label.language == code), "—")


class TagIndexView(SheetExportMixin, generic.IndexView):
    """Search goes by the working name and by every label, whatever its case and script habits."""

    is_searchable = True
    default_ordering = "name"

    @cached_property
    def columns(self) -> list[Column]:
        languages = [
            Column(
                code, classname="zc-wide", label=capfirst(get_language_info(code)["name_local"]), accessor=_label(code)
            )
            for code in conf.languages
        ]
        title = self._get_title_column("name")
        title.label = _("Working name")  # taggit's own word for it is not known in Belarusian.
        broader = Column(
            "broader",
            classname="zc-wide",
            label=_("Broader tag"),
            accessor=lambda tag: tag.broader.name if tag.broader else "",
        )
        return [title, *languages, broader, Column("uses", label=_("Used"), accessor=lambda tag: self.uses[tag.pk])]

    @cached_property
    def uses(self) -> Counter[int]:
        return uses_of_tags()

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, *tag_buttons(self.request.user)]

    def sheet_columns(self) -> list[SheetColumn]:
        labels = by_language(
            "label",
            lambda code: _("Label, %(language)s") % {"language": get_language_info(code)["name_local"]},
            conf.languages,
            lambda tag, code: next((label.label for label in tag.labels.all() if label.language == code), ""),
        )
        return [
            SheetColumn("name", _("Working name"), lambda tag: tag.name),
            *labels,
            SheetColumn("uses", _("Used"), lambda tag: self.uses[tag.pk]),
        ]

    def get_base_queryset(self) -> models.QuerySet[Tag]:
        return Tag.objects.standing().with_labels().select_related("broader")

    def search_queryset(self, queryset: models.QuerySet[Tag]) -> models.QuerySet[Tag]:
        if not self.is_searching:
            return queryset
        found = find_tags(self.search_query, limit=_FOUND)
        return queryset.filter(pk__in=[tag.pk for tag in found])


class InOneTransaction:
    """Checks and saves while nobody else changes the vocabulary; see :func:`lock_vocabulary`."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            return super().post(request, *args, **kwargs)


class TagCreateView(InOneTransaction, generic.CreateView):
    """A new tag."""


class TagEditView(InOneTransaction, generic.EditView):
    """A tag; one that was merged leads to the tag it was merged into."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        merged = Tag.objects.filter(pk=kwargs["pk"], merged_into__isnull=False).first()
        if merged is not None:
            return redirect(reverse(self.edit_url_name, args=[merged.merged_into_id]))
        return super().dispatch(request, *args, **kwargs)


class TagDeleteView(generic.DeleteView):
    """A tag that texts carry is not deleted: they would lose it without anybody seeing it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        uses = uses_of(self.object)
        if uses and self.user_has_permission("delete"):
            text = ngettext(
                "%(count)d text carries the tag “%(tag)s”. Take it away from there first.",
                "%(count)d texts carry the tag “%(tag)s”. Take it away from them first.",
                uses,
            )
            messages.error(request, text % {"count": uses, "tag": self.object})
            return redirect(reverse(self.index_url_name))
        return super().dispatch(request, *args, **kwargs)


class TagViewSet(ModelViewSet):
    model = Tag
    name = "zayava_tags"
    url_prefix = "tags"
    icon = "tag"
    menu_label = _("Tags")
    menu_order = 150
    add_to_settings_menu = True
    copy_view_enabled = False
    index_view_class = TagIndexView
    add_view_class = TagCreateView
    edit_view_class = TagEditView
    delete_view_class = TagDeleteView

    def get_form_class(self, for_update: bool = False) -> type[TagForm]:
        return TagForm
