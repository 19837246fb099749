"""Forms of the admin for what every app shares."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from .conf import conf
from .models import FormerTagAddress, Tag, TagLabel, TagSynonym, cleaned_word
from .slugs import slugify_text
from .tags.hierarchy import lock_vocabulary
from .text.folding import compose, fold


class TagForm(forms.ModelForm):
    """A tag with its label, address and other words in every language; one without a label falls back visibly.

    Validate and save it in one transaction: it keeps others from changing the vocabulary meanwhile.
    """

    class Meta:
        model = Tag
        fields = ["name", "broader", "description"]
        labels = {"name": gettext_lazy("Working name")}
        help_texts = {"name": gettext_lazy("What editors call it. Readers see the label of their language.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Tag.objects.standing().with_labels().order_by("name")
        self.fields["broader"].queryset = others.exclude(pk=self.instance.pk) if self.instance.pk else others
        self.fields["broader"].empty_label = _("None: it stands at the top")
        synonyms = list(self.instance.synonyms.all()) if self.instance.pk else []
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
                help_text=_("Made from the label when empty. The former address keeps leading here."),
            )
            self._add_synonyms(
                code,
                _("Other words, %(language)s") % {"language": language},
                [one for one in synonyms if one.language == code],
            )
        if unknown := [one for one in synonyms if one.language not in self.languages]:
            self._add_synonyms("", _("Other words, language not known"), unknown)

    def _add_synonyms(self, code: str, label: str, synonyms: list[TagSynonym]) -> None:
        self.fields[f"synonyms_{code}"] = forms.CharField(
            label=label,
            required=False,
            max_length=5000,
            initial="\n".join(one.text for one in synonyms),
            widget=forms.Textarea(attrs={"rows": 2, **({"lang": code} if code else {})}),
            help_text=_("One on each line. Typing one finds the tag; readers do not see them."),
        )

    @property
    def _synonym_codes(self) -> list[str]:
        return [name.removeprefix("synonyms_") for name in self.fields if name.startswith("synonyms_")]

    def clean_name(self) -> str:
        return " ".join(compose(self.cleaned_data["name"]).split())

    def clean(self) -> dict[str, Any]:
        lock_vocabulary()
        cleaned = super().clean() or {}
        for code in self._synonym_codes:
            try:
                words = [
                    cleaned_word(line) for line in (cleaned.get(f"synonyms_{code}") or "").splitlines() if fold(line)
                ]
            except forms.ValidationError as error:
                self.add_error(f"synonyms_{code}", error)
            else:
                cleaned[f"synonyms_{code}"] = {fold(word): word for word in words}
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
                slug = self.cleaned_data.get(f"slug_{code}") if text else ""
                if label is not None and label.slug != slug:
                    FormerTagAddress.objects.update_or_create(language=code, slug=label.slug, defaults={"tag": tag})
                if not text:
                    if label is not None:
                        label.delete()
                    continue
                label = label or TagLabel(tag=tag, language=code)
                label.label, label.slug = text, slug
                label.save()
            for code in self._synonym_codes:
                self._save_synonyms(tag, code, self.cleaned_data[f"synonyms_{code}"])
            getattr(tag, "_cluster_related_objects", {}).pop("labels", None)
        return tag

    def _save_synonyms(self, tag: Tag, code: str, words: dict[str, str]) -> None:
        rows = tag.synonyms.filter(language=code) if code else tag.synonyms.exclude(language__in=self.languages)
        kept = {row.folded: row for row in rows}
        for folded, row in kept.items():
            if folded not in words:
                row.delete()
        for folded, word in words.items():
            row = kept.get(folded) or TagSynonym(tag=tag, language=code)
            if row.text != word:
                row.text = word
                row.save()
