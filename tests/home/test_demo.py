"""The demonstration holds what it is meant to show, says that it is invented, and can be loaded again."""

import json
import re
from collections import Counter

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from zayava.core.models import CleanImage, CoalitionSettings, Tag
from zayava.home.demo.reading import DATA, LANGUAGES, in_language, person_name, read, statements, uid
from zayava.organisations.enums import NameKind
from zayava.organisations.models import Organisation, OrganisationPage, Person
from zayava.statements.enums import Capacity, Kind, Outcome, SignatureState
from zayava.statements.models import Signature, Statement, StatementPage

pytestmark = pytest.mark.django_db


def statement(key: str) -> Statement:
    return Statement.objects.get(uid=uid("statement", key))


def test_loading_again_changes_nothing(demo, capsys: pytest.CaptureFixture) -> None:
    def state() -> list:
        models = (Page, Revision, Statement, Signature, Organisation, Person, Tag, CleanImage, CoalitionSettings)
        return [list(model.objects.order_by("pk").values()) for model in models]

    before = state()
    call_command("load_demo")
    assert state() == before
    assert capsys.readouterr().out.splitlines() == ["The demonstration is here already; nothing was changed."]


def test_what_an_editor_changed_stays(demo) -> None:
    page = StatementPage.objects.filter(live=True, locale__language_code="en").first()
    page.title = "Changed"
    page.save_revision().publish()
    call_command("load_demo", verbosity=0)
    assert StatementPage.objects.get(pk=page.pk).title == "Changed"


def test_every_page_can_say_that_all_is_invented(demo) -> None:
    settings = CoalitionSettings.objects.get()
    for language, word in (("be", "прыдуман"), ("en", "invented"), ("ru", "выдуман")):
        assert word in settings.tagline[language]
        assert word in settings.about[language]


def test_translations_share_one_record_and_one_key(demo) -> None:
    for record in Statement.objects.exclude(pages=None):
        pages = list(record.pages.all())
        assert len({page.translation_key for page in pages}) == 1
        assert len({page.locale_id for page in pages}) == len(pages)
    languages = Counter(
        tuple(sorted(record.pages.filter(live=True).values_list("locale__language_code", flat=True)))
        for record in Statement.objects.all()
    )
    assert languages == {("be", "en", "ru"): 13, ("be",): 1, ("be", "ru"): 1, (): 3}


def test_published_statements_are_numbered_in_order_of_time(demo) -> None:
    numbered = Statement.objects.exclude(number=None).order_by("number")
    assert list(numbered.values_list("number", flat=True)) == list(range(1, 16))
    dates = [str(record.date) for record in numbered]
    assert dates == sorted(dates)
    assert {len(date) for date in dates} == {4, 7, 10}


def test_every_kind_of_text_is_there(demo) -> None:
    assert {value for value, _label in Kind.choices} == set(Statement.objects.values_list("kind", flat=True).distinct())
    blocks = {block.block_type for page in StatementPage.objects.all() for block in page.body}
    assert blocks == set(StatementPage._meta.get_field("body").stream_block.child_blocks)


def test_eleven_organisations_are_represented_by_eleven_people(demo) -> None:
    signatures = statement("2015-10-12-public-chamber").signatures.all()
    assert len(signatures) == 11
    assert len({signature.organisation_id for signature in signatures}) == 11
    assert len({signature.person_id for signature in signatures} - {None}) == 11
    assert {signature.capacity for signature in signatures} == {Capacity.REPRESENTING}


def test_forty_signatories_stand_in_three_groups_with_countries(demo) -> None:
    signatures = list(statement("2019-06-27-crossing-letter").signatures.all())
    groups = Counter(signature.group["en"] for signature in signatures)
    assert list(groups.values()) == [12, 20, 8]
    assert len({signature.country["en"] for signature in signatures if signature.country}) == 20


def test_a_hundred_and_sixty_people_signed_one_letter(demo) -> None:
    signatures = statement("2020-11-09-readers").signatures.all()
    assert len({signature.person_id for signature in signatures}) == 160


def test_people_sign_in_a_personal_capacity_with_an_organisation_and_with_a_line_of_their_own(demo) -> None:
    personal = statement("2022-06-01-closures").signatures.filter(capacity=Capacity.PERSONAL)
    assert [(bool(row.person), bool(row.organisation), bool(row.affiliation)) for row in personal] == [
        (True, False, True),
        (True, True, False),
    ]


def test_a_signature_was_withdrawn_and_a_total_is_not_listed(demo) -> None:
    assert Signature.objects.filter(state=SignatureState.WITHDRAWN).count() == 1
    solidarity = statement("2023-05-16-solidarity")
    assert (solidarity.signatory_total, solidarity.signatures.count()) == (23, 0)


def test_demands_are_nested_addressed_and_followed_up(demo) -> None:
    demands = list(statement("2017-03-15-concerted-position").demands.all())
    assert [demand.number for demand in demands] == ["1", "2", *(f"2.{n}" for n in range(1, 8)), "3"]
    assert [demand.anchor for demand in demands[:3]] == ["demand-1", "demand-2", "demand-2.1"]
    assert {demand.parent.number for demand in demands if demand.parent} == {"2"}
    assert all(demand.addressee for demand in demands)
    outcomes = {outcome.outcome for demand in demands for outcome in demand.demand.outcomes.all()}
    assert outcomes == {value for value, _label in Outcome.choices}
    shared = next(demand for demand in demands if demand.number == "2.6").demand
    assert shared.occurrences.count() == 2


def test_a_cited_letter_is_a_stub(demo) -> None:
    citation = statement("2017-03-15-concerted-position").citations.first()
    assert list(Statement.objects.stubs()) == [citation.cited]


def test_the_draft_is_no_ones_reading(demo) -> None:
    draft = statement("2026-11-02-boats-draft")
    assert draft.number is None
    assert not draft.pages.get().live


def test_a_text_waits_for_its_minute_and_a_draft_for_a_moderator(demo) -> None:
    pages = statement("shores-day-scheduled").pages.all()
    assert len(pages) == 3
    assert all(page.approved_schedule and not page.live and page.go_live_at > timezone.now() for page in pages)
    submitted = statement("2026-11-02-boats-draft").pages.get()
    assert submitted.current_workflow_task.groups.get().name == "Moderators"
    assert not get_user_model().objects.exists()


def test_organisations_have_names_histories_and_profiles(demo) -> None:
    profiled = Organisation.objects.filter(pages__isnull=False).distinct()
    assert len(profiled) == 18
    for organisation in profiled:
        names = organisation.names.all()
        assert {name.language for name in names if name.kind == NameKind.OFFICIAL} == set(LANGUAGES)
        assert any(name.kind == NameKind.TRANSLITERATION for name in names)
        assert organisation.statuses.exists()
        assert all(status.source for status in organisation.statuses.all() if status.authority)
        assert organisation.memberships.exists()
        assert OrganisationPage.objects.filter(organisation=organisation, live=True).count() == 3
    kinds = {name.kind for organisation in profiled for name in organisation.names.all()}
    assert kinds == {value for value, _label in NameKind.choices}


def test_one_tag_lacks_a_label(demo) -> None:
    lacking = [
        tag.slug
        for tag in Tag.objects.with_labels()
        if {label.language for label in tag.labels.all()} != set(LANGUAGES)
    ]
    assert lacking == ["plain-language"]


def test_every_text_is_there_in_the_languages_of_its_title() -> None:
    def translations(value) -> list[dict]:
        if isinstance(value, dict):
            if value and value.keys() <= set(LANGUAGES):
                return [value]
            return [found for inner in value.values() for found in translations(inner)]
        return [found for inner in value for found in translations(inner)] if isinstance(value, list) else []

    for key, row in statements().items():
        for texts in translations(row):
            assert set(row["title"]) <= set(texts), f"{key}: {texts}"
    for name in ("organisations.toml", "site.toml", "documents.toml", "readers.toml", "partners.toml"):
        assert all(set(texts) == set(LANGUAGES) for texts in translations(read(name)) if texts.keys() - {"be", "en"})


def test_languages_are_not_mixed() -> None:
    """Letters that only one of the two Cyrillic languages has, in a text of the other."""
    for path in DATA.rglob("*.toml"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            where = f"{path.name}:{number}"
            for text in re.findall(r'\bru = "([^"]*)"', line):
                assert not re.search("[іўІЎ]", text), where
            for text in re.findall(r'\bbe = "([^"]*)"', line):
                assert not re.search("[ищъИЩЪ]", text), where
            for text in re.findall(r'\ben = "([^"]*)"', line):
                assert not re.search("[а-яА-ЯіўІЎ]", text), where


def test_a_persons_name_is_put_together_in_each_language() -> None:
    assert person_name("Язэп Чабор") == {"be": "Язэп Чабор", "ru": "Иосиф Чабор", "en": "Yazep Chabor"}


def test_a_language_is_taken_out_of_whatever_lies_around_it() -> None:
    value = {"type": "list", "items": [{"be": "так", "en": "yes"}], "title": {"be": "а"}}
    assert in_language(value, "en") == {"type": "list", "items": ["yes"], "title": ""}
    assert (
        json.dumps(in_language(value, "be"), ensure_ascii=False) == '{"type": "list", "items": ["так"], "title": "а"}'
    )
