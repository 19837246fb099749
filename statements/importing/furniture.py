"""Page furniture: menus, share buttons, tags, feeds, pagers, cookie texts, copyright lines. Found, named and
dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zayava.core.text import fold

from .data import merged
from .lines import Line
from .pagers import pager_digits, running_heads
from .phrases import folded_set
from .recognised import DroppedLine

_EXACT = folded_set("FURNITURE")
_TAGS = folded_set("TAGS")
_RELATED = folded_set("RELATED")
_FEED = tuple(fold(entry) for entry in merged("FEED"))
_RIGHTS = tuple(entry.lower() for entry in merged("RIGHTS"))
_COOKIE = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(entry) for entry in merged("COOKIE")) + ")", re.IGNORECASE)
_DEVICE = tuple(merged("DEVICE"))
_SEPARATORS = re.compile(r"\s*(?:[|•·›»>→/]|::)\s*|\s+[–—-]\s+|\t+|\s{2,}")
_BREADCRUMB = re.compile(r"\s*[›»>→/|]\s*|\s*::\s*")
_RUBRICS = folded_set("RUBRICS")
_PAGER_WORD = re.compile(r"(?:\d{1,4}|[«»‹›<>…←→|.\-–]+|of|из|з)$")
_LANGUAGES = frozenset(
    "be by bel en eng ru rus pl fr de uk ua lt lv бел рус англ укр by-lat es it беларуская русский "
    "english polski".split()
)
_SOCIAL = frozenset("facebook twitter telegram instagram youtube vk vkontakte viber whatsapp email linkedin rss x "
"tiktok mastodon "
                    "bluesky одноклассники вконтакте threads signal ok print".split())  # fmt: skip
_COUNTER = re.compile(
    r"(?:views?|hits|read|прагляд\w*|просмотр\w*|чыталі|каментар\w*|комментари\w*|comments?|likes?|shares?)\W{0,3}\d+$"
    r"|\d+\s+(?:views?|hits|comments?|прагляд\w*|просмотр\w*|каментар\w*|комментари\w*|likes?|shares?)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://\S+|www\.\S+|[^\s@]{1,100}@[^\s@]{1,200}\.\w+)$")
_TERMINAL = re.compile(r"[.!?…]['»”\")\]]*$")
_SHARING = tuple(
    fold(text)
    for text in (
        "share on",
        "share this",
        "share via",
        "поделиться ",
        "падзяліцца ",
        "подписаться на ",
        "падпісацца на ",
        "subscribe to ",
        "follow us ",
        "присоединяйтесь ",
        "далучайцеся ",
    )
)
_SHORT = 60
# What stands below a text; a number of a page or an advertisement may stand inside it.
_ENDS_A_TEXT = frozenset(
    ("tags", "share buttons", "related texts", "copyright", "form", "footer", "feed", "cookie text")
)


@dataclass
class Furniture:
    """What was dropped (line number → reason) and what the page itself calls its tags."""

    reasons: dict[int, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    feed_label: str = ""

    def dropped(self, lines: list[Line]) -> list[DroppedLine]:
        """Return the dropped lines with their text, in order."""
        return [DroppedLine(line.number, line.text.strip(), self.reasons[line.number])
                for line in lines if line.number in self.reasons]  # fmt: skip

    def drop_above(self, lines: list[Line], page_title: str) -> None:
        """Drop what stands above the only first-level heading when the page's own title begins with it."""
        heads = [line for line in lines if line.heading == 1 and line.number not in self.reasons]
        if len(heads) == 1 and len(heads[0].content) > 8 and fold(page_title).startswith(fold(heads[0].content)):
            above = (line for line in lines if line.number < heads[0].number and not line.blank)
            for line in above:
                self.reasons.setdefault(line.number, "page header")

    def rest(self, lines: list[Line]) -> list[Line]:
        """Return the lines of the text itself; the first one below buttons, tags or the like is marked as cut off."""
        out: list[Line] = []
        cut = False
        for line in lines:
            if line.number in self.reasons:
                cut = cut or self.reasons[line.number] in _ENDS_A_TEXT
                continue
            if cut and not line.blank:
                line.cut, cut = True, False
            out.append(line)
        return out


def _menu(content: str, first_lines: bool = False) -> str:
    """Return the reason when one line holds several furniture words: a menu, a breadcrumb, a language switch, a
    pager. Among the first lines of a page one known word among several short ones is enough.
    """
    words = content.split()
    lowered = [word.lower().strip("|•·/,«»‹›:") for word in words]
    filled = [word for word in lowered if word]
    if len(words) >= 2 and filled and all(word in _LANGUAGES for word in filled) and len(content) < 60:
        return "language switch"
    if len(filled) >= 2 and all(word in _SOCIAL or word in _EXACT for word in filled):
        return "share buttons"
    digits = sum(word.isdigit() for word in words)
    if (
        digits >= 1
        and len(words) >= 3
        and all(
            _PAGER_WORD.match(word) or fold(word) in _EXACT or fold(word).startswith(("старон", "страниц", "page"))
            for word in words
        )
    ):
        return "pager"
    if len(words) == 1 and re.match(r"[«»‹›←→<>]+$", content):
        return "pager"
    parts = [part for part in _SEPARATORS.split(content) if part]
    known = sum(fold(part) in _EXACT or first_lines and fold(part) in _RUBRICS for part in parts)
    if len(parts) >= 2 and known >= max(1, len(parts) - 1) and (len(parts) >= 3 or known == len(parts)):
        return "menu"
    if len(parts) >= 4 and known >= len(parts) / 2 and all(len(part.split()) <= 4 for part in parts):
        return "menu"
    if re.match(r"(?:you are here|вы тут|вы здесь|вы знаходзіцеся)\s*:", content, re.IGNORECASE):
        return "menu"
    crumbs = [part for part in _BREADCRUMB.split(content) if part]
    if len(crumbs) >= 2 and fold(crumbs[0]) in _EXACT:
        return "menu"
    if first_lines and all(len(part.split()) <= 4 for part in parts):
        if len(parts) >= 3 and known:
            return "menu"
        if len(crumbs) >= 2 and any(fold(part) in _RUBRICS or fold(part) in _EXACT for part in crumbs):
            return "breadcrumb"
    return ""


def _reason(line: Line, near_edge: bool, late: bool, first_lines: bool = False) -> str:
    content = line.content.strip(" •·|")
    folded = fold(content) if len(content) <= 170 else content[:170].lower()
    if not folded:
        return "pager" if re.match(r"[«»‹›←→<>|\s•·]+$", line.content) else ""
    if line.marker and line.marker.kind != "bullet" and not content.isdigit():
        return ""
    if len(content) <= _SHORT and line.heading != 1:
        if folded in _EXACT:
            return "page furniture"
        if late and folded.startswith(_SHARING) and "rss" not in folded.split() and not _TERMINAL.search(content):
            return "share buttons"
        if _COUNTER.match(content):
            return "counter"
    if len(content) <= 200 and (reason := _menu(line.content, first_lines)):
        return reason
    if len(content) <= 160 and any(folded == entry or folded.startswith(entry + " ") for entry in _FEED):
        subscribing = not _TERMINAL.search(content) or late
        if subscribing and ("rss" in folded.split() or late):
            return "feed"
    if len(content) <= 60 and "rss" in folded.split():
        return "feed"
    if late and len(content) <= 90 and re.match(r"[←‹«]\s.*\S\s[→›»]$|[←→]\s*[^\W\d_]|.*\s→$", line.content):
        return "pager"
    if late and all(word.startswith("#") for word in content.split()):
        return "tags"
    if len(content) <= 400 and late:
        lowered = content.lower()
        if (
            lowered.startswith(_RIGHTS)
            and not line.marker  # "• reprint the list" asks for something
            or "©" in content
            or any(right in lowered for right in _RIGHTS if len(right) > 12)
        ):
            return "copyright"
    if (
        near_edge
        and len(content) <= 900
        and (len(_COOKIE.findall(content)) >= 1 or sum(phrase in content.lower() for phrase in _DEVICE) >= 2)
    ):
        return "cookie text"
    if near_edge and _ADDRESS.match(content):
        return "address"
    return ""


def _tag_list(lines: list[Line], position: int, furniture: Furniture) -> None:
    """Take the tags behind a line that is (or begins with) the word "Tags"."""
    _, _, rest = lines[position].content.partition(":")
    furniture.reasons[lines[position].number] = "tags"
    if rest.strip():
        furniture.tags += [part.strip(" #.") for part in re.split(r"[,;|•·]|\s#", rest) if part.strip(" #.")]
        return
    following = position + 1
    blanks = 0
    while following < len(lines) and lines[following].blank and blanks < 1:
        following, blanks = following + 1, blanks + 1
    while following < len(lines) and not lines[following].blank:
        line = lines[following]
        if line.number in furniture.reasons or len(line.content) > _SHORT or _TERMINAL.search(line.content):
            break
        furniture.reasons[line.number] = "tags"
        furniture.tags += [part.strip(" #") for part in re.split(r"[,;|•·]", line.content) if part.strip(" #")]
        following += 1


def find_furniture(lines: list[Line]) -> Furniture:
    """Find what belongs to the page and not to the text."""
    furniture = Furniture()
    filled = [position for position, line in enumerate(lines) if not line.blank]
    order = {position: rank for rank, position in enumerate(filled)}
    total = len(filled)
    for position in filled:
        line, rank = lines[position], order[position]
        near_edge = rank < 4 or rank >= total - 8
        late = rank >= total * 0.5 or rank >= total - 12
        if line.reason:
            furniture.reasons[line.number] = line.reason
        elif _between_bullets(lines, filled, rank, furniture):
            continue  # "• Facebook" among those who signed
        elif reason := _reason(line, near_edge, late, rank < 4):
            furniture.reasons[line.number] = reason
            if reason == "feed" and not furniture.feed_label:
                parts = re.split(r"\s+[–—-]\s+|:\s+", line.content, maxsplit=1)
                furniture.feed_label = parts[1].strip() if len(parts) == 2 else ""
    for position in filled:
        line = lines[position]
        head = fold(line.content.partition(":")[0][:60])
        late = order[position] >= total * 0.4 or order[position] >= total - 10
        if line.number in furniture.reasons and not (line.reason == "side column" and head in _TAGS):
            continue
        if head in _TAGS and (":" in line.content or len(line.content) < 30) and late:
            _tag_list(lines, position, furniture)
        elif len(line.content) < 60 and _heads_related(line.content) and late and order[position] > 2:
            rest = [lines[later] for later in filled[order[position] :]]
            if len(rest) <= 40:
                furniture.reasons |= {
                    later.number: "related texts" for later in rest if later.number not in furniture.reasons
                }
                break
    _site_name(lines, filled, furniture)
    pager_digits(lines, filled, furniture.reasons)
    running_heads(lines, filled, furniture.reasons)
    return furniture


def _between_bullets(lines: list[Line], filled: list[int], rank: int, furniture: Furniture) -> bool:
    """Tell whether a line is one of a bulleted list whose entries around it are none of the page's."""
    around = [lines[filled[place]] for place in (rank - 1, rank, rank + 1) if 0 <= place < len(filled)]
    if len(around) < 3 or not all(line.marker and line.marker.kind == "bullet" for line in around):
        return False
    before, _, after = around
    return before.number not in furniture.reasons and not before.reason and fold(after.content) not in _EXACT


def _heads_related(content: str) -> bool:
    """Tell whether a short line announces other texts of the site ("Other news in this section")."""
    folded = fold(content)
    beginnings = ("more from ", *(f"{phrase} " for phrase in _RELATED if " " in phrase))
    return folded in _RELATED or folded.startswith(beginnings)


def _site_name(lines: list[Line], filled: list[int], furniture: Furniture) -> None:
    """The lines above a menu at the top of the page are the site's name and motto."""
    for rank, position in enumerate(filled[:12]):
        if furniture.reasons.get(lines[position].number) in ("menu", "language switch"):
            above = [lines[earlier] for earlier in filled[:rank] if lines[earlier].number not in furniture.reasons]
            if len(above) <= 3 and all(len(line.content) <= 90 and not line.heading for line in above):
                furniture.reasons |= {line.number: "site name" for line in above}


def is_section_name(text: str) -> bool:
    """Tell whether a text is what sites call a section ("News", «Заявы»): a title of a listing, never of a text."""
    return fold(text) in _EXACT
