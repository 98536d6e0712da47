"""The atlas that all hard meshes share: palette cells and opaque decals, as colour and roughness-metal images."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from assets.paths import FONT_BOLD

SIZE = 2048
CELL = 32
# name: colour, roughness, metalness
PALETTE: dict[str, tuple[str, float, float]] = {
    "white": ("#e9ebea", 0.32, 0.0), "cab": ("#1f5fa8", 0.26, 0.0), "cab_dark": ("#23262b", 0.45, 0.0),
    "steel": ("#a9aeb2", 0.40, 0.9), "galvanised": ("#9da3a7", 0.55, 0.7), "alu": ("#cfd2d4", 0.34, 0.85),
    "dark": ("#1c1e21", 0.6, 0.1), "chassis": ("#2b2d30", 0.55, 0.1), "rubber": ("#18181a", 0.88, 0.0),
    "chrome": ("#dfe2e4", 0.14, 1.0), "lamp_red": ("#a30a0c", 0.15, 0.0), "amber": ("#d86a00", 0.15, 0.0),
    "lamp_white": ("#f4f6f8", 0.12, 0.0), "red": ("#b8141c", 0.4, 0.0), "yellow": ("#f0bf00", 0.45, 0.0),
    "green": ("#1b7a35", 0.5, 0.0), "grey": ("#6d7276", 0.55, 0.2), "black": ("#0d0d0e", 0.5, 0.0),
    "brass": ("#b08b3c", 0.35, 1.0), "blue": ("#1d4d8c", 0.4, 0.0), "orange": ("#f07000", 0.4, 0.0),
    "trim": ("#4a4d50", 0.8, 0.0), "seat": ("#2c3038", 0.9, 0.0), "trim_light": ("#8d9092", 0.8, 0.0),
    "carton": ("#a9804e", 0.9, 0.0), "tape_brown": ("#7d5a30", 0.5, 0.0), "foil": ("#d8dade", 0.22, 1.0),
    "wet": ("#241c12", 0.08, 0.0), "panel_grey": ("#c7cac8", 0.5, 0.0), "plate_yellow": ("#e8b008", 0.4, 0.0),
    "lime": ("#c8e21c", 0.6, 0.0), "retro": ("#d3d6d4", 0.25, 0.3), "wood": ("#8a6842", 0.75, 0.0),
    "plastic_grey": ("#54585c", 0.6, 0.0), "glove": ("#c9b27a", 0.9, 0.0), "visor": ("#9fb4bd", 0.1, 0.0),
    "concrete": ("#a8a59d", 0.9, 0.0), "steel_blue": ("#2d5f9a", 0.45, 0.1), "leather": ("#33241a", 0.6, 0.0),
    "gold": ("#caa24a", 0.3, 1.0), "screen": ("#0a0f14", 0.12, 0.0), "police_blue": ("#173f8f", 0.35, 0.0),
    "lamp_blue": ("#1030c8", 0.15, 0.0), "road_white": ("#d8d8d2", 0.75, 0.0), "road_yellow": ("#d9a520", 0.75, 0.0),
    "sign_green": ("#0c6b46", 0.45, 0.0), "roof_red": ("#8f3a2c", 0.7, 0.0), "window": ("#1b2a36", 0.08, 0.2),
    "wall": ("#d9d6cc", 0.8, 0.0), "cloth": ("#e8e4da", 0.9, 0.0), "bark": ("#4b3d30", 0.9, 0.0),
    "silver": ("#b9bec2", 0.3, 0.5), "maroon": ("#6d1f24", 0.3, 0.0), "road_dark": ("#3c3d3e", 0.9, 0.0),
    "gas_grey": ("#a2a7a8", 0.42, 0.1), "oxygen_blue": ("#7fb3d2", 0.4, 0.0), "rust": ("#6b4330", 0.85, 0.1),
    "swollen": ("#4a2a22", 0.8, 0.0), "ptfe": ("#f2f2ee", 0.5, 0.0), "attacked": ("#7c7436", 0.5, 0.0),
    "tarp": ("#3b5f52", 0.8, 0.0), "drum_blue": ("#1f55a8", 0.35, 0.0), "jerrican": ("#d9d4c0", 0.45, 0.0),
    "plywood": ("#a98c62", 0.8, 0.0), "frost": ("#eef4f7", 0.6, 0.0), "seat_grey": ("#5a5f66", 0.9, 0.0),
    "dash": ("#33363a", 0.7, 0.0), "strap": ("#c77a12", 0.8, 0.0), "neoprene": ("#1f5a45", 0.7, 0.0),
    "suit": ("#d9b50c", 0.55, 0.0), "lens_clear": ("#dfe7ec", 0.08, 0.0), "cloud_grey": ("#b8bcbd", 0.5, 0.0),
    "galvanised_dull": ("#8b9092", 0.7, 0.4), "spark": ("#c9d2d6", 0.2, 0.6),
    "dusty": ("#4a4640", 0.88, 0.05), "dusty_black": ("#353431", 0.85, 0.0), "tyre_dust": ("#2d2c2a", 0.92, 0.0),
    "cotton_white": ("#d6d3ca", 0.94, 0.0), "cotton_grey": ("#7d8184", 0.94, 0.0), "denim": ("#3d5878", 0.94, 0.0),
    "cotton_navy": ("#28344c", 0.94, 0.0), "cotton_red": ("#77302f", 0.94, 0.0), "cotton_black": ("#222326", 0.94, 0.0),
    "khaki": ("#8f8263", 0.94, 0.0), "skin": ("#bd8f6e", 0.62, 0.0), "lips": ("#8b5547", 0.6, 0.0),
    "hair": ("#1b1714", 0.72, 0.0),
}  # fmt: skip


@dataclass(frozen=True)
class Decal:
    """Place of a decal in the atlas, in pixels from the top left."""

    x: int
    y: int
    width: int
    height: int

    @property
    def rect(self) -> tuple[float, float, float, float]:
        """Texture coordinates u0, v0, u1, v1, one pixel in from the border."""
        return (
            (self.x + 1) / SIZE,
            1 - (self.y + self.height - 1) / SIZE,
            (self.x + self.width - 1) / SIZE,
            1 - (self.y + 1) / SIZE,
        )


DECALS: dict[str, Decal] = {
    "strip": Decal(0, 192, 1200, 48), "hazard": Decal(1216, 192, 480, 48), "grille": Decal(0, 256, 512, 256),
    "grate": Decal(528, 256, 512, 128), "headlamp": Decal(1056, 256, 384, 160), "tail_lamp": Decal(1456, 256, 384, 96),
    "extinguisher": Decal(528, 400, 160, 160), "shut_off": Decal(704, 432, 512, 96),
    "no_fire": Decal(1232, 432, 512, 96),
    "bay_1": Decal(0, 528, 96, 96), "bay_2": Decal(112, 528, 96, 96), "bay_3": Decal(224, 528, 96, 96),
    "gauge": Decal(336, 528, 160, 160), "earth": Decal(512, 576, 256, 96), "dashboard": Decal(784, 544, 512, 128),
    "tool_box": Decal(1312, 544, 320, 96), "remote_stop": Decal(1648, 544, 256, 96), "tyre": Decal(0, 704, 1024, 128),
    "carton": Decal(1040, 704, 256, 128), "light_bar": Decal(1312, 704, 512, 96), "keys": Decal(0, 848, 256, 256),
    "window_row": Decal(272, 848, 512, 256), "booth": Decal(800, 848, 512, 256), "badge": Decal(1328, 848, 192, 256),
    "rule": Decal(0, 1120, 1024, 48), "vent": Decal(1536, 848, 256, 128), "brick": Decal(1040, 1120, 256, 256),
    "lpg": Decal(1312, 1120, 384, 96), "oxygen": Decal(1712, 1120, 160, 96),
    "code": Decal(1888, 1120, 96, 96), "acetylene": Decal(1312, 1232, 384, 96),
    "soda": Decal(1712, 1232, 192, 96), "ppe_box": Decal(1312, 1344, 384, 96), "limit_80": Decal(1712, 1344, 128, 128),
    "truck_lamp": Decal(1312, 1456, 256, 192), "truck_tail": Decal(1584, 1488, 320, 96),
    "cluster": Decal(1312, 1664, 512, 160), "radio": Decal(1840, 1600, 192, 96), "plywood": Decal(1312, 1840, 512, 192),
    "warn": Decal(1856, 1712, 128, 128), "empty": Decal(1840, 1856, 160, 64), "full": Decal(1840, 1936, 160, 64),
}  # fmt: skip


def colour_uv(name: str) -> tuple[float, float]:
    """Texture coordinate at the middle of a palette cell."""
    n = list(PALETTE).index(name)
    per_row = SIZE // CELL
    return ((n % per_row) + 0.5) * CELL / SIZE, 1 - ((n // per_row) + 0.5) * CELL / SIZE


def cjk_font(size: int) -> ImageFont.FreeTypeFont:
    """The program's own bold font at a size in pixels."""
    return ImageFont.truetype(FONT_BOLD, size)


def centred(draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float], text: str, size: int, fill: str) -> None:
    """Write one line into the middle of a box, smaller where it would not fit."""
    font = cjk_font(size)
    width = draw.textbbox((0, 0), text, font=font)[2]
    if width > box[2] - box[0] - 8:
        font = cjk_font(int(size * (box[2] - box[0] - 8) / width))
    draw.text(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), text, font=font, fill=fill, anchor="mm")


class _Painter:
    """Draws decals; `matter` holds roughness (green) and metalness (blue)."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (SIZE, SIZE), "#808080")
        self.matter = Image.new("RGB", (SIZE, SIZE), (255, 140, 0))
        self.draw = ImageDraw.Draw(self.image)
        self.matter_draw = ImageDraw.Draw(self.matter)

    def start(self, name: str, fill: str, roughness: float = 0.5, metal: float = 0.0) -> tuple[int, int, int, int]:
        """Fill a decal's ground and return its box."""
        d = DECALS[name]
        box = (d.x, d.y, d.x + d.width, d.y + d.height)
        self.draw.rectangle(box, fill=fill)
        self.matter_draw.rectangle(box, fill=(255, round(roughness * 255), round(metal * 255)))
        return box

    def label(self, name: str, lines: list[tuple[str, int]], fill: str, ink: str) -> None:
        """Decal of centred lines (text, size)."""
        x0, y0, x1, y1 = self.start(name, fill)
        self.draw.rectangle((x0 + 2, y0 + 2, x1 - 3, y1 - 3), outline=ink, width=2)
        step = (y1 - y0) / len(lines)
        for k, (text, size) in enumerate(lines):
            centred(self.draw, (x0 + 6, y0 + k * step, x1 - 6, y0 + (k + 1) * step), text, size, ink)


def _paint_palette(p: _Painter) -> None:
    per_row = SIZE // CELL
    for n, (colour, roughness, metal) in enumerate(PALETTE.values()):
        x, y = n % per_row * CELL, n // per_row * CELL
        p.draw.rectangle((x, y, x + CELL, y + CELL), fill=colour)
        p.matter_draw.rectangle((x, y, x + CELL, y + CELL), fill=(255, round(roughness * 255), round(metal * 255)))


def _paint_stripes(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("strip", "#eceeea", 0.22, 0.2)
    for x in range(x0, x1, 300):
        p.draw.rectangle((x, y0, x + 149, y1), fill="#c0101c")
    for x in range(x0 - 24, x1, 12):
        # A line of the weave that crosses from red to white takes the colour of where it is.
        edges = [x, *(edge for edge in range(x // 150 * 150, x + 25, 150) if x < edge < x + 24), x + 24]
        for left, right in itertools.pairwise(max(min(edge, x1 - 1), x0) for edge in edges):
            high = [y0 + (at - x) * (y1 - y0) / 24 for at in (left, right)]
            p.draw.line((left, high[0], right - 1, high[1]), fill="#f7f7f4" if left // 150 % 2 else "#cf2f38")
    x0, y0, x1, y1 = p.start("hazard", "#111111")
    for x in range(x0 - 48, x1, 60):
        q = [(x, y1), (x + 30, y1), (x + 78, y0), (x + 48, y0)]
        p.draw.polygon([(min(max(a, x0), x1), b) for a, b in q], fill="#f2c200")
    x0, y0, x1, y1 = p.start("rule", "#e8d25a", 0.4)
    for n in range(0, 1024, 8):
        p.draw.line((x0 + n, y1, x0 + n, y1 - (30 if n % 80 == 0 else 14)), fill="#111", width=2)
        if n % 80 == 0:
            p.draw.text((x0 + n + 4, y0 + 1), str(n // 80 * 10), font=cjk_font(16), fill="#a01010")


def _paint_gratings(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("grille", "#0b0c0d", 0.45)
    for y in range(y0 + 6, y1 - 8, 26):
        p.draw.rectangle((x0 + 8, y, x1 - 8, y + 10), fill="#33373b")
        p.draw.line((x0 + 8, y, x1 - 8, y), fill="#9aa0a6", width=2)
    x0, y0, x1, y1 = p.start("grate", "#2a2c2e", 0.6, 0.5)
    for x in range(x0, x1, 16):
        p.draw.rectangle((x, y0, x + 5, y1), fill="#9aa0a4")
    for y in range(y0, y1, 32):
        p.draw.rectangle((x0, y, x1, y + 6), fill="#8b9195")
    x0, y0, x1, y1 = p.start("vent", "#202224", 0.6)
    for y in range(y0 + 6, y1, 14):
        p.draw.rectangle((x0 + 8, y, x1 - 8, y + 5), fill="#484c50")
    x0, y0, x1, y1 = p.start("tyre", "#161617", 0.9)
    for n in range(x0, x1, 32):
        for k, y in enumerate(range(y0, y1, 32)):
            p.draw.line((n + 16 * (k % 2), y, n + 14 + 16 * (k % 2), y + 31), fill="#050505", width=5)
    for y in range(y0 + 31, y1 - 8, 32):
        p.draw.line((x0, y, x1, y), fill="#040404", width=7)


def _paint_lamps(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("headlamp", "#14171a", 0.1)
    for x, r in ((x0 + 80, 58), (x0 + 214, 50), (x0 + 320, 34)):
        for k, c in enumerate(("#60666c", "#c9ced3", "#8d949b", "#f4f7fa")):
            s = r * (1 - k * 0.24)
            p.draw.ellipse((x - s, y0 + 72 - s, x + s, y0 + 72 + s), fill=c)
    p.draw.rounded_rectangle((x0 + 14, y1 - 26, x1 - 14, y1 - 12), 6, fill="#eef4fb")
    x0, y0, x1, y1 = p.start("tail_lamp", "#3a0507", 0.12)
    for k, c in enumerate(("#b40c10", "#b40c10", "#e07a10", "#e9edf0")):
        p.draw.rectangle((x0 + 6 + k * 94, y0 + 8, x0 + 92 + k * 94, y1 - 8), fill=c)
        for y in range(y0 + 10, y1 - 10, 12):
            p.draw.line((x0 + 8 + k * 94, y, x0 + 90 + k * 94, y), fill="#ffffff" if k == 3 else "#7a0a0c")
    x0, y0, x1, y1 = p.start("light_bar", "#dfe6ee", 0.1)
    for x in range(x0, x1, 32):
        p.draw.rectangle((x + 3, y0 + 8, x + 28, y1 - 8), fill="#f6f9fc")
        p.draw.ellipse((x + 8, y0 + 36, x + 22, y0 + 58), fill="#b8c4d0")


def _paint_gauge(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("gauge", "#151515")
    p.draw.ellipse((x0 + 6, y0 + 6, x1 - 6, y1 - 6), fill="#f8f8f4")
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    for n in range(11):
        a = math.radians(225 - 27 * n)
        c, s = math.cos(a), -math.sin(a)
        p.draw.line((cx + 64 * c, cy + 64 * s, cx + 52 * c, cy + 52 * s), fill="#111111", width=3)
    p.draw.line((cx, cy, cx - 40, cy + 40), fill="#c00000", width=5)
    centred(p.draw, (x0, y0 + 100, x1, y0 + 130), "MPa", 24, "#111111")


def _paint_labels(p: _Painter) -> None:
    p.label("extinguisher", [("灭火器", 46), ("MFZ/ABC8", 28)], "#b8141c", "#ffffff")
    p.label("shut_off", [("紧急切断阀", 52), ("EMERGENCY SHUT-OFF", 30)], "#b8141c", "#ffffff")
    p.label("no_fire", [("严禁烟火", 74)], "#ececea", "#c0101c")
    p.label("earth", [("静电接地", 48), ("EARTH", 30)], "#f2c200", "#111111")
    p.label("tool_box", [("工 具 箱", 56)], "#e6e6e2", "#222222")
    p.label("remote_stop", [("远控关闭", 44), ("REMOTE STOP", 26)], "#f2c200", "#111111")
    p.label("carton", [("某某食品", 56), ("净含量 5kg×4", 30)], "#b08a58", "#5a3a18")
    for n in (1, 2, 3):
        p.label(f"bay_{n}", [(f"{n}仓", 52)], "#f2f2ee", "#1a1a1a")


def _paint_dashboard(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("dashboard", "#1b1e21", 0.3)
    for x, step in ((x0 + 110, 20), (x0 + 300, 4)):
        p.draw.ellipse((x - 56, y0 + 8, x + 56, y0 + 120), fill="#08090a", outline="#d7dbdf", width=4)
        for n in range(7):
            turn = math.radians(225 - 45 * n)
            dx, dy = math.cos(turn), -math.sin(turn)
            p.draw.line((x + 49 * dx, y0 + 64 + 49 * dy, x + 39 * dx, y0 + 64 + 39 * dy), fill="#f4f6f8", width=4)
            left, top = x + round(27 * dx) - 12, y0 + 64 + round(27 * dy) - 9
            centred(p.draw, (left, top, left + 24, top + 18), str(n * step), 15, "#e4e8ec")
        p.draw.line((x, y0 + 64, x - 34, y0 + 98), fill="#ff4a2a", width=5)
        p.draw.ellipse((x - 7, y0 + 57, x + 7, y0 + 71), fill="#3a3f44")
    p.draw.rounded_rectangle((x0 + 174, y0 + 24, x0 + 238, y0 + 104), 6, fill="#12384a", outline="#5d6a72", width=2)
    centred(p.draw, (x0 + 176, y0 + 32, x0 + 236, y0 + 60), "N", 24, "#a8e8f4")
    centred(p.draw, (x0 + 176, y0 + 66, x0 + 236, y0 + 94), "km/h", 17, "#a8e8f4")
    for n, colour in enumerate(("#c0261c", "#d98a12", "#2f9a46", "#2b6fd0", "#c0261c", "#d98a12")):
        left, top = x0 + 384 + n % 3 * 40, y0 + 30 + n // 3 * 40
        p.draw.rounded_rectangle((left, top, left + 28, top + 26), 5, fill=colour)


def _paint_buildings(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("window_row", "#d8d4c8", 0.6)
    for x in range(x0 + 20, x1 - 90, 124):
        p.draw.rectangle((x, y0 + 60, x + 96, y1 - 60), fill="#223444", outline="#9aa0a6", width=6)
        p.draw.line((x + 48, y0 + 60, x + 48, y1 - 60), fill="#9aa0a6", width=5)
        p.draw.polygon([(x + 8, y1 - 70), (x + 40, y0 + 70), (x + 44, y0 + 70), (x + 44, y1 - 120)], fill="#3d5a70")
    x0, y0, x1, y1 = p.start("booth", "#e4e6e6", 0.35)
    p.draw.rectangle((x0, y0 + 150, x1, y1), fill="#2d5f9a")
    p.draw.rectangle((x0 + 20, y0 + 26, x1 - 20, y0 + 150), fill="#1c2f3e", outline="#c9ced2", width=8)
    p.draw.line((x0 + 256, y0 + 26, x0 + 256, y0 + 150), fill="#c9ced2", width=8)
    p.draw.polygon([(x0 + 40, y0 + 140), (x0 + 130, y0 + 36), (x0 + 180, y0 + 36), (x0 + 90, y0 + 140)], fill="#37536a")
    x0, y0, x1, y1 = p.start("badge", "#3b241a", 0.6)
    p.draw.rectangle((x0 + 14, y0 + 14, x1 - 14, y1 - 14), outline="#b08b3c", width=4)
    p.draw.ellipse((x0 + 56, y0 + 50, x1 - 56, y0 + 130), fill="#caa24a", outline="#7a5c20", width=4)
    centred(p.draw, (x0 + 16, y0 + 150, x1 - 16, y0 + 190), "交通运输", 34, "#caa24a")
    centred(p.draw, (x0 + 16, y0 + 194, x1 - 16, y0 + 236), "执法证（演）", 28, "#caa24a")
    x0, y0, x1, y1 = p.start("keys", "#1d2024", 0.7)
    for x in range(x0 + 8, x1 - 30, 40):
        for y in range(y0 + 8, y1 - 30, 40):
            p.draw.rounded_rectangle((x, y, x + 32, y + 32), 6, fill="#44484e")
    x0, y0, x1, y1 = p.start("brick", "#8d8a82", 0.95)
    for k, y in enumerate(range(y0, y1, 32)):
        for x in range(x0 - 32 * (k % 2), x1, 64):
            p.draw.rectangle(
                (max(x, x0) + 1, y + 1, min(x + 62, x1), y + 30), fill="#a09c92" if (x + k) % 3 else "#98948a"
            )


def _paint_truck_labels(p: _Painter) -> None:
    for name, text, ground, ink in (
        ("lpg", "液化石油气", "#a2a7a8", "#c0141c"), ("oxygen", "氧", "#7fb3d2", "#111111"),
        ("acetylene", "乙炔 不可近火", "#e9ebea", "#c0141c"),
    ):  # fmt: skip
        centred(p.draw, p.start(name, ground, 0.42), text, 68, ink)
    p.label("soda", [("碳酸钠", 40), ("中和剂 25 kg", 24)], "#f2f2ee", "#1a4f8a")
    p.label("ppe_box", [("防 护 用 品", 58)], "#e6e6e2", "#222222")
    p.label("empty", [("空瓶", 44)], "#f0bf00", "#111111")
    p.label("full", [("满瓶", 44)], "#1b7a35", "#ffffff")
    _paint_code(p)
    x0, y0, x1, y1 = p.start("limit_80", "#e9ebea", 0.4)
    p.draw.ellipse((x0 + 6, y0 + 6, x1 - 6, y1 - 6), fill="#f6f6f2", outline="#c0101c", width=13)
    centred(p.draw, (x0 + 22, y0 + 22, x1 - 22, y1 - 22), "80", 58, "#111111")
    x0, y0, x1, y1 = p.start("warn", "#f2c200", 0.45)
    p.draw.polygon([(x0 + 64, y0 + 14), (x1 - 12, y1 - 20), (x0 + 12, y1 - 20)], outline="#111111", width=9)
    p.draw.line((x0 + 64, y0 + 52, x0 + 64, y0 + 84), fill="#111111", width=11)
    p.draw.ellipse((x0 + 57, y0 + 90, x0 + 71, y0 + 104), fill="#111111")
    x0, y0, x1, y1 = p.start("plywood", "#a5885e", 0.8)
    grain = np.random.default_rng(3)
    for y in range(y0, y1, 2):
        shade = int(grain.integers(-9, 10))
        p.draw.line((x0, y, x1, y), fill=(165 + shade, 136 + shade, 94 + shade), width=2)
    for x in (x0 + 170, x0 + 341):
        p.draw.line((x, y0, x, y1), fill="#6f5a3c", width=3)


def _paint_code(p: _Painter) -> None:
    """A square matrix code that says nothing: three finders and modules at random."""
    x0, y0, _, _ = p.start("code", "#d9dad6", 0.4)
    modules = np.random.default_rng(5).integers(0, 2, (21, 21))
    for r, c in ((0, 0), (0, 14), (14, 0)):
        modules[max(r - 1, 0) : r + 8, max(c - 1, 0) : c + 8] = 0
        modules[r : r + 7, c : c + 7] = 1
        modules[r + 1 : r + 6, c + 1 : c + 6] = 0
        modules[r + 2 : r + 5, c + 2 : c + 5] = 1
    for r, c in zip(*np.nonzero(modules), strict=True):
        left, top = x0 + 6 + 4 * int(c), y0 + 6 + 4 * int(r)
        p.draw.rectangle((left, top, left + 3, top + 3), fill="#111111")


def _paint_truck_lamps(p: _Painter) -> None:
    x0, y0, x1, y1 = p.start("truck_lamp", "#1a1d20", 0.08)
    for x, r in ((x0 + 84, 70), (x0 + 200, 42)):
        for k, c in enumerate(("#5c6268", "#cdd3d8", "#8a9199", "#eef2f5", "#b9c2c9")):
            s = r * (1 - k * 0.19)
            p.draw.ellipse((x - s, y0 + 84 - s, x + s, y0 + 84 + s), fill=c)
    p.draw.rounded_rectangle((x0 + 14, y1 - 30, x1 - 14, y1 - 10), 8, fill="#d9862a")
    x0, y0, x1, y1 = p.start("truck_tail", "#2a0507", 0.12)
    for k, c in enumerate(("#d77312", "#ab0d12", "#ab0d12", "#dfe4e8")):
        a, b = x0 + 6 + k * 78, x0 + 76 + k * 78
        p.draw.rounded_rectangle((a, y0 + 8, b, y1 - 8), 8, fill=c)
        for y in range(y0 + 14, y1 - 10, 9):
            for x in range(a + 5, b - 4, 9):
                p.draw.point((x, y), fill="#ffffff")
    x0, y0, x1, y1 = p.start("cluster", "#101214", 0.2)
    for x, r in ((x0 + 110, 66), (x0 + 400, 66)):
        p.draw.ellipse((x - r, y0 + 80 - r, x + r, y0 + 80 + r), fill="#050607", outline="#a9aeb3", width=3)
        for n in range(13):
            turn = math.radians(225 - 22.5 * n)
            dx, dy = math.cos(turn), -math.sin(turn)
            p.draw.line((x + 56 * dx, y0 + 80 + 56 * dy, x + 46 * dx, y0 + 80 + 46 * dy), fill="#e8eaec", width=3)
        p.draw.line((x, y0 + 80, x - 38, y0 + 110), fill="#ff5a34", width=5)
    p.draw.rectangle((x0 + 196, y0 + 34, x0 + 316, y0 + 126), fill="#16303f")
    centred(p.draw, (x0 + 200, y0 + 40, x0 + 312, y0 + 84), "0 km/h", 26, "#9fd8ee")
    x0, y0, x1, y1 = p.start("radio", "#17191c", 0.3)
    p.draw.rectangle((x0 + 50, y0 + 20, x1 - 14, y1 - 40), fill="#122a1c")
    for x in range(x0 + 54, x1 - 20, 24):
        p.draw.rounded_rectangle((x, y1 - 32, x + 18, y1 - 14), 3, fill="#3d4146")
    p.draw.ellipse((x0 + 10, y0 + 26, x0 + 42, y0 + 58), fill="#4a4e53")


def paint(folder: Path) -> list[Path]:
    """Write the atlas images and return their paths."""
    p = _Painter()
    for step in (
        _paint_stripes,
        _paint_gratings,
        _paint_lamps,
        _paint_gauge,
        _paint_labels,
        _paint_dashboard,
        _paint_buildings,
        _paint_truck_labels,
        _paint_truck_lamps,
        _paint_palette,
    ):
        step(p)
    base, matter = folder / "atlas.png", folder / "atlas_matter.png"
    p.image.save(base)
    p.matter.resize((SIZE // 2, SIZE // 2), Image.Resampling.NEAREST).save(matter)
    return [base, matter]


def save_rgb(path: Path, values: np.ndarray, quality: int = 88) -> Path:
    """Save an array 0..1 of shape (h, w, 3) as JPEG or PNG."""
    image = Image.fromarray((np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8))
    image.save(path, quality=quality) if path.suffix == ".jpg" else image.save(path)
    return path
