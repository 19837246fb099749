"""How many documents a second the whole import takes: read, recognise, match, write a draft page and its record.

Three lots, in one run and on one database in memory: the corpus of the tests; the same again, when every text is known;
letters with 160 signatories. The last line tells what share of the first lot is the recogniser's alone.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["DATABASE_URL"] = "sqlite://:memory:"
os.environ["DJANGO_SETTINGS_MODULE"] = "zayava.site.settings.test"
os.environ["LOG_LEVEL"] = "ERROR"

import django

django.setup()

from django.core.management import call_command

from tests.factories.site import make_site
from zayava.statements.importing.recognise import recognise
from zayava.statements.importing.source import read
from zayava.statements.services.importing import import_document

ENDINGS = {".txt", ".md", ".html", ".docx"}
Document = tuple[str, bytes]


def corpus() -> list[Document]:
    """Both halves of the corpus of the tests."""
    files = sorted((ROOT / "tests" / "corpus").glob("*/*"))
    return [(file.name, file.read_bytes()) for file in files if file.suffix in ENDINGS]


def long_letters(count: int, signatories: int) -> list[Document]:
    """Letters of a fictional river, half of whose signatories sign every time."""
    letters = []
    for number in range(count):
        names = [f"Society of the {mile}th Mile of the Long River" for mile in range(signatories // 2)]
        names += [f"Circle of the {mile}th Bridge in Year {number}" for mile in range(signatories - len(names))]
        text = f"Open letter number {number} about the locked landings of the river\n\n"
        text += f"Clearwater, {number % 27 + 1} May 2031\n\n"
        text += "We, the undersigned, ask that the landings be opened to everybody without delay.\n\n" * 5
        letters.append((f"letter-{number}.txt", (text + "Signed by:\n\n" + "\n".join(names) + "\n").encode()))
    return letters


def whole_import(document: Document) -> None:
    name, data = document
    source = read(data, name)
    import_document(recognise(source), source)


def recogniser_alone(document: Document) -> None:
    recognise(read(document[1], document[0]))


def measure(work: Callable[[Document], None], documents: Iterable[Document]) -> float:
    """Seconds of processor time for each document."""
    documents = list(documents)
    start = time.process_time()
    for document in documents:
        work(document)
    return (time.process_time() - start) / len(documents)


def main() -> None:
    call_command("migrate", verbosity=0)
    make_site()
    documents = corpus()
    whole_import(("warm.txt", b"The first text warms up what is read once\n\nWe ask that it be so.\n"))
    first = measure(whole_import, documents)
    again = measure(whole_import, documents)
    letters = measure(whole_import, long_letters(10, 160))
    alone = measure(recogniser_alone, documents)
    print(f"{len(documents)} documents of the corpus, new:    {1 / first:7.1f} documents/s")
    print(f"the same again, all known:            {1 / again:7.1f} documents/s")
    print(f"letters with 160 signatories, new:    {1 / letters:7.1f} documents/s")
    print(f"the recogniser alone takes {alone / first:.0%} of the time of a new document")


if __name__ == "__main__":
    main()
