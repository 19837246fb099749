"""Finding an entry while its name is being typed, for the screens of the admin."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ..models import Organisation, Person, RegisterEntry
from ..permissions import may_look_up
from ..selectors import find

MODELS: dict[str, type[RegisterEntry]] = {"organisation": Organisation, "person": Person}
"""Models of the register by the word that stands for them in addresses."""


@require_GET
def find_entries(request: HttpRequest) -> JsonResponse:
    """Answer ``?type=organisation|person&q=…`` with ``{"items": [{id, label, names, status, url}]}``, best first."""
    model = MODELS.get(request.GET.get("type", "organisation"))
    if model is None:
        return JsonResponse({"error": _("The type is “organisation” or “person”.")}, status=400)
    if not may_look_up(request.user, model):
        raise PermissionDenied
    response = JsonResponse({"items": [item(entry) for entry in find(request.GET.get("q", ""), model=model)]})
    response.headers["Cache-Control"] = "private, no-store"
    return response


def item(entry: RegisterEntry) -> dict[str, Any]:
    """An entry, fetched with its names and statuses, as the screens need it."""
    label = str(entry)
    names = sorted({name.text for name in entry.names.all()} - {label})
    status = entry.standing_on().sentence() if isinstance(entry, Organisation) else ""
    return {"id": entry.pk, "label": label, "names": names, "status": status}
