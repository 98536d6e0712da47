"""The lamps of a built scene: its street lamps, windows and fires, and the strobe of a patrol car."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache

from panda3d.core import LVector3f, Material, NodePath

from scenarios.world.lamps import LAMP_LIGHTS, Lamp, dimmed, flicker, is_lit
from scenarios.world.layout import LampSpot
from scenarios.world.lighting import Light
from scenarios.world.local_lights import LocalLights

STROBE_HZ = 2.2
STROBE_RANGE_M = 26.0
STROBE_HALO_M = 0.8
TORCH_RANGE_M, TORCH_CONE_COS = 22.0, math.cos(math.radians(19.0))
TORCH_BELOW_EYE_M = 0.15
_STROBES = (("strobe_red", "red", (9.0, 0.4, 0.3), 0.0), ("strobe_blue", "blue", (0.3, 0.9, 9.0), 0.5))


class SceneLamps:
    """Burns the lamps of a layout by hour and weather. `find` gives the node of `prop/node`, or raises SceneError."""

    def __init__(
        self, lights: LocalLights, root: NodePath, spots: Sequence[LampSpot], find: Callable[[str], NodePath]
    ) -> None:
        self._lights = lights
        self._root = root
        self._spots = [(spot, find(spot.node) if spot.node else None) for spot in spots]
        self._cones = {spot.id: _cone(spot) for spot in spots}
        self._switched: dict[str, bool] = {}
        self._idle: tuple[bool, bool] | None = None
        """Dark and gloom under which nothing burns, so that a day's frames have nothing to do."""

    def switch(self, name: str, on: bool) -> None:
        """Switch a lamp by hand, whatever hour and weather say."""
        self._switched[name] = on
        self._idle = None

    def advance(self, time_s: float, light: Light) -> None:
        """Burn what burns at this moment."""
        if self._idle == (light.dark, light.gloom):
            return
        any_on = False
        for index, (spot, node) in enumerate(self._spots):
            on = self._switched.get(spot.id, is_lit(spot.lit, light.dark, light.gloom))
            any_on = any_on or on
            if not on or (node is not None and not node.get_hidden_ancestor().is_empty()):
                self._lights.put_out(spot.id)
                continue
            share = spot.gain * flicker(spot.flicker, time_s, index * 0.61803 % 1.0)
            if spot.flicker == "steady" and node is None and self._lights.burns(spot.id):
                continue
            self._lights.put(spot.id, dimmed(self._lamp(spot, node), share), spot.halo_m)
        self._idle = None if any_on else (light.dark, light.gloom)

    def close(self) -> None:
        """Put everything out."""
        for spot, _ in self._spots:
            self._lights.put_out(spot.id)

    def _lamp(self, spot: LampSpot, node: NodePath | None) -> Lamp:
        place, axis = spot.pos, LVector3f(*spot.aim)
        if node is not None:
            at = node.get_pos(self._root)
            place = (at[0], at[1], at[2])
            axis = self._root.get_relative_vector(node, axis)
        assert place is not None  # the layout has one or the other
        axis.normalize()
        return Lamp(place, LAMP_LIGHTS[spot.light], spot.range_m, (axis[0], axis[1], axis[2]), self._cones[spot.id])


class Strobe:
    """The red and blue flashes of a patrol car, which light what stands about it."""

    def __init__(self, lights: LocalLights, root: NodePath, car: NodePath | None) -> None:
        self._lights = lights
        self._root = root
        self._lamps = [(part, car.find(f"**/{part[0]}")) for part in _STROBES] if car is not None else []
        self.on = False
        self._flashing = True

    def advance(self, time_s: float) -> None:
        """Flash each side in turn, twice a turn."""
        if not (self.on or self._flashing):
            return
        self._flashing = self.on
        phase = time_s * STROBE_HZ % 1.0
        for (name, light, glow, start), node in self._lamps:
            if node.is_empty():
                continue
            lit = self.on and start <= phase < start + 0.5 and (phase * 8) % 2 < 1.4
            node.set_material(_material(glow, lit), 20)
            if lit and node.get_hidden_ancestor().is_empty():
                low, high = node.get_tight_bounds(self._root)
                at = (low + high) * 0.5
                lamp = Lamp((at[0], at[1], at[2] + 0.05), LAMP_LIGHTS[light], STROBE_RANGE_M)
                self._lights.put(name, lamp, STROBE_HALO_M)
            else:
                self._lights.put_out(name)

    def close(self) -> None:
        """Stop flashing."""
        for (name, *_), _ in self._lamps:
            self._lights.put_out(name)


def torch_at(holder: NodePath, scene: NodePath, below_m: float = TORCH_BELOW_EYE_M) -> Lamp:
    """The beam of a torch that points where its holder looks: held just below an eye, or in a hand itself."""
    at = scene.get_relative_point(holder, (0, 0, 0))
    ahead = scene.get_relative_vector(holder, LVector3f.forward())
    place, axis = (at[0], at[1], at[2] - below_m), (ahead[0], ahead[1], ahead[2])
    return Lamp(place, LAMP_LIGHTS["torch"], TORCH_RANGE_M, axis, TORCH_CONE_COS, first=True)


def _cone(spot: LampSpot) -> float:
    return -1.0 if spot.cone_deg >= 360 else math.cos(math.radians(spot.cone_deg / 2))


@lru_cache(maxsize=8)
def _material(colour: tuple[float, float, float], lit: bool) -> Material:
    material = Material("strobe")
    material.set_base_color((*(0.25 + 0.5 * min(c, 1.0) for c in colour), 1.0))
    material.set_roughness(0.3)
    material.set_metallic(0.0)
    material.set_emission((*colour, 1.0) if lit else (0.0, 0.0, 0.0, 1.0))
    return material
