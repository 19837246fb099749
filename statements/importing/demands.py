"""Demands: numbered or bulleted lists that a text puts to somebody."""

from __future__ import annotations

import re

from .data import words
from .lexicon import classify, title_cased
from .lists import Entry, TextList, next_label
from .phrases import DEMAND, GENRE
from .recognised import Demand, Recognised
from .structure import Paragraph, sentences

_FOLLOWING = re.compile(r"(?:following|наступн\w+|следующ\w+)(?:\s+\w+)?[.]?$", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:ць|цца|чы|ці|ть|ться|ти|чь|тись|тися)$")
_ADVERB = re.compile(
    r"^(?:неадкладна|немедленно|не|ні|ни|надалей|впредь|публічна|публично|безумоўна|безусловно|цалкам|поўнасцю"
    r"|полностью|терміново|тэрмінова|срочно|і|и|а|адразу|сразу|больш|больше|зараз|цяпер|сейчас|нарэшце|наконец|перш|найперш"
    r"|прежде|всегда|заўсёды|зноў|вновь|снова|далей|далее|усяляк|всячески|як|как|можна|можно|хутчэй|скорее"
    r"|immediately|urgently|unconditionally|publicly|fully|to|please|also|now|then|finally|further|again|not|do|never|always"
    r"|first|таксама|также|наогул|вообще|хутка|nie|nieadkladna|taksama|terminova|\w+(?:на|но|ly))$",
    re.IGNORECASE,
)
_IMPERATIVES = frozenset(words("en", "IMPERATIVES"))
# What leads to a list of facts or examples, whatever verb stands before it.
_SHOWS = re.compile(
    r"(?:attention to|увагу на|внимание на|such as|for example|so called|так\w{2,3} как"
    r"|так\w{1,3} як|напрыклад|например)"
    r"[^:.]{0,30}:\s*$",
    re.IGNORECASE,
)
_NEAR = 110  # characters before a list within which a cue speaks for entries that ask for nothing by themselves
_WE_ASK = re.compile(
    r"(?<!\w)(?:we\s+(?:\w+\s+){0,2}?(?:ask|call|demand|urge|request|appeal|recommend)"
    r"|патрабуем|заклікаем|просім|рэкамендуем|требуем|призываем|просим|рекомендуем|patrabujem|zaklikajem)(?!\w)",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"^(?P<who>(?:The|An?|All)?\s?[A-Z][^,;:.]{2,90}?),?\s+(?:to|must|should|shall|is to|are to)\s+(?=[a-z])"
)
_TO_WHOM = re.compile(
    r"(?:call(?:s|ing)? (?:up)?on|urges?|demands? (?:that|from|of)|ask(?:s)?|appeal to|request"
    r"|insist that|expect from|recommendations (?:to|for))\s+"
    r"(?P<en>(?:the |all |our )?[^:;.]{2,120}?)(?:\s+to)?(?:\s+(?:immediately|urgently|the following))?\s*:?$"
    r"|(?:патрабуем|заклікаем|просім|чакаем|дамагаемся|вымагаем|настойваем|рэкамендуем|прапануем"
    r"|звяртаемся да)\s+(?:ад\s+|да\s+)?(?P<be>[^:;.]{2,120}?)\s*:?$"
    r"|(?:требуем|призываем|просим|ожидаем|добиваемся|настаиваем|рекомендуем|предлагаем|обращаемся к)"
    r"\s+(?:от\s+|к\s+)?(?P<ru>[^:;.]{2,120}?)\s*:?$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?P<who>[^,;:.]{3,80}):\s+(?=\S)")
_TO = re.compile(r"^(?:to|from|да|ад|к|ко|от)\s+(?P<who>(?:the\s+)?[^,:;.]{3,80})$", re.IGNORECASE)
_NOT_WHOM = re.compile(
    r"^(?:the following|наступнае|следующее|неадкладна|немедленно|immediately|that|каб|чтобы|to)\b", re.IGNORECASE
)


def has_cue(intro: Paragraph | None) -> bool:
    """Tell whether what introduces a list asks for something: its last sentence carries a demand cue."""
    if intro is None or _SHOWS.search(intro.text):
        return False
    said = sentences(intro.text)
    last = said[-1]
    if len(said) > 1 and len(last) < 25:
        last = f"{said[-2]} {last}"  # "We appeal to the Council. Please:"
    if intro.first.heading or intro.first.strong or len(intro.text) < 60:
        return bool(DEMAND.search(intro.text))
    # The cue must belong to the clause that introduces the list, not stand somewhere in a long paragraph.
    announced = intro.text.rstrip().endswith(":") or bool(_FOLLOWING.search(last))
    return announced and bool(DEMAND.search(last[-220:]))


def looks_asked(entry: Entry) -> bool:
    """Tell whether an entry begins with what is to be done: an infinitive, an imperative, "X to do"."""
    words = entry.text.split()
    if not words:
        return False
    if words[0].lower() == "to" or words[:2] == ["not", "to"] or _TO_DO.match(entry.text):
        return True
    for word in words[:3]:
        bare = word.strip("«»“”\"',.:;()").lower()
        if bare in _IMPERATIVES or (len(bare) > 3 and _INFINITIVE.search(bare)):
            return True
        if not _ADVERB.match(bare):
            break
    return False


def _names_only(found: TextList) -> bool:
    """A list of people or bodies is not a list of demands."""
    entries = found.entries
    # Behind "We demand:" stands "The return of the books", which only looks a little like a name.
    least = 0.5 if has_cue(found.intro) else 0.0
    names = sum(
        len(entry.text) < 160 and _is_name(entry.text.rstrip(".;,"), least) and not looks_asked(entry)
        for entry in entries
    )
    return names > 0.6 * len(entries)


def _is_name(text: str, least: float) -> bool:
    guess = classify(text)
    sure = guess.strength >= least or title_cased(text)  # a weak guess counts where capitals say "name"
    return guess.kind in ("person", "organisation", "country") and sure


def is_demand_list(found: TextList) -> tuple[bool, bool]:
    """Return (is a list of demands, certain)."""
    if found.dialogue or _names_only(found):
        return False, True
    asked = sum(looks_asked(entry) for entry in found.entries) / len(found.entries)
    cue = has_cue(found.intro)
    if not cue and found.intro is not None and len(found.intro.text) < 90 and DEMAND.search(found.heading):
        # "To the Government:" under "Recommendations".
        cue = bool(found.intro.first.heading or found.intro.first.strong or found.intro.text.rstrip().endswith(":"))
    if cue:
        reasons = re.search(
            r"(?:because|since|that|што|что|поскольку|паколькі|бо)\s*:$", found.intro.text if found.intro else ""
        )
        if reasons and asked < 0.4:
            return False, True
        if not asked and not found.numbered and found.intro and not DEMAND.search(found.intro.text[-_NEAR:]):
            return False, True
        return True, asked >= 0.3 or found.numbered
    voiced = sum(bool(DEMAND.match(" ".join(entry.text.split()[:3]))) for entry in found.roots) / len(found.roots)
    if found.numbered and voiced >= 0.5 and len(found.roots) >= 2:
        return True, False
    if found.numbered and asked >= 0.6 and len(found.roots) >= 2:
        return True, False
    if len(found.roots) >= 2 and sum(bool(_WE_ASK.search(entry.text)) for entry in found.roots) >= 0.6 * len(
        found.roots
    ):
        return True, True
    if asked >= 0.75 and len(found.roots) >= 2 and found.intro is not None and _introduces(found.intro):
        return True, False
    return False, True


def _introduces(intro: Paragraph) -> bool:
    """Tell whether a paragraph leads over to a list: it ends in a colon, or without the full stop of a sentence."""
    text = intro.text.rstrip()
    return text.endswith(":") or not re.search(r"[.!?…»”]$", text) and not intro.first.heading


def addressee_of(intro: str) -> str:
    """Return whom the introduction of a list addresses, as printed, or an empty string."""
    last = sentences(intro)[-1].strip().rstrip(":").strip()
    if (found := _TO.match(last)) and len(last) < 90:
        return found["who"]
    found = _TO_WHOM.search(last + ":") or _TO_WHOM.search(last)
    if not found:
        return ""
    who = (found["en"] or found["be"] or found["ru"] or "").strip(" ,—–-:")
    who = re.sub(r",?\s+(?:immediately|urgently|неадкладна|немедленно|to)$", "", who, flags=re.IGNORECASE)
    if _NOT_WHOM.match(who) or len(who.split()) > 14:
        return ""
    return re.sub(r"^the (?=[a-z])", "the ", who)


def _own_addressee(text: str) -> str:
    if text.rstrip().endswith(":") and (found := _TO.match(text.rstrip(" :"))):
        return found["who"]
    if found := _TO_DO.match(text):
        who = found["who"].strip()
        return "" if who.split()[0].lower() in _IMPERATIVES or who == "To" else who
    if (found := _LABELLED.match(text)) and len(found["who"].split()) <= 8:
        return found["who"]
    return ""


def _build(entry: Entry, number: str, addressee: str) -> Demand:
    demand = Demand(number, entry.text, entry.html, _own_addressee(entry.text) or addressee, entry.line.number)
    bullets = 0
    for child in entry.children:
        label = child.marker.label
        if child.marker.kind == "bullet":
            bullets += 1
            child_number = f"{number}.{bullets}"
        elif child.marker.kind == "decimal" and child.marker.depth > 1:
            child_number = label
        else:
            child_number = f"{number}.{label}"
        demand.children.append(_build(child, child_number, demand.addressee))
    return demand


def take_demands(lists: list[TextList], result: Recognised) -> list[TextList]:
    """Turn the lists that are demands into demands; return those lists, for the body to leave out."""
    taken: list[TextList] = []
    counter = 0
    for found in lists:
        is_demands, certain = is_demand_list(found)
        if not is_demands and taken and found.start == taken[-1].end and _same_asking(found, taken[-1]):
            is_demands, certain = True, True
        if not is_demands and taken and found.start == taken[-1].end + 1 and _for_another(found, taken[-1]):
            is_demands, certain = True, True
        if not is_demands:
            continue
        line = found.roots[0].line.number
        addressee = addressee_of(found.intro.text) if found.intro else ""
        if not certain:
            result.warn(
                "demands_unsure", "This list was taken for demands although nothing before it says so clearly.", line
            )
        if not found.numbered:
            result.warn("demands_numbered", "This list has no numbers; its demands were numbered in order.", line)
        for root in found.roots:
            if root.marker.kind == "bullet":
                counter += 1
            number = str(counter) if root.marker.kind == "bullet" else root.marker.label
            result.demands.append(_build(root, number, addressee))
        result.addressee = result.addressee or addressee
        taken.append(found)
    seen: set[str] = set()
    for demand in result.all_demands():
        repeated = demand.number in seen
        seen.add(demand.number)
        if repeated:
            result.warn(
                "demand_number_repeated", f"The number {demand.number} is printed for several demands.", demand.line
            )
            break
    return taken


def _for_another(found: TextList, before: TextList) -> bool:
    """Tell whether a list goes on asking somebody else: "The League of Towns:" right behind the first list."""
    intro = found.intro.text.strip() if found.intro else ""
    asked = sum(looks_asked(entry) for entry in found.roots)
    counts_on = found.numbered and next_label(before.roots[-1].marker, found.roots[0].marker)
    alike = found.numbered == before.numbered and (asked >= 0.5 * len(found.roots) or counts_on)
    return (intro.endswith(":") or counts_on) and len(intro) < 90 and alike


def _same_asking(found: TextList, before: TextList) -> bool:
    return (
        found.intro is None and found.numbered == before.numbered and all(looks_asked(entry) for entry in found.roots)
    )


def is_demand_heading(item: Paragraph) -> bool:
    """Tell whether a heading only announces demands ("Our demands")."""
    return len(item.text) < 80 and bool(DEMAND.search(item.text)) and not GENRE.search(item.text)
