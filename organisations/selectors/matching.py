"""Which entry of the register a printed name means, how surely, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zayava.core.text.folding import fold
from zayava.core.text.names import similarity
from zayava.core.text.people import person_similarity

from ..enums import Verdict
from ..models import Organisation, Person, RegisterEntry
from ..services.judging import JUDGEMENT_MODELS
from ..spellings import Group, is_generic, shipped
from .name_index import NameIndex, hangs_by_a_syllable

ACCEPT = 0.9
"""From this confidence a match may be taken without asking; below it is a proposal for an editor."""
PROPOSE = 0.75
"""Below this confidence nothing is said at all."""
_UNCERTAIN = 0.89  # just below ACCEPT
_CLOSE = 0.05  # two candidates nearer to one another than this cannot be told apart


@dataclass(frozen=True)
class Match:
    """A proposal, with a ``reason`` in a sentence.

    ``confidence`` is from 0 to 1; it is 1.0 only for the very name and for a judgement.
    """

    entry: RegisterEntry
    confidence: float
    reason: str


def match_organisation(printed: str, language: str = "") -> list[Match]:
    """Proposals for one printed name of an organisation, the best first. See :func:`match_names`."""
    return match_names(Organisation, [printed], language)[printed]


def match_person(printed: str, language: str = "") -> list[Match]:
    """Proposals for one printed name of a person, the best first. See :func:`match_names`.

    Likeness alone never reaches :data:`ACCEPT` for people: relatives and namesakes differ by a letter.
    """
    return match_names(Person, [printed], language)[printed]


def match_organisations(printed: Iterable[str], language: str = "") -> dict[str, list[Match]]:
    """As :func:`match_organisation` for many names at once. See :func:`match_names`."""
    return match_names(Organisation, printed, language)


def match_people(printed: Iterable[str], language: str = "") -> dict[str, list[Match]]:
    """As :func:`match_person` for many names at once. See :func:`match_names`."""
    return match_names(Person, printed, language)


def match_names(
    model: type[RegisterEntry], printed: Iterable[str], language: str = "", index: NameIndex | None = None
) -> dict[str, list[Match]]:
    """Proposals for each printed name, the best first, in at most eight queries however many names there are.

    In this order: what an editor judged to be the same; the very name, compared as folded (1.0); the shipped, sourced
    list of spellings (1.0); likeness across scripts, spellings and translated words (up to 0.99 for organisations, 0.89
    for people). What was judged different, or stands in two groups of the shipped list, is never proposed. Where two
    entries fit equally well, both are proposed and neither reaches :data:`ACCEPT`. A phrase that many bodies share
    ("Human Rights Center") matches only an entry that carries just that name. ``language`` (of the text, if known)
    decides between entries that carry the very same name.
    """
    names = list(dict.fromkeys(printed))
    index = index or NameIndex.current(model)
    matcher = _Matcher(model, index, names)
    found = {name: matcher.match(name, language) for name in names}
    keys = {key for proposals in found.values() for key, _confidence, _reason in proposals}
    entries = {entry.pk: entry for entry in model.objects.filter(pk__in=keys).prefetch_related("names")}
    return {
        name: [Match(entries[key], confidence, reason) for key, confidence, reason in proposals if key in entries]
        for name, proposals in found.items()
    }


_Proposal = tuple[int, float, str]


class _Matcher:
    """Everything known about a batch of printed names, read once."""

    def __init__(self, model: type[RegisterEntry], index: NameIndex, names: Sequence[str]) -> None:
        self.of_people = model is Person
        self.alike = person_similarity if self.of_people else similarity
        self.index = index
        self.same: dict[str, int] = {}
        self.different: dict[str, set[int]] = defaultdict(set)
        self.unsure: dict[str, set[int]] = defaultdict(set)
        folded = {fold(name)[:400] for name in names} - {""}
        survivors = survivors_of(model)
        for key, text, verdict in (
            JUDGEMENT_MODELS[model]
            .objects.filter(folded__in=folded)
            .order_by("pk")
            .values_list("entry_id", "folded", "verdict")
        ):
            key = survivors.get(key, key)
            if verdict == Verdict.SAME:
                self.same[text] = key
            else:
                (self.different if verdict == Verdict.DIFFERENT else self.unsure)[text].add(key)
        self.group_of_entry = groups_of_entries(model, index, survivors)
        self.entries_of_group: dict[str, list[int]] = defaultdict(list)
        for key, group in self.group_of_entry.items():
            self.entries_of_group[group.id].append(key)

    def match(self, printed: str, language: str) -> list[_Proposal]:
        folded = fold(printed)[:400]
        if not folded:
            return []
        if folded in self.same:
            return [(self.same[folded], 1.0, _("An editor decided that this name means this entry."))]
        refused = self.different[folded]
        exact = self._exact(folded, language, refused)
        if exact:
            return exact
        group = shipped().group_of(printed, self.of_people)
        if group is not None:
            named = [key for key in self.entries_of_group[group.id] if key not in refused]
            reason = _("The list of known spellings names it: %(source)s") % {"source": _source_of(group, folded)}
            if named:
                return _all_or_none([(key, 1.0, reason) for key in named])
        return self._alike(printed, folded, group, refused)

    def _exact(self, folded: str, language: str, refused: set[int]) -> list[_Proposal]:
        rows = [row for row in self.index.by_folded.get(folded, []) if row.entry not in refused]
        keys = list(dict.fromkeys(row.entry for row in rows))
        if len(keys) > 1 and language:
            own = list(dict.fromkeys(row.entry for row in rows if row.language == language))
            keys = own if len(own) == 1 else keys
        return _all_or_none([(key, 1.0, _("The register has this very name.")) for key in keys])

    def _alike(self, printed: str, folded: str, group: Group | None, refused: set[int]) -> list[_Proposal]:
        if is_generic(printed) and not self.of_people:
            return []
        best: dict[int, tuple[float, str]] = {}
        for row in self.index.candidates(folded, printed):
            if row.entry in refused or (not self.of_people and is_generic(row.text)):
                continue
            own = self.group_of_entry.get(row.entry)
            if group is not None and own is not None and own.id != group.id:
                continue
            score = self.alike(printed, row.text) if not hangs_by_a_syllable(folded, row.folded) else 0.0
            if score > best.get(row.entry, (0.0, ""))[0]:
                best[row.entry] = score, row.text
        ceiling = _UNCERTAIN if self.of_people else 0.99
        proposals = []
        for key, (score, text) in best.items():
            reason = _("It is spelled like “%(name)s”.") % {"name": text}
            if key in self.unsure[folded]:
                score, reason = min(score, _UNCERTAIN), _("An editor was not sure about “%(name)s”.") % {"name": text}
            if score >= PROPOSE:
                proposals.append((key, round(min(score, ceiling), 2), reason))
        proposals.sort(key=lambda proposal: (-proposal[1], proposal[0]))
        if len(proposals) > 1 and proposals[0][1] - proposals[1][1] < _CLOSE:
            proposals = [(key, min(score, _UNCERTAIN), reason) for key, score, reason in proposals]
        return proposals[:5]


def _all_or_none(proposals: list[_Proposal]) -> list[_Proposal]:
    """One certain proposal, or several uncertain ones."""
    if len(proposals) < 2:
        return proposals
    reason = _("%(count)s entries carry this name; an editor has to choose.") % {"count": len(proposals)}
    return [(key, _UNCERTAIN, reason) for key, _confidence, _reason in proposals]


def survivors_of(model: type[RegisterEntry]) -> dict[int, int]:
    """For each entry merged away, the entry that stands for it in the end."""
    merged = dict(model.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id"))
    ends = {}
    for key in merged:
        end, seen = key, set()
        while end in merged and end not in seen:
            seen.add(end)
            end = merged[end]
        ends[key] = end
    return ends


def groups_of_entries(model: type[RegisterEntry], index: NameIndex, survivors: dict[int, int]) -> dict[int, Group]:
    """Which group of the shipped list an entry is: by its ``uid`` when it was loaded, else by the names it carries.

    An entry that carries names of two groups belongs to neither.
    """
    of_people = model is Person
    groups = {group.uid: group for group in shipped().groups(of_people)}
    found: dict[int, Group] = {}
    for key, uid in model.objects.filter(uid__in=list(groups)).values_list("pk", "uid"):
        found[survivors.get(key, key)] = groups[uid]
    by_name: dict[int, dict[str, Group]] = defaultdict(dict)
    for folded, rows in index.by_folded.items():
        group = shipped().group_of(folded, of_people)
        if group is not None:
            for row in rows:
                by_name[row.entry][group.id] = group
    for key, named in by_name.items():
        if key not in found and len(named) == 1:
            found[key] = next(iter(named.values()))
    return found


def _source_of(group: Group, folded: str) -> str:
    sources = [spelling.source for spelling in group.spellings if fold(spelling.text) == folded and spelling.source]
    return sources[0] if sources else _("common knowledge")
