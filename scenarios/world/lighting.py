"""The light of an hour: sun, sky, haze, lamps and exposure, and the sky's pictures turned into light."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from panda3d.core import SamplerState, Texture
from PIL import Image

from scenarios.world.layout import SceneError

Colour = tuple[float, float, float]
Vector = tuple[float, float, float]
Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Light:
    """Linear light of one hour. `sun_to` points to the sun (at night: the flood-light mast); haze is per metre.

    `sun_reach_m` bounds a mast's light; 0 is the sun's, which shines everywhere.
    """

    sky: str
    sun_to: Vector
    sun: Colour
    sky_gain: float
    haze: Colour
    haze_per_m: float
    exposure: float
    lamps: Colour = (0.0, 0.0, 0.0)
    sun_reach_m: float = 0.0


LIGHTS: dict[str, Light] = {
    "day": Light("day", (-0.55, 0.45, 0.70), (6.0, 5.5, 4.7), 1.95, (0.90, 0.93, 0.97), 0.00070, 0.76),
    "overcast": Light("overcast", (-0.30, 0.35, 0.88), (1.1, 1.1, 1.1), 1.25, (1.0, 1.0, 1.0), 0.0014, 0.85),
    "dusk": Light(
        "dusk", (-0.86, 0.36, 0.19), (3.5, 1.95, 1.0), 1.15, (0.70, 0.76, 0.92), 0.0007, 1.1, (1.8, 1.35, 0.8)
    ),
    # At night the "sun" is the mast that floods the forecourt.
    "night": Light(
        "night", (0.40, -0.50, 0.62), (1.25, 1.08, 0.82), 2.6, (1.0, 1.0, 1.0), 0.0009, 1.9, (9.0, 7.0, 4.4), 130.0
    ),
}  # fmt: skip


SKY_BY_WORD = {"阴": "overcast", "霾": "overcast", "小雨": "overcast", "雨": "overcast"}
"""Words of a scenario's weather that call for another sky than the hour's own, by day."""


def sky_for(hour: str, word: str) -> str:
    """The name of the light for an hour and a word for its sky."""
    return SKY_BY_WORD.get(word, hour) if hour == "day" else hour


def load_sky(folder: Path, name: str) -> tuple[Texture, Array]:
    """The cube map of a sky and its light as nine spherical-harmonics colours (9, 3), linear, over pi.

    Raises SceneError where a picture is missing or damaged.
    """
    try:
        faces = [np.asarray(Image.open(folder / f"sky_{name}_{k}.jpg").convert("RGB")) for k in range(6)]
    except OSError as error:
        raise SceneError(f"天空图片 sky_{name} 缺失或损坏，请重新安装") from error
    size = faces[0].shape[0]
    cube = Texture(f"sky_{name}")
    cube.setup_cube_map(size, Texture.T_unsigned_byte, Texture.F_srgb)
    bottom_first = np.stack([face[::-1, :, ::-1] for face in faces])
    cube.set_ram_image(np.ascontiguousarray(bottom_first).tobytes())
    cube.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    cube.set_magfilter(SamplerState.FT_linear)
    for wrap in (cube.set_wrap_u, cube.set_wrap_v, cube.set_wrap_w):
        wrap(SamplerState.WM_clamp)
    small = [np.asarray(Image.fromarray(face).resize((32, 32), Image.Resampling.BOX)) for face in faces]
    linear = (np.stack(small)[:, ::-1].astype(float) / 255) ** 2.2
    return cube, irradiance(linear)


def face_directions(size: int) -> Array:
    """Unit directions of a cube map's six faces, bottom row first: (6, size, size, 3)."""
    u = (np.arange(size) + 0.5) / size * 2 - 1
    x, y = np.meshgrid(u, u)
    one = np.ones_like(x)
    faces = [(one, -y, -x), (-one, -y, x), (x, one, y), (x, -one, -y), (x, -y, one), (-x, -y, -one)]
    stacked = np.stack([np.stack(face, -1) for face in faces])
    return np.asarray(stacked / np.linalg.norm(stacked, axis=-1, keepdims=True))


def irradiance(radiance: Array) -> Array:
    """Irradiance over pi as coefficients for the shader's nine terms (Ramamoorthi and Hanrahan 2001).

    `radiance` holds linear colours of a cube map's faces, bottom row first: (6, n, n, 3).
    """
    n = radiance.shape[1]
    d = face_directions(n)
    u = (np.arange(n) + 0.5) / n * 2 - 1
    x, y = np.meshgrid(u, u)
    solid = (4 / n**2) / (1 + x**2 + y**2) ** 1.5
    dx, dy, dz = d[..., 0], d[..., 1], d[..., 2]
    basis = [
        (1.0, 0.282095, 0.282095, np.ones_like(dx)),
        (2 / 3, 0.488603, 0.488603, dy),
        (2 / 3, 0.488603, 0.488603, dz),
        (2 / 3, 0.488603, 0.488603, dx),
        (1 / 4, 1.092548, 1.092548, dx * dy),
        (1 / 4, 1.092548, 1.092548, dy * dz),
        (1 / 4, 0.315392, 0.315392, 3 * dz * dz - 1),
        (1 / 4, 1.092548, 1.092548, dx * dz),
        (1 / 4, 0.546274, 0.546274, dx * dx - dy * dy),
    ]
    out = [(radiance * (f * solid)[..., None]).sum((0, 1, 2)) * a * k0 * k1 for a, k0, k1, f in basis]
    return np.asarray(out)
