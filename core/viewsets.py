"""Tags in the admin: a closed vocabulary, kept under Settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
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

from .conf import conf
from .forms import TagForm
from .models import Tag
from .spreadsheets import SheetColumn, SheetExportMixin, by_language
from .text.folding import fold


def _label(code: str) -> Callable[[Tag], str]:
    return lambda tag: next((label.label for label in tag.labels.all() if label.language == code), "—")


def uses_of(tag: Tag) -> int:
    """How many rows of any app carry the tag."""
    own = [relation for relation in tag._meta.related_objects if relation.one_to_many]
    relations = [relation for relation in own if relation.get_accessor_name() != "labels"]
    return sum(
        relation.related_model._base_manager.filter(**{relation.field.name: tag}).count() for relation in relations
    )


class TagIndexView(SheetExportMixin, generic.IndexView):
    """Search goes by the working name and by every label, whatever its case and script habits."""

    is_searchable = True
    default_ordering = "name"

    @cached_property
    def columns(self) -> list[Column]:
        languages = [
            Column(code, label=capfirst(get_language_info(code)["name_local"]), accessor=_label(code))
            for code in conf.languages
        ]
        title = self._get_title_column("name")
        title.label = _("Working name")  # taggit's own word for it is not known in Belarusian.
        return [title, *languages]

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
            SheetColumn("uses", _("Texts with it"), uses_of),
        ]

    def get_base_queryset(self) -> models.QuerySet[Tag]:
        return Tag.objects.with_labels()

    def search_queryset(self, queryset: models.QuerySet[Tag]) -> models.QuerySet[Tag]:
        if not self.is_searching:
            return queryset
        words = fold(self.search_query).split()
        found = []
        for tag in Tag.objects.with_labels():
            names = fold(" ".join([tag.name, *(label.label for label in tag.labels.all())]))
            if words and all(word in names for word in words):
                found.append(tag.pk)
        return queryset.filter(pk__in=found)


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
    delete_view_class = TagDeleteView

    def get_form_class(self, for_update: bool = False) -> type[TagForm]:
        return TagForm
