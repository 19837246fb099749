"""Forms of the admin for what every app shares."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from .conf import conf
from .models import Tag, TagLabel
from .slugs import slugify_text
from .text.folding import compose


class TagForm(forms.ModelForm):
    """A tag with its label and address in every language at once; a language without a label falls back visibly."""

    class Meta:
        model = Tag
        fields = ["name"]
        labels = {"name": gettext_lazy("Working name")}
        help_texts = {"name": gettext_lazy("What editors call it. Readers see the label of their language.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {label.language: label for label in self.instance.labels.all()} if self.instance.pk else {}
        self.languages = list(dict.fromkeys([*conf.languages, *known]))
        for code in self.languages:
            language = capfirst(get_language_info(code)["name_local"])
            label = known.get(code)
            self.fields[f"label_{code}"] = forms.CharField(
                label=_("Label, %(language)s") % {"language": language},
                max_length=100,
                required=False,
                initial=label.label if label else "",
                widget=forms.TextInput(attrs={"lang": code}),
            )
            self.fields[f"slug_{code}"] = forms.SlugField(
                label=_("Address, %(language)s") % {"language": language},
                max_length=100,
                required=False,
                initial=label.slug if label else "",
                help_text=_("Made from the label when empty. Links and feeds use it: change it only to correct it."),
            )

    def clean_name(self) -> str:
        return " ".join(compose(self.cleaned_data["name"]).split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for code in self.languages:
            label = " ".join(compose(cleaned.get(f"label_{code}") or "").split())
            cleaned[f"label_{code}"] = label
            if not label or f"slug_{code}" not in cleaned:
                continue
            slug = cleaned[f"slug_{code}"] or slugify_text(label, code) or self.instance.slug or "tag"
            cleaned[f"slug_{code}"] = slug
            taken = TagLabel.objects.filter(language=code, slug=slug)
            if self.instance.pk:
                taken = taken.exclude(tag=self.instance)
            if other := taken.select_related("tag").first():
                self.add_error(
                    f"slug_{code}", _("The tag “%(tag)s” has this address already.") % {"tag": other.tag.name}
                )
        return cleaned

    def save(self, commit: bool = True) -> Tag:
        with transaction.atomic():
            tag = super().save(commit=True)
            labels = {label.language: label for label in TagLabel.objects.filter(tag=tag)}
            for code in self.languages:
                text, label = self.cleaned_data[f"label_{code}"], labels.get(code)
                if not text:
                    if label is not None:
                        label.delete()
                    continue
                label = label or TagLabel(tag=tag, language=code)
                label.label, label.slug = text, self.cleaned_data[f"slug_{code}"]
                label.save()
            getattr(tag, "_cluster_related_objects", {}).pop("labels", None)
        return tag
