"""The light of an hour and a weather: sun, sky, haze and exposure, and the sky's pictures turned into light."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from panda3d.core import SamplerState, Texture
from PIL import Image

from scenarios.world.lamps import LAMP_LIGHTS, Colour, Vector
from scenarios.world.layout import Indoors, Mast, SceneError
from scenarios.world.weather import CLEAR, Clouds, Weather

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Light:
    """Linear light of an hour and its weather. `sun_to` points to the sun, the moon or the mast; haze is per metre.

    `sun_reach_m` bounds a mast's light; 0 is the sun's, which shines everywhere. `disc` is the brightness of sun or
    moon as one sees them, `stars` that of the stars; `glow` is light that the haze takes from the sun's direction.
    `dark` is when street lamps burn, `gloom` when headlamps do.
    """

    sky: str
    sun_to: Vector
    sun: Colour
    sky_gain: float
    haze: Colour
    haze_per_m: float
    exposure: float
    sun_reach_m: float = 0.0
    disc: float = 0.0
    stars: float = 0.0
    glow: float = 0.0
    dark: bool = False
    gloom: bool = False
    sky_share: float = 1.0
    """Share of the sky's light that reaches the place; indoors the windows' share."""
    fill: Colour = (0.0, 0.0, 0.0)
    """Light that comes from all sides besides."""


MOON_TO = (0.60, -0.62, 0.40)
LIGHTS: dict[str, Light] = {
    "day": Light("day", (-0.55, 0.45, 0.70), (6.2, 5.6, 4.7), 1.9, (0.92, 0.95, 0.97), 0.00055, 0.78,
                  disc=36, glow=0.10),
    "cloudy": Light("cloudy", (-0.55, 0.45, 0.70), (4.3, 4.0, 3.6), 1.75, (0.94, 0.96, 0.98), 0.0006, 0.80, disc=20,
                    glow=0.06),
    "overcast": Light("overcast", (-0.30, 0.35, 0.88), (1.1, 1.1, 1.1), 1.25, (1.0, 1.0, 1.0), 0.0008, 0.85),
    "rain": Light("rain", (-0.30, 0.35, 0.88), (0.45, 0.47, 0.50), 1.0, (0.97, 1.0, 1.03), 0.0008, 1.05),
    "fog": Light("fog", (-0.30, 0.35, 0.88), (0.55, 0.55, 0.54), 1.15, (1.0, 1.0, 1.0), 0.0006, 0.84),
    "dusk": Light("dusk", (-0.86, 0.36, 0.19), (3.5, 1.95, 1.0), 1.15, (0.80, 0.80, 0.86), 0.0006, 1.1,
                  disc=14, glow=0.22, dark=True),
    "dusk_grey": Light("dusk_grey", (-0.86, 0.36, 0.30), (0.12, 0.11, 0.11), 0.58, (1.0, 1.0, 1.0), 0.0008, 1.35,
                       dark=True),
    "night": Light("night", MOON_TO, LAMP_LIGHTS["moon"], 0.30, (1.0, 1.0, 1.0), 0.0006, 1.9, disc=0.45, stars=1.0,
                   dark=True),
    "night_grey": Light("night_grey", MOON_TO, (0.035, 0.038, 0.045), 0.28, (1.0, 1.0, 1.0), 0.0009, 1.9, dark=True),
}  # fmt: skip

HOURS = ("day", "dusk", "night")
_SKIES: dict[str, dict[Clouds, str]] = {
    "day": {"clear": "day", "cloudy": "cloudy", "overcast": "overcast", "rain": "rain", "fog": "fog"},
    "dusk": {"clear": "dusk", "cloudy": "dusk", "overcast": "dusk_grey", "rain": "dusk_grey", "fog": "dusk_grey"},
    "night": {"clear": "night", "cloudy": "night", "overcast": "night_grey", "rain": "night_grey", "fog": "night_grey"},
}


def light_of(hour: str, weather: Weather = CLEAR, mast: Mast | None = None, indoors: Indoors | None = None) -> Light:
    """The light of `day`, `dusk` or `night` in a weather, at night with the mast that floods a place, if it has one.

    Under a roof it is what comes in of it, with what the room throws about.
    """
    light = LIGHTS[_SKIES[hour][weather.clouds]]
    light = replace(light, haze_per_m=light.haze_per_m + weather.haze_per_m, gloom=weather.gloom)
    if indoors is not None:
        light = replace(light, exposure=indoors.exposure, sky_share=indoors.sky_share, fill=indoors.fill)
    if hour != "night" or mast is None:
        return light
    red, green, blue = LAMP_LIGHTS[mast.light]
    sun = (red * mast.gain, green * mast.gain, blue * mast.gain)
    return replace(light, sun_to=mast.to, sun=sun, sun_reach_m=mast.reach_m)


def load_sky(folder: Path, name: str) -> tuple[Texture, Array]:
    """The cube map of a sky and its light as nine spherical-harmonics colours (9, 3), linear, over pi.

    Raises SceneError where a picture is missing or damaged.
    """
    try:
        faces = [np.asarray(Image.open(folder / f"sky_{name}_{k}.jpg").convert("RGB")) for k in range(6)]
        bottom_first = np.stack([face[::-1, :, ::-1] for face in faces])
    except (OSError, ValueError) as error:
        raise SceneError(f"天空图片 sky_{name} 缺失或损坏，请重新安装") from error
    size = faces[0].shape[0]
    cube = Texture(f"sky_{name}")
    cube.setup_cube_map(size, Texture.T_unsigned_byte, Texture.F_srgb)
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
