"""Draws the product's icons: the paths of their SVG files, flattened to polygons and filled by even and odd."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageChops, ImageDraw

from assets.paths import ICONS
from scenarios.trainee.look import Rgba

Point = tuple[float, float]
VIEW_BOX = 256
_OVERSAMPLE = 4
_TOKEN = re.compile(r"[MmLlHhVvCcSsQqAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PATH = re.compile(r'<path[^>]*\sd="([^"]+)"')
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}


@lru_cache(maxsize=256)
def icon(name: str, size_px: int, colour: Rgba) -> Image.Image:
    """An icon in a colour; a plain dot where the product ships no icon of that name."""
    mask = _mask(name, size_px)
    made = Image.new("RGBA", (size_px, size_px), (*colour[:3], 0))
    made.putalpha(mask.point(lambda value: value * colour[3] // 255))
    return made


@lru_cache(maxsize=256)
def _mask(name: str, size_px: int) -> Image.Image:
    path = ICONS / f"{name}.svg"
    large = size_px * _OVERSAMPLE
    mask = Image.new("1", (large, large), 0)
    factor = large / VIEW_BOX
    if not path.is_file():
        third = large / 3
        ImageDraw.Draw(mask).ellipse((third, third, 2 * third, 2 * third), fill=1)
    else:
        for data in _PATH.findall(path.read_text(encoding="utf-8")):
            for polygon in flattened(data):
                shape = Image.new("1", (large, large), 0)
                ImageDraw.Draw(shape).polygon([(x * factor, y * factor) for x, y in polygon], fill=1)
                mask = ImageChops.logical_xor(mask, shape)
    return mask.convert("L").resize((size_px, size_px), Image.Resampling.BOX)


def flattened(data: str) -> Iterator[list[Point]]:
    """The closed polygons of an SVG path's `d`, curves cut into short lines."""
    points: list[Point] = []
    at, start, bend = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    for letter, numbers in _commands(data):
        upper = letter.upper()
        absolute = _absolute(letter, numbers, at)
        if upper == "M":
            if len(points) > 2:
                yield points
            at = start = bend = (absolute[0], absolute[1])
            points = [at]
        elif upper == "Z":
            at = bend = start
        else:
            added, bend = _drawn(upper, absolute, at, bend)
            points += added
            at = added[-1]
    if len(points) > 2:
        yield points


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(data)
    index, letter = 0, "M"
    while index < len(tokens):
        if tokens[index].isalpha():
            letter = tokens[index]
            index += 1
        count = _ARGUMENTS[letter.upper()]
        yield letter, [float(token) for token in tokens[index : index + count]]
        index += count
        letter = {"M": "L", "m": "l"}.get(letter, letter) if count else letter


def _absolute(letter: str, numbers: list[float], at: Point) -> list[float]:
    if letter.isupper():
        return numbers
    if letter == "h":
        return [numbers[0] + at[0]]
    if letter == "v":
        return [numbers[0] + at[1]]
    if letter == "a":
        return [*numbers[:5], numbers[5] + at[0], numbers[6] + at[1]]
    return [value + at[k % 2] for k, value in enumerate(numbers)]


def _drawn(letter: str, n: list[float], at: Point, bend: Point) -> tuple[list[Point], Point]:
    if letter in "LHV":
        end = {"L": lambda: (n[0], n[1]), "H": lambda: (n[0], at[1]), "V": lambda: (at[0], n[0])}[letter]()
        return [end], end
    if letter == "A":
        end = (n[5], n[6])
        return _arc(at, end, abs(n[0]), abs(n[1]), n[2], bool(n[3]), bool(n[4])), end
    mirrored = (2 * at[0] - bend[0], 2 * at[1] - bend[1])
    if letter == "C":
        c1, c2, end = (n[0], n[1]), (n[2], n[3]), (n[4], n[5])
    elif letter == "S":
        c1, c2, end = mirrored, (n[0], n[1]), (n[2], n[3])
    else:
        q, end = (n[0], n[1]), (n[2], n[3])
        c1 = (at[0] + (q[0] - at[0]) * 2 / 3, at[1] + (q[1] - at[1]) * 2 / 3)
        c2 = (end[0] + (q[0] - end[0]) * 2 / 3, end[1] + (q[1] - end[1]) * 2 / 3)
    return [_bezier(at, c1, c2, end, step / 10) for step in range(1, 11)], c2


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    return (
        sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
        sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
    )


def _arc(a: Point, b: Point, rx: float, ry: float, turn_deg: float, large: bool, sweep: bool) -> list[Point]:
    """Points of an elliptic arc by SVG's rules (SVG 1.1, appendix F.6.5), end included."""
    if rx == 0 or ry == 0 or a == b:
        return [b]
    turn = math.radians(turn_deg)
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (a[0] - b[0]) / 2, (a[1] - b[1]) / 2
    x, y = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = math.sqrt(max(1.0, x * x / rx**2 + y * y / ry**2))
    rx, ry = rx * grow, ry * grow
    part = (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2
    factor = math.sqrt(max(0.0, part / ((rx * y) ** 2 + (ry * x) ** 2)))
    factor = -factor if large == sweep else factor
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    mx, my = cos * cx - sin * cy + (a[0] + b[0]) / 2, sin * cx + cos * cy + (a[1] + b[1]) / 2
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    span = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and span < 0:
        span += 2 * math.pi
    elif not sweep and span > 0:
        span -= 2 * math.pi
    steps = max(3, int(abs(span) / 0.2))
    out = []
    for step in range(1, steps + 1):
        angle = first + span * step / steps
        px, py = rx * math.cos(angle), ry * math.sin(angle)
        out.append((cos * px - sin * py + mx, sin * px + cos * py + my))
    return out
