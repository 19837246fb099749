"""``manage.py load_register``: put a register file into the register."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from ...services import load_register_file
from ...spellings import SHIPPED, BadRegisterFile, read_register_file


class Command(BaseCommand):
    """Load organisations and people with their spellings, legal history and sources; twice changes nothing."""

    help = "Add the organisations and people of a register file (TOML) that are not in the register yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, default=SHIPPED, help="Left out, the file Zayava comes with.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_register_file(read_register_file(options["path"]))
        except BadRegisterFile as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        for name in loaded.doubtful:
            self.stderr.write(f"The register holds several entries for {name}. Merge them in “Possible duplicates”.")
        self.stdout.write(
            f"Added {loaded.entries} entries, {loaded.names} names and {loaded.statuses} steps of legal history."
        )
