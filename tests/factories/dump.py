"""Everything an import can write, as sorted lines without keys, moments and random identifiers: two equal databases
give equal lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail.models import Page, ReferenceIndex, Revision

from zayava.organisations.models import Organisation, OrganisationName, Person, PersonName
from zayava.statements.models import (
    Appearance,
    Citation,
    Demand,
    DemandOccurrence,
    ImportedText,
    Signature,
    Statement,
    StatementPage,
)

ROWS = (OrganisationName, PersonName, Signature, DemandOccurrence, Citation, Appearance, ImportedText)
VOLATILE = {"uid", "folded", "key"}


def content() -> list[str]:
    """The lines, sorted."""
    return sorted(_lines())


def _lines() -> Iterator[str]:
    for model in ROWS:
        for row in model.objects.all():
            yield _line(row)
    for model in (Organisation, Person, Statement):
        for row in model.objects.all():
            yield _line(row, _who(row))
    yield f"{Demand.objects.count()} demands"
    for page in StatementPage.objects.all():
        body = json.dumps(_without_ids(page.body.get_prep_value()), sort_keys=True, ensure_ascii=False)
        revisions = Revision.objects.for_instance(page).count()
        yield f"page {page.url_path} {page.title} {page.live} {page.lead} {page.statement} {revisions} {body}"
    for page in Page.objects.all():
        yield f"tree {page.depth} {page.url_path} {page.numchild}"
    yield f"{ReferenceIndex.objects.count()} references"


def _line(row: models.Model, more: str = "") -> str:
    values = {}
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in VOLATILE or isinstance(field, models.DateTimeField):
            continue
        value = getattr(row, field.name)
        values[field.name] = _who(value) if isinstance(value, models.Model) else str(value)
    return f"{row._meta.object_name} {more} {json.dumps(values, sort_keys=True, ensure_ascii=False)}"


def _who(row: models.Model) -> str:
    """A row in words that tell it from others."""
    if isinstance(row, Organisation | Person):
        return " / ".join(sorted(f"{name.text} [{name.language}]" for name in row.names.all()))
    if isinstance(row, Demand):
        return "demand"
    return str(row)


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(part) for key, part in value.items() if key != "id"}
    if isinstance(value, list):
        return [_without_ids(part) for part in value]
    return str(value)
