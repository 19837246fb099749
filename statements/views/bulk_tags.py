"""“Add tags” and “Take tags away” for the statements that were ticked, or for all that the filters show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.bulk_action import BulkAction

from ..filters import StatementFilterSet
from ..finding import matching_statements
from ..forms.bulk_tags import BulkTagsForm
from ..models import Statement
from ..overview import record_url
from ..permissions import statement_permissions
from ..services.tagging import tag_statements, untag_statements

_NAMED = 50
"""How many titles the question names; the others are counted."""


class TagsAction(BulkAction):
    """What both have in common. Each statement is changed only with the right to change all its pages."""

    models = [Statement]
    form_class = BulkTagsForm
    template_name = "zayava_statements/admin/bulk_tags.html"
    question: Any = ""
    yes: Any = ""
    change: Callable[..., int]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not statement_permissions.user_has_any_permission(request.user, {"add", "change"}):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_actionable_objects(self) -> tuple[list[Statement], dict[str, list[Statement]]]:
        """Those she may change, and those she may only see. Of what she may not see nothing is said."""
        seen = statement_permissions.instances_user_has_any_permission_for(self.request.user, {"view"})
        asked = self.request.GET.getlist("id")
        if "all" in asked:
            chosen = self._shown(seen)
        else:
            keys = {int(key) for key in asked if key.isascii() and key.isdecimal() and len(key) < 19}
            chosen = seen.filter(pk__in=keys)
        chosen = chosen.prefetch_related("pages__locale").order_by("-date", "-pk")
        may: list[Statement] = []
        may_not: list[Statement] = []
        for statement in chosen:
            (may if self._may_change(statement) else may_not).append(statement)
        return may, {"items_with_no_access": may_not}

    def _may_change(self, statement: Statement) -> bool:
        return statement_permissions.user_has_permission_for_instance(self.request.user, "change", statement)

    def _shown(self, seen: Any) -> Any:
        """Everything that the list shows with the search and the filters of its address."""
        query = self.request.GET
        if words := query.get("q", "").strip():
            seen = seen.filter(matching_statements(words))
        filters = StatementFilterSet(data=query, queryset=seen, request=self.request)
        return filters.qs if filters.is_valid() else seen.none()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        items, refused = context["items"], context["items_with_no_access"]
        context.update(
            count=len(items),
            items=items[:_NAMED],
            more=max(0, len(items) - _NAMED),
            refused=refused[:_NAMED],
            refused_count=len(refused),
            action=self,
        )
        return context

    def object_context(self, obj: Statement) -> dict[str, Any]:
        return {"item": obj, "edit_url": record_url("edit", obj)}

    def get_execution_context(self) -> dict[str, Any]:
        return {"tags": self.cleaned_form.cleaned_data["tags"], "user": self.request.user, "change": type(self).change}

    @classmethod
    def execute_action(cls, objects: Sequence[Statement], **kwargs: Any) -> tuple[int, int]:
        return kwargs["change"](objects, kwargs["tags"], kwargs["user"]), 0

    def tag_names(self) -> str:
        return ", ".join(f"“{tag.label_in()}”" for tag in self.cleaned_form.cleaned_data["tags"])


class AddTags(TagsAction):
    display_name = _("Add tags")
    action_type = "add_tags"
    aria_label = _("Add tags to the chosen statements")
    action_priority = 10
    question = _("Which tags are these statements to get?")
    yes = _("Add tags")
    change = staticmethod(tag_statements)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        text = ngettext(
            "%(count)d statement got what it lacked of %(tags)s.",
            "%(count)d statements got what they lacked of %(tags)s.",
            num_parent_objects,
        )
        return text % {"count": num_parent_objects, "tags": self.tag_names()}


class TakeTagsAway(TagsAction):
    display_name = _("Take tags away")
    action_type = "take_tags_away"
    aria_label = _("Take tags away from the chosen statements")
    action_priority = 20
    question = _("Which tags are to be taken away from these statements?")
    yes = _("Take tags away")
    change = staticmethod(untag_statements)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        text = ngettext(
            "%(count)d statement no longer carries %(tags)s.",
            "%(count)d statements no longer carry %(tags)s.",
            num_parent_objects,
        )
        return text % {"count": num_parent_objects, "tags": self.tag_names()}
