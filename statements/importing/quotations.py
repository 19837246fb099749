"""Quotations and who said them."""

from __future__ import annotations

import re

from .data import merged
from .structure import Paragraph

_UPPER = "A-ZÀ-ÞĀ-ŽА-ЯЁІЎ"
_NAME = rf"[{_UPPER}][\w’'ʼ.-]+(?:\s+[{_UPPER}][\w’'ʼ.-]*){{0,3}}"
_SAYS = "(?:" + "|".join(re.escape(verb) for verb in sorted(merged("SAYING"), key=len, reverse=True)) + r")(?!\w)"
# “…,” said Name.  |  «…», — кажа Імя.  |  ” Name said
_VERB_FIRST = re.compile(
    rf"[»”\"“]?\s*,?\s*[–—-]?\s*(?<!\w){_SAYS}(?:\s+(?!(?:the|a|an|that)\b)[a-zа-яёіў’'-]+){{0,3}}\s+(?P<name>{_NAME})"
)
_NAME_FIRST = re.compile(rf"[»”\"“]\s*,?\s*[–—-]?\s*(?P<name>{_NAME})(?:,[^,.]{{1,80}},)?\s+{_SAYS}")
_INTRODUCES = re.compile(
    rf"(?:(?P<before>{_NAME})(?:,[^,.]{{1,80}},)?\s+{_SAYS}|(?<!\w){_SAYS}\s+(?P<after>{_NAME}))[^.!?]*:\s*$"
)
_SAYS_SOMEONE = re.compile(rf"(?<!\w){_SAYS}[^.!?]*:\s*$")
_SIGNATURE = re.compile(rf"\s*[–—]\s*(?P<name>{_NAME})(?P<role>,[^.]{{2,80}})?\s*$")
_OPENS = re.compile(r"\s*[«“„\"]")
_CLOSES = re.compile(r"[»”\"“][.!?…]?\s*$")
_REMARK = re.compile(rf"(?P<end>[,.!?…]?)[»”\"“]?,?\s*[–—-]\s*{_SAYS}(?:\s+[\w’'ʼ.-]+){{1,4}}\s*[.,]?\s*[–—-]?\s*")
_REMARK_EN = re.compile(rf"(?P<end>[,.!?…]?)[»”\"“],?\s*(?:{_SAYS}\s+{_NAME}|{_NAME}\s+{_SAYS})\s*[.,]?\s*[“\"«]?")
_ATTRIBUTION_PATTERNS = (_VERB_FIRST, _NAME_FIRST)


def speaker_in(text: str) -> str:
    """Return the name a paragraph of quotation attributes its words to, or an empty string."""
    for pattern in _ATTRIBUTION_PATTERNS:
        if found := pattern.search(text):
            return found["name"].rstrip(".,")
    return ""


def introduced_speaker(text: str) -> str:
    """Return who a paragraph that ends in a colon says is about to speak."""
    found = _INTRODUCES.search(text[-300:])
    return (found["before"] or found["after"]).rstrip(".,") if found else ""


def announces_speech(text: str) -> bool:
    """Tell whether a paragraph ends by announcing somebody's words without a name ("the chair answers:")."""
    return bool(_SAYS_SOMEONE.search(text[-300:]))


def is_quotation(item: Paragraph) -> bool:
    """Tell whether a whole paragraph is somebody's words: marked by the document, or in quotation marks."""
    if item.first.quote:
        return True
    text = item.text
    if len(text) < 40 or not _OPENS.match(text):
        return bool(re.match(r"[–—]\s+[A-ZА-ЯЁІЎ]", item.first.text.strip())) and bool(speaker_in(text))
    quoted = sum(len(part) for part in re.findall(r"[«“„\"]([^«»“”„\"]*)[»”“\"]", text))
    return quoted > 0.6 * len(text) or bool(_CLOSES.search(text)) and bool(speaker_in(text))


def bare_quotation(text: str, speaker: str) -> str:
    """Return the words themselves: without the outer quotation marks and without "said X"."""
    if speaker:

        def drop(found: re.Match[str]) -> str:
            end = found["end"]
            rest = text[found.end() : found.end() + 1]
            return (
                (("." if end in (",", "") and rest[:1].isupper() else end) + " ")
                if speaker in found.group()
                else found.group()
            )

        for pattern in (_REMARK_EN, _REMARK):
            text = pattern.sub(drop, text)
        if found := _SIGNATURE.search(text):
            text = text[: found.start()]
    text = text.strip()
    text = re.sub(r"^[–—]\s+", "", text)
    if re.match(r"[«“„\"]", text) and text.count("«") <= 1 and text.count("“") <= 1:
        text = re.sub(r"^[«“„\"]\s*", "", text)
        text = re.sub(r"[»”\"](?=[.!?…]?\s*$)", "", text)
    return re.sub(r"\s+([.,])", r"\1", " ".join(text.split())).strip(" ,")


def signed_quotation(text: str) -> str:
    """Return the name at the end of a block quotation ("— Name, position"), or an empty string."""
    found = _SIGNATURE.search(text)
    return found["name"] if found else ""
