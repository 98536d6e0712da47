"""The lamps that light a picture: every burning one is told by name, the ones that matter most reach the shader."""

from __future__ import annotations

from panda3d.core import LVecBase3f, LVecBase4f, NodePath, PTA_LVecBase3f, PTA_LVecBase4f

from scenarios.world.halos import Halos
from scenarios.world.lamps import MOST_LAMPS, Lamp, Vector, chosen


class LocalLights:
    """Holds the burning lamps of a scene; `choose` sets the shader's for an eye."""

    def __init__(self, scene: NodePath) -> None:
        self._burning: dict[str, tuple[Lamp, float]] = {}
        self._place = PTA_LVecBase4f.empty_array(MOST_LAMPS)
        self._axis = PTA_LVecBase4f.empty_array(MOST_LAMPS)
        self._colour = PTA_LVecBase3f.empty_array(MOST_LAMPS)
        scene.set_shader_inputs(lamp_place=self._place, lamp_axis=self._axis, lamp_colour=self._colour)
        self.halos = Halos(scene)
        self._changed = False

    def put(self, name: str, lamp: Lamp, halo_m: float = 0.0) -> None:
        """Let a lamp burn; one of that name burns no longer. `halo_m` is the breadth of the glow about it."""
        self._burning[name] = (lamp, halo_m)
        self._changed = True

    def put_out(self, name: str) -> None:
        """Put a lamp out, if it burns."""
        self._changed = self._burning.pop(name, None) is not None or self._changed

    def burns(self, name: str) -> bool:
        """Whether a lamp of that name burns."""
        return name in self._burning

    def choose(self, eye: Vector, ahead: Vector) -> list[Lamp]:
        """Set the lamps for a picture from `eye` along the unit vector `ahead`; returns those that light it."""
        lamps = chosen((lamp for lamp, _ in self._burning.values()), eye, ahead)
        for index, lamp in enumerate(lamps):
            self._place[index] = LVecBase4f(*lamp.place, lamp.range_m)
            self._axis[index] = LVecBase4f(*lamp.axis, lamp.cone_cos)
            self._colour[index] = LVecBase3f(*lamp.light)
        if self._changed:
            self._changed = False
            self.halos.show(list(self._burning.values()))
        return lamps
