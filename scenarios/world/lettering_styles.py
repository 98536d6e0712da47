"""How each kind of lettering is painted: plates, orange boards, placards, tank paint, nameplates, dials, screens."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from scenarios.world.corrosive_placard import corrosive
from scenarios.world.painted_text import Colour, fitted, font, shortened, width_of, wrap
from scenarios.world.titled_board import titled

Size = tuple[int, int]
BLACK: Colour = (18, 18, 18, 255)
WHITE: Colour = (244, 244, 240, 255)
CORROSIVE = "8"
"""The class that has a placard of its own."""


def plate(size: Size, text: str, ground: Colour, ink: Colour) -> Image.Image:
    """A number plate; a squarish one carries the place's characters in a row above."""
    width, height = size
    image = Image.new("RGBA", size, ground)
    pen = ImageDraw.Draw(image)
    edge = max(height // 22, 2)
    pen.rounded_rectangle(
        (edge, edge, width - edge - 1, height - edge - 1), height // 10, outline=ink, width=max(edge // 2, 2)
    )
    place, _, number = text.partition("·")
    if width / height > 2.6 or not number:
        line = fitted((int(width * 0.88), int(height * 0.66)), text, ink, squeeze=0.7)
        image.alpha_composite(line, (int(width * 0.06), int(height * 0.17)))
    else:
        image.alpha_composite(
            fitted((int(width * 0.46), int(height * 0.27)), place, ink), (int(width * 0.27), int(height * 0.09))
        )
        image.alpha_composite(
            fitted((int(width * 0.90), int(height * 0.48)), number, ink, squeeze=0.7),
            (int(width * 0.05), int(height * 0.41)),
        )
    for x in (0.16, 0.84):
        dot = max(height // 40, 2)
        pen.ellipse(
            (width * x - dot, height * 0.10 - dot, width * x + dot, height * 0.10 + dot), fill=(120, 116, 100, 255)
        )
    return image


def orange(size: Size, text: str) -> Image.Image:
    """The orange board: hazard number above, UN number below; blank where the text is."""
    width, height = size
    image = Image.new("RGBA", size, (245, 128, 22, 255))
    pen = ImageDraw.Draw(image)
    edge = max(height // 24, 3)
    pen.rectangle((0, 0, width - 1, height - 1), outline=BLACK, width=edge)
    parts = [part for part in re.split(r"[/\s]+", text) if part]
    if not parts:
        return image
    pen.rectangle((0, height // 2 - edge // 2, width, height // 2 + edge // 2), fill=BLACK)
    for row, part in enumerate(parts[:2]):
        line = fitted((int(width * 0.80), int(height * 0.34)), part, BLACK, squeeze=0.9)
        image.alpha_composite(line, (int(width * 0.10), int(height * (0.08 + 0.5 * row))))
    return image


def placard(size: Size, text: str) -> Image.Image:
    """The placard of class 8, else of class 3, standing upright in the square picture: sign, words, class number."""
    if CORROSIVE in re.split(r"\s+", text):
        return corrosive(size, text)
    side = min(size)
    image = Image.new("RGBA", (side, side), (200, 22, 30, 255))
    pen = ImageDraw.Draw(image)
    middle, edge = side / 2, side * 0.045
    corners = [(middle, edge), (side - edge, middle), (middle, side - edge), (edge, middle)]
    pen.line([*corners, corners[0], corners[1]], fill=WHITE, width=max(side // 70, 2), joint="curve")
    flame(pen, (middle, side * 0.315), side * 0.33, WHITE)
    words = [part for part in re.split(r"\s+", text) if part]
    number = next((part for part in words if part.isdigit()), "3")
    label = next((part for part in words if not part.isdigit()), "")
    if label:
        image.alpha_composite(
            fitted((int(side * 0.58), int(side * 0.14)), label, WHITE), (int(side * 0.21), int(side * 0.53))
        )
    image.alpha_composite(
        fitted((int(side * 0.2), int(side * 0.17)), number, WHITE), (int(side * 0.4), int(side * 0.71))
    )
    return image.resize(size) if image.size != size else image


def flame(pen: ImageDraw.ImageDraw, centre: tuple[float, float], height: float, colour: Colour) -> None:
    """A flame over a bar, drawn as polygons since fonts lack the sign."""
    x, y = centre
    outline = [
        (0.00, -0.50), (0.05, -0.34), (0.17, -0.22), (0.20, -0.06), (0.25, -0.14), (0.30, 0.02), (0.30, 0.18),
        (0.22, 0.32), (0.10, 0.38), (-0.10, 0.38), (-0.24, 0.30), (-0.31, 0.16), (-0.29, 0.00), (-0.20, -0.10),
        (-0.17, 0.02), (-0.11, -0.08), (-0.12, -0.24), (-0.05, -0.36),
    ]  # fmt: skip
    hollow = [
        (0.02, -0.08),
        (0.12, 0.08),
        (0.13, 0.22),
        (0.05, 0.32),
        (-0.07, 0.32),
        (-0.13, 0.22),
        (-0.08, 0.10),
        (-0.02, 0.14),
    ]
    pen.polygon([(x + px * height, y + py * height) for px, py in outline], fill=colour)
    pen.polygon([(x + px * height, y + py * height) for px, py in hollow], fill=(200, 22, 30, 255))
    pen.rectangle((x - 0.34 * height, y + 0.43 * height, x + 0.34 * height, y + 0.48 * height), fill=colour)


def paint(
    size: Size, text: str, ink: Colour = (176, 24, 22, 255), outline: Colour | None = (250, 250, 248, 235)
) -> Image.Image:
    """Words painted straight onto a surface: only the letters are opaque."""
    lines = text.split("\n")
    image = Image.new("RGBA", size, (*ink[:3], 0))
    row = size[1] // len(lines)
    for k, line in enumerate(lines):
        image.alpha_composite(
            fitted((int(size[0] * 0.96), int(row * 0.80)), line, ink, outline=outline),
            (int(size[0] * 0.02), k * row + row // 10),
        )
    return image


def nameplate(size: Size, text: str) -> Image.Image:
    """An etched metal plate with one fact a line."""
    width, height = size
    image = Image.new("RGBA", size, (186, 190, 192, 255))
    # Brushed metal, the same in every run.
    grain = np.random.default_rng(width).normal(128, 26, (2, max(width // 4, 1))).clip(0, 255).astype(np.uint8)
    noise = Image.fromarray(grain).resize((width, height), Image.Resampling.BICUBIC)
    image = Image.blend(image, Image.merge("RGBA", (noise, noise, noise, Image.new("L", size, 255))), 0.14)
    pen = ImageDraw.Draw(image)
    edge = max(height // 40, 2)
    pen.rounded_rectangle(
        (edge * 2, edge * 2, width - edge * 2, height - edge * 2),
        edge * 3,
        outline=(70, 74, 78, 255),
        width=edge // 2 + 1,
    )
    for x in (0.035, 0.965):
        for y in (0.06, 0.94):
            r = edge * 1.1
            pen.ellipse((width * x - r, height * y - r, width * x + r, height * y + r), fill=(96, 98, 100, 255))
    lines = [part.strip() for part in re.split(r"[\n；;]|\s{2,}", text) if part.strip()]
    if len(lines) == 1:
        lines = _by_labels(text)
    row = height * 0.84 / max(len(lines), 4)
    for k, line in enumerate(lines):
        face = _face_for(line, width * 0.88, int(row * 0.62))
        pen.text((width * 0.06, height * 0.08 + k * row + row * 0.1), line, (30, 32, 36, 255), face)
    return image


def gauge(size: Size, text: str) -> Image.Image:
    """A pressure dial; the needle follows the words (red, low, zero, green, high) or a number from 0 to 1."""
    side = min(size)
    image = Image.new("RGBA", size, (30, 32, 34, 255))
    face = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(face)
    pen.ellipse(
        (side * 0.02, side * 0.02, side * 0.98, side * 0.98),
        fill=(238, 238, 232, 255),
        outline=(60, 62, 64, 255),
        width=side // 24,
    )
    box = (side * 0.14, side * 0.14, side * 0.86, side * 0.86)
    for start, end, colour in ((135, 210, (206, 40, 36)), (210, 300, (52, 150, 74)), (300, 405, (214, 170, 40))):
        pen.arc(box, start, end, fill=colour, width=side // 12)
    for k in range(10):
        a = math.radians(135 + 30 * k)
        pen.line(
            (
                side * (0.5 + 0.29 * math.cos(a)),
                side * (0.5 + 0.29 * math.sin(a)),
                side * (0.5 + 0.24 * math.cos(a)),
                side * (0.5 + 0.24 * math.sin(a)),
            ),
            fill=BLACK,
            width=side // 80 + 1,
        )
    a = math.radians(135 + 270 * needle_at(text))
    tip = (side * (0.5 + 0.36 * math.cos(a)), side * (0.5 + 0.36 * math.sin(a)))
    pen.line((side * 0.5, side * 0.5, *tip), fill=(20, 20, 20, 255), width=side // 34 + 1)
    pen.ellipse((side * 0.45, side * 0.45, side * 0.55, side * 0.55), fill=(40, 40, 42, 255))
    face.alpha_composite(
        fitted((int(side * 0.3), int(side * 0.11)), "MPa", (60, 60, 60, 255), False),
        (int(side * 0.35), int(side * 0.68)),
    )
    image.alpha_composite(face, ((size[0] - side) // 2, (size[1] - side) // 2))
    return image


def needle_at(text: str) -> float:
    """Where a dial's needle stands, 0 to 1, from its words or its number."""
    number = re.search(r"\d+(?:\.\d+)?", text)
    for words, place in (
        (("归零", "零", "空"), 0.0),
        (("红", "低", "欠"), 0.12),
        (("绿", "正常"), 0.45),
        (("黄", "超", "高"), 0.8),
    ):
        if any(word in text for word in words):
            return place
    return min(max(float(number.group()), 0.0), 1.0) if number else 0.0


def tag(size: Size, text: str) -> Image.Image:
    """A maintenance tag or label on light card."""
    width, height = size
    image = Image.new("RGBA", size, (248, 244, 226, 255))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width - 1, height - 1), outline=(150, 140, 110, 255), width=max(width // 60, 2))
    _paragraph(
        pen, text, (width * 0.07, height * 0.08, width * 0.93, height * 0.94), (40, 38, 34, 255), int(height * 0.2)
    )
    return image


def screen(size: Size, text: str, ink: Colour = (150, 240, 190, 255)) -> Image.Image:
    """A small lit display."""
    width, height = size
    image = Image.new("RGBA", size, (8, 16, 18, 255))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width - 1, height - 1), outline=(40, 52, 56, 255), width=max(width // 60, 2))
    _paragraph(pen, text, (width * 0.07, height * 0.08, width * 0.93, height * 0.94), ink, int(height * 0.26))
    return image


def lamp(size: Size, text: str) -> Image.Image:
    """The lit words on the roof sign."""
    image = Image.new("RGBA", size, (250, 206, 48, 255))
    image.alpha_composite(
        fitted((int(size[0] * 0.86), int(size[1] * 0.74)), text or " ", BLACK),
        (int(size[0] * 0.07), int(size[1] * 0.13)),
    )
    return image


def sign(size: Size, text: str, ground: Colour = (22, 76, 150, 255), ink: Colour = WHITE) -> Image.Image:
    """A framed board, by itself a road sign in white on blue; one line for each line of text."""
    width, height = size
    image = Image.new("RGBA", size, ground)
    pen = ImageDraw.Draw(image)
    edge = max(height // 30, 3)
    pen.rounded_rectangle((edge, edge, width - edge, height - edge), edge * 2, outline=ink, width=max(edge // 2, 2))
    lines = [line for line in text.split("\n") if line] or [" "]
    row = (height - 4 * edge) // len(lines)
    for k, line in enumerate(lines):
        image.alpha_composite(
            fitted((width - 6 * edge, int(row * 0.74)), line, ink), (3 * edge, 2 * edge + k * row + row // 8)
        )
    return image


def door(size: Size, text: str) -> Image.Image:
    """The carrier's name on a sheet on the cab door; no sheet where there is no name."""
    image = Image.new("RGBA", size, (236, 238, 238, 255 if text else 0))
    lines = wrap(text, font(size[1] // 3, True), size[0] * 1.3)
    row = size[1] // max(len(lines), 1)
    for k, line in enumerate(lines):
        image.alpha_composite(
            fitted((int(size[0] * 0.94), int(row * 0.66)), line, (24, 60, 110, 255)),
            (int(size[0] * 0.03), k * row + row // 6),
        )
    return image


def blank(size: Size) -> Image.Image:
    """Weathered paint where nothing is written."""
    return Image.new("RGBA", size, (206, 206, 200, 255)).filter(ImageFilter.GaussianBlur(1))


STYLES: dict[str, Callable[[Size, str], Image.Image]] = {
    "plate_yellow": lambda size, text: plate(size, text, (250, 190, 22, 255), BLACK),
    "plate_white": lambda size, text: plate(size, text, (240, 240, 236, 255), BLACK),
    "plate_blue": lambda size, text: plate(size, text, (22, 72, 160, 255), WHITE),
    "orange": orange,
    "placard": placard,
    "paint": paint,
    "livery": lambda size, text: paint(size, text, (246, 248, 250, 255), None),
    "company": lambda size, text: paint(size, text, (20, 58, 118, 255), (248, 249, 250, 235)),
    "nameplate": nameplate,
    "gauge": gauge,
    "tag": tag,
    "lamp": lamp,
    "door": door,
    "screen": screen,
    "sign": sign,
    "sign_lit": sign,
    "board_red": lambda size, text: sign(size, text, (122, 22, 20, 255), (250, 214, 120, 255)),
    "board_green": lambda size, text: sign(size, text, (18, 84, 56, 255), WHITE),
    "board_dark": lambda size, text: sign(size, text, (28, 26, 24, 255), (250, 206, 110, 255)),
    "board_yellow": lambda size, text: sign(size, text, (246, 190, 20, 255), BLACK),
    "notice": lambda size, text: titled(size, text, (28, 74, 140, 255), (244, 244, 240, 255), BLACK),
    "page": lambda size, text: titled(size, text, (38, 92, 168, 255), (236, 240, 244, 255), BLACK, numbered=False),
    "board_white": lambda size, text: sign(size, text, (238, 238, 232, 255), (150, 20, 24, 255)),
}
"""Painter by style: `(size in pixels, text) -> RGBA picture`."""


def _by_labels(text: str) -> list[str]:
    """One line of facts, broken at its spaces into lines of a label with its value."""
    words = text.split()
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(word) < 16 and (len(lines[-1]) < 6 or len(word) < 4):
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def _face_for(line: str, width_px: float, height_px: int):  # type: ignore[no-untyped-def]
    size = max(height_px, 9)
    while size > 9 and width_of(line, font(size)) > width_px:
        size -= 1
    return font(size)


def _paragraph(
    pen: ImageDraw.ImageDraw, text: str, box: tuple[float, float, float, float], ink: Colour, largest_px: int
) -> None:
    left, top, right, bottom = box
    size = max(largest_px, 9)
    while size > 9:
        lines = wrap(text, font(size), right - left)
        if len(lines) * size * 1.3 <= bottom - top and all(
            width_of(line, font(size)) <= right - left for line in lines
        ):
            break
        size -= 1
    lines = wrap(text, font(size), right - left)
    for k, line in enumerate(lines):
        pen.text((left, top + k * size * 1.3), shortened(line, font(size), right - left), ink, font(size))
