"""What a picture's light is made of, in one array for every shader: a draw call uploads it at once.

The rows are those of `shaders/frame.glsl`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from panda3d.core import LMatrix4f, LVecBase4f, LVector3f, NodePath, PTA_LVecBase4f

from scenarios.world.lamps import MOST_LAMPS, Lamp, Vector
from scenarios.world.lighting import Array, Light
from scenarios.world.weather import Weather

SUN, GLOW, HAZE, TONE, WATER, WIND, SKY, LAMPS = 0, 1, 2, 3, 4, 5, 6, 15
STANDING = LAMPS + 3 * MOST_LAMPS
MOST_STANDING = 4
SHADOWS = STANDING + 2 * MOST_STANDING
ROWS = SHADOWS + 9
GREY = (0.2126, 0.7152, 0.0722)
SKY_GREYED = 0.4
"""Share of the sky's light that is taken for white: the eye gets used to a blue that fills every shadow."""


@dataclass(frozen=True)
class Standing:
    """A thing that keeps the sky from the ground and mirrors in it: its box, and how bright its sides are, 0 to 1."""

    low: Vector
    high: Vector
    brightness: float


class FrameLight:
    """The array; what is set here reaches every surface with the next frame."""

    def __init__(self, scene: NodePath) -> None:
        self._rows = PTA_LVecBase4f.empty_array(ROWS)
        self._sky = (1.0, 0.0)
        self._exposure = 1.0
        self._water = (0.0, 0.0, 0.0)
        self._dark = 0.0
        scene.set_shader_input("frame", self._rows)

    def set_light(self, light: Light, weather: Weather) -> None:
        """Take the light of an hour and what the weather does to the ground."""
        sun_to = LVector3f(*light.sun_to).normalized()
        self._rows[SUN] = LVecBase4f(sun_to, light.sun_reach_m)
        self._rows[GLOW] = LVecBase4f(*light.sun, light.glow)
        self._rows[HAZE] = LVecBase4f(*light.haze, light.haze_per_m)
        self._exposure = light.exposure
        self._water = (weather.film, weather.pools, weather.rain)
        self._dark = float(light.dark)

    def set_sky(self, harmonics: Array, light: Light, levels: float) -> None:
        """Take a sky's nine colours (9, 3), what the light makes of them, and the coarsest level of its pictures."""
        greyed = harmonics + (harmonics @ GREY - harmonics.T).T * SKY_GREYED
        for row, colour in enumerate(greyed, SKY):
            even = light.fill if row == SKY else (0.0, 0.0, 0.0)
            self._rows[row] = LVecBase4f(*(colour * light.sky_gain * light.sky_share + even), 0)
        self._sky = (light.sky_gain, levels)

    def set_standing(self, things: Sequence[Standing]) -> None:
        """Take what stands on the ground; the first four count."""
        for index in range(MOST_STANDING):
            row = STANDING + 2 * index
            if index < len(things):
                self._rows[row] = LVecBase4f(*things[index].low, things[index].brightness)
                self._rows[row + 1] = LVecBase4f(*things[index].high, 1)
            else:
                self._rows[row] = self._rows[row + 1] = LVecBase4f(0, 0, 0, 0)

    def set_shadows(self, near: LMatrix4f, far: LMatrix4f, texels: tuple[float, float]) -> None:
        """Take what leads from the world into the near and the far shadow map, and the size of a texel of each."""
        for row in range(4):
            self._rows[SHADOWS + row] = near.get_row(row)
            self._rows[SHADOWS + 4 + row] = far.get_row(row)
        self._rows[SHADOWS + 8] = LVecBase4f(*texels, 0, 0)

    def set_moment(self, time_s: float, wind: tuple[float, float], lamps: Sequence[Lamp]) -> None:
        """Take what changes with every frame: the time, the wind in m/s to east and north, the lamps that light it."""
        rows = self._rows
        rows[TONE] = LVecBase4f(self._exposure, *self._sky, len(lamps))
        rows[WATER] = LVecBase4f(*self._water, time_s)
        rows[WIND] = LVecBase4f(*wind, self._dark, 0)
        for index, lamp in enumerate(lamps):
            row = LAMPS + 3 * index
            rows[row] = LVecBase4f(*lamp.place, lamp.range_m)
            rows[row + 1] = LVecBase4f(*lamp.axis, lamp.cone_cos)
            rows[row + 2] = LVecBase4f(*lamp.light, 0)

    def row(self, number: int) -> tuple[float, float, float, float]:
        """A row as the shaders see it."""
        one = self._rows[number]
        return one[0], one[1], one[2], one[3]
