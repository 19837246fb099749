"""Statements: the texts organisations sign together, who signed them and what they demand."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StatementsConfig(AppConfig):
    name = "zayava.statements"
    label = "zayava_statements"
    verbose_name = _("Statements")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from zayava.core.feeds.directory import feed_directory
        from zayava.core.filtering import usual, vocabularies
        from zayava.core.registry import demand_sources, entry_counts, entry_sources, facet_sources, tagged_entries
        from zayava.core.tags.bearing import Bearer, tag_bearers
        from zayava.core.waiting import waiting_kinds

        from . import (
            catalogue,
            demand_catalogue,
            demand_listing,
            entries,
            feeds,
            gathering,
            permissions,
            signal_handlers,
            waiting,
        )
        from .addressees import AddresseeVocabulary

        catalogue.follow()
        demand_catalogue.follow()
        signal_handlers.connect()
        register_permission_policy(permissions.Statement, permissions.statement_permissions)
        register_permission_policy(permissions.Demand, permissions.demand_permissions)
        register_permission_policy(permissions.Addressee, permissions.addressee_permissions)
        entry_sources.register("zayava_organisations.Organisation", entries.signed_by)
        entry_sources.register("zayava_core.Tag", entries.tagged)
        entry_sources.register("zayava_campaigns.Campaign", gathering.gathered)
        entry_counts.register("zayava_campaigns.Campaign", gathering.gathered_by_each)
        facet_sources.register(usual.CAMPAIGN, gathering.facets)
        answered = frozenset({"year", "campaign", "organisation"})
        tag_bearers.register(10, Bearer("statements", _("Statements"), catalogue.statement_catalogue, answered))
        tag_bearers.register(20, Bearer("demands", _("Demands"), demand_catalogue.demand_catalogue, answered))
        tagged_entries.register(feeds.tagged_with_all)
        feed_directory.register(10, feeds.listed_feeds)
        feed_directory.register(15, feeds.listed_demand_feeds)
        vocabularies.register(demand_listing.ADDRESSEE, AddresseeVocabulary())
        demand_sources.register(usual.CAMPAIGN, demand_listing.of_campaign)
        demand_sources.register(usual.ORGANISATION, demand_listing.of_organisation)
        demand_sources.register(usual.TAG, demand_listing.of_tag)
        waiting.register_signed_without_profile()
        waiting_kinds.register(*waiting.kinds())
