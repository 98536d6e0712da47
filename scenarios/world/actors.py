"""People: clips that fade into one another, faces that look, blink and speak, and walking to a place."""

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

from scenarios.world.face import Face
from scenarios.world.gaze import Blinking, Gaze
from scenarios.world.layout import SceneError
from scenarios.world.mouth import SHUT, SpokenLine
from scenarios.world.posture import STANDING, STEP_BACK_FROM, Fader, closed_up, mixture
from scenarios.world.renderer import Renderer
from scenarios.world.seat import Seat
from scenarios.world.sitting import Sitting

TURN_DEG_S = 150.0
WALK_M_S = 1.25
EYE_M = 1.62
BODY_NEAR_M, BODY_FAR_M, FAR_STEP_S = 7.0, 40.0, 0.12
"""Within the first distance a body is posed for every frame; further off more seldom, at the second every so often."""
FACE_NEAR_M, FACE_STEP_S = 3.0, 0.02
"""Nearer than that a face moves with every frame, else so often at most."""
FACE_SEEN_M = 14.0
"""From further away nobody sees a face move, so it rests."""
STEP_BACK_M = 0.35
_ANY_FIT = PartGroup.HMF_ok_part_extra | PartGroup.HMF_ok_anim_extra | PartGroup.HMF_ok_wrong_root_name
_ONCE = frozenset({"gesture", "refuse", "point", "hand_over", "calm_hands", "step_back"})
_GIVES = "hand_over"
_GIVING_HAND = "hand_right"
_SHIFT_EVERY_S = 14.0
"""Every so often somebody who only stands shifts to the other way of standing."""


@dataclass
class Person:
    """Somebody in the scene; `advance` moves them on. `tension` is the mood, 0 to 100."""

    id: str
    root: NodePath
    home: LPoint3f
    bundle: PartBundle
    clips: dict[str, AnimControl]
    face: Face
    tension: int = 0
    playing: str = ""
    until_s: float = 0.0
    goal: LPoint3f | None = None
    gaze: Gaze = field(default_factory=Gaze)
    fader: Fader = field(default_factory=Fader)
    sitting: Sitting | None = None
    blinking: Blinking = field(init=False)
    holds_out: bool = False
    """Whether the giving hand stays stretched out."""
    _hand: NodePath | None = None
    _line: SpokenLine | None = None
    _said_s: float = 0.0
    _lived_s: float = 0.0
    _face_s: float = 0.0
    _back: LPoint3f | None = None

    def __post_init__(self) -> None:
        self.blinking = Blinking(self.id)

    def play(self, clip: str, for_s: float = 0.0) -> None:
        """Play a clip: once for gestures, for a while for talking, until told otherwise else."""
        clip = clip if clip in self.clips else "idle"
        if self.sitting is not None and clip in STANDING:
            clip = "sit"
        control = self.clips.get(clip)
        if control is None or (clip == self.playing and not for_s):
            return
        self.playing = clip
        if clip in _ONCE:
            control.play()
            self.until_s = control.get_num_frames() / max(control.get_frame_rate(), 1) - 0.05
        else:
            self.until_s = for_s

    def sit(self, seat: Seat) -> None:
        """Take a seat, at once; legs and hips stay in it whatever the arms do."""
        self.sitting = Sitting(self.bundle, self.root, seat)
        self.clips["sit"] = self.bundle.bind_anim(self.sitting.clip, _ANY_FIT)
        self.goal, self._back = None, None
        self.play("sit")

    def rise(self) -> None:
        """Leave the seat, at once, and stand beside it."""
        if self.sitting is not None:
            self.root.set_pos(self.sitting.rise())
            self.sitting = None
            self.play("idle")

    def say(self, text: str, seconds: float) -> None:
        """Move the mouth with a line for as long as it is said."""
        self._line, self._said_s = SpokenLine(text, seconds), 0.0

    def feel(self, tension: int) -> None:
        """Take on a mood; one that becomes hostile gives ground by a step."""
        worse = self.tension < STEP_BACK_FROM <= tension
        self.tension = tension
        if worse and self.goal is None and self.sitting is None and "step_back" in self.clips:
            behind = self.root.get_quat().get_forward() * STEP_BACK_M
            self._back = LPoint3f(self.root.get_pos() - behind)
            self.play("step_back")

    def walk_to(self, place: LPoint3f) -> None:
        """Walk to a place in a straight line, getting up first."""
        self.rise()
        self.goal, self._back = LPoint3f(place), None
        self.play("walk")

    def hold_out(self, on: bool) -> None:
        """Stretch the giving hand out and keep it there, or draw it back."""
        was, self.holds_out = self.holds_out, on
        given = self.clips.get(_GIVES)
        if given is not None and on and (not was or self.playing != _GIVES) and self.goal is None:
            self.play(_GIVES)
            # The middle of the clip is the arm stretched out; the fader brings it there.
            given.pose(given.get_num_frames() // 2)
        elif was and not on and self.playing == _GIVES:
            self.play("idle")

    def giving_hand(self) -> NodePath:
        """A node that goes with the hand that gives; where the mesh has none, one before the chest."""
        if self._hand is None:
            self._hand = self.root.attach_new_node("giving hand")
            joint = self.bundle.find_child(_GIVING_HAND)
            if joint is None:
                self._hand.set_pos(0.2, 0.4, 1.1)
            else:
                self._hand.reparent_to(self.root.find("**/+Character"))
                joint.add_net_transform(self._hand.node())
        return self._hand

    def eyes(self) -> LPoint3f:
        """Where the person's eyes are."""
        return self.root.get_pos() + LPoint3f(0, 0, EYE_M)

    def advance(self, dt_s: float, trainee: LPoint3f) -> bool:
        """Move on by a time step; True where the person has moved over the ground."""
        self._lived_s += dt_s
        self._count_down(dt_s)
        way = trainee - self.root.get_pos()
        distance = way.length()
        moving = self._walk(dt_s) if self.goal is not None else False
        if not moving and self.goal is None:
            moving = self._give_ground(dt_s)
            if distance < 7.0 and self.sitting is None:
                self._turn_to(math.degrees(math.atan2(-way[0], way[1])), dt_s, slack=38.0)
        self._fade(dt_s)
        if distance < FACE_SEEN_M:
            self._face_s += dt_s
            if distance < FACE_NEAR_M or self._face_s >= FACE_STEP_S:
                self._move_face(self._face_s, trainee if distance < 9.0 else None)
                self._face_s = 0.0
        return moving

    def _count_down(self, dt_s: float) -> None:
        if self.holds_out and self.playing == _GIVES:
            return
        if self.until_s > 0:
            self.until_s -= dt_s
            if self.until_s <= 0:
                self.play("idle")
        elif self.playing in ("idle", "idle_shift"):
            turn = int((self._lived_s + 7 * len(self.id)) / _SHIFT_EVERY_S)
            self.play("idle_shift" if turn % 3 == 2 else "idle")

    def _give_ground(self, dt_s: float) -> bool:
        if self._back is None:
            return False
        way = self._back - self.root.get_pos()
        step = STEP_BACK_M * dt_s / 1.2
        if way.length() <= step or self.playing != "step_back":
            self._back = None
            return False
        self.root.set_pos(self.root.get_pos() + way * (step / way.length()))
        return True

    def _fade(self, dt_s: float) -> None:
        """Let the clips' shares follow what is played and felt."""
        wanted = mixture(self.playing, self.tension)
        before = set(self.fader.shares)
        if not self.fader.advance({clip: s for clip, s in wanted.items() if clip in self.clips}, dt_s):
            return
        now = self.fader.shares
        for clip in before - set(now):
            self.bundle.set_control_effect(self.clips[clip], 0.0)
            self.clips[clip].stop()
        for clip, share in now.items():
            if clip not in before and clip not in _ONCE:
                self.clips[clip].loop(True)
            self.bundle.set_control_effect(self.clips[clip], share)

    def _move_face(self, dt_s: float, trainee: LPoint3f | None) -> None:
        heading = pitch = 0.0
        if trainee is not None:
            way = trainee + LPoint3f(0, 0, EYE_M) - self.eyes()
            heading = _angle(math.degrees(math.atan2(-way[0], way[1])) - self.root.get_h())
            pitch = math.degrees(math.atan2(way[2], math.hypot(way[0], way[1])))
        self.gaze.follow(heading, pitch, dt_s)
        shape = SHUT
        if self._line is not None:
            self._said_s += dt_s
            shape = self._line.shape(self._said_s)
            if self._said_s >= self._line.seconds:
                self._line = None
        sway_h, sway_p = self._sway()
        if self.sitting is not None:
            sway_p -= self.sitting.seat.lean_deg
        self.face.look(self.gaze, sway_h, sway_p)
        self.face.blink(self.blinking.advance(dt_s), self.gaze.eye_p)
        self.face.speak(shape, closed_up(self.tension))

    def _sway(self) -> tuple[float, float]:
        """What the head does on top of looking: it never rests, nods with words, shakes when refusing."""
        t = self._lived_s
        heading, pitch = 0.8 * math.sin(t * 0.7), 0.6 * math.sin(t * 0.9 + 1)
        if self._line is not None:
            heading, pitch = heading + 1.6 * math.sin(t * 3.1), pitch + 1.8 * math.sin(t * 4.3)
        if self.playing == "refuse":
            heading += 9.0 * math.sin(t * 8.0)
        return heading, pitch

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


def make_person(
    name: str, mesh: NodePath, renderer: Renderer, place: LPoint3f, heading: float, tension: int = 0
) -> Person:
    """Stand somebody up in the scene in a mood; raises SceneError where the mesh is no person."""
    character = mesh.find("**/+Character")
    if character.is_empty():
        raise SceneError(f"三维模型“{mesh.get_name()}”里没有人物，请重新安装")
    root = renderer.scene.attach_new_node(f"person {name}")
    bundle = character.node().get_bundle(0)
    bundle.set_frame_blend_flag(True)
    bundle.set_anim_blend_flag(True)
    face = Face(character.node(), root)
    clips = {
        path.get_name(): control
        for path in mesh.find_all_matches("**/+AnimBundleNode")
        if (control := bundle.bind_anim(path.node().get_bundle(), _ANY_FIT)) is not None
    }
    character.node().set_lod_animation(LPoint3f(0, 0, 1), BODY_FAR_M, BODY_NEAR_M, FAR_STEP_S)
    character.reparent_to(root)
    renderer.dress(character, skinned=True)
    character.set_tag("casts", "skinned")
    root.set_pos(place)
    root.set_h(heading)
    person = Person(name, root, LPoint3f(place), bundle, clips, face, tension)
    person.play("idle")
    return person


def _angle(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
