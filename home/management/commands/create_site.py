"""Make the pages, settings and rights that an empty database lacks."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zayava.core.conf import conf

from ...services import create_site


class Command(BaseCommand):
    """``manage.py create_site``: the front page and the lists in every language; safe to repeat."""

    help = "Make the front page and the lists in every language where they are missing. Changes nothing that is there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--language",
            action="append",
            dest="languages",
            metavar="CODE",
            help="A language to make pages for, the site's first language first; all languages when not given.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        languages = options["languages"] or conf.languages
        try:
            tree = create_site(languages)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"The site {tree.site.root_url} has its pages in: {', '.join(languages)}.")
