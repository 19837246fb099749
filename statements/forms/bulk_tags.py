"""Which tags to put on, or take away from, several statements."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zayava.core.models import Tag

from .record import TagsField, TagsWidget


class BulkTagsForm(forms.Form):
    """At least one tag, found by any label in any language."""

    tags = TagsField(
        Tag.objects.none(),
        label=_("Tags"),
        widget=TagsWidget,
        error_messages={"required": _("Choose at least one tag.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tags"].queryset = Tag.objects.with_labels().order_by("name")
