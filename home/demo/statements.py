"""The statements of the demonstration: record, signatures, demands, citations and pages."""

from __future__ import annotations

from collections.abc import Mapping

from zayava.core.dates import PartialDate
from zayava.core.models import Tag
from zayava.statements.models import (
    Citation,
    Demand,
    DemandOccurrence,
    DemandOutcome,
    Signature,
    Statement,
    StatementIndexPage,
    StatementPage,
)

from .bodies import Surroundings, body
from .campaigns import Campaigns
from .publishing import next_morning, publish, submit
from .reading import LANGUAGES, Data, in_language, read, uid
from .register import Register

FACTS = ("kind", "date", "place", "signatory_total", "source", "source_url", "first_published_url", "issuer_name")


class Statements:
    """Makes the statements that the database lacks; finds them by key."""

    def __init__(
        self, rows: Mapping[str, Data], register: Register, tags: Mapping[str, Tag], campaigns: Campaigns
    ) -> None:
        self.rows = rows
        self.register = register
        self.tags = tags
        self.campaigns = campaigns
        keys = {uid("statement", key): key for key in rows}
        self.demands = read("demands.toml")
        self._records = {keys[row.uid]: row for row in Statement.objects.filter(uid__in=keys)}
        self.missing = [key for key in rows if key not in self._records]

    def load(self, indexes: Mapping[str, StatementIndexPage], around: Surroundings) -> int:
        """Make what is missing, oldest first, with its pages; return how many pages were made."""
        for key in self.missing:
            self._records[key] = self._make_record(key, self.rows[key])
        pages = 0
        for key in self.missing:
            self._cite(key)
            for language in self.languages(key):
                self._make_page(key, language, indexes[language], around)
                pages += 1
        return pages

    def languages(self, key: str) -> list[str]:
        """The languages a statement is published in: those of its title; none for a stub."""
        row = self.rows[key]
        return [] if row.get("stub") else [code for code in LANGUAGES if code in row["title"]]

    def page(self, key: str, language: str) -> StatementPage | None:
        """The page of a statement in a language, if there is one yet."""
        return StatementPage.objects.filter(statement=self._records[key], locale__language_code=language).first()

    def _make_record(self, key: str, row: Data) -> Statement:
        facts = {name: row[name] for name in FACTS if name in row}
        if "scheduled" in row:
            facts["date"] = PartialDate.parse(str(next_morning(row["scheduled"]).date()))
        issuer = row.get("issuer_organisation")
        record = Statement.objects.create(
            uid=uid("statement", key),
            issuer_kind=row.get("issuer", "signatories"),
            issuer_organisation=self.register.organisation(issuer) if issuer else None,
            issuer_campaign=self.campaigns.record(row["issuer_campaign"]) if "issuer_campaign" in row else None,
            title=row["title"] if row.get("stub") else {},
            **facts,
        )
        record.tags.set([self.tags[tag] for tag in row.get("tags", [])])
        record.campaigns.set([self.campaigns.record(campaign) for campaign in row.get("campaigns", [])])
        self._sign(record, row)
        self._demand(record, key, row)
        return record

    def _sign(self, record: Statement, row: Data) -> None:
        """The list of signatories: groups in their order, lines in theirs."""
        original = row.get("original", "be")
        groups = [{"signatures": row.get("signatures", [])}, *row.get("groups", [])]
        if "roll" in row:
            groups += _roll(read(f"{row['roll']}.toml"))
        signatures = [
            self._signature(record, line, group.get("heading", {}), original)
            for group in groups
            for line in group["signatures"]
        ]
        for position, signature in enumerate(signatures):
            signature.position = position
        Signature.objects.bulk_create(signatures)

    def _signature(self, record: Statement, line: Data, heading: Data, original: str) -> Signature:
        signature = Signature(statement=record, group=heading)
        if "organisation" in line:
            signature.organisation = self.register.organisation(line["organisation"])
            signature.organisation_name = self.register.printed_name(
                signature.organisation, original, line.get("printed", "")
            )
            signature.country = self.register.countries.get(line["organisation"], {})
        if "person" in line:
            signature.person = self.register.person(line["person"])
            signature.person_name = self.register.printed_name(signature.person, original)
        represents = "representing" if "organisation" in line else "personal"
        signature.capacity = line.get("capacity", represents if "person" in line else "on_behalf")
        for name in ("affiliation", "role", "country", "date", "state"):
            if name in line:
                setattr(signature, name, line[name])
        signature.clean()
        return signature

    def _demand(self, record: Statement, key: str, row: Data) -> None:
        parents: dict[str, DemandOccurrence] = {}
        for position, demand in enumerate(row.get("demands", [])):
            number = demand["number"]
            name = demand.get("demand", f"{key}/{number}")
            enduring, is_new = Demand.objects.get_or_create(uid=uid("demand", name))
            parents[number] = DemandOccurrence.objects.create(
                statement=record,
                demand=enduring,
                parent=parents.get(number.rpartition(".")[0]),
                position=position,
                number=number,
                text=demand["text"],
                addressee=demand.get("addressee", {}),
            )
            if is_new:
                known = self.demands.get(name, {})
                enduring.title = known.get("title", {})
                enduring.save(update_fields=["title"])
                enduring.tags.set([self.tags[tag] for tag in known.get("tags", [])])
                outcomes = [DemandOutcome(demand=enduring, **outcome) for outcome in demand.get("outcomes", [])]
                DemandOutcome.objects.bulk_create(outcomes)

    def _cite(self, key: str) -> None:
        """What a statement cites and what belongs with it; both ends have a record by now."""
        record, row = self._records[key], self.rows[key]
        for position, citation in enumerate(row.get("citations", [])):
            cited = self._records[citation["statement"]] if "statement" in citation else None
            Citation.objects.create(
                statement=record,
                cited=cited,
                label=citation.get("label", {}),
                url=citation.get("url", ""),
                position=position,
            )
        record.related.add(*(self._records[other] for other in row.get("related", [])))

    def _make_page(self, key: str, language: str, index: StatementIndexPage, around: Surroundings) -> None:
        row = self.rows[key]
        page = StatementPage(
            title=row["title"][language],
            slug="",
            statement=self._records[key],
            lead=in_language(row["lead"], language),
            body=body(row.get("body", []), language, key, around),
            translation_key=uid("statement page", key),
        )
        go_live_at = next_morning(row["scheduled"]) if "scheduled" in row else None
        publish(page, index, row.get("date"), live=not row.get("draft", False), go_live_at=go_live_at)
        if row.get("submitted"):
            submit(page)


def _roll(roll: Data) -> list[Data]:
    """A long list of people in the form of the groups of other statements."""
    professions = roll["professions"]
    return [
        {
            "heading": group["heading"],
            "signatures": [
                {"person": name, "role": professions[profession]}
                for profession, names in group["people"].items()
                for name in names
            ],
        }
        for group in roll["groups"]
    ]
