"""Finding organisations, people, statements and tags while typing, for the screens of the record."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.http import HttpRequest, JsonResponse

from zayava.core.text.folding import fold
from zayava.organisations.models import Organisation, Person, RegisterEntry
from zayava.organisations.selectors import find

from ..finding import matching_statements
from ..forms.import_record import find_joinable, in_her_eyes
from ..permissions import statement_permissions

LIMIT = 8


def find_view(request: HttpRequest, what: str) -> JsonResponse:
    """``{"results": [{"id", "label", "note"}]}`` for ``?q=``; 403 for who edits no statement, 404 for other words."""
    if not statement_permissions.user_has_any_permission(request.user, {"add", "change"}):
        return JsonResponse({"results": []}, status=403)
    finders = {"organisation": _organisations, "person": _people, "statement": _statements, "record": _records}
    finders["campaign"] = _campaigns
    if what not in finders:
        return JsonResponse({"results": []}, status=404)
    query = request.GET.get("q", "").replace("\0", " ")[:200]
    return JsonResponse({"results": finders[what](query, request) if query.strip() else []})


def _organisations(query: str, request: HttpRequest) -> list[dict[str, Any]]:
    return [_result(entry) for entry in find(query, LIMIT, model=Organisation)]


def _people(query: str, request: HttpRequest) -> list[dict[str, Any]]:
    return [_result(entry) for entry in find(query, LIMIT, model=Person)]


def _result(entry: RegisterEntry) -> dict[str, Any]:
    label = str(entry)
    others = list(dict.fromkeys(name.text for name in entry.names.all() if name.text != label))
    return {"id": entry.pk, "label": label, "note": " · ".join(others[:3])}


def _statements(query: str, request: HttpRequest) -> list[dict[str, Any]]:
    allowed = statement_permissions.instances_user_has_any_permission_for(request.user, {"view"})
    found = allowed.filter(matching_statements(query)).exclude(pk=_number(request.GET.get("not", "")))
    rows = found.order_by("-date", "-pk").prefetch_related("pages__locale")[:LIMIT]
    return [
        {
            "id": row.pk,
            "label": str(row.title_in()) or f"#{row.pk}",
            "note": " · ".join(filter(None, [str(row.date or ""), str(row.get_kind_display())])),
        }
        for row in rows
    ]


def _campaigns(query: str, request: HttpRequest) -> list[dict[str, Any]]:
    """By the words of a name or hashtag in any language; there are some dozens, so all are looked at."""
    words = fold(query).split()
    found = []
    for row in apps.get_model("zayava_campaigns.Campaign")._default_manager.all():
        names = list(dict.fromkeys([*row.name.values(), *(f"#{text}" for text in row.hashtag.values())]))
        if words and all(word in fold(" ".join(names)) for word in words):
            note = " · ".join(name for name in names if name != str(row))
            found.append({"id": row.pk, "label": str(row), "note": note})
    return found[:LIMIT]


def _records(query: str, request: HttpRequest) -> list[dict[str, Any]]:
    """Texts that a page in the language ``?language=`` can be added to."""
    rows = find_joinable(request.user, query, request.GET.get("language", "")[:20])
    return [
        {"id": row.pk, "label": option.title, "note": option.facts}
        for row, option in zip(rows, in_her_eyes(request.user, rows), strict=True)
    ]


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 19 else None
