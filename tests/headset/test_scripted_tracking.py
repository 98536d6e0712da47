"""The scripted headset keeps the promises of the data."""

import math

import pytest

from scenarios.headset.tracking import Action, Focus
from tests.headset.scripted_tracking import ScriptedTracking, turned


def test_a_press_shows_its_edges() -> None:
    headset = ScriptedTracking()
    headset.press("right", Action.INSPECT)
    assert headset.frame().right.buttons[Action.INSPECT].went_down
    headset.release("right", Action.INSPECT)
    assert headset.frame().right.buttons[Action.INSPECT].went_up


def test_a_lost_hand_lets_go() -> None:
    headset = ScriptedTracking()
    headset.press("left", Action.GRAB)
    headset.frame()
    headset.lose("left")
    lost = headset.frame().left
    assert not lost.tracked
    assert lost.buttons[Action.GRAB].went_up


def test_a_headset_taken_off_lets_go_of_both_hands() -> None:
    headset = ScriptedTracking()
    headset.press("left", Action.GRAB)
    headset.frame()
    headset.focus = Focus.IDLE
    frame = headset.frame()
    assert frame.head is None
    assert frame.left.buttons[Action.GRAB].went_up


def test_turns_are_those_of_the_scene() -> None:
    w, x, y, z = turned(heading_deg=90)
    assert (w, z) == pytest.approx((math.sqrt(0.5), math.sqrt(0.5)))
    assert (x, y) == pytest.approx((0, 0))
