"""Pictures of the demonstration, drawn here so that nobody's photograph is needed: water, a shore, a light."""

from __future__ import annotations

import io
import math

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
SIZE = (1640, 924)
_SCALE = 2
"""Pictures are drawn larger and made smaller at the end, which smooths every edge."""

# Sky above, sky at the horizon, far shore, near shore, water, light.
PALETTES: dict[str, tuple[Colour, ...]] = {
    "lake": ((38, 58, 78), (222, 196, 168), (92, 104, 112), (48, 58, 64), (120, 138, 146), (248, 224, 176)),
    "shore": ((150, 172, 182), (236, 228, 212), (140, 152, 148), (84, 96, 88), (176, 192, 194), (255, 246, 224)),
    "evening": ((22, 30, 52), (120, 84, 92), (50, 48, 66), (24, 26, 38), (64, 62, 84), (255, 214, 140)),
}


def picture(name: str) -> ContentFile:
    """A quiet landscape in one of the palettes, as a JPEG of 1640 × 924 pixels."""
    sky, horizon, far, near, water, light = PALETTES[name]
    width, height = SIZE
    line = int(height * 0.58)
    image = Image.new("RGB", SIZE)
    draw = ImageDraw.Draw(image)
    for y in range(line):
        draw.line([(0, y), (width, y)], fill=_between(sky, horizon, y / line))
    for y in range(line, height):
        draw.line([(0, y), (width, y)], fill=_between(horizon, water, min(1, (y - line) / (height - line) * 1.6)))
    glow = Image.new("L", SIZE)
    ImageDraw.Draw(glow).ellipse(_around(width * 0.68, line - 128, 150), fill=150)
    image.paste(light, mask=glow.filter(ImageFilter.GaussianBlur(60)))
    draw = ImageDraw.Draw(image)
    draw.polygon(_hills(line, width, 34, 0.9), fill=far)
    draw.polygon(_hills(line + 6, width, 20, 2.3), fill=near)
    _lighthouse(draw, width * 0.68, line, near, light)
    for number in range(26):
        y = line + 24 + number * number * 0.52
        reach = 60 + number * 11
        shift = 40 * math.sin(number * 2.4)
        start = width * 0.68 + shift - reach / 2
        draw.line([(start, y), (start + reach, y)], fill=_between(light, water, 0.35 + number / 60), width=3)
    target = io.BytesIO()
    image.save(target, "JPEG", quality=88)
    return ContentFile(target.getvalue(), name=f"{name}.jpg")


def _between(first: Colour, second: Colour, part: float) -> Colour:
    return tuple(round(a + (b - a) * part) for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


def _around(x: float, y: float, radius: float) -> list[float]:
    return [x - radius, y - radius, x + radius, y + radius]


def _hills(line: int, width: int, swing: int, phase: float) -> list[tuple[float, float]]:
    top = [
        (x, line - swing * (0.6 + 0.4 * math.sin(x / 210 + phase) + 0.3 * math.sin(x / 87 + 2 * phase)))
        for x in range(0, width + 20, 20)
    ]
    return [(0, line + 12), *top, (width, line + 12)]


def _lighthouse(draw: ImageDraw.ImageDraw, x: float, line: int, dark: Colour, light: Colour) -> None:
    draw.polygon([(x - 15, line), (x + 15, line), (x + 9, line - 118), (x - 9, line - 118)], fill=dark)
    draw.rectangle([x - 14, line - 124, x + 14, line - 118], fill=dark)
    draw.rectangle([x - 7, line - 140, x + 7, line - 124], fill=light)
    draw.polygon([(x - 12, line - 140), (x + 12, line - 140), (x, line - 156)], fill=dark)


def mark(name: str) -> ContentFile:
    """The mark of an organisation: one of a few plain signs in dark blue on white, as a PNG of 320 × 320 pixels."""
    ink, size = (28, 52, 84), 320 * _SCALE
    image = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(image)
    broad, middle = 22 * _SCALE, size / 2
    match name:
        case "waves":
            for row in (0.3, 0.5, 0.7):
                for x in range(80, size - 80, 4):
                    y = size * row + size * 0.06 * math.sin(x / size * 4 * math.pi)
                    draw.ellipse(_around(x, y, broad / 2), fill=ink)
        case "light":
            foot, top = size * 0.85, 250
            draw.polygon([(middle - 90, foot), (middle + 90, foot), (middle + 50, top), (middle - 50, top)], fill=ink)
            for angle in (-50, -25, 0, 25, 50):
                turn = math.radians(angle - 90)
                ends = [(middle + math.cos(turn) * r, 240 + math.sin(turn) * r) for r in (90, 180)]
                draw.line(ends, fill=ink, width=broad * 2 // 3)
        case "map":
            draw.ellipse(_around(middle, middle, size * 0.36), outline=ink, width=broad)
            for part in (0.5, 0.2):
                draw.ellipse(
                    [middle - size * 0.36 * part, size * 0.14, middle + size * 0.36 * part, size * 0.86],
                    outline=ink,
                    width=broad // 2,
                )
            draw.line([(size * 0.14, middle), (size * 0.86, middle)], fill=ink, width=broad // 2)
        case "pages":
            for edge, fold in ((90, middle - 12), (size - 90, middle + 12)):
                draw.polygon([(edge, 170), (fold, 230), (fold, size - 120), (edge, size - 180)], fill=ink)
        case "ring":
            draw.ellipse(_around(middle, middle, size * 0.34), outline=ink, width=broad * 2)
            draw.ellipse(_around(middle, middle, size * 0.12), fill=ink)
        case _:
            raise ValueError(f"The demonstration has no mark called “{name}”.")
    target = io.BytesIO()
    image.resize((320, 320), Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)
    return ContentFile(target.getvalue(), name=f"{name}.png")
