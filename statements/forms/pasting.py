"""The preview of a pasted list, as posted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _

from zayava.organisations.selectors import ACCEPT

from ..enums import Capacity, SignatureState
from ..pasting import MAX_ENTRIES
from ..services.rows import normalise
from ..services.signature_values import FIELDS, SignatureEdit
from .signatories import MAX_LENGTHS

_KEY = re.compile(r"[0-9]{1,18}")


@dataclass
class PastedRow:
    """One line she wants to add. ``keys`` are the entries chosen, ``refused`` the ones proposed and not taken."""

    index: int
    printed: dict[str, str] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)
    new: set[str] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)
    percent: int = 100


class PastedForm:
    """Lines that are ticked, in order."""

    def __init__(self, data: QueryDict) -> None:
        self.rows: list[PastedRow] = []
        for index in list(dict.fromkeys(data.getlist("include")))[:MAX_ENTRIES]:
            if _KEY.fullmatch(index):
                self.rows.append(_row(data, index))

    def edits(self, labels: Mapping[str, Mapping[int, str]]) -> list[SignatureEdit]:
        """As new rows of the list; ``labels`` are the names of the entries chosen, by role and key."""
        return [_edit(row, labels) for row in self.rows]


def _row(data: QueryDict, index: str) -> PastedRow:
    row = PastedRow(int(index))
    for name in ("affiliation", "role", "country", "group"):
        row.values[name] = normalise(data.get(f"p-{index}-{name}", ""))[: MAX_LENGTHS[name]]
    row.values["capacity"] = data.get(f"p-{index}-capacity", "")
    for role in ("organisation", "person"):
        printed = normalise(data.get(f"p-{index}-{role}", ""))
        if not printed:
            continue
        match, best = data.get(f"p-{index}-{role}-match", "new"), data.get(f"p-{index}-{role}-best", "")
        if match == "line":
            row.values["affiliation"] = ", ".join(filter(None, (printed, row.values["affiliation"])))
            continue
        row.printed[role] = printed
        if _KEY.fullmatch(match):
            row.keys[role] = int(match)
            surety = data.get(f"p-{index}-{role}-percent", "")
            if match == best and surety.isdecimal():
                row.percent = min(row.percent, int(surety[:3]))
        else:
            row.new.add(role)
            if _KEY.fullmatch(best):
                row.refused[role] = int(best)
    return row


def _edit(row: PastedRow, labels: Mapping[str, Mapping[int, str]]) -> SignatureEdit:
    values = dict.fromkeys(FIELDS, "") | row.values | {"state": SignatureState.CONFIRMED}
    if values["capacity"] not in Capacity.values:
        values["capacity"] = ""
    for role, printed in row.printed.items():
        values[f"{role}_name"] = printed
        label = labels[role].get(row.keys.get(role, 0), "")
        values[f"{role}_label"] = label or printed
        values[role] = str(row.keys[role]) if label else ""
    if row.percent < ACCEPT * 100:
        values["check_note"] = _("Matched with %(percent)d %% confidence: look whether it is the same.") % {
            "percent": row.percent
        }
    return SignatureEdit(
        ref=f"new-{row.index}", key=None, values=values, create=frozenset(f"{role}_label" for role in row.new)
    )
