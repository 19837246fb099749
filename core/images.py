"""Images are decoded and written anew, so that only the picture itself is kept."""

from __future__ import annotations

import io
import warnings
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.utils.translation import gettext as _
from PIL import Image as PillowImage
from PIL import ImageOps

MAX_PIXELS = 60_000_000
"""Refuse larger pictures before they are decoded: a file of a few kilobytes can unfold to gigabytes."""

_WRITE_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 92, "method": 4},
    "AVIF": {"quality": 85},
    "GIF": {},
}
_EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}


class UnreadableImage(ValidationError):
    """The file is not an image that can be cleaned; the message tells the editor what to do."""


def cleaned_image(file: IO[bytes], name: str) -> ImageFile:
    """Return the picture in ``file`` turned upright and written without any metadata.

    EXIF, XMP, IPTC, comments, colour profiles, thumbnails and trailing bytes are all gone, because only pixels are
    carried over. Formats other than JPEG, PNG, WebP, AVIF and GIF become JPEG or PNG. Animation is reduced to its
    first picture. Raises :class:`UnreadableImage` for anything that is not a picture or has over 60 megapixels.
    """
    import pillow_heif

    pillow_heif.register_heif_opener()
    try:
        file.seek(0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PillowImage.DecompressionBombWarning)
            picture = PillowImage.open(file)
            if picture.width * picture.height > MAX_PIXELS:
                raise PillowImage.DecompressionBombError
            picture_format = picture.format or ""
            picture.load()
    except PillowImage.DecompressionBombError as error:
        raise UnreadableImage(
            _("This picture has more than %(limit)s megapixels. Make it smaller and upload it again.")
            % {"limit": MAX_PIXELS // 1_000_000}
        ) from error
    except Exception as error:
        raise UnreadableImage(
            _("This file cannot be read as a picture. Save it as JPEG or PNG and upload it again.")
        ) from error
    picture = ImageOps.exif_transpose(picture)
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    if picture_format == "MPO" or picture_format not in _WRITE_OPTIONS:
        picture_format = "PNG" if has_alpha else "JPEG"
    picture = _in_plain_mode(picture, picture_format, has_alpha)
    bare = PillowImage.frombytes(picture.mode, picture.size, picture.tobytes())
    target = io.BytesIO()
    bare.save(target, picture_format, **_WRITE_OPTIONS[picture_format])
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "image"
    target.seek(0)
    return ImageFile(target, name=stem + _EXTENSIONS[picture_format])


def _in_plain_mode(picture: PillowImage.Image, picture_format: str, has_alpha: bool) -> PillowImage.Image:
    """Convert to sRGB, so that no colour profile needs to travel with the file, in a mode the format can hold."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "RGBA", "CMYK", "L"):
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if picture.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            picture = converted or picture
        except ImageCms.PyCMSError:
            pass  # an unusable profile says nothing about the colours
    if picture_format == "JPEG":
        return picture if picture.mode == "L" else picture.convert("RGB")
    if picture.mode in ("L", "RGB", "RGBA"):
        return picture
    return picture.convert("RGBA" if has_alpha else "RGB")
