"""The gold of the corpus is itself true: right shape, and nothing in it that its document does not say."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docx import Document

HERE = Path(__file__).parent
DOCUMENTS = sorted(
    path for half in ("dev", "heldout") for path in (HERE / half).glob("*") if path.suffix != ".json" and path.is_file()
)
ENCODINGS = {"cp1251": "cp1251", "koi8r": "koi8-r", "utf16": "utf-16", "bom": "utf-8-sig"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def plain_text(path: Path) -> str:
    """The whole text of a document; a slug that ends in an encoding's name (``-cp1251``) is read in it."""
    if path.suffix == ".docx":
        parts = [
            "".join(
                node.text or "" if node.tag.endswith("}t") else " " if node.tag.endswith(("}br", "}tab")) else ""
                for node in paragraph.iter()
            )
            for paragraph in Document(str(path)).element.body.iter()
            if paragraph.tag.endswith("}p")
        ]
        return "\n".join(parts)
    encoding = next((value for ending, value in ENCODINGS.items() if path.stem.endswith("-" + ending)), "utf-8")
    text = path.read_bytes().decode(encoding)
    if path.suffix == ".html":
        soup = BeautifulSoup(text.replace("<br", "\n<br"), "html.parser")
        return soup.body.get_text() if soup.body else soup.get_text()
    return text


def folded(text: str, *, marks: bool = False) -> str:
    """White space as one space, soft hyphens gone; with ``marks``, emphasis, link targets and quote marks gone too."""
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\ufeff", "")
    if marks:
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        text = re.sub(r"^[ \t]*>[ \t]?", "", text, flags=re.MULTILINE).replace("*", "").replace("_", "")
    return " ".join(text.split())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_gold_is_said_by_its_document(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(gold) == {
        "kind",
        "title",
        "date",
        "place",
        "language",
        "signatories",
        "demands",
        "cited",
        "items",
        "index",
    }
    assert gold["kind"] in {"statement", "article", "listing"}
    assert gold["language"] in {"be", "ru", "en"}
    signatories = gold["signatories"]
    assert set(signatories) == {"organisations", "people", "pairs", "total"}

    text = folded(plain_text(path), marks=path.suffix in {".txt", ".md"})
    said = [gold["title"], gold["place"], *signatories["organisations"], *signatories["people"]]
    said += [demand["text"] for demand in gold["demands"]] + [cited["label"] for cited in gold["cited"]]
    said += [item[key] for item in gold["items"] for key in ("title", "teaser")]
    assert [phrase for phrase in said if phrase is not None and folded(phrase) not in text] == []

    for names in (signatories["organisations"], signatories["people"]):
        assert len(names) == len(set(names))
        assert all(name and name == folded(name) for name in names)
    for organisation, person in signatories["pairs"]:
        assert organisation in signatories["organisations"]
        assert person in signatories["people"]
    for date in [gold["date"], *(cited["date"] for cited in gold["cited"])]:
        assert date is None or DATE.fullmatch(date)
        assert date is None or date[:4] in text
    for entry in gold["index"]:
        assert str(entry["year"]) in text
        assert re.search(str(entry["score"]).replace(".", "[.,]"), text)
    if gold["kind"] != "listing":
        assert gold["items"] == []
    letters = {"be": "ищъ", "ru": "іў", "en": ""}[gold["language"]]
    if not gold["items"] and path.suffix != ".html":
        assert [word for word in text.lower().split() if set(word) & set(letters)] == []


def test_every_document_has_its_gold_and_is_small() -> None:
    for path in DOCUMENTS:
        assert path.with_suffix(".json").exists()
        assert path.stat().st_size < 100_000
