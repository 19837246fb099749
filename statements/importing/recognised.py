"""What the recogniser hands on: plain dataclasses, free of Django and of the database.

Line numbers count from 1 and refer to ``SourceText.lines``. Texts called ``html`` hold inline HTML only (``em``,
``strong``, ``a``), already sanitised; everything called ``text`` is plain.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

Kind = Literal["statement", "article", "listing"]
Capacity = Literal["", "on_behalf", "representing", "personal"]
SignatoryKind = Literal["organisation", "person"]


@dataclass(frozen=True)
class Warning:  # noqa: A001 - the field's word; nobody raises it
    """Something the recogniser was not sure of.

    ``code`` is stable and meant for programs; ``message`` is a whole English sentence for the editor; ``line`` is
    the line
    it concerns, or None when it concerns the whole document.
    """

    code: str
    message: str
    line: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"code": self.code, "message": self.message, "line": self.line}


@dataclass(frozen=True)
class Date:
    """A date that may be known only to the month or the year."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Return ISO 8601, as far as the date is known: ``2021``, ``2021-07`` or ``2021-07-15``."""
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass
class Block:
    """One block of the body.

    ``kind`` is ``heading`` (html, level), ``paragraph`` (html), ``list`` (items, ordered, start), ``quote`` (html,
    speaker) or ``demands``: the place of demands taken out of the text, from number ``first`` to number ``last``; both
    are empty when all stood there.
    """

    kind: Literal["heading", "paragraph", "list", "quote", "demands"]
    html: str = ""
    items: list[str] = field(default_factory=list)
    ordered: bool = False
    start: int = 1
    level: int = 2
    speaker: str = ""
    first: str = ""
    last: str = ""
    line: int | None = None


@dataclass
class Demand:
    """One demand as printed: its number ("2.1"), inline HTML and plain text, addressee, and the demands under it."""

    number: str
    text: str
    html: str = ""
    addressee: str = ""
    line: int | None = None
    children: list[Demand] = field(default_factory=list)

    def walk(self) -> list[Demand]:
        """Return this demand and everything under it, in printed order."""
        return [self, *(demand for child in self.children for demand in child.walk())]


@dataclass
class Signatory:
    """One signature, in printed order.

    An organisation, a person, or an organisation represented by a person (both names set). Names are exactly as
    printed.
    ``affiliation`` is what is printed with the name and is neither of the two (a position, a town); ``country`` is what
    stood in brackets; ``group`` the heading above; ``lines`` the source lines the signature was read from.
    """

    organisation: str = ""
    person: str = ""
    role: str = ""
    affiliation: str = ""
    country: str = ""
    group: str = ""
    capacity: Capacity = ""
    lines: list[int] = field(default_factory=list)
    doubtful: bool = False

    @property
    def kind(self) -> SignatoryKind:
        """``organisation`` when a body signs (represented or not), otherwise ``person``."""
        return "organisation" if self.organisation else "person"


@dataclass
class Pair:
    """An organisation and the person who represents it; ``certain`` only when printed in one entry."""

    organisation: str
    person: str
    certain: bool = True


@dataclass
class Signatories:
    """The signatory list: entries in printed order, pairs, and a bare total when it was only counted."""

    entries: list[Signatory] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    total: int | None = None

    @property
    def organisations(self) -> list[str]:
        """Names of the organisations, in order; one with two representatives stands once."""
        return list(dict.fromkeys(entry.organisation for entry in self.entries if entry.organisation))

    @property
    def people(self) -> list[str]:
        """Names of the people, in order, with those who represent an organisation."""
        return list(dict.fromkeys(entry.person for entry in self.entries if entry.person))

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            "organisations": self.organisations,
            "people": self.people,
            "pairs": [[pair.organisation, pair.person] for pair in self.pairs],
            "total": self.total,
        }


@dataclass(frozen=True)
class Citation:
    """Another text this one refers to: what it is called here, its date and address as far as they are given."""

    label: str
    date: Date | None = None
    url: str = ""
    line: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"label": self.label, "date": str(self.date) if self.date else None, "url": self.url}


@dataclass
class Item:
    """One entry of a listing.

    ``date``, ``place``, ``url`` and ``subtitle`` are set when printed; ``signatory_total`` is the number of signatories
    that the teaser states for the text it announces.
    """

    title: str
    teaser: str = ""
    subtitle: str = ""
    date: Date | None = None
    place: str = ""
    url: str = ""
    line: int | None = None
    signatory_total: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"title": self.title, "teaser": self.teaser}


@dataclass(frozen=True)
class IndexScore:
    """A score of an index in one year, such as 3.1 of 10 for 2020, with the digits it is printed with.

    ``footnote`` tells of a mark behind the figure.
    """

    year: int
    score: Decimal
    scale: int
    footnote: bool = False
    line: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"year": self.year, "score": float(self.score), "scale": self.scale}


@dataclass(frozen=True)
class DroppedLine:
    """A line left out as page furniture, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class Match:
    """An organisation of the register that a printed name probably means; filled in by whoever knows the register."""

    printed: str
    organisation: str
    confidence: float

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {"printed": self.printed, "organisation": self.organisation, "confidence": self.confidence}


@dataclass(frozen=True)
class IndexMatch:
    """An index of the register that a score may belong to, and what it has for that year; as :class:`Match`.

    ``index`` is empty where no index has this scale, ``kept`` is ``None`` where the year has no score.
    """

    year: int
    score: Decimal
    index: str = ""
    kept: Decimal | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form: numbers as text, with their digits."""
        kept = None if self.kept is None else str(self.kept)
        return {"year": self.year, "score": str(self.score), "index": self.index or None, "kept": kept}


@dataclass
class Recognised:
    """Everything recognised in one document."""

    source: str
    kind: Kind = "article"
    title: str | None = None
    subtitle: str = ""
    date: Date | None = None
    place: str | None = None
    language: str = ""
    lead: str = ""
    body: list[Block] = field(default_factory=list)
    signatories: Signatories = field(default_factory=Signatories)
    demands: list[Demand] = field(default_factory=list)
    addressee: str = ""
    cited: list[Citation] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    index: list[IndexScore] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    index_matches: list[IndexMatch] = field(default_factory=list)
    dropped: list[DroppedLine] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    _warned: set[Warning] = field(default_factory=set, repr=False, compare=False)

    def warn(self, code: str, message: str, line: int | None = None) -> None:
        """Add a warning once."""
        warning = Warning(code, message, line)
        if warning not in self._warned:
            self._warned.add(warning)
            self.warnings.append(warning)

    def all_demands(self) -> list[Demand]:
        """Return every demand, nested ones after their parents, in printed order."""
        return [demand for top in self.demands for demand in top.walk()]

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON object ``import_statements --json`` prints for this document."""
        return {
            "source": self.source,
            "kind": self.kind,
            "title": self.title,
            "date": str(self.date) if self.date else None,
            "place": self.place,
            "language": self.language,
            "signatories": self.signatories.as_dict(),
            "demands": [{"number": demand.number, "text": demand.text} for demand in self.all_demands()],
            "cited": [citation.as_dict() for citation in self.cited],
            "items": [item.as_dict() for item in self.items],
            "index": [score.as_dict() for score in self.index],
            "matches": [match.as_dict() for match in self.matches],
            "index_matches": [match.as_dict() for match in self.index_matches],
            "warnings": [warning.as_dict() for warning in self.warnings],
        }
