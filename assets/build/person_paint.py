"""Paints a person's picture: skin, and what cut and cloth leave out, such as seams, pockets, stripes and lettering."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from assets.build import skin_paint
from assets.build.atlas import centred
from assets.build.garments import CUTS
from assets.build.mesh import Array
from assets.build.noise import grain, pixels
from assets.build.person_kinds import Dress, Kind
from assets.build.picture_plan import (
    BACK,
    CELL,
    CELLS,
    EYEBALL,
    FRONT,
    HAND,
    HEAD,
    LEGS,
    OVER,
    SIZE,
    SKIN,
    SLEEVE,
    Region,
    cell_box,
    rgb,
)

_KNITTED = ("hoodie", "cardigan", "t_shirt", "polo")
_JACKETS = ("work_jacket", "uniform", "jacket")
_SILVER = rgb("#cfd3d0")


def cloth(colour: str, width: int, height: int, seed: int, knitted: bool = False) -> Array:
    """Woven or knitted stuff, unevenly worn."""
    y, x = np.mgrid[0:height, 0:width].astype(float)
    weave = np.sin(x * (1.4 if knitted else 2.1)) * np.sin(y * (0.9 if knitted else 2.1))
    fibre = grain(pixels(width, height, width / 3, height / 3), 2, seed)
    wear = grain(pixels(width, height, 8, 12), 4, seed + 5)
    shade = 1 + weave * 0.035 + (fibre - 0.4) * 0.14 + (wear - 0.47) * 0.22
    return np.asarray(np.ones((height, width, 3)) * rgb(colour) * shade[..., None])


def _line(c: Array, distance: Array, width: float, amount: float) -> Array:
    return np.asarray(c * (1 - amount * np.exp(-((distance / width) ** 2)))[..., None])


def _seam(c: Array, distance: Array, amount: float = 0.4) -> Array:
    """A seam with a row of stitches beside it."""
    c = _line(c, distance, 0.0013, amount)
    return _line(c, np.abs(distance) - 0.005, 0.0007, amount * 0.5)


def _box(x: Array, z: Array, at: tuple[float, float, float, float]) -> Array:
    """Distance from a rectangle's outline (left, right, bottom, top), metres; |x| is measured."""
    left, right, low, high = at
    outside = np.maximum(np.maximum(left - x, x - right), np.maximum(low - z, z - high))
    return np.asarray(np.abs(outside))


def _pockets(c: Array, ax: Array, z: Array, lower: bool) -> Array:
    boxes = [(0.045, 0.128, 1.215, 1.318)] + ([(0.050, 0.150, 0.955, 1.075)] if lower else [])
    for box in boxes:
        flap = (box[0] - 0.003, box[1] + 0.003, box[3] - 0.030, box[3] + 0.004)
        c = _line(c, _box(ax, z, box), 0.0015, 0.55)
        c = _line(c, _box(ax, z, flap), 0.0016, 0.65)
        inside = (ax > flap[0]) & (ax < flap[1]) & (z > flap[2]) & (z < flap[3])
        c = np.where(inside[..., None], c * 1.06, c)
        c = _line(c, np.hypot(ax - (box[0] + box[1]) / 2, z - flap[2] - 0.010), 0.0035, 0.6)
    return c


def _buttons(c: Array, x: Array, z: Array, low: float, high: float, step: float, ink: str) -> Array:
    row = (z - low + step / 2) % step - step / 2
    disc = np.clip((0.0052 - np.hypot(x, row)) / 0.0010, 0, 1) * (z > low - 0.01) * (z < high)
    return skin_paint.mix(c, rgb(ink), disc * 0.85)


def _closed_front(d: Dress, c: Array, x: Array, z: Array) -> Array:
    ax = np.abs(x)
    if d.top in _JACKETS or d.top == "turnout":
        c = _line(c, x, 0.0016, 0.75)
        c = _line(c, ax - 0.012, 0.0010, 0.40)
        c = _pockets(c, ax, z, d.top != "uniform")
        return _line(c, z - 1.385 - 0.05 * ax, 0.0014, 0.35)
    if d.top in ("shirt", "blouse", "polo"):
        low = 1.26 if d.top == "polo" else 0.86
        c = _line(c, ax - 0.016 + 9 * (z < low - 0.02), 0.0011, 0.45)
        c = _buttons(c, x, z, low + 0.02, 1.45, 0.088, "#e9e7e0" if d.top != "polo" else "#3a3a3c")
        if d.top == "shirt":
            c = _line(c, _box(x, z, (-0.125, -0.045, 1.215, 1.315)), 0.0014, 0.5)
    if d.top == "hoodie":
        pouch = (0.0, 0.135, 0.985, 1.125)
        c = _line(
            c,
            np.where(z > 1.125 - 0.0, _box(ax, z, pouch), _box(ax + np.clip(z - 1.03, 0, 1) * 0.6, z, pouch)),
            0.002,
            0.5,
        )
        for at in (-0.030, 0.034):
            string = np.abs(x - at - 0.004 * np.sin(z * 60)) + 9 * ((z < 1.27) | (z > 1.43))
            c = skin_paint.mix(c, rgb(d.second), np.clip((0.0032 - string) / 0.0010, 0, 1))
    return c


def _open_front(d: Dress, c: Array, x: Array, z: Array, width: int, height: int, seed: int) -> Array:
    """A coat or cardigan worn open over a lighter garment, or a jacket over a shirt's collar."""
    ax = np.abs(x)
    gap = np.interp(z, [0.80, 0.98, 1.20, 1.44, 1.50], [0.075, 0.050, 0.040, 0.062, 0.075])
    if d.top == "jacket":
        gap = np.interp(z, [1.22, 1.27, 1.44, 1.50], [-0.01, 0.004, 0.052, 0.062])
    under = cloth(d.second, width, height, seed + 3, knitted=True)
    under = _line(under, x, 0.0010, 0.25)
    c = np.where((ax < gap)[..., None], under * np.clip(0.55 + (gap - ax) * 18, 0.55, 1)[..., None], c)
    c = _line(c, ax - gap, 0.0020, 0.6)
    c = _line(c, ax - gap - 0.016, 0.0010, 0.35)
    if d.top == "coat":
        lapel = np.abs(ax - gap - 0.055 + (z - 1.30) * 0.15) + 9 * ((z < 1.22) | (z > 1.44))
        c = _line(c, lapel, 0.0022, 0.5)
        c = _buttons(c, ax - gap - 0.020, z, 0.90, 1.18, 0.12, "#4b3b2c")
    return c


def _turnout_bands(c: Array, z: Array, heights: tuple[float, ...], half: float) -> Array:
    for at in heights:
        c = np.where((np.abs(z - at) < half * 1.5)[..., None], rgb("#c9d62a"), c)
        c = np.where((np.abs(z - at) < half * 0.62)[..., None], _SILVER, c)
    return c


def torso(k: Kind, region: Region, front: bool) -> Array:
    """The top, with vest where worn, seen from the front or the back."""
    d = k.dress
    x, z = region.grid()
    c = cloth(d.colour, region.width, region.height, k.seed, d.top in _KNITTED)
    if front:
        c = _closed_front(d, c, x, z)
        if d.top in ("coat", "cardigan", "jacket"):
            c = _open_front(d, c, x, z, region.width, region.height, k.seed)
    else:
        c = _seam(c, z - 1.40 - 0.02 * np.cos(x * 12), 0.35)
        if d.top in ("coat", "jacket"):
            c = _seam(c, x, 0.3)
    c = _seam(c, z - CUTS[d.top].hem - 0.022, 0.45)
    c = _seam(c, np.abs(x) - 0.245 + (z - 1.2) * 0.06, 0.3)
    if d.top == "turnout":
        c = _turnout_bands(c, z, (1.03, 1.24), 0.026)
    if d.over == "apron":
        straps = np.abs(np.abs(x) - 0.075 + (z - 1.33) * 0.25) + 9 * (z < 1.32) if front else np.abs(z - 1.065)
        c = np.where((straps < 0.010)[..., None], rgb(d.over_colour), c)
    return _vest(d, c, x, z, front) if d.vest else c


def _vest(d: Dress, c: Array, x: Array, z: Array, front: bool) -> Array:
    ax = np.abs(x)
    orange = d.vest == "orange"
    colour = rgb("#f0621a") if orange else rgb("#c6e51c")
    neck = ax > np.clip((z - 1.25) * 0.42, 0.0, 1) if front else np.full(x.shape, True)
    on = neck & (z > 0.93)
    mesh = grain(np.stack([x, z], -1) * 700, 2)
    c = np.where(on[..., None], colour * (0.88 + 0.24 * (mesh - 0.4))[..., None], c)
    upright = (ax > 0.094) & (ax < 0.140) & (z > 1.215)
    trims = (ax > 0.086) & (ax < 0.148) & (z > 1.215)
    silver = (np.abs(z - 1.065) < 0.025) | (np.abs(z - 1.190) < 0.025) | upright
    trim = (np.abs(z - 1.065) < 0.036) | (np.abs(z - 1.190) < 0.036) | trims
    band = rgb("#e6f03a") if orange else rgb("#f07a18")
    c = np.where((on & trim)[..., None], band, c)
    c = np.where((on & silver)[..., None], _SILVER * (0.90 + 0.14 * (mesh[..., None] - 0.4)), c)
    if front:
        c = _line(c, np.abs(x) + 9 * (z > 1.25), 0.0022, 0.6)
        c = _line(c, np.abs(ax - np.clip((z - 1.25) * 0.42, 0, 1) - 0.004) + 9 * (z < 1.26), 0.004, 0.5)
    return _line(c, z - 0.962, 0.0035, 0.35)


def sleeve(k: Kind) -> Array:
    """Sleeve: across runs round the arm, along from 0 at the shoulder to 1 at the wrist."""
    d = k.dress
    angle, t = SLEEVE.grid()
    c = cloth(d.colour, SLEEVE.width, SLEEVE.height, k.seed + 1, d.top in _KNITTED)
    end = CUTS[d.top].sleeve
    c = _line(c, t - end + (0.07 if end > 0.9 else 0.035), 0.006, 0.5)
    c = _line(c, np.abs(angle + 2.6), 0.03, 0.35)
    c = _line(c, t - 0.015, 0.006, 0.4)
    if d.top in ("hoodie", "cardigan") and end > 0.9:
        rib = (t > end - 0.075) & (np.sin(angle * 60) > 0.2)
        c = np.where(rib[..., None], c * 0.82, c)
    if d.top == "polo":
        c = np.where(((t > end - 0.05) & (t < end - 0.02))[..., None], rgb(d.trim), c)
    if d.top == "work_jacket":
        c = np.where(((t > 0.42) & (t < 0.50))[..., None], _SILVER, c)
    if d.top == "turnout":
        c = _turnout_bands(c, t, (0.80,), 0.045)
    if d.top == "uniform" and d.hat == "cap":
        y = (angle - np.pi / 2) * 0.058
        shield = (np.abs(y) < 0.030 - np.clip(t - 0.26, 0, 1) * 0.25) & (t > 0.14) & (t < 0.33)
        inner = (np.abs(y) < 0.025 - np.clip(t - 0.26, 0, 1) * 0.25) & (t > 0.153) & (t < 0.315)
        c = np.where(shield[..., None], rgb("#c9a13e"), c)
        c = np.where(inner[..., None], rgb("#1c2f6b"), c)
        c = np.where((np.hypot(y / 0.014, (t - 0.225) / 0.036) < 1)[..., None], rgb("#c9a13e"), c)
    return c


def legs(k: Kind) -> Array:
    """Trousers: across runs round the leg, along is the height."""
    d = k.dress
    angle, z = LEGS.grid()
    c = cloth(d.trousers, LEGS.width, LEGS.height, k.seed + 2)
    c = _seam(c, (np.abs(angle) - np.pi / 2) * 0.08, 0.4)
    if d.top in ("uniform", "shirt", "coat"):
        c = _line(c, angle * 0.08, 0.0016, 0.22)
    jeans = k.name in ("young_helper", "bystander_phone", "night_driver")
    if jeans:
        worn = np.exp(-((angle / 0.9) ** 2)) * np.exp(-(((z - 0.68) / 0.22) ** 2))
        c = skin_paint.mix(c, np.minimum(rgb(d.trousers) * 1.7 + 0.06, 1), 0.5 * worn)
    pocket = np.abs(z - 0.93 + (angle - 1.1) * 0.05) + 9 * ((angle < 0.5) | (angle > 1.7))
    c = _line(c, pocket, 0.002, 0.5)
    c = _line(c, z - 0.075, 0.0015, 0.4)
    if d.top == "turnout":
        c = _turnout_bands(c, z, (0.30,), 0.026)
    return np.asarray(c * np.clip(0.72 + z * 1.2, 0.72, 1)[..., None])


def over(k: Kind) -> Array:
    """Apron, cape or coat tails: across is the angle round the body, along the height."""
    d = k.dress
    angle, z = OVER.grid()
    c = cloth(d.over_colour or d.colour, OVER.width, OVER.height, k.seed + 4)
    if d.over == "apron":
        c = _seam(c, (np.abs(angle) - 1.28) * 0.2, 0.4)
        c = _line(c, np.abs(z - 0.93) + 9 * (np.abs(angle) > 0.55), 0.002, 0.55)
        stains = grain(np.stack([angle * 3, z * 9], -1), 4, k.seed)
        c = c * (1 - 0.35 * np.clip((stains - 0.55) * 4, 0, 1) * np.clip((1.1 - z) * 3, 0, 1))[..., None]
    elif d.over == "cape":
        c = _line(c, angle * 0.3, 0.004, 0.5)
        wet = grain(np.stack([angle * 4, z * 3], -1), 4, k.seed)
        c = c * (0.86 + 0.22 * wet)[..., None]
    elif d.vest:
        c = _line(c, angle * 0.12, 0.0016, 0.75)
        c = _line(c, np.abs(angle * 0.12) - 0.012, 0.0010, 0.40)
    elif d.top == "turnout":
        c = _turnout_bands(c, z, (0.80,), 0.026)
    elif d.top == "coat":
        gap = np.interp(z, [0.50, 1.0], [0.42, 0.30])
        c = np.where((np.abs(angle) < gap)[..., None], rgb(d.trousers) * 0.35, c)
        c = _line(c, (np.abs(angle) - gap) * 0.2, 0.003, 0.6)
    return c


def skin(k: Kind) -> Array:
    """Skin of neck and arms, unrolled."""
    angle, along = SKIN.grid()
    p = np.stack([0.06 * np.sin(angle), 0.06 * np.cos(angle), 1.2 + along * 0.3], -1)
    return skin_paint.tone(k, p)


def _text(image: Image.Image, region: Region, at: tuple[float, float], half: tuple[float, float], text: str,
          size: int, ink: str, ground: str = "") -> None:  # fmt: skip
    draw = ImageDraw.Draw(image)
    u, v = region.uv(np.array([at[0]]), np.array([at[1]]))[0] * [SIZE, -SIZE] + [0, SIZE]
    w = half[0] / abs(region.across[1] - region.across[0]) * region.width
    h = half[1] / abs(region.along[1] - region.along[0]) * region.height
    box = (u - w, v - h, u + w, v + h)
    if ground:
        draw.rectangle(box, fill=ground)
    centred(draw, box, text, size, ink)


def _labels(k: Kind, image: Image.Image) -> None:
    d = k.dress
    if d.back_print:
        ink = {"orange": "#f4f4ee", "lime": "#1c2c6a"}.get(d.vest, "#d9df3a")
        at, half = (1.350, 0.032) if d.top == "turnout" else (1.285, 0.045)
        _text(image, BACK, (0.0, at), (0.125, half), d.back_print, round(half * 2050), ink)
    if d.top == "uniform" and d.hat == "cap":
        _text(image, FRONT, (-0.117, 1.285), (0.020, 0.014), "执法", 26, "#1c2c6a", "#e4e7e4")
        _text(image, FRONT, (0.117, 1.285), (0.021, 0.011), f"演 {k.seed:04d}", 18, "#d8c27a", "#101420")
    if d.print and d.top == "t_shirt":
        _text(image, FRONT, (0.0, 1.26), (0.075, 0.030), d.print, 60, "#e8ddc8")
    elif d.print and d.over:
        _text(image, OVER, (0.0, 1.14), (0.42, 0.040), d.print, 64, "#ead9b8")
    elif d.print:
        _text(image, FRONT, (-0.086, 1.338), (0.036, 0.012), d.print, 26, "#e8e8e0")


def _cells(k: Kind) -> dict[str, str]:
    d = k.dress
    white = {"fire": "#d9d7cf"}.get(d.hat, CELLS["helmet"][1])
    collar = d.trim or (d.second if d.top in ("jacket",) else d.colour)
    return {
        "shoe": d.shoes,
        "collar": collar,
        "belt": "#2b2d30" if d.top == "turnout" else d.colour,
        "helmet": white,
        "cap": "#20262e" if d.hat == "peaked" else CELLS["cap"][1],
        "sole": "#d5d3cc" if d.shoes[1] in "cdef" else CELLS["sole"][1],
    }


def paint(k: Kind) -> tuple[Image.Image, Image.Image]:
    """Colour and roughness-metal images of a person."""
    canvas = np.full((SIZE, SIZE, 3), 0.5)
    matter = np.zeros((SIZE, SIZE, 3))
    matter[..., 0] = 1
    matter[..., 1] = 0.8
    wet = 0.35 if k.dress.over == "cape" else 0.85
    parts = (
        (HEAD, skin_paint.head(k), 0.52), (HAND, skin_paint.hand(k), 0.56), (EYEBALL, skin_paint.eyeball(k), 0.08),
        (SKIN, skin(k), 0.55), (FRONT, torso(k, FRONT, True), 0.84), (BACK, torso(k, BACK, False), 0.84),
        (SLEEVE, sleeve(k), 0.84), (LEGS, legs(k), 0.86), (OVER, over(k), wet),
    )  # fmt: skip
    for region, picture, rough in parts:
        box = np.s_[region.y : region.y + region.height, region.x : region.x + region.width]
        canvas[box] = picture
        matter[box + (1,)] = rough
    own = _cells(k)
    for name, (_, colour, rough) in CELLS.items():
        x, y = cell_box(name)
        canvas[y : y + CELL, x : x + CELL] = rgb(own.get(name, colour))
        matter[y : y + CELL, x : x + CELL, 1] = rough
    image = Image.fromarray((np.clip(canvas, 0, 1) * 255 + 0.5).astype(np.uint8))
    _labels(k, image)
    return image, Image.fromarray((matter * 255).astype(np.uint8)).resize(
        (SIZE // 8, SIZE // 8), Image.Resampling.NEAREST
    )


def strands(size: int = 512) -> Image.Image:
    """Grey strands of hair with their height as alpha; shared by everybody, tinted by each one's material."""
    v, u = np.mgrid[0:size, 0:size].astype(float) / size
    drift = 0.012 * np.sin(v * 9 + 6 * grain(np.stack([u * 6, v * 2], -1), 2, 4))
    fine = grain(np.stack([(u + drift) * 150, v * 4], -1), 3, 7)
    broad = grain(np.stack([(u + drift) * 34, v * 2], -1), 3, 9)
    light = 0.62 + 0.75 * (fine - 0.42) + 0.45 * (broad - 0.45)
    alpha = np.clip(0.80 + 1.1 * (fine - 0.42) + 0.6 * (broad - 0.45), 0.02, 1)
    both = np.stack([light, light, light, alpha], -1)
    return Image.fromarray((np.clip(both, 0, 1) * 255).astype(np.uint8), "RGBA")
