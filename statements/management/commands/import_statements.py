"""``manage.py import_statements``: from files to statements."""

from __future__ import annotations

import json
import logging
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import translation

from zayava.core.conf import conf

from ...importing.decoding import UnreadableText
from ...importing.recognise import recognise
from ...importing.recognised import Recognised
from ...importing.source import MAX_DOCX_BYTES, read
from ...models import Statement
from ...services.importing import (
    Imported,
    ImportPlan,
    ImportRefused,
    choose_original,
    import_document,
    likely_records,
    make_plan,
)
from ...services.importing.index_scores import NO_INDEX, compared, score_in_words

ENDINGS = {".txt", ".md", ".markdown", ".html", ".htm", ".docx"}


class Command(BaseCommand):
    """Recognise and import documents.

    Standard output carries one line per document, or with ``--json`` one JSON array and nothing else; every other
    message goes to standard error. A document that cannot be read or written leaves nothing behind, the others go on,
    and the command ends with status 1.
    """

    help = "Import texts from .txt, .md, .html and .docx files. Importing again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="A file, or a folder whose files are all imported."
        )
        parser.add_argument(
            "--locale",
            choices=conf.languages,
            help="The language of the documents; recognised by itself when not given.",
        )
        parser.add_argument(
            "--translation-of",
            metavar="NUMBER",
            help="The public number (or the uid) of the statement that the one document given is a translation of.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would be imported and write nothing.")
        parser.add_argument("--json", action="store_true", help="Print what was recognised as one JSON array.")
        parser.add_argument("--publish", action="store_true", help="Publish the pages instead of leaving drafts.")

    def handle(self, *args: Any, **options: Any) -> None:
        self.options = options
        if options["verbosity"] < 2:
            logging.disable(logging.INFO)  # every page saved is reported otherwise, and the messages drown in that
        try:
            self._handle(options)
        finally:
            logging.disable(logging.NOTSET)

    def _handle(self, options: dict[str, Any]) -> None:
        found: list[dict[str, Any]] = []
        failed = 0
        # Messages for a terminal are English, whatever language the site has; so are the sentences of the recogniser.
        with translation.override("en"):
            self.translation_of = self._original(options)
            for path in self._files(options["paths"]):
                try:
                    found.append(self._import(path))
                except (UnreadableText, ImportRefused) as problem:
                    failed += 1
                    self._say(f"{path}: {problem}")
                except OSError as problem:
                    failed += 1
                    self._say(f"{path}: The file cannot be read ({problem.strerror}).")
                except DatabaseError as problem:
                    failed += 1
                    self._say(f"{path}: The database refused it ({problem}); nothing of this document was written.")
                except Exception as fault:
                    failed += 1
                    if options["traceback"]:
                        raise
                    self._say(
                        f"{path}: This program has a fault ({type(fault).__name__}: {fault}); nothing of this document "
                        "was written. Run it with --traceback and report what it prints."
                    )
            failed += self.missing
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
        if failed:
            raise SystemExit(1)

    def _original(self, options: dict[str, Any]) -> Statement | None:
        """The statement that ``--translation-of`` names."""
        name = options["translation_of"]
        if name is None:
            return None
        if len(options["paths"]) != 1 or not Path(options["paths"][0]).is_file():
            raise CommandError("--translation-of is for one document. Name one file.")
        digits = name.removeprefix("№")
        if digits.isdecimal() and len(digits) < 10:
            found = Statement.objects.filter(number=int(digits)).first()
        else:
            try:
                found = Statement.objects.filter(uid=UUID(name)).first()
            except ValueError:
                found = None
        if found is None:
            raise CommandError(f"There is no statement {name}. Give the public number, or the uid, of one.")
        return found

    def _files(self, paths: list[str]) -> Iterator[Path]:
        """The documents below the paths, folders walked in the order of names."""
        self.missing = 0
        for name in paths:
            path = Path(name)
            if path.is_dir():
                inside = sorted(
                    file
                    for file in path.rglob("*")
                    if file.is_file()
                    and file.suffix.lower() in ENDINGS
                    and not any(part.startswith(".") for part in file.relative_to(path).parts)
                )
                if not inside:
                    self.missing += 1
                    self._say(f"{path}: There is no document in this folder.")
                yield from inside
            elif path.is_file():
                yield path
            else:
                self.missing += 1
                self._say(f"{path}: There is no such file or folder.")

    def _import(self, path: Path) -> dict[str, Any]:
        if path.stat().st_size > MAX_DOCX_BYTES:
            raise UnreadableText("This document is larger than 20 MB; remove its pictures or import its text alone.")
        source = read(path.read_bytes(), path.name)
        recognised = recognise(source, self.options["locale"])
        result: Imported | None = None
        if self.options["dry_run"]:
            plan = make_plan(recognised, source)
            if self.translation_of is not None:
                choose_original(plan, self.translation_of)
        else:
            plan, result = import_document(
                recognised, source, publish=self.options["publish"], translation_of=self.translation_of
            )
        if not self.options["json"]:
            self._report(path, plan, recognised, result)
        return recognised.as_dict()

    def _report(self, path: Path, plan: ImportPlan, recognised: Recognised, result: Imported | None) -> None:
        counts = {
            "organisations": len(recognised.signatories.organisations),
            "people": len(recognised.signatories.people),
            "demands": len(plan.demands),
            "cited texts": len(plan.citations),
            "texts listed": len(plan.items),
        }
        facts = [plan.kind, plan.language or "?", plan.date or "no date"]
        facts += [f"{count} {what}" for what, count in counts.items() if count]
        verdict = "would be imported" if result is None else OUTCOMES[result.outcome]
        if result is None and plan.known:
            verdict = "was imported before"
        self.stdout.write(f"{path.name}: {verdict} – {plan.title or '(no title)'} [{', '.join(facts)}]")
        for message in result.messages if result else ():
            self.stdout.write(f"    {message}")
        if not plan.statement and not plan.known:
            self._propose(plan)
        self._compare_scores(plan)
        for warning in plan.warnings:
            line = f"line {warning['line']}: " if warning["line"] else ""
            self.stdout.write(f"    {line}{warning['message']}")

    def _propose(self, plan: ImportPlan) -> None:
        """Say which texts this may be another language of: nothing joins them by guessing."""
        for likely in likely_records(plan):
            record, name = likely.statement, likely.statement.number or likely.statement.uid
            self.stdout.write(
                f"    It may be another language of {name}, {record} ({', '.join(likely.reasons)}). "
                f"If it is, import it with --translation-of {name}."
            )

    def _compare_scores(self, plan: ImportPlan) -> None:
        """Say how the scores of an index stand to the register: a person takes them over, in the admin."""
        for score, standings in compared(plan):
            line = f"line {score.line}: " if score.line else ""
            sentences = [standing.sentence for standing in standings] or [str(NO_INDEX)]
            self.stdout.write(f"    {line}{score_in_words(score)} {' '.join(sentences)}")

    def _say(self, message: str) -> None:
        self.stderr.write(self.style.ERROR(message))


OUTCOMES = {"new": "imported", "joined": "joined to what the archive has", "unchanged": "unchanged (imported before)"}
