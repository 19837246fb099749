"""Writing rows as fast as the database takes them: no instances, no signals, keys given here.

Only for rows that nobody else writes at the same moment and that need nothing a model does on saving. Two processes at
once cannot do harm: the second is refused a key and loses its transaction.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.utils import timezone
from wagtail.fields import StreamField

_PLAIN = (str, int, bool, type(None))


class Table:
    """The table of a model (of a child model: only its own columns), filled row by row and written at once."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        self._fields = [field for field in model._meta.local_concrete_fields if not field.generated]
        self._adapt = {field.attname: _adapter(field) for field in self._fields}
        self._defaults = {field.attname: _default(field) for field in self._fields}
        self._rows: list[tuple[Any, ...]] = []
        self._key = model._meta.pk.attname
        self._next_key = 0

    def begin(self) -> None:
        """Forget unwritten rows, and count keys on from the highest in the database."""
        self._rows.clear()
        self._next_key = (
            self.model._base_manager.aggregate(last=models.Max(self.model._meta.pk.name))["last"] or 0
        ) + 1

    def add(self, **values: Any) -> int:
        """Keep a row for :meth:`write`; columns not named get their default. Return its key."""
        key = values.get(self._key)
        if key is None:
            key = values[self._key] = self._next_key
            self._next_key += 1
        adapt = self._adapt
        prepared = {name: adapt[name](value) for name, value in values.items()}
        self._rows.append(
            tuple(prepared[name] if name in prepared else make() for name, make in self._defaults.items())
        )
        return key

    def write(self) -> int:
        """Write the rows kept, in the transaction that is open; return how many there were."""
        rows, self._rows = self._rows, []
        if not rows:
            return 0
        quote = connection.ops.quote_name
        table = quote(self.model._meta.db_table)
        columns = ", ".join(quote(field.column) for field in self._fields)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
                for reset in connection.ops.sequence_reset_sql(no_style(), [self.model]):
                    cursor.execute(reset)
            else:
                marks = ", ".join(["%s"] * len(self._fields))
                cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
        return len(rows)


def _adapter(field: models.Field) -> Callable[[Any], Any]:
    """What turns a value of the field into what the driver takes."""
    if isinstance(field, StreamField):
        return lambda value: field.json_field.get_db_prep_value(value, connection, prepared=True)
    plain = (models.CharField, models.TextField, models.ForeignKey, models.BooleanField, models.IntegerField)
    if isinstance(field, plain):  # most values are what the driver takes already
        return lambda value: value if type(value) in _PLAIN else _prepared(field, value)
    return lambda value: _prepared(field, value)


def _prepared(field: models.Field, value: Any) -> Any:
    return field.get_db_prep_save(value, connection)


def _default(field: models.Field) -> Callable[[], Any]:
    """What makes the stored default of a column."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return lambda: _prepared(field, timezone.now())
    if field.default is uuid.uuid4:
        return lambda: _prepared(field, uuid.uuid4())
    value = [] if isinstance(field, StreamField) else field.get_default()
    constant = _adapter(field)(value)
    return lambda: constant
