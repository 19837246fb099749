"""What of the campaigns goes into a file. People concerned are counted, not named: a file is easily passed on."""

from __future__ import annotations

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.spreadsheets import SheetColumn, by_language

from .models import Campaign


def campaign_sheet() -> list[SheetColumn]:
    """The columns of the list; rows are annotated with ``people_number``."""

    def text(name: str, heading: str) -> list[SheetColumn]:
        def value(campaign: Campaign, language: str) -> str:
            return getattr(campaign, name).get(language, "")

        return by_language(
            name, lambda code: f"{heading} ({get_language_info(code)['name_local']})", conf.languages, value
        )

    return [
        *text("name", _("Name")),
        *text("hashtag", _("Hashtag")),
        SheetColumn("kind", _("Kind"), lambda row: row.get_kind_display()),
        SheetColumn("began", _("Began"), lambda row: row.began),
        SheetColumn("ended", _("Ended"), lambda row: row.ended),
        SheetColumn("people", _("People"), lambda row: row.people_number),
        SheetColumn("uid", _("Permanent identifier"), lambda row: row.uid),
    ]
