"""Headlamps and tail lamps of cars that stand about: lit where it is dark or dim, lighting what lies before them."""

from __future__ import annotations

import math

from panda3d.core import LPoint3f, LVector3f, NodePath

from scenarios.world.lamps import LAMP_LIGHTS, Lamp
from scenarios.world.lighting import Light
from scenarios.world.local_lights import LocalLights

HEAD, TAIL = "headlamps_lit", "tail_lamps_lit"
BEAM_M = 42.0
BEAM_COS = math.cos(math.radians(30))
DIPPED = -0.07
"""How far the beam points down for a metre ahead, as a dipped beam does."""
GLASS_HALO_M, GLASS_INSET_M = 0.45, 0.14
_NO_REACH_M = 0.01
"""A lamp that only glows: the beam between the two lights what there is to light."""


class CarLights:
    """The lamps of a car whose mesh has `headlamps_lit` and `tail_lamps_lit`, hidden while they are off."""

    def __init__(self, lights: LocalLights, root: NodePath, name: str, car: NodePath) -> None:
        self._lights = lights
        self._root = root
        self._car = car
        self._names = [f"{name} {part}" for part in ("beam", "left", "right")]
        self._glass = [node for part in (HEAD, TAIL) if not (node := car.find(f"**/{part}")).is_empty()]
        self._lit: bool | None = None

    def advance(self, light: Light) -> None:
        """Switch them with hour and weather."""
        lit = (light.dark or light.gloom) and self._car.get_hidden_ancestor().is_empty()
        if lit == self._lit:
            return
        self._lit = lit
        for node in self._glass:
            node.show() if lit else node.hide()
        for name, lamp, halo_m in self._lamps():
            self._lights.put(name, lamp, halo_m) if lit else self._lights.put_out(name)

    def close(self) -> None:
        """Put them out."""
        for name in self._names:
            self._lights.put_out(name)

    def _lamps(self) -> list[tuple[str, Lamp, float]]:
        low, high = self._car.find(f"**/{HEAD}").get_tight_bounds(self._car)
        height, front = (low[2] + high[2]) / 2, high[1]
        axis = self._root.get_relative_vector(self._car, LVector3f(0, 1, DIPPED)).normalized()
        places = (0.0, low[0] + GLASS_INSET_M, high[0] - GLASS_INSET_M)
        made = []
        for name, x, reach_m in zip(self._names, places, (BEAM_M, _NO_REACH_M, _NO_REACH_M), strict=True):
            at = self._root.get_relative_point(self._car, LPoint3f(x, front, height))
            place, along = (at[0], at[1], at[2]), (axis[0], axis[1], axis[2])
            lamp = Lamp(place, LAMP_LIGHTS["headlamp"], reach_m, along, BEAM_COS)
            made.append((name, lamp, 0.0 if reach_m == BEAM_M else GLASS_HALO_M))
        return made


def has_lamps(car: NodePath) -> bool:
    """Whether a mesh has headlamps that can burn."""
    return not car.find(f"**/{HEAD}").is_empty()
