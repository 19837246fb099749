"""How well the importer reads documents nobody tuned it on: precision and recall over the corpus, and its speed.

    python benchmarks/recognition.py [--errors]

Prints, for each half of ``tests/corpus`` (``dev`` for tuning, ``heldout`` for measuring): precision, recall and F1
of titles,
dates, places, demands, organisations, people, pairs, totals, citations, items of listings and index scores; the
share of
right kinds and languages; documents per second. ``--errors`` lists the mistakes in ``dev`` only, so that nobody
tunes on
the other half. Exits with 0 whatever the figures are; it measures, it does not judge.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from zayava.statements.importing import UnreadableText, read, recognise
from zayava.statements.importing.recognised import Recognised

CORPUS = ROOT / "tests" / "corpus"
FIELDS = ("titles", "dates", "places", "demands", "organisations", "people", "signatories", "pairs",
          "totals", "cited", "items",
          "index")  # fmt: skip


def same(text: str | None) -> str:
    """Bring a text to the form in which the corpus compares: NFC, single spaces, without punctuation at the end."""
    plain = unicodedata.normalize("NFC", text or "").replace("\u00ad", "")
    return " ".join(plain.split()).rstrip(".,;:! ")


@dataclass
class Score:
    """Counts of right, superfluous and missing answers of one field."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    def add(self, expected: list[Any], found: list[Any]) -> tuple[list[Any], list[Any]]:
        """Count two multisets against each other; returns (missing, extra)."""
        missing = list((Counter(expected) - Counter(found)).elements())
        extra = list((Counter(found) - Counter(expected)).elements())
        self.right += len(expected) - len(missing)
        self.missing += len(missing)
        self.extra += len(extra)
        return missing, extra

    @property
    def precision(self) -> float:
        """Share of the answers that are right; 1 when there was none to give and none was given."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of the expected answers that were given."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def answers(data: dict[str, Any], pairs: list[tuple[str, str]] | None = None) -> dict[str, list[Any]]:
    """Bring an answer to comparable lists, one per field."""
    signatories = data["signatories"]
    organisations = [same(name) for name in signatories["organisations"]]
    people = [same(name) for name in signatories["people"]]
    return {
        "titles": [same(data["title"])] if data["title"] else [],
        "dates": [data["date"]] if data["date"] else [],
        "places": [same(data["place"])] if data["place"] else [],
        "demands": [(demand["number"], same(demand["text"])) for demand in data["demands"]],
        "organisations": organisations,
        "people": people,
        "signatories": [("organisation", name) for name in organisations] + [("person", name) for name in people],
        "pairs": pairs if pairs is not None else [(same(body), same(person)) for body, person in signatories["pairs"]],
        "totals": [signatories["total"]] if signatories["total"] is not None else [],
        "cited": [(cited["label"], cited["date"]) for cited in data["cited"]],
        "items": [same(item["title"]) for item in data["items"]],
        "index": [(entry["year"], float(entry["score"]), entry["scale"]) for entry in data["index"]],
    }


def loosely(expected: list[tuple[str, str | None]], found: list[tuple[str, str | None]]) -> tuple[list[Any], list[Any]]:
    """Name citations alike where one label contains the other or the dates agree, as the corpus defines it."""
    renamed = []
    open_answers = list(expected)
    for label, date in found:
        match = next(
            (gold for gold in open_answers
             if same(gold[0]).lower() in same(label).lower() or same(label).lower() in same(gold[0]).lower()
             or (date and gold[1] == date)),
            None,
        )  # fmt: skip
        if match:
            open_answers.remove(match)
        renamed.append(match or (label, date))
    return expected, renamed


@dataclass
class Report:
    """The figures of one half of the corpus."""

    name: str
    scores: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in FIELDS})
    documents: int = 0
    kinds: int = 0
    languages: int = 0
    ordered: int = 0
    seconds: float = 0.0
    errors: list[str] = field(default_factory=list)


def measure(part: str) -> Report:
    """Read and recognise every document of one half and compare it with its gold."""
    report = Report(part)
    for path in sorted((CORPUS / part).glob("*")):
        gold_path = path.with_suffix(".json")
        if path.suffix == ".json" or not gold_path.exists():
            continue
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
        started = time.process_time()
        try:
            recognised = recognise(read(path.read_bytes(), path.name))
        except UnreadableText as error:
            recognised = Recognised(path.name)
            report.errors.append(f"{path.name}: {error}")
        report.seconds += time.process_time() - started
        report.documents += 1
        found = recognised.as_dict()
        certain = [
            (same(pair.organisation), same(pair.person)) for pair in recognised.signatories.pairs if pair.certain
        ]
        expected_answers, found_answers = answers(gold), answers(found, certain)
        expected_answers["cited"], found_answers["cited"] = loosely(expected_answers["cited"], found_answers["cited"])
        for name in FIELDS:
            missing, extra = report.scores[name].add(expected_answers[name], found_answers[name])
            if (missing or extra) and name != "signatories":
                report.errors.append(f"{path.name}: {name}: missing {missing} extra {extra}")
        for name, counter in (("kind", "kinds"), ("language", "languages")):
            if found[name] == gold[name]:
                setattr(report, counter, getattr(report, counter) + 1)
            else:
                report.errors.append(f"{path.name}: {name}: expected {gold[name]}, found {found[name]}")
        report.ordered += expected_answers["signatories"] == found_answers["signatories"]
    return report


def show(report: Report) -> None:
    """Print one half."""
    print(
        f"\n{report.name}: {report.documents} documents, "
        f"{report.documents / max(report.seconds, 1e-9):.0f} documents per second of CPU time"
    )
    print(f"  {'':14} precision  recall    F1   right extra missing")
    for name, score in report.scores.items():
        print(
            f"  {name:14} {score.precision:9.3f} {score.recall:7.3f} {score.f1:5.3f} {score.right:7d} "
            f"{score.extra:5d} {score.missing:7d}"
        )
    total = max(report.documents, 1)
    print(f"  kind right {report.kinds}/{total}, language right {report.languages}/{total}, "
          f"whole signatory list right and in order {report.ordered}/{total}")  # fmt: skip


def main() -> None:
    """Measure both halves and print them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--errors", action="store_true", help="list the mistakes in dev")
    arguments = parser.parse_args()
    for part in ("dev", "heldout"):
        if not (CORPUS / part).is_dir():
            continue
        report = measure(part)
        show(report)
        if arguments.errors and part == "dev":
            print("\n".join(report.errors))


if __name__ == "__main__":
    main()
