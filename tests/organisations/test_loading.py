"""The register file that comes with the app, and files of others."""

import datetime
import io

import pytest
from django.core.management import CommandError, call_command

from tests.factories.organisations import make_organisation
from zayava.core.dates import PartialDate
from zayava.organisations.models import LegalStatus, Organisation, OrganisationName, Person, PersonName
from zayava.organisations.selectors import find, find_people
from zayava.organisations.spellings import BadRegisterFile, is_generic, read_register_file, shipped

pytestmark = pytest.mark.django_db

SPELLINGS = [
    ['Human Rights Center "Viasna" ("Spring")', "Human Rights Centre Viasna", "Viasna", "Вясна", "Весна"],
    [
        'Committee for Defence of the Repressed "Salidarnasc"',
        "Committee for the Protection of the Repressed Solidarnasc",
        "Камітэт абароны рэпрэсаваных «Салідарнасць»",
    ],
    ["Belarusan association of journalists", "Belarusian Association of Journalists", "БАЖ"],
    ["Legal Transformation Center", "Legal Transformation Centre LAWTREND", "Center for Legal Transformation"],
    [
        'Educational and Human Rights Institution "Office for the Rights of People with Disabilities"',
        "Office for the Rights of People with Disabilities",
        "Office for the Rights of Persons with Disabilities",
    ],
    ["Belarusian Human Rights House in exile in Vilnius", "The Barys Zvozkau Belarusian Human Rights House"],
]
PEOPLE = [
    ["Ales Bialiatski", "Ales Bialatski", "Алесь Бяляцкі"],
    ["Boris Zvozskov", "Barys Zvozkau"],
    ["Elena Tonkacheva", "Alena Tankachova"],
]
CLOSURES = {
    "Human Constanta": ("2021-07", ""),
    "Her Rights": ("2021-07", ""),
    "Office for the Rights of Persons with Disabilities": ("2021-07", ""),
    "Center for Legal Transformation": ("2021-07", ""),
    "TimeAct": ("2021-07", ""),
    "Belarusian PEN Center": ("2021-08-09", "the Supreme Court"),
    "Belarusian Association of Journalists": ("2021-08-27", "the Supreme Court"),
    "Ecohome": ("2021-08-30", "the Supreme Court"),
    "Belarusian Helsinki Committee": ("2021-09-30", "the Supreme Court"),
    "Legal Initiative": ("2021-10-05", "the Supreme Court"),
    "Zvyano": ("2021-10-05", "the Minsk City Court"),
}


@pytest.fixture
def loaded():
    call_command("load_register", verbosity=0, stdout=io.StringIO())


def _counts():
    models = (Organisation, OrganisationName, LegalStatus, Person, PersonName)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_every_spelling_of_a_body_is_in_one_group(spellings):
    assert len({shipped().group_of(spelling, False).id for spelling in spellings}) == 1


@pytest.mark.parametrize("spellings", PEOPLE)
def test_every_spelling_of_a_person_is_in_one_group(spellings):
    assert len({shipped().group_of(spelling, True).id for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "phrase", ["Human Rights Center", "Human Rights Centre", "Праваабарончы цэнтр", "Правозащитный центр"]
)
def test_a_phrase_many_bodies_share_names_none(phrase):
    assert is_generic(phrase)
    assert shipped().group_of(phrase, False) is None


def test_every_legal_fact_names_its_source():
    assert all(fact.source for group in shipped().organisations for fact in group.statuses)


@pytest.mark.parametrize("name", CLOSURES)
def test_the_closures_of_2021_have_their_dates_and_courts(loaded, name):
    date, court = CLOSURES[name]
    status = find(name)[0].history()[-1]
    assert (status.status, str(status.date), status.authority.get("en", "")) == ("liquidated", date, court)
    assert "2021" in status.source


def test_on_1_september_2021_journalists_are_closed_and_the_helsinki_committee_is_active(loaded):
    day = PartialDate.parse("2021-09-01")
    journalists = find("Belarusian Association of Journalists")[0].standing_on(day)
    assert journalists.is_closed
    assert journalists.sentence("en") == "Liquidated on 27\u00a0August 2021 by the Supreme Court"
    helsinki = find("Belarusian Helsinki Committee")[0].standing_on(day)
    assert helsinki.is_active
    assert helsinki.sentence("en") == "Active"
    assert helsinki.later.sentence("en") == "Liquidated on 30\u00a0September 2021 by the Supreme Court"


def test_loading_twice_changes_nothing(loaded):
    before = _counts()
    call_command("load_register", verbosity=0, stdout=io.StringIO())
    assert _counts() == before
    assert len(before[0]) == len(shipped().organisations)


def test_loading_adds_to_what_an_import_made_first():
    organisation = make_organisation("Legal Transformation Centre LAWTREND", kind="as_printed")
    call_command("load_register", verbosity=0, stdout=io.StringIO())
    assert Organisation.objects.count() == len(shipped().organisations)
    assert organisation.name_in("be").text == "Цэнтр прававой трансфармацыі"
    before = _counts()
    call_command("load_register", verbosity=0, stdout=io.StringIO())
    assert _counts() == before


def test_any_spelling_finds_its_body_first_in_any_script(loaded):
    for spellings in SPELLINGS:
        assert len({find(spelling)[0].pk for spelling in spellings}) == 1, spellings
    for spellings in PEOPLE:
        assert len({find_people(spelling)[0].pk for spelling in spellings}) == 1, spellings


def test_a_file_of_others_is_loaded_too(tmp_path, capsys):
    path = tmp_path / "own.toml"
    path.write_text(
        '[[organisation]]\nid = "light"\nkind = "network"\nnames = [["Lighthouse", "en", "official", ""]]\n'
    )
    call_command("load_register", str(path))
    assert Organisation.objects.get().kind == "network"
    assert "1 entries, 1 names" in capsys.readouterr().out


BODY = '[[organisation]]\nid = "a"\nnames = [["A", "en", "official", ""]]\n'
STATUS = BODY + '[[organisation.status]]\nstatus = "{status}"\ndate = "{date}"\nsource = "x"\n'


def test_a_status_that_is_loaded_is_a_change_of_the_body_and_one_known_already_is_none(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(BODY)
    call_command("load_register", str(path), verbosity=0, stdout=io.StringIO())
    path.write_text('[sources.x]\ntitle = "A report"\n' + STATUS.format(status="liquidated", date="2021"))
    long_ago = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)
    for is_changed in (True, False):
        Organisation.objects.update(updated_at=long_ago)
        call_command("load_register", str(path), verbosity=0, stdout=io.StringIO())
        assert (Organisation.objects.get().updated_at > long_ago) is is_changed


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("][", "TOML"),
        ('[[organisation]]\nid = "a"\nnames = []\n', "at least one name"),
        (BODY + 'kind = "club"\n', "kind of body"),
        (BODY.replace("official", "nickname"), "nickname"),
        (BODY.replace('""', '"nowhere"'), "nowhere"),
        ('[[organisation]]\nid = "a"\nnames = [["A"]]\n', "In “a”"),
        (STATUS.format(status="closed", date="2021"), "legal status"),
        (STATUS.format(status="liquidated", date="20x1"), "20x1"),
        (BODY + BODY.replace('id = "a"', 'id = "b"'), "two groups"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence_and_nothing_is_written(tmp_path, text, complaint):
    path = tmp_path / "bad.toml"
    path.write_text(text)
    with pytest.raises(BadRegisterFile, match=complaint):
        read_register_file(path)
    with pytest.raises(CommandError, match=r"bad\.toml"):
        call_command("load_register", str(path))
    assert not Organisation.objects.exists()


def test_a_missing_or_binary_file_is_refused_with_a_sentence(tmp_path):
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("absent.toml", "binary.toml"):
        with pytest.raises(CommandError, match="cannot be read"):
            call_command("load_register", str(tmp_path / name))
