"""Questions to the database that Django writes once, however often they are asked.

Turning a queryset into SQL takes Django several times as long as the database takes to answer it, and every request for
a public page asks the same questions about other rows. See ``docs/decisions/0008-prepared-questions.md``.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler

_COLLECTIONS = (list, tuple, set, frozenset)
_PLAIN = (int, str)
_STEP = 1024


class _Slot(NamedTuple):
    """The place of one value among the parameters of a statement of SQL; ``index`` is its place in a collection."""

    name: str
    index: int


class _Placeholder(Expression):
    """Stands in a queryset for a value, or for a collection of ``size`` values after ``__in``."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__()
        self.name = name
        self.size = size

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list[_Slot]]:
        if not self.size:
            raise EmptyResultSet
        return ", ".join(["%s"] * self.size), [_Slot(self.name, index) for index in range(self.size)]


class _Question:
    """A queryset with placeholders, and the SQL that Django wrote for it."""

    def __init__(self, queryset: QuerySet) -> None:
        self._queryset = queryset
        self._compiler = queryset.query.get_compiler(queryset.db)
        try:
            self._sql, self._parameters = self._compiler.as_sql()
        except EmptyResultSet:
            self._sql, self._parameters = "", ()
        self._compiler.connection = None  # that of the thread which happened to ask first

    def ask(self, values: dict[str, list[Any]]) -> list[Any]:
        """The rows or instances for ``values``, as evaluating the queryset would give them: one query."""
        connection = connections[self._queryset.db]
        compiler = copy(self._compiler)
        compiler.connection = connection
        parameters = tuple(
            _adapted(values[parameter.name][parameter.index], connection) if isinstance(parameter, _Slot) else parameter
            for parameter in self._parameters
        )
        compiler.as_sql = lambda *args, **kwargs: (self._sql, parameters)
        queryset = self._queryset.all()
        queryset.query.get_compiler = lambda *args, **kwargs: compiler
        return list(queryset)


def _adapted(value: Any, connection: BaseDatabaseWrapper) -> Any:
    """A value as the driver of the database takes it."""
    if isinstance(value, _PLAIN):
        return value
    return Value(value).output_field.get_db_prep_value(value, connection)


def _as_list(value: Any) -> list[Any]:
    """The values of a collection, the last one repeated up to a round number: a few sizes of SQL serve every number.

    The round numbers are powers of two, and above :data:`_STEP` its multiples, so that databases which take only so
    many values are not asked for twice as many.
    """
    if not isinstance(value, _COLLECTIONS):
        return [value]
    values = list(value)
    size = 1 << max(0, len(values) - 1).bit_length() if len(values) <= _STEP else -(-len(values) // _STEP) * _STEP
    return values + values[-1:] * (size - len(values))


def prepared(build: Callable[..., QuerySet]) -> Callable[..., list[Any]]:
    """Make a function that builds a queryset from its arguments one that answers with the list of its results.

    It is called with keywords: numbers, texts, dates, UUIDs, and collections of them for ``__in``. ``build`` itself
    never sees them but placeholders, and only once: it must not look at its arguments, and must not read anything that
    changes, such as the clock.
    """
    questions: dict[tuple[tuple[str, int], ...], _Question] = {}

    @wraps(build)
    def answer(**arguments: Any) -> list[Any]:
        values = {name: _as_list(value) for name, value in arguments.items()}
        sizes = tuple((name, len(some)) for name, some in values.items())
        question = questions.get(sizes)
        if question is None:
            placeholders = {name: _Placeholder(name, size) for name, size in sizes}
            question = questions[sizes] = _Question(build(**placeholders))
        return question.ask(values)

    return answer
