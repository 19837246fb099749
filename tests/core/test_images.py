"""Nothing of what a camera writes beside a picture is kept, looked for in the bytes and not by an EXIF reader."""

from __future__ import annotations

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image, PngImagePlugin

from zayava.core.images import UnreadableImage, cleaned_image
from zayava.core.models import CleanDocument, CleanImage

CANARY = b"CANARY-CAMERA-7731"


def picture(picture_format: str = "JPEG", size: tuple[int, int] = (60, 40), orientation: int = 1, **options) -> bytes:
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[0x010F] = CANARY.decode()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (53.0, 54.0, 27.0)
    target = io.BytesIO()
    if picture_format == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", CANARY.decode())
        options["pnginfo"] = info
    if picture_format == "JPEG":
        options["comment"] = CANARY
    image.save(target, picture_format, exif=exif, **options)
    return target.getvalue() + CANARY


@pytest.mark.parametrize("picture_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_no_byte_of_metadata_is_left(picture_format: str) -> None:
    dirty = picture(picture_format)
    assert CANARY in dirty
    clean = cleaned_image(io.BytesIO(dirty), "CANARY.x")
    data = clean.read()
    assert CANARY not in data
    assert not Image.open(io.BytesIO(data)).getexif()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stays_upright(orientation: int) -> None:
    data = cleaned_image(io.BytesIO(picture(orientation=orientation)), "a.jpg").read()
    width, height = Image.open(io.BytesIO(data)).size
    assert (width, height) == ((60, 40) if orientation < 5 else (40, 60))


def test_a_picture_with_a_profile_or_in_another_mode_is_kept_in_plain_colours() -> None:
    target = io.BytesIO()
    Image.new("CMYK", (20, 20), (0, 100, 100, 0)).save(target, "JPEG")
    clean = Image.open(cleaned_image(target, "a.jpg"))
    assert clean.mode == "RGB"
    target = io.BytesIO()
    Image.new("RGBA", (20, 20), (10, 20, 30, 40)).save(target, "TIFF")
    clean = Image.open(cleaned_image(target, "a.tiff"))
    assert (clean.format, clean.getpixel((3, 3))) == ("PNG", (10, 20, 30, 40))


@pytest.mark.parametrize("data", [b"", b"x", b"<svg onload='x()'/>", b"%PDF-1.7", picture()[:80], b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableImage, match="cannot be read as a picture"):
        cleaned_image(io.BytesIO(data), "a.jpg")


def test_a_picture_that_unfolds_to_gigabytes_is_refused_before_it_does() -> None:
    target = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(target, "PNG")
    with pytest.raises(UnreadableImage, match="megapixels"):
        cleaned_image(target, "a.png")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Wagtail leaves its buffer open
@pytest.mark.django_db
def test_a_stored_image_has_neither_its_metadata_nor_its_name() -> None:
    image = CleanImage(title="A boat", file=ContentFile(picture(), name="ivan-from-hrodna.jpg"))
    image.save()
    stored = image.file.read()
    assert CANARY not in stored
    assert "ivan" not in image.file.name
    assert image.file_size == len(stored)
    rendition = image.get_rendition("width-30")
    assert CANARY not in rendition.file.read()
    assert "ivan" not in rendition.file.name


@pytest.mark.django_db
def test_a_stored_document_has_lost_its_name() -> None:
    document = CleanDocument(title="A report", file=ContentFile(b"text", name="ivan from hrodna.txt"))
    document.save()
    assert "ivan" not in document.file.name
    assert document.file.name.endswith(".txt")
