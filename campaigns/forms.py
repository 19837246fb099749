"""The form of a campaign in the admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from zayava.core.conf import conf
from zayava.organisations.models.names import cleaned_name

from .models import CampaignPerson
from .services import name_person


class ConcernedForm(WagtailAdminModelForm):
    """Somebody concerned: chosen from the register, and the name given here, which becomes a name of the register."""

    name_here = forms.CharField(
        label=gettext_lazy("Name as given here"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Only where it is not the name of the register; kept there as one more name."),
    )
    name_language = forms.ChoiceField(label=gettext_lazy("Language of that name"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name_language"].choices = [("", _("Not known")), *((code, code) for code in conf.languages)]
        name = self.instance.person_name if self.instance.person_name_id else None
        if name is not None:
            self.initial.update(name_here=name.text, name_language=name.language)

    def clean_name_here(self) -> str:
        text = self.cleaned_data["name_here"]
        try:
            return cleaned_name(text) if text.strip() else ""
        except ValidationError as error:
            raise ValidationError(error.messages) from error

    def _post_clean(self) -> None:
        if "person" in self.changed_data:
            self.instance.person_name = None  # it was a name of somebody else
        super()._post_clean()

    def save(self, commit: bool = True) -> CampaignPerson:
        name_person(self.instance, self.cleaned_data.get("name_here", ""), self.cleaned_data.get("name_language", ""))
        return super().save(commit=commit)


class CampaignForm(WagtailAdminModelForm):
    """A campaign with everything that belongs to it; the same person or organisation stands in it once."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if not self.is_bound:
            return valid
        people = self._twice("people", "person", _("“%(name)s” stands among the people twice. Remove one of them."))
        partners = _("“%(name)s” stands among the partners twice. Remove one of them.")
        problems = [*people, *self._twice("partners", "organisation", partners)]
        for problem in problems:
            self.add_error(None, problem)
        return valid and not problems

    def _twice(self, relation: str, field: str, message: str) -> list[str]:
        formset = getattr(self, "formsets", {}).get(relation)
        if formset is None:
            return []
        kept = [form for form in formset.forms if form not in formset.deleted_forms and form.is_valid()]
        chosen = [form.cleaned_data[field] for form in kept if form.cleaned_data.get(field)]
        return [message % {"name": entry} for entry in dict.fromkeys(chosen) if chosen.count(entry) > 1]
