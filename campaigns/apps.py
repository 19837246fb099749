"""Campaigns: pages with a timeline and the people concerned, for causes that last longer than one text."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    """The app ``zayava.campaigns``."""

    name = "zayava.campaigns"
    label = "zayava_campaigns"
    verbose_name = _("Campaigns")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from zayava.core.feeds.directory import feed_directory
        from zayava.core.filtering.vocabularies import vocabularies
        from zayava.core.registry import entry_sources
        from zayava.core.tags.bearing import tag_bearers

        from . import catalogue, entries, feeds
        from .vocabulary import CampaignVocabulary

        catalogue.follow()
        entry_sources.register("zayava_organisations.Organisation", entries.taken_part_in)
        entry_sources.register("zayava_core.Tag", entries.tagged)
        tag_bearers.register(30, entries.BEARER)
        feed_directory.register(20, feeds.listed_feeds)
        vocabularies.register("zayava_campaigns.Campaign", CampaignVocabulary())
