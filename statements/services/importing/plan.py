"""What an import would do, as plain data: made from what was recognised, corrected by an editor, then written.

A plan says everything in words and permanent identifiers, so that it can travel through a form as JSON and come back
hours later. Line numbers count from 1 and refer to ``text``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

DocumentKind = Literal["statement", "article", "listing"]


@dataclass
class Candidate:
    """An entry of the register that a printed name may mean; ``uid`` is the entry's, ``confidence`` is from 0 to 1.

    ``by_place`` tells that it stands at the same place of a list; the names themselves may be nothing alike then.
    """

    uid: str
    name: str
    confidence: float
    reason: str
    by_place: bool = False


@dataclass
class PlannedName:
    """A printed name and the entry it will be recorded for.

    ``entry`` is the uid of an entry of the register; empty means a new one. ``decided`` tells that an editor said so:
    then nothing is looked up again when the plan is written. ``candidates`` are the proposals, the best first.
    """

    printed: str
    entry: str = ""
    decided: bool = False
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None

    def forget_place(self) -> None:
        """Take back what only the place in a list spoke for."""
        if any(candidate.by_place and candidate.uid == self.entry for candidate in self.candidates):
            self.entry, self.decided = "", False
        self.candidates = [candidate for candidate in self.candidates if not candidate.by_place]

    @property
    def is_doubtful(self) -> bool:
        """The register holds something like it, but nobody has decided that it is the same."""
        return not self.entry and not self.decided and bool(self.candidates)


@dataclass
class PlannedSignature:
    """One signature, in order. Without names it is a line as printed (``affiliation``).

    ``note`` is what an editor has to check; ``proposed`` the number of the signature (from 1) that a doubtful pair
    would join it to. ``beside`` is what stands for it in the list of the record the text joins, ``beside_key`` the
    primary key of that row, ``unsure`` whether that is only a proposal.
    """

    organisation: PlannedName | None = None
    person: PlannedName | None = None
    affiliation: str = ""
    role: str = ""
    country: str = ""
    group: str = ""
    capacity: str = "on_behalf"
    note: str = ""
    proposed: int | None = None
    beside: str = ""
    beside_key: int | None = None
    unsure: bool = False
    lines: list[int] = field(default_factory=list)

    def names_somebody(self) -> bool:
        return bool(self.organisation or self.person or self.affiliation.strip())


@dataclass
class PlannedDemand:
    """One demand: its number as printed, inline HTML, addressee and depth (0 for the outermost), in printed order.

    ``beside``, ``beside_key`` and ``unsure`` are as in :class:`PlannedSignature`. ``known`` are demands of the register
    that it may be, the best first; ``verdicts`` what an editor said of them (``same``, ``different``), by uid. Nothing
    is linked without a verdict.
    """

    number: str
    html: str
    addressee: str = ""
    level: int = 0
    line: int | None = None
    beside: str = ""
    beside_key: int | None = None
    unsure: bool = False
    known: list[Candidate] = field(default_factory=list)
    verdicts: dict[str, str] = field(default_factory=dict)


@dataclass
class PlannedCampaign:
    """A campaign that the text names: the campaign's uid and name, why it is proposed, and where the text says so.

    ``by_hashtag`` tells a hashtag, which is no accident, from a name. ``wanted`` is what an editor said, or ``None``;
    nothing is linked without her.
    """

    uid: str
    name: str
    reason: str
    line: int | None = None
    by_hashtag: bool = False
    wanted: bool | None = None

    @property
    def is_likely(self) -> bool:
        """What the editor said, else whether it is proposed as chosen."""
        return self.by_hashtag if self.wanted is None else self.wanted


@dataclass
class PlannedCitation:
    """A cited text: what it is called, its date (ISO 8601, possibly partial, or empty) and address."""

    label: str
    date: str = ""
    url: str = ""
    line: int | None = None


@dataclass
class PlannedScore:
    """A score of an index that the text names: ``score`` with its digits, of ``scale``, for a year.

    ``take`` is what an editor decided: by the uid of an index what she saw there for that year, ``""`` for nothing. The
    score is kept there and nowhere else.
    """

    year: int
    score: str
    scale: int
    line: int | None = None
    take: dict[str, str] = field(default_factory=dict)


@dataclass
class PlannedItem:
    """One entry of a listing; ``statement`` is the uid of the record of the same text, empty for a new stub.

    ``total`` is how many signatories the entry counts, if it does.
    """

    title: str
    teaser: str = ""
    subtitle: str = ""
    date: str = ""
    place: str = ""
    url: str = ""
    total: int | None = None
    statement: str = ""
    known_as: str = ""
    line: int | None = None


@dataclass
class Mark:
    """What a line was taken for: title, place, signature, demand, citation, score, item or dropped; and why."""

    line: int
    kind: str
    note: str = ""


@dataclass
class ImportPlan:
    """Everything one document would add to the record.

    ``name`` is the document's file name or what the editor calls its source; ``kind`` is what sort of document this is,
    ``form`` the kind of the record (a value of ``enums.Kind``). ``statement`` is the uid of the record of the same
    text, empty for a new one. ``blocks`` is the body as StreamField data. ``known``: these very words were imported.

    ``matched`` is the uid of the record that the title speaks for, ``answered_new`` tells that somebody said it is not.
    ``chosen`` tells that somebody said this is the text of ``statement`` in another language; ``seen_beside`` that an
    editor saw the two beside one another, ``beside_state`` in which state the record was then; ``taken`` what she takes
    from the text although the record says otherwise (``date``, ``kind``, ``demand-7``). With ``words_only`` nothing is
    added to the record but words in this language.
    """

    name: str
    text: str
    fingerprint: str
    kind: DocumentKind
    language: str
    form: str = "statement"
    title: str = ""
    title_is_made_up: bool = False
    date: str = ""
    place: str = ""
    lead: str = ""
    source_url: str = ""
    statement: str = ""
    statement_title: str = ""
    known: bool = False
    matched: str = ""
    answered_new: bool = False
    chosen: bool = False
    seen_beside: bool = False
    beside_state: str = ""
    words_only: bool = False
    taken: list[str] = field(default_factory=list)
    total: int | None = None
    blocks: list[dict[str, Any]] = field(default_factory=list)
    signatures: list[PlannedSignature] = field(default_factory=list)
    demands: list[PlannedDemand] = field(default_factory=list)
    campaigns: list[PlannedCampaign] = field(default_factory=list)
    citations: list[PlannedCitation] = field(default_factory=list)
    items: list[PlannedItem] = field(default_factory=list)
    scores: list[PlannedScore] = field(default_factory=list)
    warnings: list[dict[str, Any]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    findings: dict[str, Any] = field(default_factory=dict)

    def warn(self, code: str, message: str, line: int | None = None) -> None:
        """Add a warning once; ``code`` is for programs, ``message`` a whole sentence for the editor."""
        warning = {"code": code, "message": message, "line": line}
        if warning not in self.warnings:
            self.warnings.append(warning)

    def choose(self, statement: str, title: str) -> None:
        """Say which record this is the text of in another language: the record's uid and title."""
        self.statement, self.statement_title, self.chosen, self.answered_new = statement, title, True, False

    def match(self, statement: str, title: str) -> None:
        """Note which record the title speaks for: its uid and title. Nobody has said yet whether it is that text."""
        self.statement = self.matched = statement
        self.statement_title, self.answered_new = title, False

    def choose_none(self) -> None:
        """Say that this is no text the archive has: a record of its own is made, and none is looked up any more."""
        self.statement = self.statement_title = ""
        self.answered_new = True
        self.chosen = self.seen_beside = self.words_only = False
        self.taken = []
        self.forget_beside()

    def forget_beside(self) -> None:
        """Take back what only the list of a record spoke for."""
        self.beside_state = ""
        for row in (*self.signatures, *self.demands):
            row.beside, row.beside_key, row.unsure = "", None, False
        for signature in self.signatures:
            for name in filter(None, (signature.organisation, signature.person)):
                name.forget_place()

    @property
    def source_label(self) -> str:
        """How names recorded from this document say where they were read: its title and date, else its name."""
        if self.kind == "listing":
            return f"{self.title}, {self.name}" if self.title else self.name
        title = self.name if self.title_is_made_up or not self.title else self.title
        if len(title) > 400:
            title = title[:399].rstrip() + "…"
        return f"{title} ({self.date})" if self.date else title

    def as_json(self) -> dict[str, Any]:
        """The plan as JSON-able data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The plan that :meth:`as_json` described. Raises ``TypeError`` or ``KeyError`` for anything else."""
        return cls(
            **{
                **data,
                "signatures": [_signature(row) for row in data["signatures"]],
                "demands": [_demand(row) for row in data["demands"]],
                "campaigns": [PlannedCampaign(**row) for row in data["campaigns"]],
                "citations": [PlannedCitation(**row) for row in data["citations"]],
                "items": [PlannedItem(**row) for row in data["items"]],
                "scores": [PlannedScore(**row) for row in data["scores"]],
                "marks": [Mark(**row) for row in data["marks"]],
            }
        )


def _signature(row: dict[str, Any]) -> PlannedSignature:
    return PlannedSignature(**{**row, "organisation": _name(row["organisation"]), "person": _name(row["person"])})


def _demand(row: dict[str, Any]) -> PlannedDemand:
    return PlannedDemand(**{**row, "known": [Candidate(**candidate) for candidate in row["known"]]})


def _name(row: dict[str, Any] | None) -> PlannedName | None:
    if row is None:
        return None
    return PlannedName(**{**row, "candidates": [Candidate(**candidate) for candidate in row["candidates"]]})
