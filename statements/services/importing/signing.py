"""Signatures and demands of one document, written in a few queries however many there are."""

from __future__ import annotations

from collections import defaultdict

from django.contrib.auth.models import AbstractBaseUser

from zayava.core.slugs import slugify_text
from zayava.core.texts import TranslatedText
from zayava.organisations.models import Organisation, Person

from ...models import Demand, DemandOccurrence, Signature, Statement
from .known_demands import link_known
from .plan import ImportPlan, PlannedDemand, PlannedSignature
from .registering import Registrar, key_of

_CHUNK = 500


def write_signatures(plan: ImportPlan, statement: Statement) -> tuple[int, int]:
    """Write the list of signatories of a statement that has none; return how many, and how many entries are new."""
    source = plan.source_label
    organisations = Registrar(Organisation, plan.language, source)
    people = Registrar(Person, plan.language, source)
    bodies = organisations.register(row.organisation for row in plan.signatures if row.organisation)
    persons = people.register(row.person for row in plan.signatures if row.person)

    def text(value: str) -> TranslatedText:
        return TranslatedText({plan.language: value})

    rows: list[Signature] = []
    for position, row in enumerate(plan.signatures):
        body = bodies[key_of(row.organisation)] if row.organisation else None
        person = persons[key_of(row.person)] if row.person else None
        rows.append(
            Signature(
                statement=statement,
                position=position,
                organisation_id=body.organisation_id if body else None,
                organisation_name=body,
                person_id=person.person_id if person else None,
                person_name=person,
                affiliation=text(row.affiliation),
                role=text(row.role),
                country=text(row.country),
                group=text(row.group),
                capacity=row.capacity,
                check_note=_note(row)[:255],
            )
        )
    Signature.objects.bulk_create(rows, batch_size=_CHUNK)
    return len(rows), organisations.created + people.created


def _note(row: PlannedSignature) -> str:
    doubtful = [name for name in (row.organisation, row.person) if name and name.is_doubtful]
    parts = [row.note] if row.note else []
    parts += [f"{name.best.name}? {name.best.reason}" for name in doubtful if name.best]
    return " ".join(parts)


def write_demands(plan: ImportPlan, statement: Statement, user: AbstractBaseUser | None = None) -> int:
    """Write the tree of demands of a statement that has none; return how many there are.

    They are linked with demands of the register where somebody said that they are the same, and nowhere else.
    """
    demands = Demand.objects.bulk_create([Demand() for _row in plan.demands], batch_size=_CHUNK)
    anchors: set[str] = set()
    parents: list[DemandOccurrence] = []
    by_level: dict[int, list[DemandOccurrence]] = defaultdict(list)
    written: list[DemandOccurrence] = []
    for position, (row, demand) in enumerate(zip(plan.demands, demands, strict=True)):
        level = min(row.level, len(parents))
        del parents[level:]
        occurrence = DemandOccurrence(
            statement=statement,
            demand=demand,
            parent=parents[-1] if parents else None,
            position=position,
            number=row.number[:20],
            anchor=_anchor(row, position, anchors),
            text=TranslatedText({plan.language: row.html}),
            addressee=TranslatedText({plan.language: row.addressee}),
        )
        parents.append(occurrence)
        by_level[level].append(occurrence)
        written.append(occurrence)
    for level in sorted(by_level):
        for occurrence in by_level[level]:
            occurrence.parent_id = occurrence.parent.pk if occurrence.parent else None
        DemandOccurrence.objects.bulk_create(by_level[level], batch_size=_CHUNK)
    link_known(plan.demands, written, user)
    return len(demands)


def _anchor(row: PlannedDemand, position: int, taken: set[str]) -> str:
    """As :class:`DemandOccurrence` makes it, without asking the database for each."""
    number = ".".join(filter(None, (slugify_text(part) for part in row.number[:20].split("."))))
    base = f"demand-{number or position + 1}"
    anchor, again = base, 1
    while anchor in taken:
        again += 1
        anchor = f"{base}-{again}"
    taken.add(anchor)
    return anchor
