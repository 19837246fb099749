"""Fill the site with its demonstration."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from ...demo.loading import load


class Command(BaseCommand):
    """``manage.py load_demo``: an invented coalition with its statements, in three languages; safe to repeat."""

    help = "Load the demonstration content, all of it invented. Running it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load()
        if not options["verbosity"]:
            return
        if loaded:
            counts = f"{loaded.statements} statements, {loaded.organisations} organisations, {loaded.pages} pages"
            self.stdout.write(f"The demonstration is loaded: {counts}.")
        else:
            self.stdout.write("The demonstration is here already; nothing was changed.")
