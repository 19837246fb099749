"""Permanent public numbers."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Max

from ..models import Statement

ATTEMPTS = 20
"""How often to try again when another process took the same number at the same moment."""


def assign_number(statement: Statement) -> int:
    """Give the statement the next public number unless it has one; return its number.

    Numbers count up from 1 in order of first publication and are never given twice: the database refuses a second
    owner, and a numbered statement cannot be deleted.
    """
    for attempt in range(ATTEMPTS):
        current = Statement.objects.values_list("number", flat=True).get(pk=statement.pk)
        if current is not None:
            statement.number = current
            return current
        number = (Statement.objects.aggregate(last=Max("number"))["last"] or 0) + 1
        try:
            with transaction.atomic():
                Statement.objects.filter(pk=statement.pk, number=None).update(number=number)
        except IntegrityError:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")
