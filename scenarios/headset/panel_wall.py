"""Panels that stand in the scene around the trainee: about two metres away, following the body and never the head.

The wall hangs around a point where the eyes are. It comes along when the trainee walks, and turns only when the trainee
has turned away from it, so that one can look past a panel. A panel keeps its angle however near something stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from panda3d.core import LPoint3f, LVector3f, NodePath, SamplerState, Texture

from scenarios.headset.shapes import card, overlaid
from scenarios.trainee.painter import Painted, Painter
from scenarios.trainee.panels import Panel
from scenarios.world.occlusion import Occlusion

Side = Literal["below", "above", "right"]
DISTANCE_M, NEAREST_M = 2.0, 1.0
M_PER_PX = 0.00255
"""At two metres; makes a Han character of the smallest letters, 14 design pixels, 0.9 degrees tall."""
SCALE = 2.0
"""Painted pixels to a design pixel: somewhat finer than headsets show."""
SCREEN = (1100.0, 720.0)
"""Design pixels that sheets may take."""
TURN_AT_DEG, TURN_DEG_S = 36.0, 240.0
COME_ALONG_PER_S = 8.0
JUMP_M = 0.8
FACE_M, BESIDE_DEG = 4.0, 29.0
"""A sheet leaves so many degrees between its middle and the face of somebody so near."""
ORDER, SPOKEN_ORDER = 400, 872
"""Words that are spoken or warn are read over the rims of binoculars too."""
SPOKEN = ("caption", "prompt")
MEASURE_S = 0.1
"""So often it is measured how near something stands."""
GAP_PX = 12.0


@dataclass(frozen=True)
class Stand:
    """Where a panel hangs: degrees to the left and up of straight ahead, unless it docks.

    `docks` are panels and sides of them, the first that is shown counts; all of `needs` must be shown for that.
    """

    left_deg: float = 0.0
    up_deg: float = 0.0
    docks: tuple[tuple[str, Side], ...] = ()
    needs: tuple[str, ...] = ()


STANDS: dict[str, Stand] = {
    "task": Stand(38, 14),
    "chips": Stand(38, 0, (("task", "below"),)),
    "evidence": Stand(38, -16, (("chips", "below"),)),
    "meter": Stand(-36, -8),
    "label": Stand(0, 8),
    "side": Stand(-30, 2),
    "busy": Stand(0, -12),
    "sheet": Stand(0, 2),
    "keypad": Stand(docks=(("sheet", "right"),)),
    "bar": Stand(0, -22, (("sheet", "below"), ("side", "below"))),
    "prompt": Stand(0, 17, (("sheet", "above"),)),
    "caption": Stand(0, -24, (("bar", "below"),), needs=("sheet",)),
    "watch": Stand(),
}
CLICKABLE = ("bar", "keypad", "sheet", "side")


@dataclass(frozen=True)
class Hit:
    """Where a ray meets a panel: its name, place in design pixels from the left top, place in the scene, distance."""

    panel: str
    x: float
    y: float
    place: LPoint3f
    distance_m: float


@dataclass
class _Card:
    path: NodePath
    texture: Texture
    scale: float
    size: tuple[int, int] = (0, 0)

    @property
    def design(self) -> tuple[float, float]:
        return self.size[0] / self.scale, self.size[1] / self.scale


class PanelWall:
    """Shows panels by name; `show` with None takes one away."""

    def __init__(
        self,
        scene: NodePath,
        sight: Occlusion,
        scale: float = SCALE,
        faces: Callable[[], Iterable[LPoint3f]] = tuple,
    ) -> None:
        self._sight, self.scale, self._faces = sight, scale, faces
        self._painter = Painter()
        self._wanted: dict[str, Panel] = {}
        self._cards: dict[str, _Card] = {}
        self.root = scene.attach_new_node("panel wall")
        self._heading = self._ahead = 0.0
        self._sheet_left = 0.0
        self._turning = False
        self.distance_m = DISTANCE_M
        self._near = DISTANCE_M
        self._measure_s = 0.0
        self._placed = False
        self._aimed: dict[str, tuple[float, float]] = {}
        self._hung: dict[str, tuple[NodePath, float]] = {}

    def show(self, name: str, panel: Panel | None) -> None:
        """Show a panel, or nothing, at the place of that name."""
        if self._wanted.get(name) == panel:
            return
        if panel is None:
            del self._wanted[name]
            self._painter.forget(name)
            if name in self._cards:
                self._cards[name].path.hide()
            return
        if name == "sheet" and name not in self._wanted:
            self._turning = True
            self._sheet_left = self._give_way()
        self._wanted[name] = panel
        self._painter.wish(name, panel, self.scale, SCREEN)

    def aim(self, name: str, place: LPoint3f, up_deg: float = 0.0) -> None:
        """Let a panel hang before a place of the scene, so much higher or lower."""
        way = self.root.get_relative_point(self.root.get_parent(), place)
        flat = math.hypot(way[0], way[1])
        left = math.degrees(math.atan2(-way[0], way[1])) if flat > 1e-6 else 0.0
        self._aimed[name] = (left, max(-60.0, min(60.0, math.degrees(math.atan2(way[2], max(flat, 1e-6))) + up_deg)))

    def hang(self, name: str, node: NodePath, m_per_px: float) -> None:
        """Let a panel hang at a node instead, its middle there, its letters so large."""
        if self._hung.get(name) != (node, m_per_px):
            self._hung[name] = (node, m_per_px)
            if name in self._cards:
                self._put(name)

    def unhang(self, name: str) -> None:
        """Let a panel that hung at a node hang on the wall again."""
        if self._hung.pop(name, None) is not None and name in self._cards:
            made = self._cards[name]
            made.path.set_depth_test(False)
            made.path.set_two_sided(True)
            made.path.reparent_to(self.root)
            self._put(name)

    def wanted(self, name: str) -> Panel | None:
        """What is shown at a place."""
        return self._wanted.get(name)

    def update(self, wait: bool = False) -> None:
        """Take finished pictures over; `wait` for all of them, as pictures and tests do."""
        if wait:
            self._painter.settle()
        for picture in self._painter.take():
            if picture.name in self._wanted:
                self._take_over(picture)

    def follow(self, eye: LPoint3f, heading: float, dt_s: float, at_once: bool = False) -> None:
        """Hang the wall around the eyes; with `at_once`, or at first, right ahead."""
        self._ahead = heading
        here = self.root.get_pos()
        if at_once or not self._placed or (eye - here).length() > JUMP_M:
            self._placed, self._turning = True, False
            self._heading = heading
            self.root.set_pos(eye)
        else:
            self.root.set_pos(here + (eye - here) * min(1.0, dt_s * COME_ALONG_PER_S))
            self._turn(heading, dt_s)
        self.root.set_h(self._heading)
        self._measure_s -= dt_s
        if self._measure_s <= 0 or at_once:
            self._measure_s = MEASURE_S
            self._near = self._clear_m(eye)
        for name in self._cards:
            self._put(name)

    def hit(self, origin: LPoint3f, way: LVector3f) -> Hit | None:
        """The first clickable panel that a ray of the scene meets."""
        best: Hit | None = None
        for name in CLICKABLE:
            made = self._cards.get(name)
            if made is None or made.path.is_hidden():
                continue
            found = _meet(name, made, self.root.get_parent(), origin, way)
            if found is not None and (best is None or found.distance_m < best.distance_m - 0.02):
                best = found
        return best

    def place_on(self, name: str, x: float, y: float) -> LPoint3f | None:
        """Where in the scene a design place of a panel is; None where the panel is not shown."""
        made = self._cards.get(name)
        if made is None or made.path.is_hidden():
            return None
        wide, high = made.design
        scene = self.root.get_parent()
        return LPoint3f(scene.get_relative_point(made.path, LPoint3f(x / wide, 0, 1 - y / high)))

    def close(self) -> None:
        """Let go of thread and textures."""
        self._painter.close()
        for made in self._cards.values():
            made.path.remove_node()
        self.root.remove_node()
        self._cards.clear()

    def _turn(self, heading: float, dt_s: float) -> None:
        gap = (heading - self._heading + 180.0) % 360.0 - 180.0
        if abs(gap) > TURN_AT_DEG:
            self._turning = True
        if self._turning:
            step = TURN_DEG_S * dt_s
            self._heading += max(-step, min(step, gap))
            self._turning = abs(gap) > max(step, 1.0)

    def _give_way(self) -> float:
        """How far to the left a sheet hangs, so that one sees the face of whoever stands before one."""
        eye = self.root.get_pos()
        for face in self._faces():
            way = face - eye
            aside = (math.degrees(math.atan2(-way[0], way[1])) - self._ahead + 180.0) % 360.0 - 180.0
            if math.hypot(way[0], way[1]) < FACE_M and abs(aside) < BESIDE_DEG:
                return aside - BESIDE_DEG
        return 0.0

    def _clear_m(self, eye: LPoint3f) -> float:
        """How far off the wall may hang so that nothing stands before it."""
        ahead = self.root.get_parent().get_relative_vector(self.root, LVector3f.forward())
        for far in (self.distance_m, *(share for share in (1.6, 1.3) if share < self.distance_m)):
            if self._sight.is_clear(eye, eye + ahead * far, margin_m=0.0):
                return far
        return NEAREST_M

    def _take_over(self, picture: Painted) -> None:
        height, width = picture.pixels.shape[:2]
        made = self._cards.get(picture.name) or self._make_card(picture.name)
        if made.size != (width, height):
            made.size = (width, height)
            made.texture.setup_2d_texture(width, height, Texture.T_unsigned_byte, Texture.F_rgba)
        made.texture.set_ram_image(picture.pixels.tobytes())
        made.path.show()
        for name in self._cards:
            self._put(name)

    def _put(self, name: str) -> None:
        made = self._cards[name]
        if name in self._hung:
            node, m_per_px = self._hung[name]
            wide, high = made.design[0] * m_per_px, made.design[1] * m_per_px
            made.path.reparent_to(node)
            # On a hand it is a thing among others: hidden behind the wrist, and no picture from behind.
            made.path.set_depth_test(True)
            made.path.set_two_sided(False)
            made.path.set_pos_hpr_scale((-wide / 2, 0, -high / 2), (0, 0, 0), (max(wide, 1e-4), 1, max(high, 1e-4)))
            return
        per_px = M_PER_PX * self._near / DISTANCE_M
        wide, high = made.design[0] * per_px, made.design[1] * per_px
        left, up, across, lift = self._stand(name, wide, high, per_px)
        turn, tilt = math.radians(left), math.radians(up)
        middle = LPoint3f(-math.sin(turn) * math.cos(tilt), math.cos(turn) * math.cos(tilt), math.sin(tilt))
        made.path.set_hpr(left, up, 0)
        axes = made.path.get_quat()
        corner = axes.get_right() * (across - wide / 2) + axes.get_up() * (lift - high / 2)
        made.path.set_scale(max(wide, 1e-4), 1, max(high, 1e-4))
        made.path.set_pos(middle * self._near + corner)

    def _stand(self, name: str, wide: float, high: float, per_px: float) -> tuple[float, float, float, float]:
        """Degrees left and up of the plane that a panel lies in, and its middle's place in that plane in metres."""
        stand = STANDS[name]
        if name in self._aimed:
            return (*self._aimed[name], 0.0, 0.0)
        hosts = [(host, side) for host, side in stand.docks if self._shown(host)]
        if not hosts or not all(self._shown(need) for need in stand.needs):
            return stand.left_deg + (self._sheet_left if name == "sheet" else 0.0), stand.up_deg, 0.0, 0.0
        host, side = hosts[0]
        size = self._cards[host].design
        host_wide, host_high = size[0] * per_px, size[1] * per_px
        left, up, across, lift = self._stand(host, host_wide, host_high, per_px)
        gap = GAP_PX * per_px
        if side == "right":
            return left, up, across + (host_wide + wide) / 2 + gap, lift - (host_high - high) / 2
        step = (host_high + high) / 2 + gap
        return left, up, across, lift + (step if side == "above" else -step)

    def _shown(self, name: str) -> bool:
        return name in self._cards and not self._cards[name].path.is_hidden()

    def _make_card(self, name: str) -> _Card:
        texture = Texture(name)
        texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
        texture.set_magfilter(SamplerState.FT_linear)
        texture.set_anisotropic_degree(8)
        texture.set_wrap_u(SamplerState.WM_clamp)
        texture.set_wrap_v(SamplerState.WM_clamp)
        first = SPOKEN_ORDER if name in SPOKEN else ORDER
        path = overlaid(card(name), first + tuple(STANDS).index(name), texture)
        path.reparent_to(self.root)
        self._cards[name] = _Card(path, texture, self.scale)
        return self._cards[name]


def _meet(name: str, made: _Card, scene: NodePath, origin: LPoint3f, way: LVector3f) -> Hit | None:
    start = made.path.get_relative_point(scene, origin)
    along = made.path.get_relative_vector(scene, way)
    if abs(along[1]) < 1e-9:
        return None
    share = -start[1] / along[1]
    u, v = start[0] + along[0] * share, start[2] + along[2] * share
    if share <= 0 or not (0 <= u <= 1 and 0 <= v <= 1):
        return None
    wide, high = made.design
    place = origin + way * share
    return Hit(name, u * wide, (1 - v) * high, place, (place - origin).length())
