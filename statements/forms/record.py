"""The facts of a statement as a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from zayava.core.widgets import PickerWidget, Picking, SinglePickerWidget, TagsField
from zayava.organisations.models import Organisation

from ..enums import Issuer
from ..models import Statement


class StatementChoiceField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Statement) -> str:
        return str(obj)


class OrganisationChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Organisation) -> str:
        return str(obj)


def _campaigns() -> QuerySet:
    return apps.get_model("zayava_campaigns.Campaign")._default_manager.all()


class RecordForm(forms.ModelForm):
    """Facts that every language of a statement shares."""

    class Meta:
        model = Statement
        fields = [
            "kind", "issuer_kind", "issuer_organisation", "issuer_campaign", "issuer_name", "date", "place",
            "signatory_total", "source", "source_url", "first_published_url", "title",
        ]  # fmt: skip

    issuer_organisation = OrganisationChoiceField(
        Organisation.objects.none(),
        required=False,
        label=_("Organisation that issued it"),
        help_text=_("Type any name of it, in any language."),
    )
    issuer_campaign = forms.ModelChoiceField(
        None,
        required=False,
        label=_("Campaign that issued it"),
        help_text=_("Type its name or hashtag, in any language."),
    )
    campaigns = forms.ModelMultipleChoiceField(
        None,
        required=False,
        label=_("Campaigns it belongs to"),
        help_text=_("Texts that a campaign issued, or that bear the tag it gathers, belong to it by themselves."),
    )
    tags = TagsField()
    related = StatementChoiceField(
        Statement.objects.none(),
        required=False,
        label=_("Related texts"),
        help_text=_("Type words of a title or a public number."),
    )

    def __init__(self, *args: Any, urls: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        urls = urls or {}
        self.initial["tags"] = list(self.instance.tagged_items.values_list("tag_id", flat=True))
        self.initial["related"] = list(self.instance.related.values_list("pk", flat=True))
        organisations = Organisation.objects.filter(merged_into__isnull=True).prefetch_related("names")
        self._choose(
            "issuer_organisation", organisations, [self.instance.issuer_organisation_id], SinglePickerWidget, urls
        )
        campaigns = _campaigns()
        self.initial["campaigns"] = list(self.instance.campaigns.values_list("pk", flat=True))
        self._choose("issuer_campaign", campaigns, [self.instance.issuer_campaign_id], SinglePickerWidget, urls)
        self._choose("campaigns", campaigns, self.initial["campaigns"], PickerWidget, urls)
        statements = Statement.objects.exclude(pk=self.instance.pk).prefetch_related("pages__locale")
        self._choose("related", statements, self.initial["related"], PickerWidget, urls)
        if self.instance.pk and self.instance.pages.exists():
            del self.fields["title"]

    def _choose(
        self, name: str, queryset: Any, chosen: Iterable[int | None], widget: type[Picking], urls: dict[str, str]
    ) -> None:
        """Offer only what is chosen, or was posted: everything else is found by typing."""
        field = self.fields[name]
        posted = self.data.getlist(self.add_prefix(name)) if self.is_bound else []
        keys = {key for key in chosen if key} | {int(key) for key in posted if key.isdecimal() and len(key) < 19}
        field.widget = widget(urls.get(name, ""))
        field.queryset = queryset.filter(Q(pk__in=keys))
        field.widget.choices = field.choices

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("issuer_kind") not in (Issuer.ORGANISATION, None) and "issuer_organisation" in cleaned:
            cleaned["issuer_organisation"] = None
        if cleaned.get("issuer_kind") not in (Issuer.CAMPAIGN, None) and "issuer_campaign" in cleaned:
            cleaned["issuer_campaign"] = None
        return cleaned

    def save(self, commit: bool = True) -> Statement:
        statement = super().save(commit=False)
        if commit:
            statement.save()
            statement.tags.set(self.cleaned_data["tags"])
            statement.related.set(self.cleaned_data["related"])
            statement.campaigns.set(self.cleaned_data["campaigns"])
        return statement


def facts_of(form: RecordForm) -> dict[str, str]:
    """What the form showed when it was made, as text: to notice when somebody else changes it."""
    return {name: _as_text(form.initial.get(name)) for name in form.fields}


def _as_text(value: Any) -> str:
    if isinstance(value, Mapping):
        return repr(sorted(value.items()))
    if isinstance(value, list):
        return repr(sorted(value))
    return "" if value is None else str(value)
