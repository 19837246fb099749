"""The register: organisations, people, their names in every language and script, and their legal status."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """The app ``zayava.organisations``."""

    name = "zayava.organisations"
    label = "zayava_organisations"
    verbose_name = _("Organisations")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from zayava.core.feeds.directory import feed_directory
        from zayava.core.filtering.vocabularies import vocabularies
        from zayava.core.registry import entry_sources
        from zayava.core.tags.bearing import tag_bearers
        from zayava.core.waiting import waiting_kinds

        from . import catalogue, feeds, tagged
        from .narrowing import register_own
        from .vocabulary import OrganisationVocabulary
        from .waiting import KINDS

        catalogue.follow()
        entry_sources.register("zayava_core.Tag", tagged.tagged)
        tag_bearers.register(40, tagged.BEARER)
        vocabularies.register("zayava_organisations.Organisation", OrganisationVocabulary())
        feed_directory.register(30, feeds.listed_feeds)
        register_own()
        waiting_kinds.register(*KINDS)
