"""Forms of the register in the admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.choosers import BaseFilterForm

from zayava.core.conf import conf
from zayava.core.widgets import TagsField

from .models import Organisation, Person, RegisterEntry
from .models.names import cleaned_name
from .selectors import find
from .services import record_name

_FOUND = 60
"""How many entries a search in a chooser shows."""


class RegisterEntryForm(WagtailAdminModelForm):
    """The form of an entry: keeps names apart, and leaves alone what stands under a text as printed."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        names = getattr(self, "formsets", {}).get("names")
        if names is None or not self.is_bound:
            return valid
        problems = [*self._problems_of_printed(names), *self._problems_of_repeated(names)]
        for problem in problems:
            self.add_error(None, problem)
        return valid and not problems

    def _problems_of_printed(self, names: Any) -> list[str]:
        problems = []
        for form in names.initial_forms:
            removed = form in names.deleted_forms
            if not removed and "text" not in form.changed_data:
                continue
            printed = type(form.instance).objects.filter(pk=form.instance.pk).first()
            if printed is not None and (removed or form.instance.text != printed.text) and printed.is_in_use():
                problems.append(
                    _("“%(name)s” stands under a text as printed, so it stays as it is. Add another name instead.")
                    % {"name": printed.text}
                )
        return problems

    def _problems_of_repeated(self, names: Any) -> list[str]:
        seen, problems = set(), []
        for form in names.forms:
            if form in names.deleted_forms or not form.is_valid() or not form.instance.text:
                continue
            name = (form.instance.text, form.instance.language)
            if name in seen:
                problems.append(_("“%(name)s” stands in the list twice. Remove one of them.") % {"name": name[0]})
            seen.add(name)
        return problems


class OrganisationForm(RegisterEntryForm):
    """The form of an organisation, with its tags."""

    tags = TagsField(help_text=gettext_lazy("What it works on. Type any word for it, in any language."))


class RegisterFilterForm(BaseFilterForm):
    """The search of a chooser: by any name, in any script."""

    q = forms.CharField(
        label=gettext_lazy("Any of its names"),
        widget=forms.TextInput(attrs={"placeholder": gettext_lazy("Any of its names, in any script")}),
        required=False,
    )

    def filter(self, objects: Any) -> Any:
        objects = super().filter(objects)
        query = self.cleaned_data.get("q")
        if not query:
            return objects
        self.is_searching = True
        self.search_query = query
        return find(query, limit=_FOUND, model=objects.model)


class EntryCreationForm(forms.ModelForm):
    """A new entry, made in a chooser with its first name."""

    text = forms.CharField(label=gettext_lazy("Name"), max_length=300)
    language = forms.ChoiceField(label=gettext_lazy("Language of the name"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("Not known")), *((code, code) for code in conf.languages)]
        self.order_fields(["text", "language"])

    def clean_text(self) -> str:
        try:
            return cleaned_name(self.cleaned_data["text"])
        except ValidationError as error:
            raise ValidationError(error.messages) from error

    def save(self, commit: bool = True) -> RegisterEntry:
        entry = super().save(commit=commit)
        record_name(entry, self.cleaned_data["text"], self.cleaned_data["language"], kind="official")
        return entry


class OrganisationCreationForm(EntryCreationForm):
    class Meta:
        model = Organisation
        fields = ["kind"]


class PersonCreationForm(EntryCreationForm):
    class Meta:
        model = Person
        fields: list[str] = []
