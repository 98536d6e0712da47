"""Binoculars: raised to the eyes they magnify, lowered they don't.

One more picture of the scene, from between the eyes and through a narrow lens, hangs far off in a round opening before
both of them, so that the eyes look straight ahead as through real ones. It is drawn only while they are raised.
"""

from __future__ import annotations

import math
from typing import Any

from panda3d.core import (
    Camera,
    LQuaternionf,
    LVector3f,
    NodePath,
    PerspectiveLens,
    SamplerState,
    Texture,
    TransparencyAttrib,
)

from scenarios.headset.shapes import card, overlaid, ramp, sphere
from scenarios.trainee.screens import CloseLook, Screen
from scenarios.world.engine import Engine
from scenarios.world.photo import THROUGH_BINOCULARS
from scenarios.world.renderer import Renderer

POWER = 8.0
"""Magnification, where what one looks at asks for no other."""
UP_M, DOWN_M, AHEAD_DEG = 0.17, 0.24, 40.0
"""They are raised so near the eyes, pointing ahead, and lowered again further off."""
OPENING_DEG, EDGE_DEG = 26.0, 1.2
"""Half angle of the round opening, and the breadth of its soft edge."""
FAR_M = 30.0
PIXELS = 1024
NEAREST_M, FURTHEST_M = 0.6, 3000.0
RAISE_S = 0.15
STEADY_S, STEADIER_S, BOTH_HANDS_M = 0.10, 0.22, 0.22
"""So long the picture takes to follow the head, or nobody could hold it still; longer where the other hand holds on."""
PICTURE_ORDER, MASK_ORDER = 860, 870


class Binoculars:
    """What is seen through them. `power` is the magnification."""

    def __init__(self, engine: Engine, renderer: Renderer) -> None:
        self._scene = engine.scene
        self.power = POWER
        self.raised = False
        self._shown = 0.0
        self._lens = PerspectiveLens()
        self._lens.set_near_far(NEAREST_M, FURTHEST_M)
        camera = Camera("binoculars")
        camera.set_lens(self._lens)
        camera.set_camera_mask(THROUGH_BINOCULARS)
        self._camera: NodePath = engine.scene.attach_new_node(camera)
        # Drops that fall before the glass are out of focus, and seen by nobody.
        renderer.rain.path.hide(THROUGH_BINOCULARS)
        self._buffer: Any = None
        picture = Texture("binoculars")
        picture.set_minfilter(SamplerState.FT_linear)
        if engine.output is not None:
            self._buffer = engine.make_texture_target(
                "binoculars", (PIXELS, PIXELS), picture, depth_only=False, sort=-4, read=False
            )
            self._buffer.make_display_region().set_camera(self._camera)
            self._buffer.set_active(False)
        self._before = engine.scene.attach_new_node("before the eyes")
        half = FAR_M * math.tan(math.radians(OPENING_DEG + EDGE_DEG))
        self._picture = overlaid(card("seen through binoculars"), PICTURE_ORDER, picture)
        # The scene's alpha says nothing of what hides what: water on the ground is told by it, too.
        self._picture.set_transparency(TransparencyAttrib.M_none)
        self._picture.set_pos_hpr_scale((-half, FAR_M, -half), (0, 0, 0), (2 * half, 1, 2 * half))
        steps = [min(max((180 * k / 511 - OPENING_DEG) / EDGE_DEG, 0.0), 1.0) for k in range(512)]
        self._mask = overlaid(
            sphere("binoculars' rims", rings=96, segments=72), MASK_ORDER, ramp("rims", (0, 0, 0), steps)
        )
        self._mask.set_scale(FAR_M)
        for path in (self._picture, self._mask):
            path.reparent_to(self._before)
        self._before.hide()

    def advance(
        self, head: NodePath, held: NodePath | None, top: Screen | None, dt_s: float, other: NodePath | None = None
    ) -> None:
        """Follow the head; a hand holds them at `held`, the other is `other`; `top` is what is looked at closely."""
        both = held is not None and other is not None and other.get_pos(held).length() <= BOTH_HANDS_M
        self.raised = held is not None and self._is_raised(head, held)
        self.power = top.magnifies if isinstance(top, CloseLook) and top.magnifies > 1 else POWER
        step = dt_s / RAISE_S
        before = self._shown
        self._shown = min(before + step, 1.0) if self.raised else max(before - step, 0.0)
        if self._buffer is not None:
            self._buffer.set_active(self._shown > 0)
        if self._shown <= 0:
            self._before.hide()
            return
        self._before.show()
        self._before.set_mat(head.get_mat(self._scene))
        self._mask.set_color_scale(1, 1, 1, self._shown)
        self._aim(head, dt_s / (STEADIER_S if both else STEADY_S), at_once=before <= 0)

    def close(self) -> None:
        """Take them away."""
        if self._buffer is not None:
            self._buffer.set_active(False)
        self._camera.remove_node()
        self._before.remove_node()

    def _is_raised(self, head: NodePath, held: NodePath) -> bool:
        far = held.get_pos(head).length()
        ahead = head.get_relative_vector(held, LVector3f.forward())
        points = math.degrees(math.atan2(math.hypot(ahead[0], ahead[2]), ahead[1])) <= AHEAD_DEG
        return points and far <= (DOWN_M if self.raised else UP_M)

    def _aim(self, head: NodePath, gone: float, at_once: bool) -> None:
        """Look where the head does, `gone` in the times that following it takes."""
        wide = 2 * math.degrees(math.atan(math.tan(math.radians(OPENING_DEG + EDGE_DEG)) / self.power))
        self._lens.set_fov(wide, wide)
        # What is far off is drawn as finely as from near.
        self._camera.node().set_lod_scale(1 / self.power)
        wanted = LQuaternionf(head.get_quat(self._scene))
        turn = LQuaternionf(self._camera.get_quat(self._scene))
        if wanted.dot(turn) < 0:
            wanted = -wanted
        share = 1.0 if at_once else 1.0 - math.exp(-gone)
        turn = turn + (wanted - turn) * share
        turn.normalize()
        self._camera.set_pos_quat(head.get_pos(self._scene), turn)
