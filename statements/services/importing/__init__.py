"""Importing a text: recognise, plan, let somebody check, write.

``make_plan`` ← ``write``; :func:`import_document` does both for whoever does not ask an editor.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from ...importing.recognised import Recognised
from ...importing.source import SourceText
from ...models import Statement
from .differences import Difference, differences
from .joining import Joining
from .likely import Likely, likely_records
from .locking import one_import_at_a_time
from .plan import ImportPlan, PlannedCampaign, PlannedName, PlannedSignature
from .planning import make_plan
from .writing import Imported, ImportRefused, statement_index, write

__all__ = [
    "Difference",
    "ImportPlan",
    "ImportRefused",
    "Imported",
    "Joining",
    "Likely",
    "PlannedCampaign",
    "PlannedName",
    "PlannedSignature",
    "choose_original",
    "differences",
    "import_document",
    "likely_records",
    "make_plan",
    "statement_index",
    "write",
]


def choose_original(plan: ImportPlan, statement: Statement) -> None:
    """Say which record this is the text of in another language. Raises :class:`ImportRefused` for a list of texts."""
    if plan.kind == "listing":
        raise ImportRefused(
            _("This document is a list of texts, not one text, so it is no translation of one. Import it by itself.")
        )
    plan.choose(str(statement.uid), str(statement))


def import_document(
    recognised: Recognised,
    source: SourceText,
    *,
    publish: bool = False,
    user: AbstractBaseUser | None = None,
    translation_of: Statement | None = None,
) -> tuple[ImportPlan, Imported]:
    """Plan and write one document while no other import can come between.

    ``translation_of`` is the record that this is the text of in another language. Raises :class:`ImportRefused`.
    """
    with one_import_at_a_time():
        plan = make_plan(recognised, source)
        if translation_of is not None:
            choose_original(plan, translation_of)
        return plan, write(plan, publish=publish, user=user, match=False)
