"""Paints what a person's shape leaves out: brows, lips, stubble, wrinkles; seams, pockets, reflective stripes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageColor, ImageDraw

from assets.build.atlas import centred
from assets.build.mesh import Array
from assets.build.noise import fractal, pixels
from assets.build.person_head import EYE, LIP_Z, LOWER_LID, UPPER_LID
from assets.build.person_kinds import Kind

SIZE = 2048


@dataclass(frozen=True)
class Region:
    """Rectangle of the image (pixels from the top left) and the range of the two coordinates it shows."""

    x: int
    y: int
    width: int
    height: int
    across: tuple[float, float]
    along: tuple[float, float]

    def uv(self, across: Array, along: Array) -> Array:
        """Texture coordinates of points given in the region's own coordinates."""
        a = np.clip((across - self.across[0]) / (self.across[1] - self.across[0]), 0.004, 0.996)
        b = np.clip((along - self.along[0]) / (self.along[1] - self.along[0]), 0.004, 0.996)
        return np.stack([(self.x + a * self.width) / SIZE, 1 - (self.y + (1 - b) * self.height) / SIZE], -1)

    def grid(self) -> tuple[Array, Array]:
        """Both coordinates at every pixel."""
        a = np.linspace(*self.across, self.width)
        b = np.linspace(self.along[1], self.along[0], self.height)
        x, z = np.meshgrid(a, b)
        return x, z


# Seen from outside: on the front the wearer's left (-X) is on the right of the picture.
FACE = Region(0, 0, 1024, 1024, (0.115, -0.115), (1.46, 1.80))
FRONT = Region(1024, 0, 512, 1024, (0.26, -0.26), (0.88, 1.54))
BACK = Region(1536, 0, 512, 1024, (-0.26, 0.26), (0.88, 1.54))
SLEEVE = Region(0, 1024, 512, 512, (-0.10, 0.10), (1.05, -0.15))
SLEEVE_INNER = Region(512, 1024, 256, 512, (-0.10, 0.10), (1.05, -0.15))
LEGS = Region(0, 1536, 512, 512, (-0.22, 0.22), (0.05, 1.06))
SKIN = Region(768, 1024, 256, 256, (-0.2, 0.2), (0.7, 1.8))
HAIR = Region(512, 1536, 512, 512, (-0.1, 0.1), (1.5, 1.8))
EYEBALL = Region(1024, 1024, 256, 256, (-0.0125, 0.0125), (-0.0125, 0.0125))
CELLS = {
    "shoe": (0, "#000000", 0.45), "sole": (1, "#0e0e0e", 0.8), "helmet": (2, "#e9c21a", 0.25),
    "cap": (3, "#171c28", 0.8), "cap_band": (4, "#0c0e14", 0.5),
    "peak": (5, "#08090b", 0.2), "gold": (6, "#c9a13e", 0.35), "black": (7, "#101113", 0.45),
    "mouth": (8, "#3a1512", 0.6), "lens": (9, "#20262e", 0.1),
    "lime": (10, "#cdea1f", 0.7), "silver": (11, "#c9cdca", 0.3), "strap": (12, "#25272a", 0.7),
    "teeth": (13, "#d9d2c4", 0.3), "red": (14, "#b01818", 0.4), "collar": (15, "#000000", 0.82),
}  # fmt: skip


def cell_uv(name: str) -> tuple[float, float]:
    """Middle of a plain colour cell."""
    n = CELLS[name][0]
    return (1280 + n % 8 * 32 + 16) / SIZE, 1 - (1024 + n // 8 * 32 + 16) / SIZE


def rgb(colour: str) -> Array:
    """Colour as three numbers 0..1."""
    return np.array(ImageColor.getrgb(colour), float)[:3] / 255


def _blob(x: Array, z: Array, at: tuple[float, float], size: tuple[float, float]) -> Array:
    return np.exp(-(((x - at[0]) / size[0]) ** 2) - ((z - at[1]) / size[1]) ** 2)


def _mix(base: Array, colour: Array, amount: Array) -> Array:
    a = np.clip(amount, 0, 1)[..., None]
    return np.asarray(base * (1 - a) + colour * a)


def _skin(k: Kind, x: Array, z: Array) -> Array:
    n = fractal(np.stack([x, z], -1) * 900 + k.seed, 4)
    blotch = fractal(np.stack([x, z], -1) * 60 + 3 + k.seed, 4)
    base = np.ones((*x.shape, 3)) * rgb(k.skin) * (1 + (n - 0.47)[..., None] * 0.14)
    return np.asarray(base * (1 + (blotch - 0.47)[..., None] * np.array([0.05, 0.16, 0.18])))


def _marks(k: Kind, c: Array, x: Array, z: Array) -> Array:
    """Warm and dark places of a face, wrinkles by age."""
    ax = np.abs(x)
    dark, warm = rgb(k.skin) * np.array([0.60, 0.48, 0.44]), rgb(k.skin) * np.array([1.06, 0.80, 0.74])
    old = np.clip((k.age - 22) / 30, 0, 1)
    c = _mix(
        c, warm, 0.40 * _blob(ax, z, (0.047, 1.598), (0.022, 0.020)) + 0.35 * _blob(x, z, (0, 1.595), (0.014, 0.012))
    )
    c = _mix(
        c,
        dark,
        (0.22 + 0.20 * old) * _blob(ax, z, (0.030, 1.6205), (0.015, 0.0050))
        + 0.30 * _blob(ax, z, (0.019, 1.636), (0.006, 0.008)),
    )
    fold = np.abs(ax - (0.0175 + (1.590 - z) * 0.42))
    c = _mix(c, dark, (0.10 + 0.30 * old) * np.exp(-((fold / 0.0034) ** 2)) * np.exp(-(((z - 1.577) / 0.014) ** 4)))
    for height in (1.688, 1.699, 1.678):
        line = np.abs(z - height - 0.002 * np.sin(x * 90 + height * 400))
        c = _mix(c, dark, 0.42 * old**1.5 * np.exp(-((line / 0.0013) ** 2)) * np.exp(-((x / 0.036) ** 4)))
    crow = np.abs(z - EYE[2] - (ax - 0.050) * np.array(0.55) * np.sign(np.sin((z - 1.60) * 700)))
    c = _mix(c, dark, 0.30 * old * np.exp(-((crow / 0.0012) ** 2)) * ((ax > 0.050) & (ax < 0.060)))
    return _mix(c, dark, 0.30 * _blob(x, z, (0, 1.5485), (0.014, 0.0028)))


def _stubble(k: Kind, c: Array, x: Array, z: Array) -> Array:
    ax = np.abs(x)
    area = np.clip((1.578 - z + np.clip(ax - 0.030, 0, 1) * 0.9) / 0.010, 0, 1) * np.clip((z - 1.490) / 0.02, 0, 1)
    area = area * (1 - _blob(x, z, (0, LIP_Z), (0.024, 0.0075)))
    area = area * np.clip((0.066 - ax) / 0.014, 0, 1)
    dots = fractal(np.stack([x, z], -1) * 1500, 2)
    return _mix(c, rgb(k.hair) * 0.6 + rgb(k.skin) * 0.35, k.stubble * area * (0.25 + 0.75 * (dots > 0.42)))


def _features(k: Kind, c: Array, x: Array, z: Array) -> Array:
    """Brows, lash lines, lips, nostrils."""
    ax = np.abs(x)
    ex, _, ez = EYE
    t = np.clip((ax - 0.0135) / 0.038, 0, 1)
    middle = 1.6515 + 0.0065 * np.sin(t * 2.2) - 0.0035 * t
    thick = 0.0042 * (1 - 0.65 * t**2) * np.clip(t * 8 + 0.35, 0, 1)
    strokes = fractal(np.stack([x * 900 + np.sign(x) * z * 500, z * 420], -1), 3)
    brow = (
        np.clip(1.25 - np.abs(z - middle) / thick, 0, 1)
        * (ax > 0.0125)
        * (ax < 0.0525)
        * np.clip(strokes * 2.1 - 0.15, 0, 1)
    )
    c = _mix(c, rgb(k.hair), brow * 0.95)
    dx = ax - ex
    upper = z - (ez + UPPER_LID + 0.0002 - 17 * dx**2)
    inside = np.abs(dx) < 0.0150
    c = _mix(c, rgb("#1a100c"), 0.95 * np.exp(-((upper / 0.0011) ** 2)) * inside)
    c = _mix(c, rgb(k.skin) * 0.45, 0.55 * np.exp(-(((upper - 0.0052) / 0.0010) ** 2)) * inside)
    c = _mix(c, rgb("#5a3328"), 0.45 * np.exp(-(((z - (ez - LOWER_LID - 0.0002 + 12 * dx**2)) / 0.0009) ** 2)) * inside)
    width = np.clip(1 - (ax / 0.0245) ** 2, 0, 1)
    middle_line = LIP_Z - 0.0003 - 2 * x**2
    top = LIP_Z + 0.0068 * width - 0.0022 * np.exp(-((x / 0.0045) ** 2))
    low = LIP_Z - 0.0092 * np.sqrt(width)
    edge = np.clip((top - z) / 0.0018, 0, 1) * np.clip((z - low) / 0.0018, 0, 1) * (width > 0)
    lip = rgb(k.skin) * np.array([0.92, 0.66, 0.63])
    c = _mix(c, lip, 0.66 * edge * (1 + 0.12 * (strokes - 0.5)))
    c = _mix(c, rgb("#3a1613"), 0.9 * np.exp(-(((z - middle_line) / 0.0011) ** 2)) * (width > 0.04))
    return _mix(c, rgb("#2a120d"), 0.85 * _blob(ax, z, (0.0068 * k.nose, 1.5858), (0.0042, 0.0026)))


def face(k: Kind) -> Array:
    """Picture of the face seen from the front."""
    x, z = FACE.grid()
    c = _features(k, _stubble(k, _marks(k, _skin(k, x, z), x, z), x, z), x, z)
    scalp = np.clip((z - 1.712 + k.hair_line * 0.5) / 0.01, 0, 1) * 0.5
    return _mix(c, rgb(k.hair), scalp)


def eyeball() -> Array:
    """Eye seen from the front."""
    x, z = EYEBALL.grid()
    r = np.hypot(x, z)
    c = np.ones((*x.shape, 3)) * np.array([0.68, 0.65, 0.62])
    c = _mix(c, np.array([0.75, 0.45, 0.40]), np.clip((r - 0.0085) / 0.004, 0, 1) * 0.5)
    rays = fractal(np.stack([np.arctan2(z, x) * 9, r * 900], -1), 3)
    c = _mix(c, np.array([0.16, 0.085, 0.045]) * (0.7 + 0.7 * rays[..., None]), np.clip((0.0069 - r) / 0.0004, 0, 1))
    c = _mix(c, np.array([0.02, 0.012, 0.01]), np.exp(-(((r - 0.0067) / 0.0006) ** 2)) * 0.8)
    c = _mix(c, np.array([0.01, 0.01, 0.01]), np.clip((0.0029 - r) / 0.0003, 0, 1))
    c = _mix(c, np.ones(3), np.clip((0.0009 - np.hypot(x - 0.0022, z - 0.0026)) / 0.0003, 0, 1) * 0.95)
    return c * np.clip(1.0 - np.clip((z - 0.0005) / 0.006, 0, 1) * 0.35, 0, 1)[..., None]


def _cloth(colour: str, width: int, height: int, seed: int) -> Array:
    weave = fractal(pixels(width, height, width / 3, height / 3), 2, seed)
    wear = fractal(pixels(width, height, 9, 14), 4, seed + 5)
    return np.asarray(
        np.ones((height, width, 3))
        * rgb(colour)
        * (1 + (weave - 0.4)[..., None] * 0.22 + (wear - 0.47)[..., None] * 0.30)
    )


def _line(c: Array, distance: Array, width: float, amount: float) -> Array:
    return np.asarray(c * (1 - amount * np.exp(-((distance / width) ** 2)))[..., None])


def torso(k: Kind, region: Region, front: bool) -> Array:
    """Jacket, with vest where worn, seen from the front or the back."""
    x, z = region.grid()
    ax = np.abs(x)
    c = _cloth(k.jacket, region.width, region.height, k.seed)
    if front:
        c = _line(c, x, 0.0016, 0.75)
        c = _line(c, ax - 0.011, 0.0010, 0.35)
        for top, bottom in ((1.335, 1.235), (1.06, 0.95)):
            edge = np.minimum(np.abs(ax - 0.045), np.abs(ax - 0.135)) + 9 * ((z > top) | (z < bottom))
            edge = np.minimum(edge, np.minimum(np.abs(z - top), np.abs(z - bottom)) + 9 * ((ax < 0.045) | (ax > 0.135)))
            c = _line(c, edge, 0.0014, 0.5)
            c = _line(c, np.abs(z - top + 0.028) + 9 * ((ax < 0.045) | (ax > 0.135)), 0.0014, 0.4)
    c = _line(c, z - 0.935, 0.0015, 0.4)
    c = _line(c, z - 1.385 - 0.05 * ax, 0.0014, 0.3)
    c = c * np.clip(0.62 + (z - 0.88) * 6, 0.62, 1)[..., None]
    return _vest(k, c, x, z, front) if k.vest else c


def _vest(k: Kind, c: Array, x: Array, z: Array, front: bool) -> Array:
    ax = np.abs(x)
    orange = k.dress == "work"
    colour = rgb("#f0621a") if orange else rgb("#c6e51c")
    neck = ax > np.clip((z - 1.33) * 0.42, 0.003, 1) if front else ax > np.clip((z - 1.44) * 1.2, 0, 1)
    on = neck & (z > 0.975) & (ax < 0.168 - np.clip(z - 1.22, 0, 0.16) * 0.20)
    mesh = fractal(np.stack([x, z], -1) * 700, 2)
    c = np.where(on[..., None], colour * (0.90 + 0.2 * (mesh - 0.4))[..., None], c)
    silver = ((z > 1.045) & (z < 1.095)) | ((z > 1.165) & (z < 1.215)) | ((ax > 0.088) & (ax < 0.128) & (z > 1.215))
    trim = ((z > 1.035) & (z < 1.105)) | ((z > 1.155) & (z < 1.225)) | ((ax > 0.080) & (ax < 0.136) & (z > 1.215))
    band = rgb("#e6f03a") if orange else rgb("#f07a18")
    c = np.where((on & trim)[..., None], band, c)
    return np.where((on & silver)[..., None], rgb("#cfd3d0") * (0.92 + 0.12 * (mesh[..., None] - 0.4)), c)


def sleeve(k: Kind, region: Region, outer: bool) -> Array:
    """Sleeve: along runs from 0 at the shoulder to 1 at the wrist."""
    y, t = region.grid()
    c = _cloth(k.jacket, region.width, region.height, k.seed + 1)
    c = _line(c, t - 0.90, 0.008, 0.5)
    if k.dress == "work":
        c = np.where(((t > 0.42) & (t < 0.50))[..., None], rgb("#c9cdca"), c)
    if k.dress == "uniform" and outer:
        shield = (np.abs(y) < 0.030) & (t > 0.16) & (t < 0.34)
        c = np.where(shield[..., None], rgb("#1c2f6b"), c)
        ring = shield & ((np.abs(y) > 0.026) | (t < 0.175) | (t > 0.325))
        c = np.where((ring | (np.hypot(y / 0.016, (t - 0.25) / 0.05) < 1))[..., None], rgb("#c9a13e"), c)
    return c


def legs(k: Kind) -> Array:
    """Trousers with side seams and creases."""
    x, z = LEGS.grid()
    c = _cloth(k.trousers, LEGS.width, LEGS.height, k.seed + 2)
    c = _line(c, np.abs(x) - 0.10, 0.003, 0.25)
    c = _line(c, z - 0.52 - 0.03 * np.sin(x * 60), 0.02, 0.12)
    return c * np.clip(0.75 + z * 1.2, 0.75, 1)[..., None]


def hair(k: Kind) -> Array:
    """Strands of hair."""
    n = fractal(pixels(HAIR.width, HAIR.height, 160, 14), 3, k.seed)
    grey = np.clip((k.age - 38) / 30, 0, 1) * fractal(pixels(HAIR.width, HAIR.height, 220, 10), 2, k.seed + 9)
    c = np.ones((HAIR.height, HAIR.width, 3)) * rgb(k.hair) * (0.6 + 0.9 * n[..., None])
    return _mix(c, np.array([0.55, 0.54, 0.52]), np.clip(grey * 2 - 0.3, 0, 1))


def _labels(k: Kind, image: Image.Image) -> None:
    draw = ImageDraw.Draw(image)

    def put(
        region: Region,
        across: float,
        along: float,
        half: tuple[float, float],
        text: str,
        size: int,
        ink: str,
        ground: str | None,
    ) -> None:
        u, v = region.uv(np.array([across]), np.array([along]))[0] * [SIZE, -SIZE] + [0, SIZE]
        w = half[0] / abs(region.across[1] - region.across[0]) * region.width
        h = half[1] / abs(region.along[1] - region.along[0]) * region.height
        if ground:
            draw.rectangle((u - w, v - h, u + w, v + h), fill=ground)
        centred(draw, (u - w, v - h, u + w, v + h), text, size, ink)

    if k.dress == "uniform":
        put(BACK, 0.0, 1.30, (0.135, 0.045), "交通执法", 96, "#1c2c6a", None)
        put(FRONT, -0.108, 1.262, (0.018, 0.013), "执法", 24, "#1c2c6a", "#e4e7e4")
        put(FRONT, 0.108, 1.262, (0.018, 0.010), "演 0001", 18, "#d8c27a", "#101420")
    elif k.dress == "plain":
        put(BACK, 0.0, 1.30, (0.105, 0.04), "辅助人员", 72, "#30343a", None)
    elif k.vest:
        put(BACK, 0.0, 1.30, (0.10, 0.04), "押运员", 76, "#f4f4ee", None)
    else:
        put(FRONT, -0.09, 1.29, (0.036, 0.012), "某某安达", 26, "#e8e8e0", None)


def paint(k: Kind) -> tuple[Image.Image, Image.Image]:
    """Colour and roughness-metal images of a person."""
    canvas = np.full((SIZE, SIZE, 3), 0.5)
    matter = np.zeros((SIZE, SIZE, 3))
    matter[..., 0] = 1
    matter[..., 1] = 0.8
    sx, sz = SKIN.grid()
    parts = (
        (FACE, face(k), 0.50), (FRONT, torso(k, FRONT, True), 0.82), (BACK, torso(k, BACK, False), 0.82),
        (SLEEVE, sleeve(k, SLEEVE, True), 0.82),
        (SLEEVE_INNER, sleeve(k, SLEEVE_INNER, False), 0.82), (LEGS, legs(k), 0.85),
        (SKIN, _skin(k, sx * 0.3, sz * 0.3), 0.52),
        (HAIR, hair(k), 0.74), (EYEBALL, eyeball(), 0.08),
    )  # fmt: skip
    for region, picture, rough in parts:
        box = np.s_[region.y : region.y + region.height, region.x : region.x + region.width]
        canvas[box] = picture
        matter[box + (1,)] = rough
    for n, colour, rough in CELLS.values():
        box = np.s_[1024 + n // 8 * 32 : 1056 + n // 8 * 32, 1280 + n % 8 * 32 : 1312 + n % 8 * 32]
        canvas[box] = rgb({0: k.shoes, 15: k.jacket}.get(n, colour))
        matter[box + (1,)] = rough
    image = Image.fromarray((np.clip(canvas, 0, 1) * 255 + 0.5).astype(np.uint8))
    _labels(k, image)
    return image, Image.fromarray((matter * 255).astype(np.uint8)).resize(
        (SIZE // 4, SIZE // 4), Image.Resampling.NEAREST
    )
