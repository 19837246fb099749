"""What every other app may use; uses none of them."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "zayava.core"
    label = "zayava_core"
    verbose_name = _("Core")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import (
            checks,  # noqa: F401  (registers the checks of our settings)
            signal_handlers,
        )
        from .built_in import BuiltIn, built_ins
        from .counting import teach_paginator
        from .filtering.tags import TagVocabulary
        from .filtering.vocabularies import vocabularies
        from .indexes import ensure_indexes
        from .planned import PLANNED_KINDS
        from .tags import catalogue as tag_catalogue
        from .waiting import waiting_kinds

        signal_handlers.connect()
        teach_paginator()
        tag_catalogue.follow()
        post_migrate.connect(ensure_indexes, sender=self, dispatch_uid="zayava_page_indexes")
        vocabularies.register("zayava_core.Tag", TagVocabulary())
        waiting_kinds.register(*PLANNED_KINDS)
        built_ins.register(BuiltIn("tags", _("Tags"), "tag_index"))
        built_ins.register(BuiltIn("feeds", _("Feeds"), "feeds_page"))
        built_ins.register(BuiltIn("search", _("Search"), "search"))
        built_ins.register(BuiltIn("cookies", _("Cookies"), "cookies"))
