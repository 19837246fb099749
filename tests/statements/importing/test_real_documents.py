"""The five real documents give the facts, names and numbers they are known to hold.

They are not part of the repository: ``ZAYAVA_SEEDS`` names the folder they lie in.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zayava.statements.importing import Recognised, read, recognise

FOLDER = os.environ.get("ZAYAVA_SEEDS", "")
pytestmark = pytest.mark.skipif(
    not FOLDER or not Path(FOLDER).is_dir(), reason="ZAYAVA_SEEDS does not name the folder of the real documents"
)


def document(number: str) -> Recognised:
    path = next(Path(FOLDER).glob(f"{number}_*"))
    return recognise(read(path.read_bytes(), path.name))


def codes(result: Recognised) -> dict[str, int | None]:
    return {warning.code: warning.line for warning in result.warnings}


def test_two_flattened_columns_are_eleven_organisations_and_eleven_people_in_order() -> None:
    result = document("000")
    bodies, people = result.signatories.organisations, result.signatories.people
    assert result.kind == "statement"
    assert result.language == "en"
    assert (len(bodies), len(people)) == (11, 11)
    assert bodies[0] == 'Human Rights Center "Viasna" ("Spring")'
    assert bodies[8] == 'Educational and Human Rights Institution "Office for the Rights of People with Disabilities"'
    assert bodies[9] == "Mahiliou Human Rights Center"
    assert people[0] == "Ales Bialiatski"
    assert people[8:] == ["Siarhei Drazdouski", "Uladzimir Krauchanka", "Aleg Volchak"]


def test_columns_that_are_not_aligned_give_only_doubtful_pairs() -> None:
    result = document("000")
    assert len(result.signatories.pairs) == 11
    assert not any(pair.certain for pair in result.signatories.pairs)
    assert {"columns_not_aligned", "name_joined", "names_split", "no_date"} <= set(codes(result))
    assert codes(result)["affiliation"] == 31
    assert result.date is None


def test_the_six_reasons_stay_a_list_and_are_no_demands() -> None:
    result = document("000")
    lists = [block for block in result.body if block.kind == "list"]
    assert result.demands == []
    assert [(len(block.items), block.ordered) for block in lists] == [(6, False)]


def test_ten_demands_stand_on_two_levels_with_their_addressees() -> None:
    result = document("001")
    assert result.kind == "statement"
    assert (result.title or "").endswith("concerted position")
    assert [demand.number for demand in result.all_demands()] == [
        *("1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3"),
    ]
    assert [len(demand.children) for demand in result.demands] == [0, 7, 0]
    assert result.demands[0].addressee == "the international community"
    assert result.demands[1].addressee == "The European Union"


def test_emphasis_and_capitals_of_a_demand_are_kept() -> None:
    public_trial = document("001").demands[1].children[0]
    assert "IN A PUBLIC TRIAL" in public_trial.text
    assert "<em>Platform Innovation</em>" in public_trial.html
    assert "*" not in public_trial.text


def test_eight_organisations_sign_and_an_older_letter_is_cited() -> None:
    result = document("001")
    assert len(result.signatories.organisations) == 8
    assert result.signatories.people == []
    assert result.signatories.organisations[0] == "Office for the Rights of People with Disabilities"
    assert result.signatories.organisations[-1] == "The Barys Zvozkau Belarusian Human Rights House"
    assert [(citation.label, str(citation.date), citation.url) for citation in result.cited] == [
        ("open letter", "2015-01-09", "")
    ]
    assert len([block for block in result.body if block.kind == "paragraph"]) == 3


def test_a_listing_with_teasers_gives_four_items_and_the_index() -> None:
    result = document("002")
    assert result.kind == "listing"
    assert len(result.items) == 4
    assert all(item.title and len(item.teaser) > 100 for item in result.items)
    assert result.as_dict()["index"] == [{"year": 2020, "score": 3.1, "scale": 10}]
    assert result.index[0].footnote


def test_the_listing_of_a_tag_gives_seven_items_without_furniture() -> None:
    result = document("003")
    assert result.kind == "listing"
    assert result.title == "joint statement"
    assert len(result.items) == 7
    assert all(item.teaser for item in result.items)
    assert sorted(line.reason for line in result.dropped) == ["cookie text", "cookie text", "feed"]
    assert (str(result.items[6].date), result.items[6].place) == ("2020-07-10", "Minsk")
    assert result.signatories.total is None  # the 23 signed the text one item announces
    assert [item.signatory_total for item in result.items if item.signatory_total] == [23]


def test_two_texts_stand_in_both_listings() -> None:
    titles = {item.title for item in document("002").items} & {item.title for item in document("003").items}
    assert len(titles) == 2


def test_an_article_gives_two_quotations_of_one_speaker_and_no_signatories() -> None:
    result = document("004")
    quotes = [block for block in result.body if block.kind == "quote"]
    assert result.kind == "article"
    assert (result.title or "").startswith("International Day of Solidarity")
    assert result.signatories.entries == []
    assert [quote.speaker for quote in quotes] == ["Ales Bialiatski", "Ales Bialiatski"]
    assert [line.text for line in result.dropped] == ["Tags"]
    assert result.date is None
