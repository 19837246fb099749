import json

import pytest
from django import forms
from django.core.exceptions import ValidationError

from zayava.core.dates import PartialDate
from zayava.core.fields import PartialDateFormField, TranslatedTextField, TranslatedTextFormField
from zayava.core.texts import TranslatedText
from zayava.statements.models import DemandOccurrence, Statement


class DateForm(forms.Form):
    date = PartialDateFormField(required=False)


class TextForm(forms.Form):
    text = TranslatedTextFormField(required=False)


@pytest.mark.parametrize("text", ["2021", "2021-07", "2021-07-15"])
def test_a_form_takes_a_date_of_any_precision(text: str) -> None:
    form = DateForm({"date": f" {text} "})
    assert form.is_valid()
    assert form.cleaned_data["date"] == PartialDate.parse(text)


def test_a_form_says_how_to_write_a_date() -> None:
    form = DateForm({"date": "15 July"})
    assert "Write a year, a month or a day" in form.errors["date"][0]


def test_an_unchanged_date_is_no_change() -> None:
    assert not DateForm({"date": "2021-07"}, initial={"date": PartialDate(2021, 7)}).has_changed()
    assert DateForm({"date": "2021-08"}, initial={"date": PartialDate(2021, 7)}).has_changed()


def test_a_form_asks_for_a_text_in_each_language_and_marks_the_inputs() -> None:
    html = str(TextForm()["text"])
    assert [f'lang="{code}"' in html for code in ("be", "en", "ru")] == [True, True, True]
    form = TextForm({"text_be": "Мінск", "text_en": "", "text_ru": "Минск"})
    assert form.is_valid()
    assert form.cleaned_data["text"] == TranslatedText(be="Мінск", ru="Минск")


def test_an_empty_text_stays_a_text() -> None:
    form = TextForm({})
    assert form.is_valid()
    assert form.cleaned_data["text"] == TranslatedText()


def test_a_text_must_map_languages_to_texts() -> None:
    with pytest.raises(ValidationError):
        TranslatedTextField().to_python({"be": 1})


@pytest.mark.django_db
def test_the_database_gives_back_what_was_saved() -> None:
    key = Statement.objects.create(date="2021-07", place={"be": "Мінск", "en": ""}).pk
    statement = Statement.objects.get(pk=key)
    assert statement.date == PartialDate(2021, 7)
    assert statement.place == TranslatedText(be="Мінск")
    assert Statement.objects.filter(date__lte="2021-07-31", place__be="Мінск").exists()


@pytest.mark.django_db
def test_rich_text_keeps_emphasis_and_loses_everything_else() -> None:
    demand = DemandOccurrence.objects.create(
        statement=Statement.objects.create(),
        number="1",
        text={
            "en": '<p onclick="x()">Close <em>all</em> <a href="javascript:x()">cases</a>'
            '<script>x()</script> <a href="https://example.org/" onmouseover="x()">now</a></p>'
        },
    )
    text = DemandOccurrence.objects.get(pk=demand.pk).text["en"]
    assert "<em>all</em>" in text
    assert 'href="https://example.org/"' in text
    for banned in ("script", "javascript", "onclick", "onmouseover", "<p"):
        assert banned not in text


@pytest.mark.django_db
def test_a_row_with_such_fields_can_be_written_out_and_read_back() -> None:
    from django.core import serializers

    statement = Statement.objects.create(date="2021", place={"en": "Minsk"})
    (row,) = serializers.deserialize("json", serializers.serialize("json", [statement]))
    assert (row.object.date, row.object.place) == (PartialDate(2021), TranslatedText(en="Minsk"))
    assert json.loads(statement.to_json())["place"] == {"en": "Minsk"}


def test_filled_fields_pass_their_models_validation() -> None:
    statement = Statement(date=PartialDate(2021, 7), place=TranslatedText(be="Ліхтарня"))
    statement.clean_fields()
    assert statement.date == PartialDate(2021, 7)
    assert statement.place == TranslatedText(be="Ліхтарня")
