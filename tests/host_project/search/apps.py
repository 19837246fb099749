"""The host's own ``search``, whose name and label ours must not take."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    label = "search"
