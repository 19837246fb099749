"""Word documents: refused when unsafe, then read by mammoth."""

from __future__ import annotations

import io
import re
import zipfile

import mammoth

from .decoding import UnreadableText

_MAX_PART = 40_000_000  # bytes of one unpacked XML part
_MAX_UNPACKED = 120_000_000
_MAX_RATIO = 200
_MAX_PARTS = 3000
_FORBIDDEN = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_BROKEN = "This Word document is damaged or is not a .docx file; open it in a word processor and save it again."
_TOO_LARGE = "This Word document unpacks to more than can be read safely; paste its text instead."
_UNSAFE = "This Word document carries a document type declaration, which no word processor writes; it was not opened."


def _inspect(archive: zipfile.ZipFile) -> None:
    """Refuse what could harm the machine before anything parses it: bombs, entities, foreign encodings."""
    parts = archive.infolist()
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise UnreadableText(_TOO_LARGE)
    if not any(part.filename == "word/document.xml" for part in parts):
        raise UnreadableText("This file is not a Word document (.docx); save it as .docx or .txt, or paste the text.")
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        if part.flag_bits & 1:
            raise UnreadableText("This Word document is locked by a password; remove the password and upload it again.")
        unpacked_fast = part.file_size > 2_000_000 and part.file_size > _MAX_RATIO * max(part.compress_size, 1)
        if part.file_size > _MAX_PART or unpacked_fast:
            raise UnreadableText(_TOO_LARGE)
        with archive.open(part) as stream:
            content = stream.read(_MAX_PART + 1)
        if len(content) > _MAX_PART:
            raise UnreadableText(_TOO_LARGE)
        # UTF-16 hides a declaration behind zeros; without them it shows.
        if _FORBIDDEN.search(content) or (b"\x00" in content and _FORBIDDEN.search(content.replace(b"\x00", b""))):
            raise UnreadableText(_UNSAFE)
        if content.count(b"<") > 2_000_000:
            raise UnreadableText(_TOO_LARGE)


def docx_to_html(data: bytes) -> str:
    """Return a Word document as HTML. Raises :class:`UnreadableText` when it is damaged or unsafe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _inspect(archive)
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(lambda image: {}),
            style_map="p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh",
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except UnreadableText:
        raise
    except Exception as error:  # mammoth and zipfile raise whatever their depths raise
        raise UnreadableText(_BROKEN) from error
    return result.value
