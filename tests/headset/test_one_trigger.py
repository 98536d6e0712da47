"""Controllers have one trigger for choosing and for using: which it is hangs on what is in the hand and before it."""

from scenarios.headset.tracking import Action
from tests.headset.conftest import InHeadset


def pull(in_headset: InHeadset) -> None:
    """Pull the trigger as a controller does."""
    hands = in_headset.hands
    for action in (Action.INSPECT, Action.USE):
        hands.tracking.press(hands.side, action)
    hands.frame()
    for action in (Action.INSPECT, Action.USE):
        hands.tracking.release(hands.side, action)
    hands.frame()


def test_with_a_tool_in_hand_the_tool_is_used(in_headset: InHeadset) -> None:
    hands, site = in_headset.hands, in_headset.play.site
    hands.open_menu()
    hands.pick("errand:tool:torch")
    while site.work.screens:
        hands.back()
    before = site.work.view.torch_on
    hands.point_at(site.work.eye() + (0, 0, 30))
    hands.frame()
    pull(in_headset)
    assert site.work.view.torch_on is not before
    assert not site.work.screens


def test_at_a_panel_the_row_is_chosen_and_the_tool_left_alone(in_headset: InHeadset) -> None:
    hands, site = in_headset.hands, in_headset.play.site
    hands.open_menu()
    hands.pick("errand:tool:torch")
    before = site.work.view.torch_on
    hands.open_menu()
    press, hands.press = hands.press, lambda action, side=None: pull(in_headset)  # type: ignore[method-assign]
    hands.pick("errand:deeds")
    hands.press = press  # type: ignore[method-assign]
    assert site.work.screens
    assert site.work.view.torch_on is before
