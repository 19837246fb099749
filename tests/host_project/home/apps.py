"""The host's own ``home``, whose name and label ours must not take."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    label = "home"
