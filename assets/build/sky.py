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
    """Weather of one hour, in linear light: colours by elevation, sun, clouds 0..1.

    `away` is the horizon's colour opposite the sun, `fall` how fast the glow about the sun fades with elevation.
    Pictures are stored `lift` times brighter than the sky is, so that eight bits are enough for a night. Only what the
    review pictures use gets an .env.
    """

    name: str
    sun: tuple[float, float, float]
    zenith: Colour
    middle: Colour
    horizon: Colour
    away: Colour
    ground: Colour
    glow: Colour
    cloud_lit: Colour
    cloud_dark: Colour
    cover: float
    lift: float = 1.0
    fall: float = 0.8
    reviewed: bool = False


NIGHT_LIFT = 8.0
SKIES = (
    Sky("day", (-0.55, 0.45, 0.70), (0.075, 0.225, 0.56), (0.235, 0.455, 0.77), (0.70, 0.82, 0.89), (0.64, 0.77, 0.88),
        (0.21, 0.205, 0.19), (1.0, 0.92, 0.75), (1.35, 1.33, 1.30), (0.60, 0.67, 0.76), 0.40, reviewed=True),
    Sky("cloudy", (-0.55, 0.45, 0.70), (0.10, 0.235, 0.52), (0.29, 0.46, 0.70), (0.71, 0.79, 0.84), (0.66, 0.75, 0.82),
        (0.20, 0.20, 0.19), (0.85, 0.80, 0.68), (1.22, 1.21, 1.19), (0.46, 0.52, 0.60), 0.70),
    Sky("overcast", (-0.30, 0.35, 0.88), (0.42, 0.46, 0.52), (0.52, 0.56, 0.61), (0.70, 0.73, 0.76), (0.68, 0.72, 0.76),
        (0.20, 0.20, 0.19), (0.35, 0.34, 0.32), (0.86, 0.87, 0.89), (0.36, 0.39, 0.44), 0.95, reviewed=True),
    Sky("rain", (-0.30, 0.35, 0.88), (0.30, 0.335, 0.375), (0.38, 0.415, 0.45), (0.52, 0.555, 0.58), (0.50, 0.54, 0.57),
        (0.15, 0.155, 0.155), (0.10, 0.10, 0.10), (0.56, 0.59, 0.62), (0.235, 0.265, 0.305), 0.98),
    Sky("fog", (-0.30, 0.35, 0.88), (0.70, 0.72, 0.73), (0.66, 0.68, 0.69), (0.60, 0.62, 0.63), (0.585, 0.61, 0.625),
        (0.42, 0.43, 0.43), (0.16, 0.155, 0.145), (0.7, 0.7, 0.7), (0.7, 0.7, 0.7), 0.0),
    Sky("dusk", (-0.88, 0.36, 0.13), (0.030, 0.070, 0.165), (0.088, 0.170, 0.270), (0.92, 0.49, 0.21),
        (0.200, 0.285, 0.325), (0.06, 0.058, 0.055), (1.5, 0.62, 0.18), (0.95, 0.54, 0.30), (0.135, 0.145, 0.175), 0.50,
        fall=3.2, reviewed=True),
    Sky("dusk_grey", (-0.88, 0.36, 0.13), (0.050, 0.066, 0.095), (0.078, 0.098, 0.130), (0.205, 0.205, 0.215),
        (0.130, 0.150, 0.178), (0.04, 0.042, 0.045), (0.06, 0.05, 0.04), (0.150, 0.162, 0.185), (0.040, 0.050, 0.068),
        0.96, lift=2.0),
    Sky("night", (0.60, -0.62, 0.40), (0.0022, 0.0035, 0.0074), (0.0045, 0.0064, 0.0112), (0.0240, 0.0205, 0.0170),
        (0.0105, 0.0115, 0.0140), (0.006, 0.006, 0.007), (0.012, 0.013, 0.016), (0.012, 0.012, 0.014),
        (0.004, 0.005, 0.007), 0.30, lift=NIGHT_LIFT, reviewed=True),
    Sky("night_grey", (0.60, -0.62, 0.40), (0.0085, 0.0085, 0.0095), (0.0120, 0.0115, 0.0118), (0.0330, 0.0275, 0.0215),
        (0.0190, 0.0172, 0.0155), (0.006, 0.006, 0.006), (0.002, 0.002, 0.002), (0.0200, 0.0182, 0.0165),
        (0.0075, 0.0075, 0.0082), 0.93, lift=NIGHT_LIFT),
)  # fmt: skip


def _mix(a: Array, b: Array, t: Array) -> Array:
    return np.asarray(a * (1 - t[..., None]) + b * t[..., None])


def _horizon(sky: Sky, d: Array) -> Array:
    """The horizon's colour by bearing: the sun's side and the other."""
    toward = np.asarray(sky.sun[:2]) / np.hypot(*sky.sun[:2])
    flat = d[..., :2] / np.maximum(np.linalg.norm(d[..., :2], axis=-1, keepdims=True), 1e-6)
    side = np.clip(flat @ toward * 0.5 + 0.5, 0, 1)
    return _mix(np.asarray(sky.away), np.asarray(sky.horizon), side * side * (3 - 2 * side))


def _clouds(sky: Sky, d: Array, colour: Array, horizon: Array) -> Array:
    """Lay a deck of clouds over the sky; it thins into the haze at the horizon."""
    if sky.cover <= 0:
        return colour
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
    return _mix(colour, _mix(cloud, horizon * 1.02, far), amount * 0.92)


def radiance(sky: Sky, d: Array) -> Array:
    """Linear colour of unit directions (..., 3), z up; sun, moon and stars are drawn by the renderer, sharp."""
    z = np.maximum(d[..., 2], 0)
    colour = _mix(np.asarray(sky.zenith), np.asarray(sky.middle), np.exp(-z * 2.6))
    horizon = _horizon(sky, d)
    colour = _mix(colour, horizon, np.exp(-z * 8.5))
    sun = np.asarray(sky.sun) / np.linalg.norm(sky.sun)
    cosine = np.clip(d @ sun, -1, 1)
    near = np.clip(cosine, 0, 1)
    lobe = (0.14 * near**6 + 0.35 * near**40) * np.exp(-z * sky.fall)
    colour = colour + np.asarray(sky.glow) * lobe[..., None]
    colour = _clouds(sky, d, colour, horizon)
    # Below the horizon: haze first, then the colour of the ground, so that no hard line shows.
    down = np.clip(-d[..., 2] * 9, 0, 1)
    return _mix(colour, np.asarray(sky.ground), down * down * (3 - 2 * down))


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
    faces = radiance(sky, directions(size))[..., ::-1].astype(np.float32)
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
    """Write sky_<name>_0..5.jpg for every sky, and sky_<name>.env where review pictures use it."""
    d = directions(size)
    out = []
    for sky in SKIES:
        for k in range(6):
            out.append(
                save_rgb(textures / f"sky_{sky.name}_{k}.jpg", to_srgb(radiance(sky, d[k]) * sky.lift)[::-1], 90)
            )
        if sky.reviewed:
            out.append(_environment(sky, textures / f"sky_{sky.name}.env"))
    return out
