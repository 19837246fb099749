"""From what was recognised to a plan: which records and entries exist already, and what would be new."""

from __future__ import annotations

import html
from collections.abc import Iterable

from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.sanitising import strip_markup
from zayava.core.text.folding import fold
from zayava.organisations.models import Organisation, Person
from zayava.organisations.models.names import MAX_LENGTH as MAX_NAME
from zayava.organisations.spellings import shipped

from ...enums import Capacity, Kind
from ...importing.recognised import Demand, Match, Recognised, Signatory
from ...importing.source import SourceText
from ...models import ImportedText, Statement
from .body import inline, stream_data
from .campaigns import propose_campaigns
from .index_scores import plan_scores
from .kinds import kind_named
from .known_demands import propose_known
from .likely import without_page_in
from .marking import marks
from .matching import planned_names
from .plan import ImportPlan, PlannedCitation, PlannedDemand, PlannedItem, PlannedName, PlannedSignature
from .texts import KnownTexts, cited_stub, fingerprint

MAX_TITLE = 255
_WORKING_TITLE_WORDS = 12
AFFILIATION_CODES = frozenset({"affiliation", "affiliation_line", "doubtful_affiliation"})
"""Warnings that say: this line among the signatories names an affiliation, not a body."""


def make_plan(recognised: Recognised, source: SourceText) -> ImportPlan:
    """Plan the import of one document. Reads the register and the archive; writes nothing.

    Fills in ``recognised.matches`` and ``index_matches`` and adds to ``recognised.warnings`` what only the registers
    could tell.
    """
    text = source.text
    plan = ImportPlan(
        name=recognised.source,
        text=text,
        fingerprint=fingerprint(text),
        kind=recognised.kind,
        language=recognised.language,
        title=recognised.title or "",
        date=str(recognised.date or ""),
        place=recognised.place or "",
        lead=recognised.lead,
        total=recognised.signatories.total,
        blocks=stream_data(recognised.body),
        demands=list(_demands(recognised.demands, 0)),
        citations=[PlannedCitation(row.label, str(row.date or ""), row.url, row.line) for row in recognised.cited],
    )
    plan.signatures = _signatures(recognised, plan)
    plan.form = _form(recognised, plan)
    if plan.kind == "listing":
        plan.known = ImportedText.objects.filter(fingerprint=plan.fingerprint).exists()
        _plan_items(recognised, plan)
    else:
        _plan_title(recognised, plan)
        _plan_record(plan)
        propose_known(plan)
        propose_campaigns(plan)
    plan_scores(recognised, plan)
    recognised.matches = [
        match
        for signature in plan.signatures
        if signature.organisation and (match := _match(signature.organisation, plan.language))
    ]
    for warning in plan.warnings:
        recognised.warn(warning["code"], warning["message"], warning["line"])
    plan.marks = marks(recognised, source)
    plan.findings = recognised.as_dict()
    plan.warnings = plan.findings["warnings"]
    return plan


def _match(name: PlannedName, language: str) -> Match | None:
    """What the register, or else the shipped list of spellings, has for a printed name."""
    if name.best:
        return Match(name.printed, name.best.name, name.best.confidence)
    group = shipped().group_of(name.printed, of_people=False)
    if group is None:
        return None
    own = [spelling.text for spelling in group.spellings if spelling.language == language]
    return Match(name.printed, (own or [group.spellings[0].text])[0], 1.0)


def _form(recognised: Recognised, plan: ImportPlan) -> str:
    named = kind_named(f"{recognised.title or ''} {recognised.subtitle}")
    if recognised.kind == "article":
        return Kind.INTERVIEW if named == Kind.INTERVIEW else Kind.ARTICLE
    if named and named not in (Kind.STATEMENT, Kind.INTERVIEW):
        return named
    signed = len(plan.signatures) or plan.total or 0
    return Kind.JOINT_STATEMENT if signed > 1 else Kind.STATEMENT


def _plan_title(recognised: Recognised, plan: ImportPlan) -> None:
    if not plan.title:
        plan.title = working_title(plan)
        plan.title_is_made_up = True
        plan.warn(
            "working_title",
            _("The text has no title; its first words stand in the place of one. Write a title before publishing."),
        )
    elif len(plan.title) > MAX_TITLE:
        plan.title = plan.title[: MAX_TITLE - 1].rstrip() + "…"
        plan.warn("title_cut", _("The title is longer than %(limit)s characters and was cut.") % {"limit": MAX_TITLE})


def working_title(plan: ImportPlan) -> str:
    """The first words of the text, for a text without a title."""
    for block in plan.blocks:
        value = block["value"] if isinstance(block["value"], str) else block["value"].get("text", "")
        words = html.unescape(strip_markup(value)).split()
        if words:
            return (" ".join(words[:_WORKING_TITLE_WORDS]).rstrip(",;:") + "…")[:MAX_TITLE]
    return plan.name[:MAX_TITLE]


def record_of_text(plan: ImportPlan) -> tuple[Statement | None, int]:
    """The record of these very words, else the one with this title and date; and how many fit. Sets ``plan.known``.

    Words whose page has been deleted since are not known: they get a page again.
    """
    imported = ImportedText.objects.filter(fingerprint=plan.fingerprint).select_related("statement").first()
    plan.known = imported is not None and (
        imported.statement is None
        or not Statement.objects.filter(without_page_in(plan.language), pk=imported.statement_id).exists()
    )
    if imported is not None:
        return imported.statement, 1
    if plan.title_is_made_up:
        return None, 0
    return KnownTexts([plan.title]).find(plan.title, PartialDate.parse(plan.date) if plan.date else None)


def _plan_record(plan: ImportPlan) -> None:
    """Find the record of the same text: by title and date, else the stub of a text that others cite."""
    date = PartialDate.parse(plan.date) if plan.date else None
    record, fitting = record_of_text(plan)
    if fitting > 1:
        plan.warn(
            "several_records",
            _("%(count)s texts of the archive bear this title; a new record is made for this one.")
            % {"count": fitting},
        )
    if record is None and not plan.known and (record := cited_stub(plan.form, date)):
        plan.warn(
            "cited_before",
            _("Taken for “%(label)s”, which another text of the archive cites.") % {"label": record},
        )
    if record is not None:
        plan.match(str(record.uid), str(record))


def _plan_items(recognised: Recognised, plan: ImportPlan) -> None:
    known = KnownTexts(item.title for item in recognised.items)
    for item in recognised.items:
        date = PartialDate.parse(str(item.date)) if item.date else None
        record, fitting = known.find(item.title, date)
        if fitting > 1:
            plan.warn(
                "several_records",
                _("%(count)s texts of the archive bear the title “%(title)s”; a new record is made for this one.")
                % {"count": fitting, "title": item.title},
                item.line,
            )
        plan.items.append(
            PlannedItem(
                title=item.title,
                teaser=item.teaser,
                subtitle=item.subtitle,
                date=str(item.date or ""),
                place=item.place or "",
                url=item.url,
                total=item.signatory_total,
                statement=str(record.uid) if record else "",
                known_as=str(record) if record else "",
                line=item.line,
            )
        )


def _demands(demands: Iterable[Demand], level: int) -> Iterable[PlannedDemand]:
    for demand in demands:
        markup = inline(demand.html) or html.escape(demand.text, quote=False)
        yield PlannedDemand(demand.number, markup, demand.addressee, level, demand.line)
        yield from _demands(demand.children, level + 1)


def _signatures(recognised: Recognised, plan: ImportPlan) -> list[PlannedSignature]:
    entries = recognised.signatories.entries
    flagged = {warning.line for warning in recognised.warnings if warning.code in AFFILIATION_CODES}
    doubts = {warning.line: warning.message for warning in recognised.warnings if warning.line is not None}
    organisations = planned_names(
        Organisation, {row.organisation for row in entries if is_a_name(row.organisation)}, plan.language
    )
    people = planned_names(Person, {row.person for row in entries if is_a_name(row.person)}, plan.language)
    signatures = []
    for row in entries:
        signature = _signature(row, organisations, people, is_flagged=bool(flagged & set(row.lines[:1])))
        if row.doubtful and not signature.note:
            signature.note = next((doubts[line] for line in row.lines if line in doubts), _("Look at this line."))[:255]
        if signature.names_somebody():
            signatures.append(signature)
            _warn_of_doubt(signature, plan)
    _propose_pairs(recognised, signatures)
    return signatures


def is_a_name(text: str) -> bool:
    """Whether a printed line can be a name of the register at all."""
    return bool(fold(text)) and len(text) <= MAX_NAME


def _signature(
    row: Signatory, organisations: dict[str, PlannedName], people: dict[str, PlannedName], *, is_flagged: bool
) -> PlannedSignature:
    signature = PlannedSignature(
        affiliation=row.affiliation, role=row.role, country=row.country, group=row.group, lines=list(row.lines)
    )
    if is_flagged:
        signature.affiliation = row.organisation or row.affiliation
        signature.note = _("This line seems to say what somebody is, not which body signs.")
    elif row.organisation and not is_a_name(row.organisation):
        signature.affiliation = row.organisation
        signature.note = _("This line cannot be a name: it is too long, or without letters.")
    elif row.organisation:
        signature.organisation = organisations[row.organisation]
    if row.person and is_a_name(row.person):
        signature.person = people[row.person]
    elif row.person:
        signature.affiliation = signature.affiliation or row.person
        signature.note = _("This line cannot be a name: it is too long, or without letters.")
    signature.capacity = capacity_of(signature, row.capacity)
    return signature


def capacity_of(signature: PlannedSignature, printed: str = "") -> str:
    """The capacity as the text states it, if it fits who is named, else the one that follows from who is named."""
    if signature.organisation and signature.person:
        return Capacity.PERSONAL if printed == Capacity.PERSONAL else Capacity.REPRESENTING
    if signature.person:
        return Capacity.PERSONAL
    return Capacity.ON_BEHALF


def _warn_of_doubt(signature: PlannedSignature, plan: ImportPlan) -> None:
    line = signature.lines[0] if signature.lines else None
    for name in (signature.organisation, signature.person):
        if name and name.is_doubtful and name.best:
            plan.warn(
                "doubtful_match",
                _(
                    "“%(printed)s” may be “%(candidate)s” of the register (%(percent)s %%). %(reason)s A new entry is "
                    "made until somebody decides that they are the same."
                )
                % {
                    "printed": name.printed,
                    "candidate": name.best.name,
                    "percent": round(name.best.confidence * 100),
                    "reason": name.best.reason,
                },
                line,
            )


def _propose_pairs(recognised: Recognised, signatures: list[PlannedSignature]) -> None:
    """Note beside people which organisation a doubtful pair would join them to; only an editor joins them."""
    places = {row.organisation.printed: place for place, row in enumerate(signatures, 1) if row.organisation}
    doubtful = {pair.person: pair.organisation for pair in recognised.signatories.pairs if not pair.certain}
    if not doubtful:
        return
    for signature in signatures:
        if signature.person and not signature.organisation:
            signature.note = _("The text does not say whom this person represents.")
            signature.proposed = places.get(doubtful.get(signature.person.printed, ""))
