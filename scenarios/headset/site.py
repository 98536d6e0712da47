"""An attempt on site in a headset: the head is the eyes, tools are in the hands."""

from __future__ import annotations

from collections.abc import Sequence

from panda3d.core import LPoint3f, LQuaternionf, LVector3f, NodePath

from scenarios.director.poses import Part, Pose
from scenarios.headset.body import HeadsetBody
from scenarios.headset.panel_words import help_page
from scenarios.headset.tracking import SIDES
from scenarios.link.law_line import LawPort
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.work import Work
from scenarios.world.engine import Engine
from scenarios.world.renderer import Renderer
from scenarios.world.sound import Sounds
from scenarios.world.voices import Voices

FADE_S = 0.35
FRAME_FROM_M = 0.15
"""A camera held nearer to the eyes than this frames nothing: the look does."""


class HeadsetSite(OnSite):
    """What is on site, seen from the head. `camera_at` and `torch_at` are the nodes of the hands that hold them."""

    def __init__(
        self, engine: Engine, renderer: Renderer, work: Work, acts: Sequence[ActChoice], sounds: Sounds | None,
        voices: Voices, body: HeadsetBody, library: LawPort | None,
    ) -> None:  # fmt: skip
        self.body = body
        self.camera_at: NodePath | None = None
        self.torch_at: NodePath | None = None
        self._lens_eye = engine.scene.attach_new_node("camera in hand")
        super().__init__(engine, renderer, work, acts, sounds, voices, library, help_page, headset=True)

    def move(self, dt_s: float) -> None:
        """The hands have moved the body already."""

    def place_eyes(self, dt_s: float) -> None:
        """Put the engine's camera between the eyes, for lamps, shadows and the mirror."""
        body = self.body
        self.engine.camera.set_mat(body.rig.head.get_mat(self.engine.scene))
        ahead = body.forward()
        self.renderer.follow(body.x + ahead[0] * 6, body.y + ahead[1] * 6)
        if self.torch_at is not None:
            self.point_torch(self.torch_at, below_m=0.0)
        else:
            self.point_torch(self.engine.camera)
        if body.jumped:
            body.jumped = False
            self.work.fade = 1.0
        self.work.fade = max(0.0, self.work.fade - dt_s / FADE_S)

    def take_photo(self) -> None:
        """Take a photograph from the eyes, through the camera where a hand holds one up."""
        self._aim_lens()
        self.photography.take(self._lens_eye, self.light())
        self.hearing.play("shutter")

    def lens(self) -> NodePath:
        """Where the camera looks from and to, as a node of the scene."""
        self._aim_lens()
        return self._lens_eye

    def poses(self, now_ms: int) -> tuple[Pose, ...]:
        """Where head and hands are, for the pose track."""
        scene = self.engine.scene
        rig = self.body.rig
        nodes: list[tuple[Part, NodePath]] = [("head", rig.head)]
        nodes += [(side, rig.grips[side]) for side in SIDES if not rig.grips[side].is_stashed()]
        return tuple(_pose(now_ms, part, node.get_pos(scene), node.get_quat(scene)) for part, node in nodes)

    def close(self) -> None:
        """Let go of everything."""
        super().close()
        self._lens_eye.remove_node()

    def _aim_lens(self) -> None:
        scene, head = self.engine.scene, self.body.rig.head
        self._lens_eye.set_mat(head.get_mat(scene))
        if self.camera_at is None:
            return
        eye, hand = self.body.eye(), LPoint3f(self.camera_at.get_pos(scene))
        if (hand - eye).length() > FRAME_FROM_M:
            self._lens_eye.look_at(hand, LVector3f.up())


def _pose(now_ms: int, part: Part, at: LPoint3f, turn: LQuaternionf) -> Pose:
    place = (at[0], at[1], at[2])
    return Pose(now_ms, part, place, (turn[0], turn[1], turn[2], turn[3]))
