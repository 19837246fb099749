"""What everyone can read: contrast in both themes, templates that need nothing but HTML, styles of little weight."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from zayava.core.static_storage import STYLE_SHEET, bundle

ROOT = Path(__file__).resolve().parents[1]
STATIC = ROOT / "core" / "static"
CSS = STATIC / "zayava_core" / "css"
READERS_TEMPLATES = [
    "templates/**/*",
    "*/templates/*/components/*",
    "*/templates/*/blocks/*",
    "*/templates/*/includes/*",
]
TEMPLATES = sorted(path for glob in [*READERS_TEMPLATES, "*/templates/*/*_page"] for path in ROOT.glob(f"{glob}.html"))

TEXT, LARGE_OR_GRAPHIC = 4.5, 3.0
"""Least contrast of text, and of large text, controls and graphics (WCAG 2.2, 1.4.3 and 1.4.11)."""

PAIRS = [
    ("ink", "paper", 7.0),
    ("ink", "surface", 7.0),
    ("ink", "mark", TEXT),
    ("ink-quiet", "paper", TEXT),
    ("ink-quiet", "surface", TEXT),
    ("rubric", "paper", TEXT),
    ("rubric", "surface", TEXT),
    ("rubric", "mark", TEXT),
    ("granted", "paper", TEXT),
    ("on-ink", "ink", TEXT),
    ("on-ink", "rubric", TEXT),
    ("control", "paper", LARGE_OR_GRAPHIC),
    ("rule-strong", "paper", LARGE_OR_GRAPHIC),
    ("focus", "paper", LARGE_OR_GRAPHIC),
    ("focus", "surface", LARGE_OR_GRAPHIC),
]


def _colours(theme: str) -> dict[str, str]:
    """The colours of ``light`` or ``dark`` as written in the theme: name to ``#rrggbb``."""
    light, dark = (CSS / "theme.css").read_text().split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--z-([\w-]+): (#[0-9a-f]{6});", light))
    return found if theme == "light" else {**found, **dict(re.findall(r"--z-([\w-]+): (#[0-9a-f]{6});", dark))}


def _luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` (WCAG 2.2, definition of relative luminance)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _style_sheet() -> str:
    return bundle(STYLE_SHEET, lambda name: (STATIC / name).read_text())


def test_the_measure_of_contrast_is_that_of_the_standard() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_that_meet_can_be_told_apart(theme: str, front: str, back: str, least: float) -> None:
    colours = _colours(theme)
    assert _contrast(colours[front], colours[back]) >= least


def test_both_themes_give_every_colour() -> None:
    light, dark = (CSS / "theme.css").read_text().split("@media (prefers-color-scheme: dark)")
    assert set(re.findall(r"(--z-[\w-]+):", light)) == set(re.findall(r"(--z-[\w-]+):", dark))


def test_colours_are_named_in_the_theme_alone() -> None:
    exempt = {"theme.css", "print.css"}
    for path in CSS.rglob("*.css"):
        if path.name not in exempt:
            assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\(", path.read_text()), path


def test_every_token_and_every_class_has_a_meaning() -> None:
    css = _style_sheet()
    assert set(re.findall(r"var\((--z-[\w-]+)\)", css)) <= set(re.findall(r"(--z-[\w-]+):", css))
    used = {name for path in TEMPLATES for name in _classes(path)}
    assert {name for name in used if f".{name}" not in css} == set()


def test_layout_follows_the_direction_of_writing() -> None:
    physical = re.compile(
        r"(?:margin|padding|border)-(?:left|right|top|bottom)|[^-](?:left|right): |text-align: (?:left|right)"
    )
    for path in CSS.rglob("*.css"):
        assert not physical.search(path.read_text()), path


def test_the_bundled_style_sheet_is_one_small_file_in_order() -> None:
    css = _style_sheet()
    assert "@import" not in css
    assert css.count("{") == css.count("}")
    layers = re.findall(r"^@layer (\w+) \{", css, re.MULTILINE)
    assert css.startswith("@layer tokens, theme, base, components, utilities;")
    assert sorted(set(layers), key=layers.index) == ["tokens", "theme", "base", "components", "utilities"]
    assert len(gzip.compress(css.encode())) <= 30_000


def test_the_fonts_are_light_and_licensed() -> None:
    folder = STATIC / "zayava_core" / "fonts"
    fonts = list(folder.glob("*.woff2"))
    assert sum(path.stat().st_size for path in fonts) <= 120_000
    assert (folder / "OFL.txt").read_text().count("SIL OPEN FONT LICENSE") >= 1
    named = set(re.findall(r"fonts/([\w-]+\.woff2)", (CSS / "fonts.css").read_text()))
    assert named == {path.name for path in fonts}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_templates_hold_no_style_no_script_and_no_other_host(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=\"\{% static)", text)
    assert not re.search(r"(?:src|srcset|href)=\"(?:https?:)?//", text)


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.parent.name == "components"], ids=lambda path: path.stem
)
def test_a_component_states_what_it_takes(path: Path) -> None:
    assert path.read_text().startswith("{% comment %}")


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.stem.endswith("_page")], ids=lambda path: path.stem
)
def test_every_page_stands_in_the_shell(path: Path) -> None:
    assert _shell(path) == "base.html"


def test_the_page_all_lists_are_made_of_stands_in_the_shell_itself() -> None:
    assert _shell(ROOT / "core/templates/zayava_core/list_page.html") == "base.html"


def _shell(path: Path) -> str:
    """The template a page stands in, found through those it is made of: ``base.html`` for every page of readers."""
    above = ""
    while begins := re.match(r'\{% extends "([^"]+)" %\}', path.read_text()):
        above = begins[1]
        path = next(ROOT.glob(f"*/templates/{above}"), ROOT / "templates" / above)
    return above


def _classes(path: Path) -> set[str]:
    """The names of our classes in a template; those made of parts, such as ``z-outcome--{{ … }}``, are left out."""
    attributes = " ".join(re.findall(r'class="([^"]*)"', path.read_text()))
    return set(re.findall(r"(?<![\w-])z-[a-z][\w-]*(?![\w-]|\{\{)", attributes))
