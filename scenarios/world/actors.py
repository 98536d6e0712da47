"""People: clips, heads that follow the trainee, and walking to a place."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from panda3d.core import (
    AnimControl,
    LPoint3f,
    NodePath,
    PartBundle,
    PartGroup,
)

from scenarios.world.layout import SceneError
from scenarios.world.renderer import Renderer

TURN_DEG_S = 150.0
WALK_M_S = 1.25
GAZE_DEG = 62.0
_ANY_FIT = PartGroup.HMF_ok_part_extra | PartGroup.HMF_ok_anim_extra | PartGroup.HMF_ok_wrong_root_name
_ONCE = frozenset({"refuse", "point", "hand_over"})


@dataclass
class _Head:
    joint: NodePath | None = None
    heading: float = 0.0
    pitch: float = 0.0


@dataclass
class Person:
    """Somebody in the scene; `advance` moves them on."""

    id: str
    root: NodePath
    home: LPoint3f
    clips: dict[str, AnimControl]
    head: _Head = field(default_factory=_Head)
    playing: str = ""
    until_s: float = 0.0
    goal: LPoint3f | None = None
    facing_deg: float = 0.0
    looks_at: LPoint3f | None = None

    def play(self, clip: str, for_s: float = 0.0) -> None:
        """Play a clip: once for gestures, for a while for talking, until told otherwise else."""
        clip = clip if clip in self.clips else "idle"
        control = self.clips.get(clip)
        if control is None or (clip == self.playing and not for_s):
            return
        if self.playing:
            self.clips[self.playing].stop()
        self.playing = clip
        if clip in _ONCE:
            control.play()
            self.until_s = control.get_num_frames() / max(control.get_frame_rate(), 1) - 0.05
        else:
            control.loop(True)
            self.until_s = for_s

    def walk_to(self, place: LPoint3f) -> None:
        """Walk to a place in a straight line."""
        self.goal = LPoint3f(place)
        self.play("walk")

    def eyes(self) -> LPoint3f:
        """Where the person's eyes are."""
        return self.root.get_pos() + LPoint3f(0, 0, 1.62)

    def advance(self, dt_s: float, trainee: LPoint3f) -> bool:
        """Move on by a time step; True while the person is on the way somewhere."""
        if self.until_s > 0:
            self.until_s -= dt_s
            if self.until_s <= 0:
                self.play("idle")
        if self.goal is not None:
            return self._walk(dt_s)
        way = trainee - self.root.get_pos()
        if way.length() < 7.0:
            self._turn_to(math.degrees(math.atan2(-way[0], way[1])), dt_s, slack=38.0)
        self._gaze(dt_s, trainee if way.length() < 9.0 else None)
        return False

    def _walk(self, dt_s: float) -> bool:
        assert self.goal is not None
        way = self.goal - self.root.get_pos()
        length = way.length()
        step = WALK_M_S * dt_s
        if length <= step:
            self.root.set_pos(self.goal)
            self.goal = None
            self.play("idle")
            return False
        self._turn_to(math.degrees(math.atan2(-way[0], way[1])), dt_s, slack=0.0)
        self.root.set_pos(self.root.get_pos() + way * (step / length))
        return True

    def _turn_to(self, heading: float, dt_s: float, slack: float) -> None:
        gap = _angle(heading - self.root.get_h())
        if abs(gap) > slack:
            step = TURN_DEG_S * dt_s
            self.root.set_h(self.root.get_h() + max(-step, min(step, gap)))

    def _gaze(self, dt_s: float, trainee: LPoint3f | None) -> None:
        if self.head.joint is None:
            return
        heading = pitch = 0.0
        if trainee is not None:
            way = trainee + LPoint3f(0, 0, 1.62) - self.eyes()
            heading = _angle(math.degrees(math.atan2(-way[0], way[1])) - self.root.get_h())
            pitch = math.degrees(math.atan2(way[2], math.hypot(way[0], way[1])))
            if abs(heading) > GAZE_DEG * 1.5:
                heading = pitch = 0.0
        share = min(1.0, dt_s * 6)
        self.head.heading += (max(-GAZE_DEG, min(GAZE_DEG, heading)) - self.head.heading) * share
        self.head.pitch += (max(-25.0, min(25.0, pitch)) - self.head.pitch) * share
        self.head.joint.set_hpr(self.head.heading, self.head.pitch, 0)


def make_person(name: str, mesh: NodePath, renderer: Renderer, place: LPoint3f, heading: float) -> Person:
    """Stand somebody up in the scene; raises SceneError where the mesh is no person."""
    character = mesh.find("**/+Character")
    if character.is_empty():
        raise SceneError(f"三维模型“{mesh.get_name()}”里没有人物，请重新安装")
    root = renderer.scene.attach_new_node(f"person {name}")
    bundle = character.node().get_bundle(0)
    bundle.set_frame_blend_flag(True)
    head = _free_joint(bundle, root, "head")
    clips = {
        path.get_name(): control
        for path in mesh.find_all_matches("**/+AnimBundleNode")
        if (control := bundle.bind_anim(path.node().get_bundle(), _ANY_FIT)) is not None
    }
    character.reparent_to(root)
    renderer.dress(character, skinned=True)
    character.set_tag("casts", "skinned")
    root.set_pos(place)
    root.set_h(heading)
    person = Person(name, root, LPoint3f(place), clips, _Head(head))
    person.play("idle")
    return person


def _free_joint(bundle: PartBundle, root: NodePath, name: str) -> NodePath | None:
    """Take a joint out of the clips' hands; returns the node that now turns it."""
    joint = bundle.find_child(name)
    if joint is None:
        return None
    driver = root.attach_new_node(f"{name} driver")
    driver.set_mat(joint.get_default_value())
    bundle.control_joint(name, driver.node())
    return driver


def _angle(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
