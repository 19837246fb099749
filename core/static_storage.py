"""Static files for a public server: hashed, compressed, and the house's style sheet in one piece.

The style sheet is written as one small file per subject, which its entry imports into layers. A browser would fetch the
entry, read it, and only then ask for the rest; where static files are collected, the entry is therefore filled with
what it imports. Nothing has to be built by hand, and in development the files are served as they lie.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE_SHEET = "zayava_core/css/site.css"

_IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\)(?: layer\((?P<layer>[\w-]+)\))?(?: (?P<media>[^;]+))?;')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def bundle(name: str, read: Callable[[str], str]) -> str:
    """The style sheet called ``name`` with everything it imports in its place, and without comments.

    ``read`` returns the text of a static file. Raises ``ValueError`` when an imported file in another folder points at
    further files, because its addresses would be read from the folder of the entry.
    """

    def imported(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), found["path"]))
        text = bundle(path, read)
        if "url(" in text and posixpath.dirname(path) != posixpath.dirname(name):
            raise ValueError(f"{path} points at other files; only style sheets beside {name} may do that.")
        if found["layer"]:
            text = f"@layer {found['layer']} {{\n{text}\n}}"
        if found["media"]:
            text = f"@media {found['media']} {{\n{text}\n}}"
        return text

    text = _IMPORT.sub(imported, _COMMENT.sub("", read(name)))
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


class BundledManifestStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage of hashed and compressed files, with the style sheet bundled first."""

    def post_process(
        self, paths: dict[str, tuple[Storage, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str, bool]]:
        if STYLE_SHEET in paths and not dry_run:

            def read(name: str) -> str:
                storage, path = paths[name]
                with storage.open(path) as file:
                    return file.read().decode()

            bundled = InMemoryStorage()
            bundled.save(STYLE_SHEET, ContentFile(bundle(STYLE_SHEET, read).encode()))
            paths = {**paths, STYLE_SHEET: (bundled, STYLE_SHEET)}
        yield from super().post_process(paths, dry_run, **options)
