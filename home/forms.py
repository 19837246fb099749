"""Forms of the admin for indices."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from zayava.core.numbers import number_in_words


class YearlyIndexForm(WagtailAdminModelForm):
    """An index with its scores, none of which lies beyond its scale."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        scores = getattr(self, "formsets", {}).get("scores")
        maximum = getattr(self, "cleaned_data", {}).get("maximum")
        if scores is None or not self.is_bound:
            return valid
        for form in scores.forms:
            score = (getattr(form, "cleaned_data", None) or {}).get("score")
            if form not in scores.deleted_forms and None not in (maximum, score) and score > maximum:
                form.add_error("score", _("The scale ends at %(maximum)s.") % {"maximum": number_in_words(maximum)})
                valid = False
        return valid
