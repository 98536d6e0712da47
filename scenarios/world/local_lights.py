"""The lamps that light a picture: every burning one is told by name, the ones that matter most are chosen."""

from __future__ import annotations

from panda3d.core import NodePath

from scenarios.world.halos import Halos
from scenarios.world.lamps import Lamp, Vector, chosen


class LocalLights:
    """Holds the burning lamps of a scene; `choose` picks some for an eye."""

    def __init__(self, scene: NodePath) -> None:
        self._burning: dict[str, tuple[Lamp, float]] = {}
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
        """The lamps that light a picture from `eye` along the unit vector `ahead`; the glow of all is drawn with it."""
        if self._changed:
            self._changed = False
            self.halos.show(list(self._burning.values()))
        return chosen((lamp for lamp, _ in self._burning.values()), eye, ahead)
