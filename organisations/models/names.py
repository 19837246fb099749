"""A name as someone wrote it, with where and when, and what it takes to find it again."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from zayava.core.fields import PartialDateField
from zayava.core.text.folding import compose, fold
from zayava.core.text.names import name_key
from zayava.core.text.scripts import script_of

from ..enums import NameKind

MAX_LENGTH = 300
"""Characters of a name; the longest official names of the field are under 200."""
_INDEXED_LENGTH = 400


def cleaned_name(text: str) -> str:
    """A name without invisible marks, with single spaces.

    Raises ``ValidationError`` with a sentence when nothing is left of it, or too much.
    """
    text = " ".join(compose("".join(letter if letter.isprintable() else " " for letter in compose(text))).split())
    if not fold(text):
        raise ValidationError(_("A name needs at least one letter or digit."), code="empty_name")
    if len(text) > MAX_LENGTH:
        raise ValidationError(
            _("A name can have at most %(limit)s characters; this one has %(length)s."),
            code="long_name",
            params={"limit": MAX_LENGTH, "length": len(text)},
        )
    return text


class NameBase(models.Model):
    """One name of an entry. Subclasses add the parental key ``entry`` points at, as ``names``."""

    text = models.CharField(_("name"), max_length=MAX_LENGTH)
    language = models.CharField(
        _("language"), max_length=12, blank=True, help_text=_("A code such as be, ru or en; empty when not known.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=NameKind.choices, default=NameKind.OFFICIAL)
    valid_from = PartialDateField(_("in use from"), null=True, blank=True)
    valid_until = PartialDateField(_("in use until"), null=True, blank=True)
    source = models.CharField(
        _("source"), max_length=500, blank=True, help_text=_("Where the name is written: title, publisher and date.")
    )
    source_url = models.URLField(_("address of the source"), max_length=1000, blank=True)
    folded = models.CharField(max_length=_INDEXED_LENGTH, editable=False, db_index=True)
    key = models.CharField(max_length=_INDEXED_LENGTH, editable=False, db_index=True)
    script = models.CharField(max_length=20, editable=False, blank=True)

    class Meta:
        abstract = True
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["pk"]

    def clean(self) -> None:
        if self.text:
            self.text = cleaned_name(self.text)
        if self.valid_from and self.valid_until and self.valid_until.latest < self.valid_from.earliest:
            raise ValidationError({"valid_until": _("A name cannot go out of use before it came into use.")})

    def derive(self) -> None:
        """Fill in what follows from the text. ``save`` does it; a caller of ``bulk_create`` has to."""
        self.text = cleaned_name(self.text)
        self.folded = fold(self.text)[:_INDEXED_LENGTH]
        self.key = name_key(self.text)[:_INDEXED_LENGTH]
        self.script = script_of(self.text)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        if (fields := kwargs.get("update_fields")) and "text" in fields:
            kwargs["update_fields"] = {*fields, "folded", "key", "script"}
        super().save(*args, **kwargs)

    def is_in_use(self) -> bool:
        """Whether another row, such as a signature, says that this very name was printed somewhere."""
        return any(
            relation.field.model._base_manager.filter(**{relation.field.name: self.pk}).exists()
            for relation in self._meta.related_objects
        )

    @property
    def language_name(self) -> str:
        """The language in its own words, or the bare code, or ``""``."""
        try:
            return get_language_info(self.language)["name_local"]
        except KeyError:
            return self.language

    @property
    def kind_label(self) -> str:
        """The kind in a word: “Official”."""
        return self.get_kind_display()

    @property
    def years(self) -> str:
        """“1998–2003”, “since 1998”, “until 2003” as years only; ``""`` when nothing is known."""
        start = str(self.valid_from.year) if self.valid_from else ""
        end = str(self.valid_until.year) if self.valid_until else ""
        return f"{start}–{end}" if (start or end) and start != end else start

    def __str__(self) -> str:
        return self.text
