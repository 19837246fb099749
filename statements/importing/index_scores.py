"""Scores of an index by year, as texts print them: «2019: 4,1, 2020: 3,1 з 10», “3.1 out of 10 in 2020”.

Only what is printed counts: the word for an index, a year, the score and the end of its scale. Nothing is computed from
differences, and a number that cannot be a score of that scale is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .data import merged
from .recognised import IndexScore
from .structure import Paragraph, sentences

_INDEX = re.compile(r"(?<!\w)(?:" + "|".join(merged("INDEX")) + r")\w{0,3}(?!\w)", re.IGNORECASE)
# A whole number of its own: no part of a longer one, of a date or of a version, none below zero, no other digits.
_NUMBER = r"(?<![\w.,−-])(?P<score>[0-9]{1,4}(?:[.,][0-9]{1,2})?)(?![.,]?\d|[^\W_])"
_MARK = r"(?P<mark>\s?[*†‡¹²³]+)?"
_POINTS = r"(?:points?|балл\w*|бал[аоы]?ў?|пункт\w*)"
_YEAR_NUMBER = r"(?P<year>(?:19|20|21)[0-9][0-9])"
_OF_YEAR = r"(?:\s*(?:г\.|годзе|году|года|год))?"
_SCALED = re.compile(
    _NUMBER
    + _MARK
    + rf"\s*{_POINTS}?\s*(?:out\s+of|of|/|из|з|са)\s+(?:the\s+maximum\s+|максімальн\w+\s+|возможн\w+\s+)?"
    rf"(?P<scale>10|100|5|7|20|50|1000|12)(?:[-\s]*{_POINTS})?(?![\d%,./]\d|\d|%)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])((?:19|20|21)[0-9][0-9])(?!\d)")
_SCORE_YEAR = re.compile(
    _NUMBER + _MARK + rf"\s*{_POINTS}?\s*(?:(?:in|for|у|ў|в|за|по итогам|па выніках)\s+|\(\s*){_YEAR_NUMBER}(?!\d)",
    re.IGNORECASE,
)
_SAID = (
    r"(?:[:–—-]|it was|it stood at|stood at|was|reached|быў|была|быў роўны|был|составлял|составил|склаў|складаў"
    r"|дасягнуў|достиг)"
)
_YEAR_SCORE = re.compile(
    rf"(?:in|for|of|у|ў|в|за)\s+{_YEAR_NUMBER}{_OF_YEAR}\s*{_SAID}\s*{_NUMBER}{_MARK}",
    re.IGNORECASE,
)
# A series: the year stands by itself, and its score ends with a comma, a bracket, the sentence or the end of the scale.
_SERIES = re.compile(
    rf"(?<![\d.,/-]){_YEAR_NUMBER}{_OF_YEAR}\s*(?:[:–—]|\s-\s)\s*{_NUMBER}{_MARK}\s*{_POINTS}?"
    r"(?=\s*(?:[,;.()]|$)|\s+(?:and|і|и|й|ды|out\s+of|of|з|са|из)\s)",
    re.IGNORECASE,
)
_NEAR = 400
"""Characters before a number within which its year, or what was said of a change, is looked for."""
_BY = re.compile(r"(?<!\w)by\s*$", re.IGNORECASE)
_ON = re.compile(r"(?<!\w)на\s*$", re.IGNORECASE)
_CHANGED = re.compile(
    r"(?<!\w)(?:зніз|зменш|паменш|пагорш|палепш|павяліч|вырас|падрас|упа[ўл]|снизи|уменьш|ухудш|улучш|увелич|вырос|подрос)",
    re.IGNORECASE,
)
# "3 of 10 experts": a share of people or things, no score.
_COUNTED = re.compile(
    r"\s+(?:respond|expert|people|person|countr|organi[sz]|judge|case|journal|рэспанд|респонд|эксперт|чалавек|человек"
    r"|люд|краін|стран|арганізац|организац|апытан|опрош|суддз|суде|спраў|дел(?!\w{4})|журнал)",
    re.IGNORECASE,
)


def find_scores(items: list[Paragraph]) -> list[IndexScore]:
    """Return index scores whose year and scale are printed with them, one of each year, the oldest first."""
    out: dict[int, IndexScore] = {}
    for item in items:
        before = ""
        for sentence in sentences(item.text):
            named = _INDEX.search(sentence) or _INDEX.search(before)
            before = sentence
            scaled = [match for match in _SCALED.finditer(sentence) if _is_score(sentence, match)] if named else []
            if not scaled:
                continue
            scale = int(scaled[0]["scale"])
            for match, year in _with_years(sentence, scaled):
                score = Decimal(match["score"].replace(",", "."))
                if score <= scale and year not in out:
                    out[year] = IndexScore(year, score, scale, bool(match["mark"]), item.first.number)
    return [out[year] for year in sorted(out)]


def _with_years(sentence: str, scaled: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the numbers that have a year: first those that bear the scale themselves, the last of them first."""
    for match in reversed(scaled):
        if year := _nearest_year(sentence, match):
            yield match, year
    for pattern in (_SCORE_YEAR, _YEAR_SCORE, _SERIES):
        for match in pattern.finditer(sentence):
            if _is_score(sentence, match):
                yield match, int(match["year"])


def _is_score(sentence: str, match: re.Match[str]) -> bool:
    """Tell a score from a difference (“fell by 1.0”) and from a share of what is counted (“3 of 10 experts”)."""
    before = sentence[max(0, match.start("score") - _NEAR) : match.start("score")]
    is_difference = _BY.search(before) or (_ON.search(before) and _CHANGED.search(before))
    return not is_difference and not _COUNTED.match(sentence, match.end())


def _nearest_year(sentence: str, match: re.Match[str]) -> int | None:
    """Return the year printed right behind a score, or else the last one before it."""
    behind = _YEAR.search(sentence, match.end(), match.end() + 25)
    before = list(_YEAR.finditer(sentence, max(0, match.start() - _NEAR), match.start()))
    if behind and re.match(
        r"[\s(]*(?:in|for|у|ў|в|за|по итогам|па выніках)?\s*$",
        sentence[match.end() : behind.start()],
        re.IGNORECASE,
    ):
        return int(behind.group(1))
    if before:
        return int(before[-1].group(1))
    return int(behind.group(1)) if behind else None
