"""What comes before both eyes: black while the trainee is moved at once, and a narrower view while gliding."""

from __future__ import annotations

from panda3d.core import LPoint3f, LQuaternionf, NodePath

from scenarios.headset.shapes import overlaid, ramp, sphere

RADIUS_M = 0.4
FADE_ORDER, VIGNETTE_ORDER = 900, 890
OPEN_DEG, CLOSED_DEG = 26.0, 44.0
"""Half angles within which the view stays clear and from which on it is dark."""
VIGNETTE_PER_S = 5.0


class Veil:
    """Two spheres around the head."""

    def __init__(self, scene: NodePath) -> None:
        black = ramp("black", (0, 0, 0), (1.0, 1.0))
        steps = [max(0.0, min(1.0, (180 * k / 255 - OPEN_DEG) / (CLOSED_DEG - OPEN_DEG))) for k in range(256)]
        self._fade = overlaid(sphere("fade"), FADE_ORDER, black)
        self._vignette = overlaid(sphere("vignette", rings=48), VIGNETTE_ORDER, ramp("vignette", (0, 0, 0), steps))
        self._narrow = 0.0
        for path in (self._fade, self._vignette):
            path.reparent_to(scene)
            path.set_scale(RADIUS_M)
            path.hide()

    def follow(self, eye: LPoint3f, turn: LQuaternionf) -> None:
        """Stay around the head."""
        for path in (self._fade, self._vignette):
            path.set_pos(eye)
            path.set_quat(turn)

    def fade(self, share: float) -> None:
        """Darken everything: 0 clear, 1 black."""
        _shade(self._fade, share)

    def narrow(self, moving: bool, dt_s: float) -> None:
        """Narrow the view while the trainee glides, and open it again softly."""
        step = VIGNETTE_PER_S * dt_s
        self._narrow = min(self._narrow + step, 1.0) if moving else max(self._narrow - step, 0.0)
        _shade(self._vignette, self._narrow)

    @property
    def narrowed(self) -> float:
        """How far the view is narrowed, 0 to 1."""
        return self._narrow

    def close(self) -> None:
        """Take both away."""
        self._fade.remove_node()
        self._vignette.remove_node()


def _shade(path: NodePath, share: float) -> None:
    if share <= 0.001:
        path.hide()
    else:
        path.show()
        path.set_color_scale(1, 1, 1, min(share, 1.0))
