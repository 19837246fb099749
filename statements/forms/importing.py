"""What an editor posts while she imports a text: the text itself, then her corrections of what was recognised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.fields import PartialDateFormField

from ..enums import Kind
from ..importing.source import MAX_DOCX_BYTES
from ..services.importing import PlannedCampaign

MAX_PASTED = 1_500_000
"""Characters of a pasted text; the longest letter known has 60,000."""
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")
DOCUMENT_KINDS = (
    ("statement", gettext_lazy("A text that is issued and signed")),
    ("article", gettext_lazy("An article or an interview")),
    ("listing", gettext_lazy("A list of several texts")),
)


def language_choices() -> list[tuple[str, str]]:
    """The languages of the site, each in its own words."""
    return [(code, get_language_info(code)["name_local"]) for code in conf.languages]


class SourceForm(forms.Form):
    """The text to import: pasted, or a file."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        max_length=MAX_PASTED,
        strip=False,
        help_text=gettext_lazy("Paste the whole text with its title and its signatories."),
        widget=forms.Textarea(attrs={"rows": 16}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        allow_empty_file=True,  # the recogniser says it better
        help_text=gettext_lazy("Plain text, Markdown, HTML or Word (.txt, .md, .html, .docx), at most 20 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Where it is from"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("The site or the archive the text was found in. The name of the file if left empty."),
    )
    source_url = forms.URLField(
        label=gettext_lazy("Its address there"), required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("Recognise by itself")), *language_choices()]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file, text = data.get("file"), data.get("text") or ""
        if file and text.strip():
            raise forms.ValidationError(_("Paste a text or choose a file, not both."))
        if not file and not text.strip() and not self.errors:
            raise forms.ValidationError(_("Paste a text or choose a file."))
        if file and file.size > MAX_DOCX_BYTES:
            self.add_error("file", _("This file is larger than 20 MB; remove its pictures or paste its text."))
        elif file and not file.name.lower().endswith(ENDINGS):
            self.add_error("file", _("Only .txt, .md, .html and .docx files can be read."))
        return data

    def document(self) -> tuple[bytes, str]:
        """The bytes and the file name, which may be the name of nothing but a pasted text."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return self.cleaned_data["text"].encode("utf-8", "surrogatepass"), "pasted.txt"


class FactsForm(forms.Form):
    """The facts of the text as recognised, to be corrected."""

    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=DOCUMENT_KINDS)
    form = forms.ChoiceField(label=gettext_lazy("Kind of text"), choices=Kind)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=255, required=False)
    date = PartialDateFormField(label=gettext_lazy("Date"), required=False)
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    lead = forms.CharField(
        label=gettext_lazy("Lead"),
        required=False,
        help_text=gettext_lazy("What it says in one or two sentences; shown in lists."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    total = forms.IntegerField(
        label=gettext_lazy("Number of signatories"),
        min_value=1,
        max_value=1_000_000,
        required=False,
        help_text=gettext_lazy("Only when the text counts more signatories than it lists."),
    )

    campaigns = forms.MultipleChoiceField(
        label=gettext_lazy("Campaigns it belongs to"),
        required=False,
        help_text=gettext_lazy("The text names these. Those whose hashtag it bears are chosen already."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, campaigns: Sequence[PlannedCampaign] = (), **kwargs: Any) -> None:
        """``campaigns`` are those that the text names; without any, nothing is asked."""
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices()
        if campaigns:
            self.fields["campaigns"].choices = [(row.uid, f"{row.name} – {row.reason}") for row in campaigns]
            self.fields["campaigns"].initial = [row.uid for row in campaigns if row.is_likely]
        else:
            del self.fields["campaigns"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("kind") != "listing" and not (data.get("title") or "").strip() and "title" not in self.errors:
            self.add_error("title", _("Write a title: a page cannot do without one."))
        return data
