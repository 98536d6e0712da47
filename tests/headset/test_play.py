"""The door to the play is narrow enough that a few lines satisfy it."""

from collections.abc import Sequence

from panda3d.core import NodePath

from scenarios.headset.play import Play
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import Action, Pulse, TrackedFrame
from tests.headset.scripted_tracking import ScriptedTracking


class Knocker:
    """Answers every press with a knock."""

    def __init__(self) -> None:
        self.rig = Rig(NodePath("scene"))
        self.leave = False

    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        return [Pulse(hand.side) for hand in frame.hands if hand.buttons[Action.INSPECT].went_down]

    def draw(self) -> None:
        """There is no picture."""


def test_a_play_hears_presses_and_answers_with_pulses() -> None:
    play: Play = Knocker()
    headset = ScriptedTracking()
    assert play.advance(headset.frame()) == []
    headset.press("left", Action.INSPECT)
    assert play.advance(headset.frame()) == [Pulse("left")]
