"""What remains when everything else is taken out: headings, paragraphs, lists and quotations, in order."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from .inline import clean
from .lists import TextList
from .placeline import read_placeline
from .quotations import announces_speech, bare_quotation, introduced_speaker, is_quotation, signed_quotation, speaker_in
from .recognised import Block, Recognised
from .structure import Paragraph, is_prose, is_title_like
from .titles import is_salutation

_TAG = re.compile(r"<[^>]+>")


def _is_heading(item: Paragraph, following: Paragraph | None) -> bool:
    if item.first.heading:
        return True
    if following is None or len(item.lines) > 1 or item.first.marker or len(item.text) > 110:
        return False
    if not is_title_like(item.first) or ":" in item.text or "@" in item.text:
        return False
    stands_alone = item.gap > 0 and following.gap > 0
    if not stands_alone or len(following.text) <= 60 or is_salutation(item.text) or read_placeline(item.first):
        return False
    return item.first.strong or item.text.isupper() or len(item.text.split()) <= 9 and is_prose(following.first)


def _quote(item: Paragraph, speaker: str) -> Block:
    text = bare_quotation(item.text, speaker)
    # Emphasis is kept only where nothing had to be cut out of the middle of the markup.
    markup = html.escape(text, quote=False)
    if _TAG.sub("", item.html).strip() == markup:
        markup = item.html
    return Block("quote", clean(markup), speaker=speaker, line=item.first.number)


def _list(found: TextList) -> Block:
    items = [clean(entry.html) for entry in found.entries]
    first = found.roots[0].marker
    start = int(first.label) if first.kind == "decimal" and first.label.isdigit() else 1
    return Block("list", items=items, ordered=found.numbered, start=start, line=found.roots[0].line.number)


class _Places:
    """Where demands stood in the text: one block for each run of them with nothing else in between."""

    def __init__(self, taken: Sequence[TextList], result: Recognised) -> None:
        self.body = result.body
        self.blocks: list[Block] = []
        self.run: tuple[Block, TextList] | None = None
        numbers = (demand.number for demand in result.demands)
        self.roots = {root.line.number: (found, next(numbers, "")) for found in taken for root in found.roots}

    def note(self, item: Paragraph) -> None:
        """Leave a block in the body where the demands begin that stand in a paragraph, or let one go on."""
        for found, number in (self.roots[line.number] for line in item.lines if line.number in self.roots):
            if self.run and self.run[0] is self.body[-1] and self.run[1] is found:
                self.run[0].last = number
                continue
            block = Block("demands", first=number, last=number, line=item.first.number)
            self.run = block, found
            self.blocks.append(block)
            self.body.append(block)

    def close(self) -> None:
        """A single place is that of all demands, also of those that an editor adds."""
        if len(self.blocks) == 1:
            self.blocks[0].first = self.blocks[0].last = ""


def build_body(
    items: list[Paragraph],
    lists: list[TextList],
    used: set[int],
    result: Recognised,
    taken: Sequence[TextList] = (),
) -> None:
    """Fill ``result.body`` with what was not used elsewhere; ``used`` holds line numbers.

    Where the lists ``taken`` for demands stood, blocks say so.
    """
    places = _Places(taken, result)
    starts = {found.start: found for found in lists}
    position = 0
    last_speaker, since = "", 99
    while position < len(items):
        item = items[position]
        found = starts.get(position)
        if (
            found
            and not found.dialogue
            and found.roots[0].line.number not in used
            and (len(found.entries) > 1 or found.numbered)
        ):
            result.body.append(_list(found))
            position = found.end
            continue
        following = items[position + 1] if position + 1 < len(items) else None
        position += 1
        places.note(item)
        if item.first.number in used:
            continue
        since += 1
        if _is_heading(item, following):
            level = min(max(item.first.heading or 2, 2), 4)
            result.body.append(Block("heading", clean(item.html), level=level, line=item.first.number))
            continue
        previous = items[position - 2].text if position >= 2 else ""
        if is_quotation(item):
            named = speaker_in(item.text) or signed_quotation(item.text) or introduced_speaker(previous)
            speaker = named or (last_speaker if since <= 3 else "")
            if speaker:
                if not named and not announces_speech(previous):
                    result.warn(
                        "speaker_assumed",
                        f"This quotation names nobody; it was given to {speaker}, who spoke last.",
                        item.first.number,
                    )
                result.body.append(_quote(item, speaker))
                last_speaker, since = speaker, 0
                continue
            if item.first.quote:
                result.warn("speaker_unknown", "It is not clear who is quoted here.", item.first.number)
                result.body.append(_quote(item, ""))
                continue
        markup = item.html
        if item.first.marker and (item.first.marker.kind != "bullet" or item.first.marker.label in "—–"):
            markup = (
                html.escape(
                    item.first.text.strip()[: len(item.first.text.strip()) - len(item.first.content)], quote=False
                )
                + markup
            )
        result.body.append(Block("paragraph", clean(markup), line=item.first.number))
    places.close()
