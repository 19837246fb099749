"""A generated archive is a valid one, the same for the same seed, and safe to interrupt and to repeat."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.test import Client
from wagtail.models import Page

from zayava.campaigns.models import Campaign, CampaignPage
from zayava.core.models import Tag, TagLabel
from zayava.home.corpus import generating
from zayava.home.corpus.plan import Size, day_of, plan, uid
from zayava.home.corpus.progress import Progress
from zayava.home.corpus.register import most_bodies
from zayava.home.corpus.statements import Statements
from zayava.home.corpus.words import LANGUAGES, filled
from zayava.home.models import YearlyIndex
from zayava.organisations.models import Organisation, OrganisationPage, Person
from zayava.statements.models import Addressee, Citation, Demand, DemandOccurrence, Signature, Statement, StatementPage
from zayava.statements.services.demand_following import follow, settle

pytestmark = pytest.mark.django_db
SIZE = {"organisations": 12, "verbosity": 0}


def content() -> dict[str, list]:
    """What a corpus consists of, without keys and moments of writing."""
    shown = ("url_path", "title", "lead", "live", "expired", "translation_key")
    pages = StatementPage.objects.order_by("path").values_list(*shown)
    return {
        "pages": list(pages),
        "bodies": [page.body.get_prep_value() for page in StatementPage.objects.order_by("path")],
        "statements": list(Statement.objects.order_by("number", "uid").values_list("uid", "number", "date", "kind")),
        "signatures": list(
            Signature.objects.order_by("statement__uid", "position").values_list(
                "statement__uid", "organisation__uid", "organisation_name__text", "person_name__text", "role"
            )
        ),
        "demands": list(
            DemandOccurrence.objects.order_by("statement__uid", "position").values_list("demand__uid", "number", "text")
        ),
        "citations": list(Citation.objects.order_by("statement__uid", "position").values_list("cited__uid")),
    }


def test_the_tree_is_valid_and_every_public_page_opens(client: Client) -> None:
    call_command("generate_corpus", statements=30, **SIZE)
    assert Page.find_problems() == ([], [], [], [], [])
    assert Statement.objects.count() == 30
    assert Organisation.objects.count() == 12
    size = Size(12, Person.objects.count(), Tag.objects.count())
    assert StatementPage.objects.count() == sum(len(plan(1, index, size).languages) for index in range(30))
    for page in [*StatementPage.objects.live(), *OrganisationPage.objects.live(), *CampaignPage.objects.live()]:
        private = page.get_view_restrictions().exists()
        assert client.get(page.get_url()).status_code == (302 if private else 200), page.url_path
    for address in (
        "/be/",
        "/en/statements/",
        "/ru/statements/feed.xml",
        "/en/organisations/",
        "/be/demands/",
        "/be/demands/1/",
        "/en/campaigns/",
        "/sitemap.xml",
    ):
        assert client.get(address).status_code == 200, address


def test_some_texts_are_not_for_readers(client: Client) -> None:
    call_command("generate_corpus", statements=30, **SIZE)
    for index, answer in ((11, 302), (17, 404), (23, 404)):
        statement = Statement.objects.get(uid=uid(1, "statement", index))
        for page in statement.pages.all():
            assert client.get(page.get_url()).status_code == answer, index
    scheduled = Statement.objects.get(uid=uid(1, "statement", 17))
    assert scheduled.number is None
    assert all(page.approved_schedule for page in scheduled.pages.all())


def test_numbers_follow_the_dates() -> None:
    call_command("generate_corpus", statements=30, **SIZE)
    numbered = Statement.objects.exclude(number=None).order_by("number")
    assert list(numbered.values_list("number", flat=True)) == list(range(1, numbered.count() + 1))
    days = [str(statement.date) for statement in numbered]
    assert [day[:4] for day in days] == sorted(day[:4] for day in days)


def test_what_follows_from_demands_is_what_the_services_would_say() -> None:
    def state() -> list:
        demands = Demand.objects.order_by("pk").values_list("pk", "number", "state")
        return [*demands, *DemandOccurrence.objects.order_by("pk").values_list("pk", "addressed_to")]

    call_command("generate_corpus", statements=30, **SIZE)
    before = state()
    settle(Demand.objects.values_list("pk", flat=True))
    follow(set(Statement.objects.values_list("pk", flat=True)))
    assert state() == before
    numbers = sorted(number for number in Demand.objects.values_list("number", flat=True) if number)
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_interrupted_run_is_continued_to_the_same_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generating, "BATCH", 10)
    call_command("generate_corpus", statements=30, **SIZE)
    whole = content()
    _empty()
    write, calls = Statements.write, []

    def break_off(self: Statements, plans: object) -> int:
        calls.append(plans)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return write(self, plans)

    monkeypatch.setattr(Statements, "write", break_off)
    with pytest.raises(KeyboardInterrupt):
        call_command("generate_corpus", statements=30, **SIZE)
    assert Statement.objects.count() == 10
    monkeypatch.setattr(Statements, "write", write)
    call_command("generate_corpus", statements=30, **SIZE)
    assert content() == whole
    before = Page.objects.count(), Demand.objects.count(), TagLabel.objects.count(), Person.objects.count()
    call_command("generate_corpus", statements=30, **SIZE)
    assert (Page.objects.count(), Demand.objects.count(), TagLabel.objects.count(), Person.objects.count()) == before


def test_a_larger_number_adds_to_what_is_there() -> None:
    call_command("generate_corpus", statements=10, **SIZE)
    first = set(Statement.objects.values_list("uid", flat=True))
    call_command("generate_corpus", statements=25, **SIZE)
    assert first < set(Statement.objects.values_list("uid", flat=True))
    assert Statement.objects.count() == 25
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_batch_that_fails_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Statements) -> None:
        raise IntegrityError

    monkeypatch.setattr(Statements, "_schedule", fail)
    with pytest.raises(IntegrityError):
        call_command("generate_corpus", statements=5, **SIZE)
    assert not Statement.objects.exists()
    assert not StatementPage.objects.exists()
    assert Page.find_problems() == ([], [], [], [], [])


def test_it_is_refused_where_people_wrote_or_read(settings: object) -> None:
    settings.SESSION_COOKIE_SECURE = True
    with pytest.raises(CommandError, match="public server"):
        call_command("generate_corpus", statements=1, **SIZE)
    settings.SESSION_COOKIE_SECURE = False
    Statement.objects.create()
    with pytest.raises(CommandError, match="not generated"):
        call_command("generate_corpus", statements=1, yes_i_know=True, **SIZE)


@pytest.mark.parametrize(
    "wrong",
    [{"statements": -1}, {"statements": 10**9}, {"organisations": 0}, {"organisations": most_bodies() + 1},
     {"languages": "de"}, {"languages": ""}],
)  # fmt: skip
def test_a_number_or_language_without_words_is_refused_with_a_sentence(wrong: dict) -> None:
    with pytest.raises(CommandError, match=r"\.$"):
        call_command("generate_corpus", **{"statements": 1, **SIZE, **wrong})


def test_a_text_depends_on_its_number_and_the_seed_alone() -> None:
    size = Size(50, 100, 20)
    assert plan(3, 7, size).title == plan(3, 7, size).title
    assert day_of(3, 7) == day_of(3, 7)
    assert [plan(3, index, size).title for index in range(9)] != [plan(4, index, size).title for index in range(9)]


def test_u_is_short_after_a_vowel_across_words() -> None:
    template = {"be": "школа {in}", "en": "{in}", "ru": "{in}"}
    assert filled(template, {"in": {"be": "у Сіўцы", "en": "in Sivets", "ru": "в Сивце"}})["be"] == "школа ў Сіўцы"


def test_languages_are_not_mixed() -> None:
    size = Size(50, 100, 20)
    foreign = {"be": "ищъИЩ", "en": "абвгдежзіклмнопрстуўы", "ru": "іўІЎ"}
    for index in range(200):
        made = plan(1, index, size)
        for texts in (made.title, made.lead, *(demand.text for demand in made.demands)):
            assert all(texts[code] and not set(texts[code]) & set(foreign[code]) for code in LANGUAGES), texts


def test_progress_is_told_in_tenths_to_a_file_and_not_at_all_without_one() -> None:
    stream = io.StringIO()
    progress = Progress("Texts", 20, stream)
    for _text in range(20):
        progress.advance()
    lines = stream.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[-1].startswith("Texts [##############################] 20 of 20")
    Progress("Texts", 1, None).advance()


def _empty() -> None:
    """Undo everything that a run made, keys excepted."""
    Citation.objects.all().delete()
    Signature.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    Statement.objects.update(number=None)
    for model in (Statement, Demand, Addressee, YearlyIndex, Campaign, Organisation, Person, Tag):
        model.objects.all().delete()
