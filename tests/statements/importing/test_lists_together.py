"""The lines of a list are read together: what one of them leaves open, the others tell. All names are invented."""

from __future__ import annotations

import pytest

from zayava.statements.importing import Recognised, read, recognise
from zayava.statements.importing.places import places_behind

HEAD = (
    "Joint statement on the lighthouse\n\nThe Harbour Council sealed the lighthouse without a reason. We protest.\n\n"
)


def signed(tail: str, name: str = "a.txt") -> Recognised:
    return recognise(read((HEAD + tail).encode(), name))


def pairs(result: Recognised) -> list[tuple[str, str]]:
    return [(pair.organisation, pair.person) for pair in result.signatories.pairs if pair.certain]


def test_an_unknown_position_is_read_where_most_lines_have_theirs() -> None:
    result = signed(
        "Yours sincerely,\n\nAnna Fennel, Chair, Harbour Rights Network\nTobias Rudge, Secretary, Free Oars Society\n"
        "Martha Quill, Lamplighter, Quiet Bells Foundation\nPeter Marsh, Director, Reading Room Trust\n"
    )
    assert ("Quiet Bells Foundation", "Martha Quill") in pairs(result)
    assert result.signatories.entries[2].role == "Lamplighter"


def test_a_body_among_people_with_professions_stays_a_body() -> None:
    result = signed(
        "Signed by:\nAnna Fennel, lawyer\nTobias Rudge, poet\nMartha Quill, nurse\nPeter Marsh, Free Oars Society\n"
    )
    assert result.signatories.organisations == ["Free Oars Society"]


@pytest.mark.parametrize("form", ["{}, {}", "{} - {}", "{} – {}", "{} ({})"])
def test_regions_stand_where_countries_do(form: str) -> None:
    names = ["Free Oars", "Quiet Bells", "Lantern Union", "Reading Room", "Ink and Salt"]
    places = ["Norway", "Poland", "Georgia", "Denmark", "Upper Lakes"]
    texts = [form.format(name, place) for name, place in zip(names, places, strict=True)]
    assert places_behind(texts) == list(zip(names, places, strict=True))


def test_without_countries_nothing_behind_a_comma_is_a_place() -> None:
    texts = ["Free Oars, Upper Lakes", "Quiet Bells, Lower Lakes", "Lantern Union, Mole", "Reading Room, Quay"]
    assert places_behind(texts) == [(text, "") for text in texts]


def test_an_odd_line_does_not_end_a_long_list() -> None:
    names = [
        f"{first} {last}" for first in ("Anna", "Peter", "Martha") for last in ("Fennel", "Rudge", "Quill", "Marsh")
    ]
    names.insert(6, "0x5c and the night watch")
    result = signed(
        "Signed by:\n" + "\n".join(names) + "\n\nThe harbour was built in 1830 and has been lit ever since."
    )
    assert [name for name in result.signatories.people if name in names] == [name for name in names if name[0] != "0"]


def test_two_sentences_end_it() -> None:
    result = signed(
        "Signed by:\nAnna Fennel\nPeter Rudge\n\nThe harbour was built in 1830 and has been lit ever since then.\n\n"
        "It stands on the mole, where the two rivers of the province meet each other.\n\nMartha Quill wrote this note."
    )
    assert result.signatories.people == ["Anna Fennel", "Peter Rudge"]


def test_a_long_run_of_names_is_found_without_a_heading_and_before_other_text() -> None:
    bodies = [
        f"{place} Rights Committee"
        for place in ("Harbour", "Upper Lake", "Saltmarsh", "Mole", "Quay", "Dune", "Pier", "Tarn")
    ]
    result = signed(
        "\n".join(bodies)
        + "\n\nAbout this page\n\nThe page was written by the editors of the harbour paper in May.\n\n"
        "Readers may send letters to the paper, which prints them every week.\n\n"
        "The paper is free of charge for everybody.\n"
    )
    assert result.signatories.organisations == bodies


def test_names_that_a_sentence_introduces_are_those_it_speaks_of() -> None:
    held = "\n".join(f"{first} Fennel" for first in "Anna Peter Martha Tobias Rose Hugo Vera Simon Clara".split())
    result = recognise(
        read((HEAD + "They hold in the tower:\n\n" + held + "\n\nWe want them back home now.").encode(), "a.txt")
    )
    assert result.signatories.people == []


def test_a_table_is_read_by_its_columns() -> None:
    rows = [("Organisation", "Representative", "Role"), ("Honest Count", "Tomasz Gradek", "Executive Director"),
            ("Youth for the Ballot", "KP Sasi", "Steward")]  # fmt: skip
    result = signed("Signed by:\n\n" + "\n".join("\t".join(row) for row in rows))
    assert pairs(result) == [("Honest Count", "Tomasz Gradek"), ("Youth for the Ballot", "KP Sasi")]


def test_a_column_of_affiliations_signs_nothing() -> None:
    rows = [("Name", "Affiliation"), ("Anna Fennel", "Harbour University"), ("Peter Rudge", "Free Oars Society")]
    result = signed("Signed by:\n\n" + "\n".join("\t".join(row) for row in rows))
    assert result.signatories.people == ["Anna Fennel", "Peter Rudge"]
    assert result.signatories.organisations == []


def test_a_note_below_the_list_makes_every_affiliation_one() -> None:
    result = signed(
        "Signed by:\nAnna Fennel, Free Oars Society\nPeter Rudge, Quiet Bells Foundation\n\n"
        "Affiliations are listed for identification purposes only."
    )
    assert result.signatories.organisations == []


def test_those_who_issue_a_text_may_be_named_in_its_first_sentence() -> None:
    text = (
        "Open letter\n\nWe, the Harbour Rights Network, the Free Oars Society and the Quiet Bells Foundation, "
        "call on the Council to open the lighthouse.\n\nIt has been shut for a year."
    )
    result = recognise(read(text.encode(), "a.txt"))
    assert result.signatories.organisations == ["Harbour Rights Network", "Free Oars Society", "Quiet Bells Foundation"]
    assert any("Harbour Rights Network" in block.html for block in result.body)


def test_a_body_with_two_representatives_signs_once_with_both() -> None:
    result = signed(
        "On behalf of the Harbour Rights Network — Anna Fennel, Peter Rudge\n"
        "On behalf of the Free Oars Society — Martha Quill\n"
    )
    assert result.signatories.organisations == ["Harbour Rights Network", "Free Oars Society"]
    assert pairs(result)[:2] == [("Harbour Rights Network", "Anna Fennel"), ("Harbour Rights Network", "Peter Rudge")]


def test_letters_behind_a_name_belong_to_it() -> None:
    assert signed("Signed by:\nJulian Fennel AO QC\nAnna Rudge OBE\n").signatories.people == [
        "Julian Fennel AO QC",
        "Anna Rudge OBE",
    ]


def test_names_that_begin_small_are_not_joined_to_the_line_above() -> None:
    bodies = ["Access Oars", "Lantern Union", "Engine", "freeharbour.net – for open quays", "Quiet Bells Foundation",
              "Reading Room Trust", "Harbour Rights Network", "Ink and Salt Society"]  # fmt: skip
    assert signed("Signatories:\n" + "\n".join(bodies)).signatories.organisations == bodies
