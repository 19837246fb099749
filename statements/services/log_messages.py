"""How the history tells what was done to a record: numbers and fields, never names of people."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from ..models import Statement


class FactsFormatter(LogFormatter):
    label = gettext_lazy("Edit facts")

    def format_message(self, log_entry: Any) -> str:
        names = []
        for name in log_entry.data.get("fields", []):
            field = next((field for field in Statement._meta.get_fields() if field.name == name), None)
            names.append(str(getattr(field, "verbose_name", name)))
        return _("Facts changed: %(fields)s") % {"fields": ", ".join(names)} if names else _("Facts changed")


class JoinedFormatter(LogFormatter):
    """“Imported in another language (ru); signatories paired: 3; demands put into words: 2”."""

    label = gettext_lazy("Import in another language")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        parts = [
            text % {"count": data[name]}
            for name, text in (
                ("signatories", _("signatories paired: %(count)d")),
                ("demands", _("demands put into words: %(count)d")),
                ("added_signatories", _("signatories added: %(count)d")),
                ("added_demands", _("demands added: %(count)d")),
            )
            if data.get(name)
        ]
        what = _("Imported in another language (%(language)s)") % {"language": data.get("language", "?")}
        return "; ".join([what, *parts])


class CountsFormatter(LogFormatter):
    """“Signatories: 2 changed, 1 added, new order”."""

    subject: Any = ""

    @classmethod
    def of(cls, label: Any, subject: Any) -> type[CountsFormatter]:
        return type("CountsFormatter", (cls,), {"label": label, "subject": subject})

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        parts = [
            text % {"count": data[name]}
            for name, text in (
                ("changed", _("%(count)d changed")),
                ("added", _("%(count)d added")),
                ("deleted", _("%(count)d deleted")),
            )
            if data.get(name)
        ]
        if data.get("moved"):
            parts.append(_("new order"))
        return f"{self.subject}: {', '.join(parts)}"


class TagsFormatter(LogFormatter):
    """“Tags added: joint statement, rivers”."""

    label = gettext_lazy("Change tags of several texts")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        if data.get("added"):
            return _("Tags added: %(tags)s") % {"tags": ", ".join(data["added"])}
        return _("Tags taken away: %(tags)s") % {"tags": ", ".join(data.get("removed", []))}
