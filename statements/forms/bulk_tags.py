"""Which tags to put on, or take away from, several statements."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from zayava.core.widgets import TagsField


class BulkTagsForm(forms.Form):
    """At least one tag, found by any label in any language."""

    tags = TagsField(required=True, error_messages={"required": _("Choose at least one tag.")})
