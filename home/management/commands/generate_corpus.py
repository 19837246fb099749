"""Fill an empty database with as many invented texts as are needed to measure with."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ...corpus.generating import Refused, generate, refuse_real_data
from ...corpus.words import LANGUAGES


class Command(BaseCommand):
    """``manage.py generate_corpus --statements N``: a large invented archive; safe to interrupt and to repeat."""

    help = (
        "Add invented organisations, tags and statements until there are so many of them. The same seed makes the same "
        "texts; running it again adds only what is missing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--statements", type=int, required=True, metavar="N", help="How many there are to be.")
        parser.add_argument("--organisations", type=int, default=300, metavar="N", help="How many sign (300).")
        parser.add_argument(
            "--languages", default=",".join(LANGUAGES), metavar="CODES", help="Languages of the pages (be,en,ru)."
        )
        parser.add_argument("--seed", type=int, default=1, metavar="N", help="Another number makes other texts (1).")
        parser.add_argument(
            "--search-index", action="store_true", help="Build Wagtail's search index too, which takes much longer."
        )
        parser.add_argument("--yes-i-know", action="store_true", help="Do it with the settings of a public server too.")

    def handle(self, *args: Any, **options: Any) -> None:
        languages = [code.strip() for code in options["languages"].split(",") if code.strip()]
        unknown = [code for code in languages if code not in LANGUAGES]
        if unknown or not languages:
            raise CommandError(f"There are words in {', '.join(LANGUAGES)}; choose among these languages.")
        verbosity = options["verbosity"]
        try:
            refuse_real_data(options["yes_i_know"])
            made = generate(
                options["statements"],
                languages,
                seed=options["seed"],
                organisations=options["organisations"],
                stream=self.stderr._out if verbosity else None,
            )
        except (Refused, ValueError) as error:
            raise CommandError(str(error)) from error
        if options["search_index"]:
            call_command("update_index", verbosity=verbosity)
        if not verbosity:
            return
        if made.statements or made.pages:
            self.stdout.write(f"The corpus grew by {made.statements:,} statements; {made.pages:,} pages were added.")
            if not options["search_index"]:
                self.stdout.write("Wagtail's search does not know them yet: “manage.py update_index” tells it.")
        else:
            self.stdout.write("The corpus is here already; nothing was added.")
