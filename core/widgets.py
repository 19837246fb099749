"""Choosing by typing, for any form of the admin. Without scripts each is the list to choose from."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from .models import Tag


class Picking:
    """A choice made by typing. Without scripts it is the list to choose from.

    ``find_url`` answers what is typed; without one the options themselves are searched, by their ``data-names``.
    ``create_url`` makes what is not there yet, where the answer offers it.
    """

    template_name = "zayava_core/widgets/picker.html"

    class Media:
        css = {"all": ["zayava_core/admin/pickers.css"]}
        js = ["zayava_core/admin/pickers.js"]

    def __init__(self, find_url: str = "", attrs: dict[str, Any] | None = None, create_url: str = "") -> None:
        super().__init__({"data-picker": "", **(attrs or {})})  # type: ignore[call-arg]  # a select's
        self.find_url, self.create_url = find_url, create_url

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)  # type: ignore[misc]  # a select's
        return {**context, "find_url": self.find_url, "create_url": self.create_url}


class PickerWidget(Picking, forms.SelectMultiple):
    """Choose several."""


class SinglePickerWidget(Picking, forms.Select):
    """Choose one."""


class TagsWidget(PickerWidget):
    """Tags found by any word for them in any language; who may add tags makes one of a new word in one step."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        try:
            self.find_url, self.create_url = reverse("zayava_vocabulary:find"), reverse("zayava_vocabulary:create")
        except NoReverseMatch:  # a site without the admin
            self.find_url = self.create_url = ""
        return super().get_context(name, value, attrs)

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        tag = getattr(value, "instance", None)
        if tag is not None:
            names = [tag.name, *(label.label for label in tag.labels.all())]
            option["attrs"]["data-names"] = " · ".join(dict.fromkeys(names))
        return option


class TagsField(forms.ModelMultipleChoiceField):
    """Tags of a thing, for any form. The vocabulary is closed: what is sent must be in it."""

    widget = TagsWidget

    def __init__(self, queryset: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("Tags"))
        kwargs.setdefault("help_text", _("Type any word for it, in any language."))
        super().__init__(Tag.objects.standing().with_labels().order_by("name"), **kwargs)

    def label_from_instance(self, obj: Tag) -> str:
        return str(obj.label_in())
