"""A row of a screen that several people may edit at once, and the checks that rows of all screens share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from zayava.core.dates import PartialDate

from ..services.rows import Problem

Errors = dict[str, list[str]]


@dataclass
class Difference:
    """What somebody else wrote in a field beside what the editor wrote."""

    label: str
    hers: str
    theirs: str


@dataclass
class EditedLine:
    """A row of the screen: its values, what is wrong with them, and what somebody else wrote. Numbers count from 1."""

    letter: ClassVar[str]
    """With which the names of its inputs begin."""

    ref: str
    values: dict[str, str]
    token: str
    number: int = 0
    errors: Errors = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    wants_delete: bool = False

    @property
    def prefix(self) -> str:
        """With which the names of its inputs begin."""
        return f"{self.letter}-{self.ref}"

    @property
    def has_problem(self) -> bool:
        return bool(self.errors or self.differences)

    def lay_over(
        self, problem: Problem[Any], names: Mapping[str, Any], shown: Callable[[str, str], str] | None = None
    ) -> None:
        """Lay what the editor had written over the row, beside what is there now.

        ``names`` are the words for the fields, in order; ``shown`` puts the value of a field into words.
        """
        edit, in_words = problem.edit, shown or (lambda _name, value: value)
        if problem.present is not None:
            self.differences = [
                Difference(str(label), in_words(name, edit.values[name]), in_words(name, problem.present[name]))
                for name, label in names.items()
                if name in problem.present and edit.values[name] != problem.present[name]
            ] or [Difference("", "", "")]
        elif edit.key is not None:
            self.token = str(edit.token)  # still what she was shown: a change by somebody else must not go unnoticed
        self.values, self.errors, self.wants_delete = dict(edit.values), problem.errors, edit.delete


def too_long(values: Mapping[str, str], limits: Mapping[str, int]) -> Errors:
    """An error for every value with too many characters."""
    return {
        name: [
            _("This can have at most %(limit)s characters; it has %(length)s.")
            % {"limit": limit, "length": len(values[name])}
        ]
        for name, limit in limits.items()
        if len(values[name]) > limit
    }


def date_errors(name: str, text: str) -> Errors:
    """An error unless the text is a date, perhaps only a month or a year, or empty."""
    try:
        if text:
            PartialDate.parse(text)
    except ValueError as error:
        return {name: [str(error)]}
    return {}


def url_errors(name: str, url: str) -> Errors:
    """An error unless the address is one of the web, or empty."""
    try:
        if url:
            URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return {name: [_("Write a whole address that begins with https:// or http://.")]}
    return {}
