"""“3 tags” below the lists of the admin, with the plural forms of the language.

Wagtail joins a number and the plural of a model's name, which is right in English alone: «2 тэгі» but «5 тэгаў». Every
list and every chooser of the admin counts with its one paginator, so that is taught here. A model says how it is
counted in an attribute ``counted``; those of Wagtail and Django are named below.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import ngettext_lazy
from wagtail.admin.paginator import WagtailPaginator

OF_OTHERS = {
    "auth.group": ngettext_lazy("%(count)s group", "%(count)s groups", "count"),
    "auth.user": ngettext_lazy("%(count)s user", "%(count)s users", "count"),
    "wagtailcore.baselogentry": ngettext_lazy("%(count)s change", "%(count)s changes", "count"),
    "wagtailcore.collection": ngettext_lazy("%(count)s collection", "%(count)s collections", "count"),
    "wagtailcore.locale": ngettext_lazy("%(count)s language", "%(count)s languages", "count"),
    "wagtailcore.page": ngettext_lazy("%(count)s page", "%(count)s pages", "count"),
    "wagtailcore.referenceindex": ngettext_lazy("%(count)s use", "%(count)s uses", "count"),
    "wagtailcore.site": ngettext_lazy("%(count)s site", "%(count)s sites", "count"),
    "wagtailcore.task": ngettext_lazy("%(count)s task", "%(count)s tasks", "count"),
    "wagtailcore.taskstate": ngettext_lazy("%(count)s task", "%(count)s tasks", "count"),
    "wagtailcore.workflow": ngettext_lazy("%(count)s workflow", "%(count)s workflows", "count"),
    "wagtailcore.workflowstate": ngettext_lazy("%(count)s workflow", "%(count)s workflows", "count"),
    "wagtailredirects.redirect": ngettext_lazy("%(count)s redirect", "%(count)s redirects", "count"),
    "wagtail_localize.translation": ngettext_lazy("%(count)s translation", "%(count)s translations", "count"),
}
OF_ANYTHING = ngettext_lazy("%(count)s entry", "%(count)s entries", "count")


def words_for(model: Any) -> Any:
    """How rows of a model are counted: what gives “3 tags” for ``% {"count": 3}``; ``None`` where nobody said it.

    A list without model counts entries.
    """
    if model is None:
        return OF_ANYTHING
    labels = [base._meta.label_lower for base in model.__mro__ if hasattr(base, "_meta")]
    return getattr(model, "counted", None) or next((OF_OTHERS[label] for label in labels if label in OF_OTHERS), None)


def _items_count_label(paginator: WagtailPaginator) -> str:
    words = words_for(paginator.model)
    if words is None:  # a model of a host that does not say how it is counted
        names = paginator.verbose_name if paginator.count == 1 else paginator.verbose_name_plural
        return f"{paginator.count} {names}"
    return str(words % {"count": paginator.count})


def teach_paginator() -> None:
    """Have the admin count in the words of this module."""
    WagtailPaginator.items_count_label = property(_items_count_label)
