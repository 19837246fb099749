"""Search: one index and one query over whatever the other apps register; it knows no content itself."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The app ``zayava.search``."""

    name = "zayava.search"
    label = "zayava_search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"
