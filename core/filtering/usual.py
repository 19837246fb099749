"""The filters that most lists have. A list says in a sentence of its own what the choice means there."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from .filters import RowFilter, YearFilter

TAG, ORGANISATION, CAMPAIGN = "zayava_core.Tag", "zayava_organisations.Organisation", "zayava_campaigns.Campaign"


def tag_filter(description: Any, **changes: Any) -> RowFilter:
    return RowFilter(parameter="tag", label=_("Tag"), description=description, model=TAG, **changes)


def organisation_filter(description: Any, **changes: Any) -> RowFilter:
    return RowFilter(
        parameter="organisation", label=_("Organisation"), description=description, model=ORGANISATION, **changes
    )


def campaign_filter(description: Any, **changes: Any) -> RowFilter:
    return RowFilter(parameter="campaign", label=_("Campaign"), description=description, model=CAMPAIGN, **changes)


def year_filter(description: Any, **changes: Any) -> YearFilter:
    return YearFilter(**{"parameter": "year", "label": _("Year"), "description": description, **changes})
