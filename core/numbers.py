"""Numbers as people of a language write them, with exactly the digits they were entered with."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats, translation
from django.utils.translation import gettext_lazy as _

MINUS = "\u2212"
"""The sign of arithmetic; the hyphen of keyboards is shorter and may end a line."""

_DECIMAL = re.compile(r"[+-]?[0-9]{1,9}([.,][0-9]{1,6})?")


def parse_decimal(text: str) -> Decimal:
    """Read ``3.1``, ``3,10`` or ``−1``, keeping its digits; raise ``ValueError`` with a sentence for anything else."""
    bare = text.strip().replace(MINUS, "-")
    if not _DECIMAL.fullmatch(bare):
        raise ValueError(
            _("“%(text)s” is not a number. Write digits with a point or a comma, such as 3.1.") % {"text": text[:40]}
        )
    return Decimal(bare.replace(",", "."))


def number_in_words(number: Decimal | int, language: str | None = None, *, signed: bool = False) -> str:
    """A number with all its digits: “3.1”, «3,1», “−1.0”; ``signed`` puts a plus before what is above zero."""
    places = max(0, -int(Decimal(number).as_tuple().exponent))
    with translation.override(language or translation.get_language()):
        text = formats.number_format(abs(number), decimal_pos=places, use_l10n=True, force_grouping=False)
    if number < 0:
        return MINUS + text
    return f"+{text}" if signed and number > 0 else text


class ExactDecimalFormField(forms.Field):
    """Takes a number with a decimal point or comma, whatever language the editor works in."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        kwargs.pop("empty_value", None)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "size": "8", "maxlength": "20"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or isinstance(value, Decimal):
            return None if value in self.empty_values else value
        try:
            return parse_decimal(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: Any) -> str:
        return "" if value is None else str(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != (data or "").strip()


class ExactDecimalField(models.CharField):
    """Stores a ``Decimal`` as text, because “3.10” says more than “3.1” and columns of numbers forget that.

    For figures that people publish and that nothing is computed from in SQL.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *args: Any) -> Decimal | None:
        return Decimal(value) if value else None

    def to_python(self, value: Any) -> Decimal | None:
        if value in ("", None) or isinstance(value, Decimal):
            return None if value == "" else value
        try:
            return parse_decimal(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))  # they measure text

    def get_prep_value(self, value: Any) -> str | None:
        if value in ("", None):
            return None if self.null else ""
        return f"{self.to_python(value):f}"

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def formfield(self, **kwargs: Any) -> forms.Field:
        return models.Field.formfield(self, **{"form_class": ExactDecimalFormField, **kwargs})
