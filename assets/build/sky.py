"""Bakes skies: six pictures for the eye, and a filtered environment (.env, as simplepbr reads) for ambient light."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import simplepbr
from panda3d.core import Filename, SamplerState, Texture

from assets.build.atlas import save_rgb
from assets.build.mesh import Array
from assets.build.noise import fractal

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Sky:
    """Weather of one hour, in linear light: colours by elevation, sun, clouds 0..1, stars."""

    name: str
    sun: tuple[float, float, float]
    zenith: Colour
    middle: Colour
    horizon: Colour
    ground: Colour
    glow: Colour
    cloud_lit: Colour
    cloud_dark: Colour
    cover: float
    stars: float = 0.0
    disc: float = 30.0


SKIES = (
    Sky("day", (-0.55, 0.45, 0.70), (0.11, 0.25, 0.60), (0.30, 0.48, 0.82), (0.74, 0.82, 0.90), (0.21, 0.205, 0.19),
        (1.0, 0.92, 0.75), (1.35, 1.33, 1.30), (0.62, 0.68, 0.78), 0.42),
    Sky("overcast", (-0.30, 0.35, 0.88), (0.42, 0.46, 0.52), (0.52, 0.56, 0.61), (0.70, 0.73, 0.76), (0.20, 0.20, 0.19),
        (0.35, 0.34, 0.32), (0.86, 0.87, 0.89), (0.36, 0.39, 0.44), 0.95, disc=0.0),
    Sky("dusk", (-0.88, 0.36, 0.13), (0.035, 0.065, 0.17), (0.14, 0.17, 0.30), (0.78, 0.42, 0.20), (0.06, 0.055, 0.055),
        (1.5, 0.62, 0.18), (0.95, 0.50, 0.28), (0.16, 0.13, 0.17), 0.50, disc=10.0),
    Sky("night", (0.40, -0.50, 0.62), (0.0022, 0.0035, 0.0085), (0.004, 0.006, 0.012), (0.022, 0.019, 0.017), (0.006,
    0.006, 0.007),
        (0.012, 0.013, 0.016), (0.012, 0.012, 0.014), (0.004, 0.005, 0.007), 0.30, stars=1.0, disc=1.2),
)  # fmt: skip


def _mix(a: Array, b: Array, t: Array) -> Array:
    return np.asarray(a * (1 - t[..., None]) + b * t[..., None])


def _clouds(sky: Sky, d: Array, colour: Array) -> Array:
    """Lay a deck of clouds over the sky; it thins into the haze at the horizon."""
    up = np.maximum(d[..., 2], 0.015)
    p = d[..., :2] / (up[..., None] + 0.12)
    sun = np.asarray(sky.sun) / np.linalg.norm(sky.sun)
    shape = fractal(p * 0.9 + 7.3, 6)
    toward = fractal((p + sun[:2] * 0.10) * 0.9 + 7.3, 5)
    edge = 0.74 - 0.36 * sky.cover
    amount = np.clip((shape - edge) / 0.16, 0, 1)
    amount = amount * amount * (3 - 2 * amount) * np.clip((d[..., 2] - 0.02) * 7, 0, 1)
    lit = np.clip(0.62 + (shape - toward) * 5.0 - np.clip(shape - edge - 0.1, 0, 1) * 1.2, 0, 1)
    cloud = _mix(np.asarray(sky.cloud_dark), np.asarray(sky.cloud_lit), lit)
    far = np.exp(-np.maximum(d[..., 2], 0) * 7)
    return _mix(colour, _mix(cloud, np.asarray(sky.horizon) * 1.02, far), amount * 0.92)


def radiance(sky: Sky, d: Array, disc: bool = True) -> Array:
    """Linear colour of unit directions (..., 3), z up."""
    z = np.maximum(d[..., 2], 0)
    colour = _mix(np.asarray(sky.zenith), np.asarray(sky.middle), np.exp(-z * 2.6))
    colour = _mix(colour, np.asarray(sky.horizon), np.exp(-z * 8.5))
    sun = np.asarray(sky.sun) / np.linalg.norm(sky.sun)
    cosine = np.clip(d @ sun, -1, 1)
    near = np.clip(cosine, 0, 1)
    colour = colour + np.asarray(sky.glow) * (0.14 * near**6 + 0.35 * near**40)[..., None] * np.exp(-z * 0.8)[..., None]
    if sky.stars:
        colour = colour + sky.stars * _stars(d)[..., None]
    colour = _clouds(sky, d, colour)
    if disc:
        core = np.clip((cosine - np.cos(np.radians(0.9))) / (np.cos(np.radians(0.35)) - np.cos(np.radians(0.9))), 0, 1)
        colour = colour + sky.disc * core[..., None] * np.asarray(sky.glow)
    # Below the horizon: haze first, then the colour of the ground, so that no hard line shows.
    down = np.clip(-d[..., 2] * 9, 0, 1)
    return _mix(colour, np.asarray(sky.ground), down * down * (3 - 2 * down))


def _stars(d: Array) -> Array:
    cell = np.floor(d * 160)
    h = np.abs(np.sin(cell @ np.array([12.9898, 78.233, 37.719])) * 43758.5453) % 1
    inside = np.linalg.norm((d * 160) % 1 - 0.5, axis=-1) < 0.35
    return np.where((h > 0.9975) & inside & (d[..., 2] > 0.05), (h - 0.9975) * 300 + 0.05, 0.0)


def directions(size: int) -> Array:
    """Unit directions of the six faces of a Panda3D cube map, (6, size, size, 3), bottom row first."""
    u = (np.arange(size) + 0.5) / size * 2 - 1
    x, y = np.meshgrid(u, u)
    one = np.ones_like(x)
    faces = [(one, -y, -x), (-one, -y, x), (x, one, y), (x, -one, -y), (x, -y, one), (-x, -y, -one)]
    d = np.stack([np.stack(f, -1) for f in faces])
    return np.asarray(d / np.linalg.norm(d, axis=-1, keepdims=True))


def to_srgb(linear: Array) -> Array:
    """Linear light to sRGB, brightness above 1 rolled off softly."""
    bent = np.where(linear > 0.8, 0.8 + 0.2 * (1 - np.exp(-(linear - 0.8) / 0.2)), linear)
    return np.where(bent <= 0.0031308, bent * 12.92, 1.055 * np.maximum(bent, 1e-9) ** (1 / 2.4) - 0.055)


def _environment(sky: Sky, path: Path, size: int = 64) -> Path:
    faces = radiance(sky, directions(size), disc=False)[..., ::-1].astype(np.float32)
    cube = Texture(f"sky_{sky.name}")
    cube.setup_cube_map(size, Texture.T_float, Texture.F_rgb16)
    cube.set_ram_image(np.ascontiguousarray(faces).tobytes())
    cube.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    for wrap in (cube.set_wrap_u, cube.set_wrap_v, cube.set_wrap_w):
        wrap(SamplerState.WM_clamp)
    made = simplepbr.EnvMap(cube, prefiltered_size=32, prefiltered_samples=32, blocking_prepare=True)
    made.write(Filename.from_os_specific(str(path)))
    return path


def build(textures: Path, size: int = 1024) -> list[Path]:
    """Write sky_<name>_0..5.jpg and sky_<name>.env for every sky."""
    d = directions(size)
    out = []
    for sky in SKIES:
        for k in range(6):
            out.append(save_rgb(textures / f"sky_{sky.name}_{k}.jpg", to_srgb(radiance(sky, d[k]))[::-1], 90))
        out.append(_environment(sky, textures / f"sky_{sky.name}.env"))
    return out
