"""What of the register goes into a file: facts, and names in every language."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.spreadsheets import SheetColumn, by_language

from .models import Organisation, RegisterEntry
from .models.register import choose_name


def _name_in(entry: RegisterEntry, language: str) -> str:
    """The name in exactly this language, or nothing."""
    name = choose_name([name for name in entry.names.all() if name.language == language], language)
    return name.text if name else ""


def _heading(text: str) -> Callable[[str], str]:
    return lambda code: f"{text} ({get_language_info(code)['name_local']})"


def _other_names(entry: RegisterEntry) -> str:
    shown = {_name_in(entry, code) for code in conf.languages}
    return "; ".join(dict.fromkeys(name.text for name in entry.names.all() if name.text not in shown))


def person_sheet() -> list[SheetColumn]:
    """The columns of the list of people."""
    return [
        *by_language("name", _heading(_("Name")), conf.languages, _name_in),
        SheetColumn("other_names", _("Other names"), _other_names),
        SheetColumn("uid", _("Permanent identifier"), lambda entry: entry.uid),
    ]


def _member_since(organisation: Organisation) -> str:
    """When the membership that holds today began, as far as it is known."""
    joined = [str(row.joined or "") for row in organisation.memberships.all() if row.is_member]
    return max(joined, default="")


def organisation_sheet() -> list[SheetColumn]:
    """The columns of the list of organisations."""
    names = person_sheet()
    seat = by_language("seat", _heading(_("Seat")), conf.languages, lambda row, code: row.seat.get(code, ""))
    return [
        *names[:-1],
        SheetColumn("kind", _("Kind"), lambda row: row.get_kind_display()),
        SheetColumn("status", _("Legal status"), lambda row: row.standing_on().sentence()),
        SheetColumn("member", _("Member"), lambda row: row.is_member),
        SheetColumn("member_since", _("Member since"), _member_since),
        SheetColumn("founded", _("Founded"), lambda row: row.founded),
        *seat,
        SheetColumn("website", _("Web site"), lambda row: row.website),
        names[-1],
    ]
