"""Where a campaign stands, in words. Pure: works on a row already fetched."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext, pgettext

from zayava.core.dates import day_and_month

from .enums import Phase
from .models import Campaign


def state_sentence(campaign: Campaign, language: str | None = None) -> str:
    """“Open since 6 March 2024”, “Closed on 1 May 2022”, “Every year on 4 August”, in the words of a language.

    Each pattern is a message of its own, because no other language can build it from parts.
    """
    language = language or translation.get_language() or "en"
    with translation.override(language):
        phase = campaign.phase_on()
        if phase == Phase.CLOSED and campaign.ended:
            date = campaign.ended.localised(language)
            if campaign.ended.day is not None:
                # Translators: “a campaign is closed on a day”; the month is in the genitive where it has one.
                return gettext("Closed on %(date)s") % {"date": date}
            # Translators: the date is a year, or a month in the nominative and a year.
            return gettext("Closed in %(date)s") % {"date": date}
        if phase == Phase.YEARLY and campaign.month and campaign.day:
            day = day_and_month(campaign.month, campaign.day, language)
            # Translators: a day that comes back: “4 August”, «4 жніўня».
            return gettext("Every year on %(day)s") % {"day": day}
        if campaign.began is None:
            return pgettext("campaign", "Open")
        date = campaign.began.localised(language)
        if campaign.began.day is not None:
            # Translators: a campaign; the month is in the genitive where it has one: «Адкрытая з 6 сакавіка 2024».
            return pgettext("campaign, to the day", "Open since %(date)s") % {"date": date}
        # Translators: a campaign; the date is a year, or a month in the nominative and a year: «Пачатак: %(date)s».
        return pgettext("campaign, to the month or year", "Open since %(date)s") % {"date": date}
