"""A text that joins a record which has its signatories and demands already: they are shared, not written again.

A signatory or a demand of the text is *paired* with the one of the record that it surely is (the same entry of the
register, the same number), or *proposed* for what stands at the same place between two sure ones. Only what is sure,
or what an editor saw beside the record and confirmed, is written; the rest is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zayava.core.sanitising import strip_markup
from zayava.organisations.models import Organisation, Person, RegisterEntry

from ...enums import SignatureState
from ...models import DemandOccurrence, Signature, Statement
from ..signature_values import TRANSLATED, signature_rows
from .pairing import by_key, by_place, number_key
from .plan import Candidate, ImportPlan, PlannedDemand, PlannedName, PlannedSignature
from .registering import Registrar, key_of

ROLES: dict[str, type[RegisterEntry]] = {"organisation": Organisation, "person": Person}
_TOLD = 5
CHANGED = gettext_lazy("Nothing was saved: the record was changed while you compared. Look at the two once more.")


class Joining:
    """The signatories and demands of a plan beside those of a record. Four queries, when they are asked for."""

    def __init__(self, plan: ImportPlan, statement: Statement) -> None:
        self.plan, self.statement = plan, statement

    @cached_property
    def rows(self) -> list[Signature]:
        return signature_rows(self.statement)

    @cached_property
    def listed(self) -> list[Signature]:
        """The signatures that take part: those withdrawn are neither paired nor shown nor put into words."""
        return [row for row in self.rows if row.state != SignatureState.WITHDRAWN]

    @cached_property
    def withdrawn(self) -> frozenset[int]:
        """The places in the text of signatories who have withdrawn and stand in the list no other time."""
        gone = [row for row in self.rows if row.state == SignatureState.WITHDRAWN]
        uids = {uid for row in gone for role in ROLES if (uid := _uid(row, role))}
        return frozenset(
            place
            for place, row in enumerate(self.plan.signatures)
            if place not in self.sure and any(_entry(row, role) in uids for role in ROLES)
        )

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {row.pk: number for number, row in enumerate(self.rows, start=1)}

    def number_of(self, listed: Signature) -> int:
        """The number of a signature in the list of the record, from 1."""
        return self._numbers[listed.pk]

    @cached_property
    def demands(self) -> list[DemandOccurrence]:
        return list(self.statement.demands.all())

    @cached_property
    def sure(self) -> dict[int, int]:
        """Signatories that are the same entry of the register: ``{place in the text: place in the list}``."""
        pairs: dict[int, int] = {}
        for role in ROLES:
            here = [_entry(row, role) if place not in pairs else None for place, row in enumerate(self.plan.signatures)]
            taken = set(pairs.values())
            there = [_uid(row, role) if place not in taken else None for place, row in enumerate(self.listed)]
            pairs |= by_key(here, there)
        return pairs

    @cached_property
    def proposed(self) -> dict[int, int]:
        places = [place for place in range(len(self.plan.signatures)) if place not in self.withdrawn]
        order = {place: number for number, place in enumerate(places)}
        sure = {order[here]: there for here, there in self.sure.items()}
        return {places[here]: there for here, there in by_place(sure, len(places), len(self.listed)).items()}

    @cached_property
    def state(self) -> str:
        """A token of everything that the record has for the text: another one when anything of it was changed."""
        names = ("organisation_id", "organisation_name_id", "person_id", "person_name_id", "state")
        rows = [(row.pk, *(getattr(row, name) for name in names), sorted(row.affiliation.items())) for row in self.rows]
        demands = [(row.pk, row.number, sorted(row.text.items())) for row in self.demands]
        return hashlib.sha256(repr((rows, demands)).encode()).hexdigest()[:32]

    @property
    def is_as_seen(self) -> bool:
        """Whether the record is still what an editor saw beside the text."""
        return not self.plan.seen_beside or self.plan.beside_state in ("", self.state)

    @cached_property
    def confirmed(self) -> dict[int, int]:
        """What may be written: the sure pairs, and lines without names that an editor saw beside one another.

        As she saw them: rows she dropped or corrected since move no others.
        """
        if not self.plan.seen_beside:
            return self.sure
        lines = {
            here: there
            for here, there in _as_seen(self.plan.signatures, self.listed, self.sure).items()
            if not _names(self.plan.signatures[here]) and not any(_uid(self.listed[there], role) for role in ROLES)
        }
        return {**self.sure, **lines}

    @cached_property
    def same_demands(self) -> dict[int, int]:
        """Demands that bear the same number."""
        return by_key(
            [number_key(row.number) or None for row in self.plan.demands],
            [number_key(row.number) or None for row in self.demands],
        )

    @cached_property
    def proposed_demands(self) -> dict[int, int]:
        return by_place(self.same_demands, len(self.plan.demands), len(self.demands))

    @property
    def paired_demands(self) -> dict[int, int]:
        """What may be written; places count once an editor saw the demands beside one another."""
        seen = _as_seen(self.plan.demands, self.demands, self.same_demands) if self.plan.seen_beside else {}
        return {**self.same_demands, **seen}

    def align(self) -> None:
        """Note beside each signatory and demand of the plan what the record has for it.

        A name that the register does not know is proposed to be the entry that stands there. No entries are made for
        names any more, so warnings that some would be are dropped.
        """
        self.plan.beside_state = self.state
        self.plan.warnings = [warning for warning in self.plan.warnings if warning["code"] != "doubtful_match"]
        for place, row in enumerate(self.plan.signatures):
            row.beside, row.beside_key, row.unsure = "", None, False
            there = self.sure.get(place, self.proposed.get(place))
            if there is not None:
                self._align(row, self.listed[there], is_sure=place in self.sure)
            elif place in self.withdrawn:
                row.beside, row.unsure = _("Withdrawn in the archive."), True
            elif self.rows:
                row.beside, row.unsure = _("Not in the list of the archive, and not added to it."), True
        for place, demand in enumerate(self.plan.demands):
            there = self.same_demands.get(place, self.proposed_demands.get(place))
            demand.beside, demand.beside_key, demand.unsure = "", None, place not in self.same_demands
            if there is not None:
                demand.beside_key = self.demands[there].pk
                demand.beside = f"{self.demands[there].number}. {strip_markup(str(self.demands[there].text))}"
            elif self.demands:
                demand.beside = _("Not among the demands of the archive, and not added to them.")

    def _align(self, row: PlannedSignature, listed: Signature, *, is_sure: bool) -> None:
        values = {"number": self.number_of(listed), "name": listed_as(listed)}
        row.beside = _("No. %(number)s of the list: %(name)s") % values
        row.beside_key = listed.pk
        row.unsure = not is_sure
        for role in ROLES:
            name, entry = getattr(row, role), getattr(listed, role)
            if name and entry and not name.entry and not name.decided:
                _propose(name, entry, self.plan.language)
                row.unsure = True

    def write_signatures(self) -> int:
        """Keep the printed names and the texts of this language; return how many signatories of the text are left."""
        pairs, language = self.confirmed, self.plan.language
        for role, model in ROLES.items():
            names = [
                name
                for here, there in pairs.items()
                if (name := getattr(self.plan.signatures[here], role)) and name.entry == _uid(self.listed[there], role)
            ]
            Registrar(model, language, self.plan.source_label).register({key_of(name): name for name in names}.values())
        changed = [
            self.listed[there]
            for here, there in pairs.items()
            if _translate(self.listed[there], self.plan.signatures[here], language)
        ]
        Signature.objects.bulk_update(changed, TRANSLATED)
        return len(self.plan.signatures) - len(pairs)

    def write_demands(self) -> int:
        """Give the demands their words in this language; return how many demands of the text are left."""
        pairs, language = self.paired_demands, self.plan.language
        for here, there in pairs.items():
            row, present = self.plan.demands[here], self.demands[there]
            if not present.text.get(language) or demand_key(present) in self.plan.taken:
                present.text = present.text.with_text(language, row.html)
            if row.addressee and not present.addressee.get(language):
                present.addressee = present.addressee.with_text(language, row.addressee)
        DemandOccurrence.objects.bulk_update([self.demands[there] for there in pairs.values()], ["text", "addressee"])
        return len(self.plan.demands) - len(pairs)

    def left_out(self) -> list[str]:
        """Sentences about what of the text the record lacks and does not get with it.

        An editor who may not change every language of the record adds words alone.
        """
        plan, statement, parts = self.plan, self.statement, []
        if plan.words_only:
            if plan.signatures and not self.rows:
                count = len(plan.signatures)
                parts.append(ngettext("%(count)s signatory", "%(count)s signatories", count) % {"count": count})
            if plan.demands and not self.demands:
                count = len(plan.demands)
                parts.append(ngettext("%(count)s demand", "%(count)s demands", count) % {"count": count})
            if plan.citations and not statement.citations.exists():
                count = len(plan.citations)
                parts.append(ngettext("%(count)s cited text", "%(count)s cited texts", count) % {"count": count})
        sentences = []
        if parts:
            sentences.append(
                _(
                    "You may add words in this language but not change what all languages of the text share, so this "
                    "is left out: %(parts)s. Ask a publisher to add it."
                )
                % {"parts": ", ".join(parts)}
            )
        total = bare_total(plan)
        if total and statement.signatory_total != total and (plan.words_only or statement.pages.all()):
            sentences.append(
                _("The number of signatories that this text gives (%(total)s) is left out: the record keeps its own.")
                % {"total": total}
            )
        return sentences

    def left_over(self) -> list[str]:
        """Sentences about what of the text was not written, because the record has nothing like it."""
        signatories = [
            printed_as(row)
            for place, row in enumerate(self.plan.signatures)
            if place not in self.confirmed and place not in self.withdrawn
        ]
        demands = [row.number for place, row in enumerate(self.plan.demands) if place not in self.paired_demands]
        sentences = []
        if count := len(self.withdrawn):
            text = ngettext(
                "%(count)s signatory of this text is withdrawn in the archive and was left out.",
                "%(count)s signatories of this text are withdrawn in the archive and were left out.",
                count,
            )
            sentences.append(text % {"count": count})
        if self.rows and signatories:
            sentences.append(
                _told(
                    signatories,
                    lambda count: ngettext(
                        "%(count)s signatory of this text was not found in the list of the statement, which was left "
                        "as it is: %(names)s.",
                        "%(count)s signatories of this text were not found in the list of the statement, which was "
                        "left as it is: %(names)s.",
                        count,
                    ),
                )
            )
        if self.demands and demands:
            sentences.append(
                _told(
                    demands,
                    lambda count: ngettext(
                        "%(count)s demand of this text has no counterpart in the statement and was not added: "
                        "%(names)s.",
                        "%(count)s demands of this text have no counterpart in the statement and were not added: "
                        "%(names)s.",
                        count,
                    ),
                )
            )
        return sentences


def bare_total(plan: ImportPlan) -> int | None:
    """The number the text gives, when it counts more signatories than it lists."""
    return plan.total if plan.total and plan.total > len(plan.signatures) else None


def _as_seen(
    planned: Sequence[PlannedSignature] | Sequence[PlannedDemand],
    rows: Sequence[Signature] | Sequence[DemandOccurrence],
    sure: Mapping[int, int],
) -> dict[int, int]:
    """The pairs an editor saw, without those that sure pairs have taken since."""
    places = {row.pk: place for place, row in enumerate(rows)}
    taken = set(sure.values())
    pairs: dict[int, int] = {}
    for here, row in enumerate(planned):
        there = places.get(row.beside_key) if row.beside_key is not None else None
        if here not in sure and there is not None and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def printed_as(row: PlannedSignature) -> str:
    """A signatory of the text as printed."""
    return ", ".join(name.printed for role in ROLES if (name := getattr(row, role))) or row.affiliation


def listed_as(row: Signature) -> str:
    """A signatory of the record, by the names printed in its text."""
    parts = [getattr(row, f"{role}_name") or getattr(row, role) for role in ROLES]
    return ", ".join(str(part) for part in parts if part) or str(row.affiliation)


def demand_key(demand: DemandOccurrence) -> str:
    """How ``ImportPlan.taken`` names the words of a demand."""
    return f"demand-{demand.pk}"


def _names(row: PlannedSignature) -> bool:
    return bool(row.organisation or row.person)


def _entry(row: PlannedSignature, role: str) -> str | None:
    name: PlannedName | None = getattr(row, role)
    return (name.entry or None) if name else None


def _uid(row: Signature, role: str) -> str | None:
    entry = getattr(row, role)
    return str(entry.uid) if entry else None


def _propose(name: PlannedName, entry: RegisterEntry, language: str) -> None:
    uid = str(entry.uid)
    known = next((candidate.confidence for candidate in name.candidates if candidate.uid == uid), 0.0)
    proposal = Candidate(uid, entry.name_in(language).text, known, _("It stands at the same place of the list."), True)
    name.candidates = [proposal, *(candidate for candidate in name.candidates if candidate.uid != uid)]
    name.entry = uid


def _translate(listed: Signature, row: PlannedSignature, language: str) -> bool:
    changed = False
    for name in TRANSLATED:
        text, present = getattr(row, name), getattr(listed, name)
        # A text that the record has in no language is no translation: the list stays what it is.
        if text and present and not present.get(language):
            setattr(listed, name, present.with_text(language, text))
            changed = True
    return changed


def _told(names: Sequence[str], sentence: Callable[[int], str]) -> str:
    told = "; ".join(f"“{name}”" for name in names[:_TOLD]) + ("; …" if len(names) > _TOLD else "")
    return sentence(len(names)) % {"count": len(names), "names": told}
