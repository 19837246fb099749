"""The Russian text of :data:`~tests.factories.importing.LETTER`, and what a recogniser says about it."""

from __future__ import annotations

from tests.factories.importing import recognised_letter
from zayava.statements.importing.recognised import Block, Date, Demand, Recognised, Signatories, Signatory

RUSSIAN = """Письмо речных городов о закрытых пристанях

Ясноводье, 7 мая 2031 года

Мы, нижеподписавшиеся, просим Палату открыть пристани для всех жителей нашей реки.

1. Открыть пристани;
1.1. сначала северную;
2. Опубликовать карту.

Гильдия паромщиков Ясноводья
Общество «Открытые пристани»
Солёнобродский кружок чтения, Эдда Терновая
"""


def recognised_russian(name: str = "pismo.txt", **changes: object) -> Recognised:
    """What a perfect recogniser would say about :data:`RUSSIAN`."""
    entries = [
        Signatory(organisation="Гильдия паромщиков Ясноводья", lines=[11]),
        Signatory(organisation="Общество «Открытые пристани»", lines=[12]),
        Signatory(organisation="Солёнобродский кружок чтения", person="Эдда Терновая", role="ведущая", lines=[13]),
    ]
    values: dict[str, object] = {
        "title": "Письмо речных городов о закрытых пристанях",
        "date": Date(2031, 5, 7),
        "place": "Ясноводье",
        "language": "ru",
        "body": [Block("paragraph", html="Мы просим Палату открыть пристани.", line=5)],
        "signatories": Signatories(entries, []),
        "demands": [
            Demand("1)", "Открыть пристани;", line=7, children=[Demand("1.1)", "сначала северную;", line=8)]),
            Demand("2)", "Опубликовать карту.", line=9),
        ],
        "cited": [],
    }
    return recognised_letter(name, **{**values, **changes})
