"""Home: the front page, standard pages, and the addresses that belong to the site as a whole."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The app ``zayava.home``."""

    name = "zayava.home"
    label = "zayava_home"
    verbose_name = _("Home")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from zayava.core.figures import named_figures
        from zayava.core.index_register import index_register
        from zayava.core.registry import demand_sources
        from zayava.statements.demand_listing import of_the_site

        from .index_keeper import index_keeper
        from .selectors.indices import index_figures

        index_register.register(index_keeper)
        named_figures.register(index_figures)
        demand_sources.register("zayava_home.HomePage", of_the_site)
