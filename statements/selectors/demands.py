"""What a statement demands, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, restricted_paths
from zayava.core.texts import LocalisedText, Shown

from ..demand_catalogue import demand_catalogue
from ..enums import Outcome
from ..models import DemandIndexPage, DemandOccurrence, Statement
from ..services.importing.pairing import number_key


@dataclass(frozen=True)
class OutcomeLine(Shown):
    """What became of a demand by a date, in words of a language."""

    outcome: str
    label: str
    date: PartialDate
    note: LocalisedText
    source: str
    source_url: str


@dataclass
class DemandNode(Shown):
    """A demand of a statement with the demands that are part of it.

    ``register_url`` is its address in the register, ``register_label`` the words of a link there; a demand that no
    public text raises has neither. ``raised`` public texts raise it in all, the first on the day ``first``.
    """

    number: str
    anchor: str
    text: LocalisedText
    addressee: LocalisedText
    outcomes: list[OutcomeLine] = field(default_factory=list)
    children: list[DemandNode] = field(default_factory=list)
    register_url: str = ""
    register_label: str = ""
    raised: int = 0
    first: PartialDate | None = None


def _rows(statement: Any, language: Any, now: Any, restricted: Sequence[str] = ()) -> QuerySet:
    """The demands with their outcomes, and where the register of a language is."""
    outcome_fields = [f"demand__outcomes__{name}" for name in ("outcome", "date", "note", "source", "source_url")]
    registers = DemandIndexPage.objects.filter(is_published(now), locale__language_code=language)
    for path in restricted:
        registers = registers.exclude(path__startswith=path)
    return (
        DemandOccurrence.objects.filter(statement=statement)
        .annotate(
            register=Subquery(registers.order_by("path").values("url_path")[:1]),
        )
        .order_by("position", "pk", "demand__outcomes__date", "demand__outcomes__pk")
        .values_list("pk", "parent_id", "number", "anchor", "text", "addressee", "demand_id", "demand__number",
                     "register", *outcome_fields)
    )  # fmt: skip


@prepared
def _demands(statement: Any, language: Any, now: Any) -> QuerySet:
    return _rows(statement, language, now)


def statement_demands(statement: Statement, language: str, request: HttpRequest | None = None) -> list[DemandNode]:
    """The demands as a tree, in order, each with its outcomes, oldest first: one query, one more without a request.

    Public demands lead to their place in the register.
    """
    restricted = restricted_paths(request)
    # The number of conditions varies with what is private, so they are written into the question when there are any.
    asked = {"statement": statement.pk, "language": language, "now": timezone.now()}
    rows = _rows(**asked, restricted=restricted) if restricted else _demands(**asked)
    links = page_links(request) if request is not None else PageLinks()
    nodes: dict[int, DemandNode] = {}
    parents: dict[int, int | None] = {}
    public = demand_catalogue.select(language, request=request)
    base_url, words = "", _("No. %(number)d in the register")
    for key, parent, number, anchor, text, addressee, demand, known, register, *told in rows:
        outcome, date, note, source, source_url = told
        if key not in nodes:
            nodes[key] = DemandNode(number, anchor, text.in_language(language), addressee.in_language(language))
            if known and register and (raised := next(iter(public.values(demand, "raised")), 0)):
                base_url = base_url or links.path(register)
                nodes[key].register_url, nodes[key].register_label = f"{base_url}{known}/", words % {"number": known}
                nodes[key].raised = raised
                if raised > 1 and (first := next(iter(public.values(demand, "first")), "")):
                    nodes[key].first = PartialDate.parse(first)
            parents[key] = parent
        if outcome:
            label = Outcome(outcome).label
            nodes[key].outcomes.append(
                OutcomeLine(outcome, label, date, note.in_language(language), source, source_url)
            )
    roots: list[DemandNode] = []
    for key, node in nodes.items():
        above = nodes.get(parents[key])
        (above.children if above else roots).append(node)
    return roots


@dataclass(frozen=True)
class TextPart:
    """A block of the text, or in its place the demands that stand there."""

    block: Any
    demands: tuple[DemandNode, ...] = ()


def text_in_order(body: Iterable[Any], demands: list[DemandNode]) -> tuple[list[TextPart], list[DemandNode]]:
    """The blocks of a text with the demands where they stand in it, and those that stand nowhere in it.

    A demand is shown once. A place whose numbers are those of no demand, because they were changed, shows none.
    """
    left = list(demands)
    parts: list[TextPart] = []
    for block in body:
        if block.block_type != "demands":
            parts.append(TextPart(block))
            continue
        here = _between(left, block.value.get("first") or "", block.value.get("last") or "")
        if left[here]:
            parts.append(TextPart(block, tuple(left[here])))
        del left[here]
    return parts, left


def _between(demands: list[DemandNode], first: str, last: str) -> slice:
    keys = [number_key(demand.number) for demand in demands]
    try:
        start = keys.index(number_key(first)) if first else 0
        end = keys.index(number_key(last), start) if last else len(keys) - 1
    except ValueError:
        return slice(0, 0)
    return slice(start, end + 1)
