"""What the trainee sees of himself and his reach: hands, rays, a jump's arc, the watch, the veil before the eyes."""

from __future__ import annotations

from collections.abc import Mapping

from panda3d.core import LMatrix4f, LPoint3f, LVector3f, NodePath

from scenarios.headset.body import HeadsetBody
from scenarios.headset.hands import Hands
from scenarios.headset.moving import Landing
from scenarios.headset.panel_wall import PanelWall
from scenarios.headset.pointing import Pointed
from scenarios.headset.shapes import overlaid, ramp, ring, rod
from scenarios.headset.tools import Tools
from scenarios.headset.tracking import SIDES, Action, Focus, Side, TrackedFrame
from scenarios.headset.veil import Veil
from scenarios.headset.wrist_menu import Watch
from scenarios.trainee.look import look
from scenarios.trainee.on_site import OnSite
from scenarios.world.meshes import MeshShelf

RAY_M, RAY_RADIUS_M = 0.3, 0.0018
"""A ray that meets nothing is but a stub."""
RAY_ORDER, DOT_ORDER, ARC_ORDER = 600, 610, 590
DOT_SHARE = 0.012
"""The dot keeps its angle: its radius is so much of its distance."""
ARC_PIECES, ARC_RADIUS_M = 24, 0.012
LANDING_M = (0.26, 0.36)
WATCH_M_PER_PX = 0.0005
WATCH_RAY_M, WATCH_GAZE_M = 0.07, 0.09
WATCH_FACES = 0.35


class Presence:
    """Nodes of the scene that follow head and hands."""

    def __init__(self, site: OnSite, body: HeadsetBody, wall: PanelWall, shelf: MeshShelf) -> None:
        self._site, self._body, self._wall = site, body, wall
        scene = site.engine.scene
        self.veil = Veil(scene)
        self.hands = Hands(body.rig, site.renderer, shelf)
        accent, warn = look().accent[:3], look().warn[:3]
        fading = ramp("ray", accent, [0.85 * (1 - k / 31) ** 1.4 for k in range(32)])
        solid = ramp("dot", accent, [0.95, 0.95])
        self._refused = ramp("refused", warn, [0.9, 0.9])
        self._landed = ramp("landing", accent, [0.25, 0.9])
        self._rays: dict[Side, NodePath] = {}
        self._dots: dict[Side, NodePath] = {}
        for side in SIDES:
            self._rays[side] = overlaid(rod(f"{side} ray", RAY_RADIUS_M), RAY_ORDER, fading)
            self._dots[side] = overlaid(ring(f"{side} dot", 0.35, 1.0), DOT_ORDER, solid)
        self._arc = [overlaid(rod("arc", ARC_RADIUS_M), ARC_ORDER, solid) for _ in range(ARC_PIECES)]
        self._ring = overlaid(ring("landing", *LANDING_M), ARC_ORDER, self._landed)
        self._solid = solid
        for path in (*self._rays.values(), *self._dots.values(), *self._arc, self._ring):
            path.reparent_to(scene)
            path.hide()
        self._watch = {side: body.rig.grips[side].attach_new_node("watch") for side in SIDES}
        for side, node in self._watch.items():
            _strap(node, side)

    @property
    def watch_side(self) -> Side:
        """Which wrist has the watch: the one of the hand that works less."""
        return "right" if self._site.work.settings.handedness == "left" else "left"

    def at_watch(self, pointed: Pointed | None, side: Side | None) -> bool:
        """Whether a ray meets the watch; without a side it is the look, which must see its face."""
        grip = self._body.rig.grips[self.watch_side]
        if pointed is None or side == self.watch_side or grip.is_stashed() or pointed.hit is not None:
            return False
        scene = self._site.engine.scene
        node = self._watch[self.watch_side]
        place = LPoint3f(node.get_pos(scene))
        along = (place - pointed.origin).dot(pointed.way)
        off = (pointed.origin + pointed.way * along - place).length()
        if not 0.05 < along < 1.2 or off > (WATCH_RAY_M if side is not None else WATCH_GAZE_M):
            return False
        face = scene.get_relative_vector(node, LVector3f(0, -1, 0)).normalized()
        return side is not None or face.dot(-pointed.way) > WATCH_FACES

    def fade(self, share: float) -> None:
        """Darken everything."""
        self.veil.fade(share)

    def narrow(self, moving: bool, dt_s: float) -> None:
        """Narrow the view while the trainee glides."""
        self.veil.narrow(moving, dt_s)

    def show(
        self, frame: TrackedFrame, pointed: Mapping[Side, Pointed | None], landing: Landing | None,
        tools: Tools, holds: Mapping[Side, bool],
    ) -> None:  # fmt: skip
        """Follow the frame."""
        scene = self._site.engine.scene
        self.veil.follow(self._body.eye(), self._body.rig.head.get_quat(scene))
        awake = frame.focus is Focus.FOCUSED
        for side in SIDES:
            jumping = frame.hand(side).buttons[Action.TELEPORT].down
            ray = pointed[side]
            shown = awake and not jumping and (not holds[side] or (ray is not None and ray.hit is not None))
            self._show_ray(side, ray if shown else None)
        self._show_arc(landing if awake else None)
        self._show_watch()
        gloves = self._site.work.worn & {"ppe", "acid"}
        self.hands.show(frame, tools, holds, "acid" if "acid" in gloves else "gloves" if gloves else "bare")

    def close(self) -> None:
        """Take everything away."""
        self.veil.close()
        self.hands.close()
        for path in (*self._rays.values(), *self._dots.values(), *self._arc, self._ring):
            path.remove_node()

    def _show_ray(self, side: Side, pointed: Pointed | None) -> None:
        ray, dot = self._rays[side], self._dots[side]
        if pointed is None:
            ray.hide()
            dot.hide()
            return
        end, meets = pointed.origin + pointed.way * RAY_M, pointed.hit is not None
        if pointed.hit is not None:
            end = pointed.hit.place
        elif pointed.looked is not None:
            far = (pointed.looked.target.place - pointed.origin).length()
            end, meets = pointed.origin + pointed.way * far, pointed.looked.near
        _stretch(ray, pointed.origin, end)
        ray.show()
        if not meets:
            dot.hide()
            return
        dot.show()
        dot.set_pos(end)
        dot.look_at(self._body.eye())
        dot.set_p(dot.get_p() - 90)
        dot.set_scale(max((end - self._body.eye()).length() * DOT_SHARE, 0.004))

    def _show_arc(self, landing: Landing | None) -> None:
        points = landing.arc if landing is not None else ()
        for k, piece in enumerate(self._arc):
            if k + 1 < len(points):
                _stretch(piece, points[k], points[k + 1])
                piece.set_texture(self._solid if landing and landing.place else self._refused, 200)
                piece.show()
            else:
                piece.hide()
        if landing is None or landing.place is None:
            self._ring.hide()
        else:
            self._ring.set_pos(landing.place[0], landing.place[1], landing.height_m + 0.03)
            self._ring.show()

    def _show_watch(self) -> None:
        work = self._site.work
        left = work.view.left_ms // 1000
        side = self.watch_side
        if self._body.rig.grips[side].is_stashed():
            self._wall.show("watch", None)
            return
        self._wall.hang("watch", self._watch[side], WATCH_M_PER_PX)
        self._wall.show("watch", Watch(f"{left // 60:02d}:{left % 60:02d}", work.view.video_on))


def _stretch(path: NodePath, start: LPoint3f, end: LPoint3f) -> None:
    path.set_pos(start)
    path.set_scale(1)
    if (end - start).length() > 1e-4:
        path.look_at(path.get_parent(), end)
    path.set_scale(1, max((end - start).length(), 1e-4), 1)


def _strap(node: NodePath, side: Side) -> None:
    """Put a watch on the back of a wrist, to be read with the forearm before the chest."""
    away = -1.0 if side == "left" else 1.0
    right, into, up = LVector3f(0, 0, away), LVector3f(-away, 0, 0), LVector3f(0, -1, 0)
    matrix = LMatrix4f(*right, 0, *into, 0, *up, 0, away * 0.054, 0.0, 0.118, 1)
    node.set_mat(matrix)
