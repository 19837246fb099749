"""How long a selection of a catalogue takes as it grows: ``python -m benchmarks.catalogue``.

Counts beside every choice, a page of results and a total, with frequent and rare choices and deep pages; then one
change, the first load and the memory. Nothing is remembered between two measurements. Prints each time and how
many times as much it is as for the smallest archive.
"""

from __future__ import annotations

import os
import random
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zayava.site.settings.test")

import django

django.setup()

from zayava.core.catalogue import Item
from zayava.core.catalogue.numbering import Numbering
from zayava.core.catalogue.results import Result
from zayava.core.catalogue.snapshot import Snapshot, entry_of

SIZES = (100, 10_000, 100_000)
WORDS = "заява грамадства рака млын свабода слова турма суд ліст дзень памяць права".split()
ANY_OF = ("year", "kind", "issuer")


def items(size: int) -> list[Item]:
    """An archive as this field has them: a few frequent tags and many rare ones, organisations likewise."""
    chance = random.Random(5)

    def some(most: int, how_many: int) -> set[int]:
        return {int(most * chance.random() ** 3) for _again in range(how_many)}

    return [
        Item(
            key=number + 1,
            subject=number + 1,
            date=f"{chance.randint(2000, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            title=" ".join(chance.choices(WORDS, k=8)),
            path=f"00010001000A{number:08X}",
            facets={
                "tag": some(300, 4),
                "organisation": some(2000, 10),
                "campaign": some(50, 1),
                "cites": {chance.randint(1, size)} if chance.random() < 0.3 else (),
                "related": {chance.randint(1, size)} if chance.random() < 0.1 else (),
                "year": [str(chance.randint(2000, 2025))],
                "kind": [chance.choice(["statement", "letter", "appeal"])],
                "issuer": [chance.choice(["coalition", "signatories", f"o{chance.randint(1, 50)}"])],
            },
        )
        for number in range(size)
    ]


def timed(task: Callable[[], object], again: int = 15) -> float:
    """Milliseconds of processor time, the middle of several."""
    times = []
    for _time in range(again):
        started = time.process_time_ns()
        task()
        times.append((time.process_time_ns() - started) / 1e6)
    return median(times)


def measured(size: int) -> dict[str, float]:
    made = items(size)
    numbering = Numbering()
    entries = [entry_of(item, "be", numbering.all_of(item.facets)) for item in made]
    started = time.process_time_ns()
    Snapshot([entry_of(item, "be", numbering.all_of(item.facets)) for item in made])
    load = (time.process_time_ns() - started) / 1e6
    tracemalloc.start()
    numbering = Numbering()
    snapshot = Snapshot([entry_of(item, "be", numbering.all_of(item.facets)) for item in made])
    memory = tracemalloc.get_traced_memory()[0] / size
    tracemalloc.stop()
    facets = [facet for facet in made[0].facets if facet not in ("cites", "related")]

    def page(chosen: dict, sort: str = "date", deep: bool = False, warm: bool = False, most: int | None = None):
        def ask() -> None:
            if not warm:
                snapshot.remembered.clear()
            result = Result(snapshot, numbering, chosen, sort, ANY_OF)
            start = max(0, result.total * 2 // 5) if deep else 0
            result.keys(start, start + 20)
            for facet in facets:
                result.counts(facet, most)

        return ask

    frequent, rare = {"tag": [0], "kind": ["letter"]}, {"tag": [250], "year": ["2020"]}
    changed = entries[size // 2]
    return {
        "no choice": timed(page({})),
        "no choice, remembered": timed(page({}, warm=True)),
        "frequent choices": timed(page(frequent)),
        "frequent choices, 12 of each": timed(page(frequent, most=12)),
        "frequent choices, remembered": timed(page(frequent, warm=True)),
        "half of everything": timed(page({"issuer": ["coalition", "signatories"]})),
        "rare choices": timed(page(rare)),
        "a deep page by title": timed(page(frequent, "title", deep=True)),
        "neighbours of one": timed(lambda: Result(snapshot, numbering, None, "date", ANY_OF).around(changed.key)),
        "one change": timed(lambda: snapshot.changed([changed.subject], [changed])),
        "put in order": load,
        "bytes for each": memory,
    }


def main() -> None:
    columns = {size: measured(size) for size in SIZES}
    print(f"{'milliseconds':32}" + "".join(f"{size:>12,}" for size in SIZES) + f"{'last : first':>16}")
    for name, first in columns[SIZES[0]].items():
        row = [columns[size][name] for size in SIZES]
        print(f"{name:32}" + "".join(f"{value:12.2f}" for value in row) + f"{row[-1] / max(first, 0.001):15.1f}×")


if __name__ == "__main__":
    main()
