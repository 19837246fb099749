"""The forms of the register of demands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList

from zayava.core.widgets import PickerWidget, SinglePickerWidget, TagsField

from ..models import Addressee


def _standing() -> Any:
    return Addressee.objects.filter(same_as=None).prefetch_related("wordings")


class DemandForm(WagtailAdminModelForm):
    """What editors add to a demand: its texts come from statements."""

    tags = TagsField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["addressed_to"].queryset = _standing()


class AddresseeForm(WagtailAdminModelForm):
    """What an addressee is called for readers, and whether it is known under another name already."""

    class Meta:
        model = Addressee
        fields = ["name", "same_as"]
        widgets = {"same_as": SinglePickerWidget()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["same_as"].queryset = _standing().exclude(pk=self.instance.pk)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("name") and self.instance.name:
            raise forms.ValidationError({"name": _("An addressee needs a name in at least one language.")})
        return cleaned


def demand_panels() -> ObjectList:
    """Name, addressee, tags and campaigns; what became of it."""
    outcome = [
        FieldRowPanel([FieldPanel("outcome"), FieldPanel("date")]),
        FieldPanel("note"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
    ]
    return ObjectList(
        [
            FieldPanel("title"),
            FieldPanel("addressed_to", widget=SinglePickerWidget()),
            FieldPanel("tags"),
            FieldPanel("campaigns", widget=PickerWidget()),
            InlinePanel("outcomes", panels=outcome, heading=_("What became of it"), label=_("Outcome")),
        ],
        base_form_class=DemandForm,
    )
