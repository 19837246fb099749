"""Static files as they are collected for a public server."""

from __future__ import annotations

import pytest

from zayava.core.static_storage import STYLE_SHEET, BundledManifestStorage, bundle


def _bundle(**files: str) -> str:
    texts = {f"css/{name.replace('__', '/')}.css": text for name, text in files.items()}
    return bundle("css/site.css", lambda name: texts[name])


def test_imports_stand_in_place_in_their_layer_and_medium() -> None:
    css = _bundle(
        site='@layer a, b;\n@import url("one.css") layer(a);\n@import url("two.css") layer(b) print;',
        one="p { color: red; }",
        two="p { color: black; }",
    )
    assert css.splitlines() == [
        "@layer a, b;",
        "@layer a {",
        "p { color: red; }",
        "}",
        "@media print {",
        "@layer b {",
        "p { color: black; }",
        "}",
        "}",
    ]


def test_imports_of_imports_are_followed_and_comments_dropped() -> None:
    css = _bundle(
        site='@import url("parts/one.css");',
        parts__one='/* @import url("gone.css"); */ @import url("two.css");',
        parts__two="a {}",
    )
    assert css == "a {}"


def test_an_address_in_another_folder_is_refused() -> None:
    with pytest.raises(ValueError, match=r"parts/one\.css points at other files"):
        _bundle(site='@import url("parts/one.css");', parts__one='a { background: url("x.png"); }')


def test_the_collected_style_sheet_asks_for_nothing_but_its_fonts(tmp_path, settings) -> None:
    from django.contrib.staticfiles.finders import get_finders

    settings.STATIC_ROOT = tmp_path
    storage = BundledManifestStorage(location=tmp_path)
    paths = {}
    for finder in get_finders():
        for path, source in finder.list([]):
            if path.startswith("zayava_core/"):
                paths[path] = (source, path)
                with source.open(path) as file:
                    storage.save(path, file)
    faults = [fault for _name, _stored, fault in storage.post_process(paths) if isinstance(fault, Exception)]
    assert faults == []
    collected = (tmp_path / storage.stored_name(STYLE_SHEET)).read_text()
    assert "@import" not in collected
    assert collected.count("@font-face") == collected.count("url(") == 4
    assert (tmp_path / f"{storage.stored_name(STYLE_SHEET)}.br").stat().st_size < 10_000
