"""Model and form fields for partial dates and for texts in several languages."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from .conf import conf
from .dates import PartialDate
from .sanitising import clean_inline
from .texts import TranslatedText

_NO_TEXT = TranslatedText()


@lru_cache(maxsize=4096)  # long lists hold the same few dates many times
def _known_date(text: str) -> PartialDate:
    return PartialDate.parse(text)


class PartialDateFormField(forms.Field):
    """Takes ``2021``, ``2021-07`` or ``2021-07-15``."""

    default_help = _("A day, a month or a year: 2021-07-15, 2021-07 or 2021.")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        kwargs.pop("empty_value", None)
        kwargs.setdefault("widget", forms.TextInput)
        if not kwargs.get("help_text"):
            kwargs["help_text"] = self.default_help
        super().__init__(**kwargs)
        self.widget.attrs.setdefault("placeholder", _("yyyy-mm-dd"))
        self.widget.attrs.setdefault("maxlength", "20")
        self.widget.attrs.setdefault("size", "12")

    def to_python(self, value: Any) -> PartialDate | None:
        if value in self.empty_values or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: Any) -> str:
        return "" if value is None else str(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != (data or "").strip()


class PartialDateField(models.CharField):
    """Stores a :class:`~zayava.core.dates.PartialDate` as ISO text, which also sorts in order of time."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *args: Any) -> PartialDate | None:
        return _known_date(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if not value or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.parse(str(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))  # they measure text

    def get_prep_value(self, value: Any) -> str | None:
        if not value:
            return None if self.null else ""
        return str(value)

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return models.Field.formfield(self, **{"form_class": PartialDateFormField, **kwargs})


class TranslatedTextWidget(forms.MultiWidget):
    """One input per language, each with the language's own name and ``lang``."""

    template_name = "zayava_core/widgets/translated_text.html"

    def __init__(self, multiline: bool = False, attrs: dict[str, Any] | None = None) -> None:
        widget = forms.Textarea if multiline else forms.TextInput
        self.languages = conf.languages
        widgets = {}
        for code in self.languages:
            input_attrs: dict[str, Any] = {"lang": code, "aria-label": get_language_info(code)["name_local"]}
            if multiline:
                input_attrs["rows"] = 2
            widgets[code] = widget(attrs=input_attrs)
        super().__init__(widgets, attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for code, subwidget in zip(self.languages, context["widget"]["subwidgets"], strict=True):
            subwidget["language"] = code
            subwidget["language_name"] = get_language_info(code)["name_local"]
        return context

    def decompress(self, value: Any) -> list[str]:
        texts = value or {}
        return [texts.get(code, "") for code in self.languages]


class TranslatedTextFormField(forms.MultiValueField):
    """A :class:`~zayava.core.texts.TranslatedText` typed language by language; none of them is required by itself."""

    def __init__(self, *, multiline: bool = False, rich: bool = False, **kwargs: Any) -> None:
        self.languages = conf.languages
        self.rich = rich
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        kwargs["widget"] = TranslatedTextWidget(multiline=multiline)
        super().__init__(
            fields=[forms.CharField(required=False) for _code in self.languages], require_all_fields=False, **kwargs
        )

    def compress(self, data_list: list[str] | None) -> TranslatedText:
        return TranslatedText(dict(zip(self.languages, data_list or [], strict=False)))

    def clean(self, value: Any) -> TranslatedText:
        return super().clean(value) or TranslatedText()

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.widget.decompress(initial) != [text or "" for text in data or []]


class TranslatedTextField(models.JSONField):
    """A text in each language, kept in the row it belongs to.

    ``rich=True`` allows emphasis and links and cleans everything else away on save; ``multiline=True`` gives
    editors text areas. See ``docs/decisions/0005-texts-in-the-row.md``.
    """

    def __init__(self, *args: Any, rich: bool = False, multiline: bool = False, **kwargs: Any) -> None:
        self.rich = rich
        self.multiline = multiline
        kwargs.setdefault("default", TranslatedText)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        if self.rich:
            kwargs["rich"] = True
        if self.multiline:
            kwargs["multiline"] = True
        return name, path, args, kwargs

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> TranslatedText:
        if value in (None, "{}"):  # most texts of a long list are empty, and reading JSON is what takes the time
            return _NO_TEXT
        return TranslatedText(super().from_db_value(value, expression, connection) or {})

    def to_python(self, value: Any) -> TranslatedText:
        if isinstance(value, TranslatedText):
            return value
        value = super().to_python(value) or {}
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise ValidationError(_("A translated text maps language codes to texts."), code="invalid")
        return TranslatedText(value)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(dict(value or {}), model_instance)  # the encoder knows no mapping but dict

    def get_prep_value(self, value: Any) -> Any:
        if value is None:
            return super().get_prep_value({})
        return super().get_prep_value(dict(value) if isinstance(value, TranslatedText) else value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if isinstance(value, TranslatedText):
            value = dict(value)
        return super().get_db_prep_value(value, connection, prepared)

    def value_from_object(self, obj: models.Model) -> Any:
        return getattr(obj, self.attname)

    def value_to_string(self, obj: models.Model) -> Any:
        return dict(self.value_from_object(obj) or {})

    def pre_save(self, model_instance: models.Model, add: bool) -> TranslatedText:
        value = self.to_python(getattr(model_instance, self.attname))
        if self.rich:
            value = TranslatedText({language: clean_inline(text) for language, text in value.items()})
        setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> forms.Field:
        kwargs.pop("choices_form_class", None)
        return models.Field.formfield(
            self,
            **{"form_class": TranslatedTextFormField, "multiline": self.multiline, "rich": self.rich, **kwargs},
        )
