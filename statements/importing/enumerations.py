"""Several names in one paragraph: enumerations with commas or semicolons, and sentences that say who signed."""

from __future__ import annotations

import re

from .lexicon import classify, has_quotes, title_cased
from .lines import Line
from .marks import split_outside
from .pieces import person_shaped, split_last, tidy

_BRACKETED = re.compile(r"\s*\([^()]*\)$")
# "… and 23 other organisations", «… и ещё 23 организации»: a number, not a name.
_OTHERS = re.compile(
    r",?\s+(?:and|as well as|и|і|ды|а также|а таксама)\s+(?:ещё|еще|яшчэ|another|a further|over|more than|свыше"
    r"|более|звыш)?\s*\d+\s+\w+(?:\s+\w+){0,3}[.;]?\s*$",
    re.IGNORECASE,
)
# A sentence about this text that goes on with those who signed it, without a colon.
_SENTENCE = re.compile(
    r"\W*(?:(?:this|the|our)\s+(?:\w+\s+){1,3}(?:is|was|were|are|has been|have been)\s+)?(?:jointly\s+)?"
    r"(?:agreed|signed|co-signed|endorsed|supported|adopted|issued)(?:\s+jointly)?\s+by\s+(?=the\s|[A-Z«“\"])"
    r"|\W*(?:(?:гэт\w+|эт\w+|настоящ\w+|наш\w*)\s+)?(?:зая[вў]\w*|зварот\w*|ліст\w*|обращени\w*|письм\w*)\s+"
    r"(?:падпісалі|падтрымалі|подписали|поддержали|подписано|падпісана)\s+(?=[\w«“\"])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?i:we|мы|my)\s*[,:–—-]\s*"
    r"(?:(?i:(?:the\s+)?undersigned|ніжэй\s?падпісаныя|ніжэйпадпісаўшыяся|нижеподписавшиеся|nižejpadpisanyja)"
    r"(?:\s+[^\W\d_A-ZА-ЯЁІЎ]+){0,4}\s*[,:–—-]\s*)?(?=the\s+[A-Z]|[A-ZÀ-ÞА-ЯЁІЎ«“„\"])"
)
SENTENCE_INSIDE = re.compile(r"[^\W\d_]{4,}[.!?]\s+[A-ZÀ-ÞА-ЯЁІЎ]")
_ARTICLE = re.compile(r"^(?:and\s+)?the\s+(?=[A-Z])")


def without_others(text: str) -> str:
    """Drop the number of those who are not named at the end of an enumeration."""
    return _OTHERS.sub("", text, count=1)


def without_articles(text: str) -> str:
    """Drop the articles of running prose before the names of an enumeration ("the Law Clinic, the Oars Trust")."""
    pieces = split_outside(text, ",")
    if sum(bool(_ARTICLE.match(piece)) for piece in pieces) < max(1, 0.3 * len(pieces)):
        return text
    # Where names carry their article, "and the" begins the last name.
    last = re.sub(r"\s+and\s+the\s+(?=[A-Z])", ", ", pieces[-1])
    names = ""
    for piece in [*pieces[:-1], *split_outside(last, ",")]:
        name = _ARTICLE.sub("", piece)
        sure = (
            name != piece
            or person_shaped(name)
            or classify(name).kind == "organisation"
            and classify(name).strength >= 0.5
        )
        names += ("; " if sure else ", ") * bool(names) + name
    return names


def announced_in_a_sentence(line: Line) -> str:
    """Return the enumeration of names in "Agreed by the Law Clinic, the Oars Trust and 23 others.", or ""."""
    content = line.content
    found = None if line.cells or len(content) > 20_000 else _SENTENCE.match(content)
    if not found:
        return ""
    names = without_articles(without_others(content[found.end() :].strip()))
    pieces = split_pieces(names)
    if len(pieces) < 2 or any(SENTENCE_INSIDE.search(piece) for piece in pieces):
        return ""
    pieces = [*pieces[:-1], *split_last(["", "", pieces[-1]])[2:]]
    capitals = all(piece[:1].isupper() and title_cased(piece) for piece in pieces)
    if not (capitals or share_of_names(pieces) >= 0.6) or any(len(piece.split()) > 16 for piece in pieces):
        return ""
    return "; ".join(pieces) if len(pieces) >= 3 else names


def opening_enumeration(text: str) -> str:
    """Return the enumeration in "We, the Law Clinic, the Oars Trust and the Reading Room, call on …", or ""."""
    found = _OPENING.match(text[:5000])
    if not found:
        return ""
    names: list[str] = []
    rest = text[found.end() :]
    if rest.startswith("the "):  # where names carry their article, "and the" begins another one
        rest = re.sub(r"\s+and\s+the\s+(?=[A-Z])", ", the ", rest)
    elif rest.count(",") >= 2:
        rest = re.sub(r"\s+and\s+the\s+(?=[A-Z][^,]*,\s+[a-z])", ", the ", rest, count=1)
    for piece in split_outside(rest, ","):
        if re.match(r"[a-zа-яёіў]", _ARTICLE.sub("", piece)) and not has_quotes(piece.split(" ", 1)[0]):
            break
        names.append(piece)
    else:
        return ""  # a sentence that never gets to its verb
    if not names or any(SENTENCE_INSIDE.search(name) for name in names):
        return ""
    pieces = split_last(["", "", *[_ARTICLE.sub("", name) for name in names]])[2:]
    pieces = [_ARTICLE.sub("", piece) for piece in pieces]
    announced = ":" in found.group() and all(title_cased(piece) for piece in pieces)  # "We, the undersigned: …"
    return "; ".join(pieces) if len(pieces) >= 2 and (announced or share_of_names(pieces) >= 0.6) else ""


def split_pieces(text: str) -> list[str]:
    """Split a paragraph of names at semicolons, or else at commas."""
    pieces = [piece for piece in split_outside(text, ";") if piece]
    if len(pieces) < 2:
        pieces = [piece for piece in split_outside(text, ",") if piece]
    return pieces


def share_of_names(pieces: list[str]) -> float:
    """Return the share of pieces that are clearly names."""
    named = sum(
        classify(re.sub(r"\s*\([^()]*\)$", "", tidy(piece))).kind in ("person", "organisation")
        and classify(re.sub(r"\s*\([^()]*\)$", "", tidy(piece))).strength >= 0.5
        and len(piece.split()) <= 16
        for piece in pieces
    )
    return named / len(pieces)


def all_shaped(pieces: list[str]) -> bool:
    """Tell whether every piece has the shape of a person's name, whatever stands in brackets behind it."""
    return len(pieces) >= 3 and all(person_shaped(_BRACKETED.sub("", tidy(piece))) for piece in pieces)


def _quoted_names(pieces: list[str]) -> bool:
    """Tell whether nearly every piece is a body with a name in quotation marks; an enumeration inside one may break."""
    quoted = sum(has_quotes(piece) and classify(tidy(piece)).kind == "organisation" for piece in pieces)
    return len(pieces) >= 4 and quoted >= 0.7 * len(pieces) and all(len(piece.split()) <= 12 for piece in pieces)


def is_paragraph_of_names(line: Line) -> bool:
    """Tell whether one paragraph is nothing but names separated by semicolons or commas."""
    content = line.content
    if len(content) > 20_000 or line.cells:
        return False
    by_semicolon = [piece for piece in split_outside(content, ";") if piece]
    if len(by_semicolon) >= 3:
        return share_of_names(by_semicolon) >= 0.6
    by_comma = [piece for piece in split_outside(content, ",") if piece]
    if len(by_comma) >= 3 and all_shaped(by_comma):
        return True
    starts = sum(piece[:1].isupper() or piece[:1] in '«“"' for piece in by_comma)
    if _quoted_names(by_comma):
        return True
    return (
        len(by_comma) >= 3
        and starts >= 0.9 * len(by_comma)
        and share_of_names(by_comma) >= 0.6
        and len(by_comma[-1].split()) <= 14
    )
