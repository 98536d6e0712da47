"""What a headset tells with each frame: plain tuples, in the scene's axes (x right, y ahead, z up) and metres.

Everything stands in the play space, whose origin lies on the floor under where the trainee faced ahead when the space
was last centred; `scenarios.headset.rig` places that space in the scene. Turns are unit quaternions (w, x, y, z).

What may be relied on: every number is finite; a button that went down goes up again, also where its hand is lost, the
headset taken off or the runtime gone, so that nothing is held for ever; `went_down` and `went_up` are true in one
frame only; a lost hand has neither `grip` nor `aim` nor joints.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

Vector = tuple[float, float, float]
Quaternion = tuple[float, float, float, float]
Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


class Action(StrEnum):
    """What a hand can do, named for its purpose and never for a button; every action is there for either hand."""

    INSPECT = "inspect"
    """Choose or work what the hand points at or touches."""
    GRAB = "grab"
    """Take hold of something, for as long as it is held down."""
    USE = "use"
    """Work the tool in the hand."""
    TELEPORT = "teleport"
    """Aim a jump while down, jump where it goes up."""
    MENU = "menu"
    """Open or close the menu at the wrist."""
    TALK = "talk"
    """Speak to the person that the trainee faces; held down, the voice is listened to where there is a voice port."""
    PHOTOGRAPH = "photograph"


class Focus(StrEnum):
    """Who has the trainee's eyes and hands."""

    NONE = "none"
    """No headset: no runtime, no session, or the runtime is gone. Mouse and keyboard play on."""
    IDLE = "idle"
    """A headset is there, but taken off or not ready: nothing is shown in it and the attempt rests."""
    VISIBLE = "visible"
    """The scene is seen, but the runtime's own menu has the hands: the attempt rests."""
    FOCUSED = "focused"
    """The scene is seen and the hands are ours."""


class Placed(NamedTuple):
    """Where something is and how it is turned; `seen` is false where the runtime only guesses from what was seen."""

    position: Vector
    turn: Quaternion
    seen: bool = True


class Button(NamedTuple):
    """An action of one hand in one frame. `value` goes from 0 to 1, `down` with play between press and release."""

    value: float = 0.0
    down: bool = False
    went_down: bool = False
    went_up: bool = False
    offered: bool = False
    """Whether the controller that is in the hand has this action at all."""


class Joint(NamedTuple):
    """A joint of a tracked hand, in the order of OpenXR's hand joints (palm, wrist, then each finger from its root)."""

    placed: Placed
    radius_m: float


NO_BUTTONS: Mapping[Action, Button] = {action: Button() for action in Action}


class Hand(NamedTuple):
    """One hand. `grip` is the palm round a thing held (y along the fist's knuckles ahead), `aim` a ray along y."""

    side: Side
    grip: Placed | None = None
    aim: Placed | None = None
    buttons: Mapping[Action, Button] = NO_BUTTONS
    turn: float = 0.0
    """Wish to turn on the spot: -1 to the left, 1 to the right; 0 where the stick rests."""
    walk: tuple[float, float] = (0.0, 0.0)
    """Wish to walk: to the right and ahead, each -1 to 1."""
    joints: tuple[Joint, ...] = ()
    """26 joints of a bare hand; none where the headset tracks no fingers, or a controller is held."""
    profile: str = ""
    """Which controller it is, as OpenXR names it (`valve/index_controller`); empty until the runtime has told."""

    @property
    def tracked(self) -> bool:
        """Whether it is known where the hand is."""
        return self.grip is not None or self.aim is not None


class TrackedFrame(NamedTuple):
    """Everything of one frame. `time_s` is when it will be shown, on the runtime's steady clock."""

    number: int
    time_s: float
    dt_s: float
    """Seconds since the last frame; 0 at first, never more than a tenth."""
    focus: Focus = Focus.NONE
    head: Placed | None = None
    """The point between the eyes, looking along y; None where it is lost or there is no headset."""
    left: Hand = Hand("left")
    right: Hand = Hand("right")
    recentred: bool = False
    """The play space was centred anew with this frame: what stood still now has other coordinates."""
    on_floor: bool = True
    """Whether height 0 is the real floor; else the runtime knows none, and a usual height below the eyes is taken."""
    play_area_m: tuple[float, float] | None = None
    """Width and depth of the free floor, where the runtime knows it."""
    late: int = 0
    """Frames that came too late for the headset since the last one."""

    def hand(self, side: Side) -> Hand:
        """The hand of a side."""
        return self.left if side == "left" else self.right

    @property
    def hands(self) -> tuple[Hand, Hand]:
        """Left and right hand."""
        return self.left, self.right


class Pulse(NamedTuple):
    """A tremor for a hand: `strength` 0 to 1, at most a second long."""

    side: Side
    seconds: float = 0.02
    strength: float = 0.5
