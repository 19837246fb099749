"""A bare number of signatories: how many the text says have signed it."""

from __future__ import annotations

import re

from .data import merged
from .structure import Paragraph

_NOUN = r"(?:" + "|".join(sorted((re.escape(noun) for noun in merged("COUNTED")), key=len, reverse=True)) + r")\w*"
_SIGN = r"(?:" + "|".join(sorted((re.escape(verb) for verb in merged("SIGNING")), key=len, reverse=True)) + r")\w*"
_COUNT = r"(?<![\d.,№/-])(?P<count>[1-9]\d{0,4})"
_WORDS = r"(?:\s+[^\s.,;:!?()\d]+)"
_ACTING = re.compile(_COUNT + _WORDS + r"{0,7}?\s+" + _NOUN + _WORDS + r"{0,4}?\s+" + _SIGN, re.IGNORECASE)
_SIGNED_BY = re.compile(
    r"(?<!\w)(?:signed by|endorsed by|supported by|signatories\s*\(|подпісы\s*\(|падпісал\w*(?:ся)?"
    r"|подписал\w*(?:сь)?|подписан\w*|падпісан\w*"
    r"|падтрымал\w*|поддержал\w*|we,|мы,|подписи\s*\()"
    r"(?:\s+[^\s.,;:!?()\d]+){0,3}?\s*" + _COUNT + r"(?:" + _WORDS + r"{0,6}?\s+" + _NOUN + r"|\s*\))",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    _COUNT
    + _WORDS
    + r"{0,3}?\s+(?:organi[sz]ation|ngo|group|арганізац|организац|аб'яднан|объединени)\w*[^.!?;:]{0,120}?"
    + r"(?:adopted|signed|issued|endorsed|приняли|подписали|выступили|прынялі|падпісалі|выступілі)"
    + r"\s+(?:the|this|a|с|са|з|эт|гэт|настоящ|следующ|наступн|супольн|сумесн|совместн|заяв)",
    re.IGNORECASE,
)
_ALL_TOLD = re.compile(
    r"(?:in total|altogether|усяго|всего|разам|итого)\W{0,3}"
    + _COUNT
    + r"\s+(?:подпіс|подпис|signat|арганіз|организац|organi[sz])\w*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:total|всего|усяго|итого|разам)\s+(?:number of )?"
    r"(?:signatures|signatories|подписей|подпісаў|подписантов|падпісантаў)"
    r"\W{1,4}" + _COUNT + r"(?!\d)",
    re.IGNORECASE,
)
_SIGNATURES = re.compile(
    _COUNT + r"\s+(?:signatures|signatories|подпіс\w*|подпис\w*|падпісант\w*)(?!\w)", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:more than|over|about|at least|almost|nearly|звыш|больш за|каля|не менш|амаль|свыше|более"
    r"|около|не менее|почти|than|чем)\s*$",
    re.IGNORECASE,
)


# "45 organisations and more than 100 people": neither number counts them all.
_AND_OTHERS = re.compile(
    r"\s+(?:\w+\s+){1,4}(?:and|as well as|и|і|ды|а также|а таксама)\s+(?:\w+\s+){0,3}\d[\d\s]*\s*"
    r"(?:individual|people|person|citizen|academic|prominent|other|чалавек|асоб|грамадзян|человек|граждан|лиц)",
    re.IGNORECASE,
)


def find_total(items: list[Paragraph]) -> tuple[int, int] | None:
    """Return (number of signatories the text states, line), or None. "More than 200" is no number."""
    for item in items:
        if not any(character.isdigit() for character in item.text):
            continue
        for pattern in (_SIGNED_BY, _ACTING, _ADOPTED, _ALL_TOLD, _COUNTED, _SIGNATURES):
            for found in pattern.finditer(item.text):
                count = int(found["count"])
                if (
                    _ABOUT.search(item.text[max(0, found.start("count") - 40) : found.start("count")])
                    or 1900 <= count <= 2100
                    or count < 2
                    or _AND_OTHERS.match(item.text, found.end("count"))
                ):
                    continue
                return count, item.first.number
    return None
