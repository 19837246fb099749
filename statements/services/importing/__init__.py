"""Importing a text: recognise, plan, let somebody check, write.

``make_plan`` ← ``write``; :func:`import_document` does both for whoever does not ask an editor.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser

from ...importing.recognised import Recognised
from ...importing.source import SourceText
from .locking import one_import_at_a_time
from .plan import ImportPlan, PlannedName, PlannedSignature
from .planning import make_plan
from .writing import Imported, ImportRefused, statement_index, write

__all__ = [
    "ImportPlan",
    "ImportRefused",
    "Imported",
    "PlannedName",
    "PlannedSignature",
    "import_document",
    "make_plan",
    "statement_index",
    "write",
]


def import_document(
    recognised: Recognised, source: SourceText, *, publish: bool = False, user: AbstractBaseUser | None = None
) -> tuple[ImportPlan, Imported]:
    """Plan and write one document while no other import can come between. Raises :class:`ImportRefused`."""
    with one_import_at_a_time():
        plan = make_plan(recognised, source)
        return plan, write(plan, publish=publish, user=user, match=False)
