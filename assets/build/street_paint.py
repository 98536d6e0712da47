"""The picture sheet of a village street: shop rooms, shutters, tiled walls with windows, awnings, crates."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from assets.build.atlas import Decal, cjk_font

SIZE = 2048
Box = tuple[int, int, int, int]
DECALS: dict[str, Decal] = {
    "room_1": Decal(0, 0, 640, 420), "room_2": Decal(656, 0, 640, 420), "room_3": Decal(1312, 0, 640, 420),
    "room_4": Decal(0, 436, 640, 420), "shutter": Decal(656, 436, 512, 420), "facade": Decal(1184, 436, 512, 420),
    "pane_lit": Decal(1712, 436, 240, 200), "pane_dark": Decal(1712, 652, 240, 200),
    "facade_old": Decal(0, 872, 512, 420), "awning_blue": Decal(528, 872, 384, 256),
    "awning_red": Decal(928, 872, 384, 256),
    "fridge": Decal(1328, 872, 160, 320), "crate": Decal(1504, 872, 192, 160), "door": Decal(1712, 872, 200, 400),
    "brick": Decal(528, 1144, 384, 256), "air_con": Decal(928, 1144, 256, 180), "tray": Decal(1200, 1208, 256, 128),
    "couplet": Decal(1920, 872, 48, 400), "poster": Decal(1504, 1048, 160, 220), "tarp": Decal(0, 1308, 384, 256),
    "slab": Decal(400, 1416, 384, 256), "roof_tile": Decal(800, 1416, 384, 256), "number": Decal(1200, 1352, 256, 128),
}  # fmt: skip


def paint(folder: Path) -> list[Path]:
    """Write street.png."""
    image = Image.new("RGB", (SIZE, SIZE), "#777777")
    draw = ImageDraw.Draw(image)
    rng = np.random.default_rng(12)
    for k in range(4):
        _room(draw, _box(f"room_{k + 1}"), k, rng)
    _shutter(draw, _box("shutter"))
    _facade(draw, _box("facade"), "#cfcfc8", "#b9bab4", 16)
    _facade(draw, _box("facade_old"), "#a9988a", "#97877a", 24)
    for name, lit in (("pane_lit", True), ("pane_dark", False)):
        _pane(draw, _box(name), lit)
    for name, colour in (("awning_blue", "#1d5f9f"), ("awning_red", "#b12a24")):
        _stripes(draw, _box(name), colour, "#d9d7cf", 48)
    _stripes(draw, _box("tarp"), "#2b62a8", "#c8443a", 64, 3)
    _fridge(draw, _box("fridge"), rng)
    _crate(draw, _box("crate"))
    _door(draw, _box("door"))
    _bricks(draw, _box("brick"), rng)
    _air_con(draw, _box("air_con"))
    _tray(draw, _box("tray"), rng)
    _couplet(draw, _box("couplet"))
    _poster(draw, _box("poster"))
    _slab(draw, _box("slab"), rng)
    _tiles(draw, _box("roof_tile"))
    draw.rectangle(_box("number"), fill="#1b4f8f")
    draw.text((1328, 1416), "演 17", font=cjk_font(80), fill="#ffffff", anchor="mm")
    path = folder / "street.png"
    image.quantize(255, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB").save(path, optimize=True)
    return [path]


def _box(name: str) -> Box:
    d = DECALS[name]
    return d.x, d.y, d.x + d.width - 1, d.y + d.height - 1


def _room(draw: ImageDraw.ImageDraw, box: Box, kind: int, rng: np.random.Generator) -> None:
    """The back wall of a small shop, seen lit: tiles, shelves or a counter, a menu above."""
    x0, y0, x1, y1 = box
    wall = ("#e8dfc8", "#d9e2dc", "#efe6d2", "#e2d8cc")[kind]
    draw.rectangle(box, fill=wall)
    for x in range(x0, x1, 32):
        draw.line((x, y0 + 150, x, y1), fill="#cfc6b2")
    for y in range(y0 + 150, y1, 32):
        draw.line((x0, y, x1, y), fill="#cfc6b2")
    draw.rectangle((x0 + 60, y0 + 24, x1 - 60, y0 + 120), fill=("#8c1f1c", "#1f5a45", "#7a2a16", "#29456f")[kind])
    for k in range(6):
        x = x0 + 84 + k * 82
        for row in range(3):
            y = y0 + 40 + row * 26
            draw.rectangle((x, y, x + int(rng.uniform(30, 52)), y + 8), fill="#f2d98b")
            draw.rectangle((x + 58, y, x + 66, y + 8), fill="#ffffff")
    if kind in (1, 3):
        _shelves(draw, (x0 + 30, y0 + 150, x1 - 30, y1 - 60), rng)
    else:
        draw.rectangle((x0 + 40, y1 - 170, x1 - 200, y1 - 60), fill="#9aa3a6")
        draw.rectangle((x0 + 40, y1 - 178, x1 - 200, y1 - 166), fill="#d4d8d9")
        for k in range(5):
            x = x0 + 60 + k * 70
            draw.ellipse(
                (x, y1 - 222, x + 56, y1 - 168), fill=("#59605f", "#b9874c", "#7b2f22", "#c9c2b0", "#46624a")[k]
            )
        draw.rectangle((x1 - 170, y0 + 170, x1 - 60, y1 - 40), fill="#5c3a28")
        draw.rectangle((x1 - 160, y0 + 180, x1 - 70, y1 - 40), fill="#241711")
    draw.rectangle((x0, y1 - 40, x1, y1), fill="#8f8574")


def _shelves(draw: ImageDraw.ImageDraw, box: Box, rng: np.random.Generator) -> None:
    x0, y0, x1, y1 = box
    colours = ("#b83226", "#2b6e3f", "#d39a2e", "#2f5b9c", "#e8e3d6", "#7d3f6a", "#c96f2b", "#4f8f8a")
    draw.rectangle(box, fill="#6e675c")
    for y in range(y0 + 6, y1 - 30, 46):
        x = x0 + 6
        while x < x1 - 26:
            w, h = int(rng.uniform(12, 26)), int(rng.uniform(24, 36))
            draw.rectangle((x, y + 38 - h, x + w, y + 38), fill=colours[int(rng.integers(len(colours)))])
            x += w + 3
        draw.rectangle((x0, y + 38, x1, y + 43), fill="#cfcac0")


def _shutter(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#a3a8aa")
    for y in range(y0, y1, 14):
        draw.rectangle((x0, y, x1, y + 4), fill="#7f8587")
        draw.line((x0, y + 5, x1, y + 5), fill="#c9cdce")
    draw.rectangle((x0, y1 - 26, x1, y1), fill="#6a6f71")
    draw.rectangle((x0 + 230, y1 - 120, x0 + 282, y1 - 96), fill="#3d4143")
    draw.text(((x0 + x1) // 2, y0 + 180), "旺铺招租", font=cjk_font(54), fill="#b3322b", anchor="mm")


def _facade(draw: ImageDraw.ImageDraw, box: Box, light: str, dark: str, step: int) -> None:
    """Tiled wall of one storey with a barred window; the panes are drawn apart, so that some can be lit."""
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill=light)
    for x in range(x0, x1, step):
        draw.line((x, y0, x, y1), fill=dark)
    for y in range(y0, y1, step // 2):
        draw.line((x0, y, x1, y), fill=dark)
    for x, w in ((x0 + 70, 6), (x0 + 300, 9), (x0 + 430, 5)):
        draw.rectangle((x, y0 + 250, x + w, y1), fill="#9c968b")
    draw.rectangle((x0, y0, x1, y0 + 10), fill="#8f8c86")


def _pane(draw: ImageDraw.ImageDraw, box: Box, lit: bool) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#c8cccd")
    draw.rectangle((x0 + 10, y0 + 10, x1 - 10, y1 - 10), fill="#f1cf8d" if lit else "#1a242c")
    if lit:
        draw.rectangle((x0 + 10, y0 + 10, x0 + 70, y1 - 10), fill="#c98f5c")
        draw.rectangle((x1 - 60, y0 + 10, x1 - 10, y1 - 10), fill="#c98f5c")
        draw.ellipse((x0 + 104, y0 + 26, x0 + 136, y0 + 56), fill="#fff6da")
    else:
        draw.polygon([(x0 + 20, y1 - 30), (x0 + 90, y0 + 14), (x0 + 130, y0 + 14), (x0 + 60, y1 - 30)], fill="#2f4250")
    draw.rectangle((x0 + 116, y0, x0 + 124, y1), fill="#c8cccd")
    for x in range(x0 + 20, x1, 26):
        draw.line((x, y0, x, y1), fill="#8b9193" if not lit else "#7d6a4e", width=3)


def _stripes(draw: ImageDraw.ImageDraw, box: Box, first: str, second: str, width: int, count: int = 2) -> None:
    x0, y0, x1, y1 = box
    third = "#e2e0d8"
    for k, x in enumerate(range(x0, x1, width)):
        colour = (first, second, third)[k % count]
        draw.rectangle((x, y0, min(x + width, x1), y1), fill=colour)
    for y in range(y0 + 30, y1, 90):
        draw.line((x0, y, x1, y), fill="#8b8f92")


def _fridge(draw: ImageDraw.ImageDraw, box: Box, rng: np.random.Generator) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#d7dbdd")
    draw.rectangle((x0, y0, x1, y0 + 44), fill="#b5121b")
    draw.text(((x0 + x1) // 2, y0 + 22), "冰爽一夏", font=cjk_font(26), fill="#ffffff", anchor="mm")
    draw.rectangle((x0 + 10, y0 + 54, x1 - 10, y1 - 34), fill="#eef4f6")
    for y in range(y0 + 60, y1 - 60, 46):
        for x in range(x0 + 16, x1 - 24, 18):
            colour = ("#2c7a3d", "#8c1c1c", "#c98a1a", "#305f9c")[int(rng.integers(4))]
            draw.rectangle((x, y + 4, x + 12, y + 40), fill=colour)
        draw.line((x0 + 10, y + 43, x1 - 10, y + 43), fill="#9aa3a6", width=3)


def _crate(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#1f6a3a")
    for x in range(x0 + 8, x1 - 20, 30):
        for y in (y0 + 16, y0 + 62, y0 + 108):
            draw.rectangle((x, y, x + 20, y + 34), fill="#124425")
    draw.rectangle((x0 + 50, y0 + 44, x1 - 50, y0 + 100), fill="#e3c33a")
    draw.text(((x0 + x1) // 2, y0 + 72), "演练啤酒", font=cjk_font(22), fill="#7b1c14", anchor="mm")


def _door(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#4d5457")
    for side in (0, 1):
        x = x0 + 8 + side * 96
        draw.rectangle((x, y0 + 8, x + 88, y1 - 4), fill="#6b3a2a")
        for y in (y0 + 24, y0 + 150, y0 + 276):
            draw.rectangle((x + 12, y, x + 76, y + 106), outline="#8d5440", width=5)
        draw.rectangle((x + 22, y0 + 40, x + 66, y0 + 100), fill="#b3241d")


def _bricks(draw: ImageDraw.ImageDraw, box: Box, rng: np.random.Generator) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#8f877c")
    for k, y in enumerate(range(y0, y1, 16)):
        for x in range(x0 - 24 * (k % 2), x1, 48):
            tone = int(rng.uniform(-16, 16))
            colour = (126 + tone, 74 + tone // 2, 58 + tone // 2)
            left, right = max(x + 1, x0), min(x + 46, x1)
            if right > left:
                draw.rectangle((left, y + 1, right, min(y + 14, y1)), fill=colour)


def _air_con(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#d5d6d0")
    draw.ellipse((x0 + 24, y0 + 16, x0 + 172, y0 + 164), fill="#33383a")
    for r in range(14, 70, 12):
        draw.ellipse((x0 + 98 - r, y0 + 90 - r, x0 + 98 + r, y0 + 90 + r), outline="#c3c5bf", width=3)
    for y in range(y0 + 20, y1 - 20, 14):
        draw.line((x0 + 190, y, x1 - 14, y), fill="#9fa19b", width=4)


def _tray(draw: ImageDraw.ImageDraw, box: Box, rng: np.random.Generator) -> None:
    """Skewers side by side in a steel tray."""
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#aab0b2")
    draw.rectangle((x0 + 8, y0 + 8, x1 - 8, y1 - 8), fill="#7f8688")
    for x in range(x0 + 14, x1 - 20, 11):
        draw.line((x + 4, y0 + 10, x + 4, y1 - 10), fill="#d8c39a", width=2)
        meat = ("#7d2c20", "#a0522d", "#8a9a3c", "#c9a26a", "#5e2018")[int(rng.integers(5))]
        for y in range(y0 + 16, y1 - 52, 18):
            draw.rectangle((x, y, x + 8, y + 13), fill=meat)


def _couplet(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#a8201a")
    for k, word in enumerate("五湖宾客四季平安"):
        draw.text(((x0 + x1) // 2, y0 + 28 + k * 48), word, font=cjk_font(34), fill="#f0c54b", anchor="mm")


def _poster(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#f2efe6")
    draw.rectangle((x0, y0, x1, y0 + 60), fill="#1f5a9a")
    draw.text(((x0 + x1) // 2, y0 + 30), "用气安全", font=cjk_font(32), fill="#ffffff", anchor="mm")
    for y in range(y0 + 78, y1 - 20, 18):
        draw.rectangle((x0 + 16, y, x1 - 24, y + 7), fill="#6a7076")


def _slab(draw: ImageDraw.ImageDraw, box: Box, rng: np.random.Generator) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#8e8b83")
    for _ in range(900):
        x, y = int(rng.uniform(x0, x1)), int(rng.uniform(y0, y1))
        draw.point((x, y), fill="#7b786f" if rng.random() < 0.5 else "#a09d94")
    for x in range(x0, x1, 96):
        draw.line((x, y0, x, y1), fill="#6b6961", width=3)


def _tiles(draw: ImageDraw.ImageDraw, box: Box) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill="#4a4d50")
    for x in range(x0, x1, 24):
        draw.rectangle((x, y0, min(x + 12, x1), y1), fill="#5a5e61")
    for y in range(y0, y1, 32):
        draw.line((x0, y, x1, y), fill="#33363a", width=4)
