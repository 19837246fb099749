"""Heads, lists and tails as joint statements really lay them out, in three languages. All names are invented."""

from __future__ import annotations

import pytest

from zayava.statements.importing import Recognised, read, recognise

BELARUSIAN = "\n\nРада зачыніла маяк без тлумачэнняў, чытачы стаяць на беразе. Мы пратэстуем супраць гэтага.\n\n"
RUSSIAN = "\n\nГородская управа закрыла маяк без объяснений, читатели стоят на берегу. Мы протестуем против этого.\n\n"
ENGLISH = "\n\nThe Harbour Council sealed the lighthouse, readers stand on the shore. We protest against it.\n\n"
SIGNED = {
    BELARUSIAN: "Беражны камітэт\nТаварыства «Весла»\n",
    RUSSIAN: "Береговой комитет\nОО «Весло»\n",
    ENGLISH: "Harbour Rights Network\nFree Oars\n",
}


def recognised(text: str, name: str = "a.txt") -> Recognised:
    return recognise(read(text.encode(), name))


@pytest.mark.parametrize(
    ("head", "body", "title", "date", "place"),
    [
        ("ЗАЯВЛЕНИЕ\n\nМаяк должен светить всем", RUSSIAN, "Маяк должен светить всем", None, None),
        ("ЗАЯВА\nаб закрыцці маяка", BELARUSIAN, "ЗАЯВА аб закрыцці маяка", None, None),
        ("Зварот\n\nда рады старастаў\n\n«09» жніўня 2031 года, г. Мінск", BELARUSIAN,
         "Зварот да рады старастаў", "2031-08-09", "Мінск"),
        ("STATEMENT\n\nTarnside, August 9, 2031\n\nThe Lighthouse Must Shine", ENGLISH,
         "The Lighthouse Must Shine", "2031-08-09", "Tarnside"),
        ("The Lighthouse Must Shine\n\nJoint Statement by Human Rights Organisations\n\n9/VIII/2031", ENGLISH,
         "The Lighthouse Must Shine", "2031-08-09", None),
        ("Исх. № 14/2031 от 9.08.2031\n\nПредседателю управы\nА. Б. Маякову\n\nОткрытое письмо", RUSSIAN,
         "Открытое письмо", "2031-08-09", None),
        ("Саюз ліхтаршчыкаў\nвул. Каменная, 5\nтэл. 12-34-56\n\nСупольная заява\nпра маяк", BELARUSIAN,
         "Супольная заява пра маяк", None, None),
        ("Совместное заявление\n\nв связи с закрытием маяка\n\nг. Лиман\nавгуст 2031 года", RUSSIAN,
         "Совместное заявление в связи с закрытием маяка", "2031-08", "Лиман"),
        ("Statement of 9 August 2031 on the lighthouse", ENGLISH,
         "Statement of 9 August 2031 on the lighthouse", "2031-08-09", None),
        ("СЕТЬ СМОТРИТЕЛЕЙ\n\n«СВЕТ»\n\nг. Лиман, а/я 37 | a@b.example\n\nЗАЯВЛЕНИЕ\n\nо закрытии маяка", RUSSIAN,
         "ЗАЯВЛЕНИЕ о закрытии маяка", None, None),
        ("ДЛЯ НЕМЕДЛЕННОГО РАСПРОСТРАНЕНИЯ\nПресс-релиз\n\nСмотрители — о закрытии маяка в Лимане", RUSSIAN,
         "Смотрители — о закрытии маяка в Лимане", None, None),
        ("For the right to light\n\n(2036)", ENGLISH, "For the right to light", "2036", None),
        ("Степной край / Репортаж\n\nОбращение жителей Лимана\n\n(принято на сходе 9 августа 2031 года)", RUSSIAN,
         "Обращение жителей Лимана", "2031-08-09", None),
    ],
)  # fmt: skip
def test_heads(head: str, body: str, title: str, date: str | None, place: str | None) -> None:
    found = recognised(head + body + SIGNED[body]).as_dict()
    assert (found["title"], found["date"], found["place"]) == (title, date, place)


@pytest.mark.parametrize(
    ("body", "demands", "numbers"),
    [
        (ENGLISH, "We demand:\n\n1. The opening of the lighthouse.\n2. The return of the books.", ["1", "2"]),
        (ENGLISH, ("The signatories demand from the Harbour Council of the town of Tarnside the following.\n\n"
                  "1. The opening of the lighthouse.\n2. The return of the books."), ["1", "2"]),
        (ENGLISH, "We demand:\n\n1 – open the lighthouse;\n2 – return the books;\n3 – apologise.", ["1", "2", "3"]),
        (ENGLISH, "We call upon the Council:\n\ni. to open the lighthouse;\nii. to return the books.", ["i", "ii"]),
        (RUSSIAN, ("Мы призываем:\n\nГородскую управу:\n– открыть маяк;\n– вернуть книги.\n\nЛигу городов:\n"
                  "– направить наблюдателей;\n– опубликовать доклад."), ["1", "2", "3", "4"]),
        (ENGLISH, "And so we appeal to the Harbour Council. Please:\n\n1) accept our lamps;\n2) do not seal the door.",
         ["1", "2"]),
        (ENGLISH, "We call on newspapers everywhere to:\n\n* reprint the list of closed doors, as we do.", ["1"]),
        (RUSSIAN, "Исходя из этого, сеть предлагает:\n\n1. Управе маяк открыть:\n1.1. до осени;\n2. Лиге ответить.",
         ["1", "1.1", "2"]),
        (BELARUSIAN, "Рада павінна:\n\n• адчыніць маяк;\n• вярнуць кнігі.", ["1", "2"]),
    ],
)  # fmt: skip
def test_demands(body: str, demands: str, numbers: list[str]) -> None:
    found = recognised(f"Заява{body}{demands}\n\n{SIGNED[body]}")
    assert [demand.number for demand in found.all_demands()] == numbers
    assert len(found.signatories.organisations) == 2


@pytest.mark.parametrize(
    ("body", "tail", "organisations", "people", "pairs"),
    [
        (ENGLISH, "Moth Club — Society of Lamps — The Long Table\nOars Trust — Project “Key” — Tarn Society\n",
         ["Moth Club", "Society of Lamps", "The Long Table", "Oars Trust", "Project “Key”", "Tarn Society"], [], 0),
        (ENGLISH, "Signatories:\n\nAnna Quill\nHarbour Rights Network\n\nPeter Moth\nFree Oars\n",
         ["Harbour Rights Network", "Free Oars"], ["Anna Quill", "Peter Moth"], 2),
        (ENGLISH, "On behalf of\nHarbour Rights Network\nAnna Quill\n\nOn behalf of\nFree Oars\nPeter Moth\n",
         ["Harbour Rights Network", "Free Oars"], ["Anna Quill", "Peter Moth"], 2),
        (ENGLISH, ("Signed by\n\nNational organisations\nFree Oars\nSociety of Lamps\n\nIn a personal capacity\n"
                  "Prof. Anna Quill, University of Tarnside\nPeter Moth, poet\n"),
         ["Free Oars", "Society of Lamps"], ["Anna Quill", "Peter Moth"], 0),
        (RUSSIAN, ("Лиманский комитет «Хлеб, вода, закон», Центр «Компас», Ассоциация «Голос», Фонд «Шерсть», "
                  "Объединение мельников, пекарей и кондитеров «Калач», Инициатива «Свет» и Союз смотрителей.\n\n"
                  "Лиман, 22.04.2033\n"),
         ["Лиманский комитет «Хлеб, вода, закон»", "Центр «Компас»", "Ассоциация «Голос»", "Фонд «Шерсть»",
          "Объединение мельников, пекарей и кондитеров «Калач»", "Инициатива «Свет»", "Союз смотрителей"], [], 0),
        (BELARUSIAN, ("Подпісы (усе падпісанты выступаюць асабіста; арганізацыі названыя дзеля ведама)\n\n"
                     "1. Ян Трысцень — старшыня Саюза «Весла»\n2. Вольга Асака — выкладчыца, Вольная школа\n"),
         [], ["Ян Трысцень", "Вольга Асака"], 0),
        (BELARUSIAN, ("Беражны камітэт\nТаварыства «Весла»\nРух «За маяк»\n\n* Арганізацыя ліквідаваная судом\n\n"
                     "Кантакт: a@b.example\n"), ["Беражны камітэт", "Таварыства «Весла»", "Рух «За маяк»"], [], 0),
        (ENGLISH, "Agreed by the Tarnside Law Clinic, Lamps United, the Pro Bono Register and 23 other bodies.\n",
         ["Tarnside Law Clinic", "Lamps United", "Pro Bono Register"], [], 0),
        (ENGLISH, ("The statement has been signed by 31 organisations. The first to sign were: Fresh Oars Alliance, "
                  "Guild of Keepers, Rowers' Union Local 8, and Women on the Shore.\n"),
         ["Fresh Oars Alliance", "Guild of Keepers", "Rowers' Union Local 8", "Women on the Shore"], [], 0),
        (RUSSIAN, ("Заявление поддержали: Союз смотрителей «Луч», Фонд поддержки маяков, Клуб лодочников «Вёсла», "
                  "журнал «Линь», интернет-издание «Берег сегодня» и ещё 23 организации.\n\n— КОНЕЦ —\n"),
         ["Союз смотрителей «Луч»", "Фонд поддержки маяков", "Клуб лодочников «Вёсла»", "журнал «Линь»",
          "интернет-издание «Берег сегодня»"], [], 0),
        (ENGLISH, ("SIGNED BY\n\n1. LHF (Lamp House Foundation), Tarnside\n2. Moth Club, Zaszumna\n"
                  "3. Keepers' Circle, Port Tarn\n"),
         ["LHF (Lamp House Foundation)", "Moth Club", "Keepers' Circle"], [], 0),
        (BELARUSIAN, "Ян Трысцень, Саюз ліхтаршчыкаў, Вольга Асака, Таварыства «Весла»\n",
         ["Саюз ліхтаршчыкаў", "Таварыства «Весла»"], ["Ян Трысцень", "Вольга Асака"], 2),
    ],
)  # fmt: skip
def test_tails(body: str, tail: str, organisations: list[str], people: list[str], pairs: int) -> None:
    found = recognised(f"Заява{body}{tail}")
    assert found.signatories.organisations == organisations
    assert found.signatories.people == people
    assert len([pair for pair in found.signatories.pairs if pair.certain]) == pairs


def test_cited_texts_are_told_by_issuer_number_title_or_date() -> None:
    found = recognised(
        "Statement\n\nWe recall the report of the Special Rapporteur on Lighthouses, the League's concluding "
        "observations of May 2030, Resolution 14 of the Lake Assembly and the statement by the Tarn Network. "
        "On 5 July 2032 we published an open letter. We protest, and repeat our statement.\n\nFree Oars Society\n"
    )
    assert [(cited.label, str(cited.date or "")) for cited in found.cited] == [
        ("report of the Special Rapporteur on Lighthouses", ""),
        ("concluding observations", "2030-05"),
        ("Resolution 14 of the Lake", ""),
        ("statement by the Tarn Network", ""),
        ("open letter", "2032-07-05"),
    ]


def test_a_chronicle_at_the_end_of_a_report_is_no_signatory_list() -> None:
    found = recognised(
        "Суд зачыніў цэнтр\n\n16.09.2035, 18:40\n\nСёння суд пастанавіў зачыніць цэнтр, паведамляе карэспандэнт.\n\n"
        "Храналогія справы:\n\n1. 4 чэрвеня — у офісе прайшоў ператрус;\n2. 16 верасня — суд ліквідаваў цэнтр.\n\n"
        "Раней дванаццаць арганізацый патрабавалі адклікаць пазоў.\n"
    )
    assert found.signatories.entries == []
    assert found.kind == "article"


@pytest.mark.parametrize("head", ["## Our demands\n\n### {}", "We demand:\n\n**{}**"])
def test_numbered_headings_are_demands_and_what_explains_them_is_not(head: str) -> None:
    why = "\n\nIt has been dark for three weeks, and no boat finds the harbour any more at night.\n\n"
    second = head[head.index("\n\n") + 2 :].format("2. Return the books")
    signed = "## Signed by\n\nFree Oars Society\n"
    text = f"# Statement{ENGLISH}{head.format('1. Open the lighthouse')}{why}{second}{why}{signed}"
    found = recognised(text, "a.md")
    assert [demand.text for demand in found.all_demands()] == ["Open the lighthouse", "Return the books"]
    assert sum("no boat finds" in block.html for block in found.body) == 2
    assert found.signatories.organisations == ["Free Oars Society"]


def test_headings_of_sections_are_no_demands() -> None:
    text = (
        f"# Statement{ENGLISH}We demand justice.\n\n## 1. Background{ENGLISH}## 2. Findings{ENGLISH}Free Oars Society\n"
    )
    assert recognised(text, "a.md").demands == []


@pytest.mark.parametrize("heading", ["Signatories:\n\n", ""])
def test_an_annex_ends_the_list_of_signatories(heading: str) -> None:
    annex = "\nAnnex\n\n" + "The readers came to the shore and stood there with lamps until the night was over.\n\n" * 6
    found = recognised(f"Statement{ENGLISH}{heading}Free Oars Society\nMoth Club\nSociety of Lamps\n{annex}")
    assert found.signatories.organisations == ["Free Oars Society", "Moth Club", "Society of Lamps"]


def test_commas_and_semicolons_in_one_list() -> None:
    names = "Harbour Rights Network, Free Oars Society, Moth Club; Society of Lamps."
    found = recognised(f"Statement{ENGLISH}Signatories:\n\n{names}\n")
    assert found.signatories.organisations == names.rstrip(".").replace(";", ",").split(", ")
