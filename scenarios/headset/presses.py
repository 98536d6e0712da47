"""Turns the raw values of a hand's actions into buttons that go down once and up once."""

from __future__ import annotations

import math
from collections.abc import Mapping

from scenarios.headset.tracking import NO_BUTTONS, Action, Button

PRESS_AT, RELEASE_AT = 0.6, 0.4
"""A finger that trembles at the edge of a trigger must not press it twice."""


class Presses:
    """Remembers which actions of one hand are down. A value that is no number counts as 0."""

    def __init__(self) -> None:
        self._down: set[Action] = set()
        self._waits: set[Action] = set()
        self._given: tuple[Mapping[Action, float], bool] | None = None
        self._buttons: Mapping[Action, Button] = NO_BUTTONS

    def take(self, values: Mapping[Action, float], held: bool = True) -> Mapping[Action, Button]:
        """This frame's buttons; actions that `values` lacks are not offered.

        Without `held` (the hand is lost, or the runtime has the hands) everything goes up, and what was down goes down
        again only after it was let go: coming back must not press anything.
        """
        if self._given == (values, held):
            # Most frames are like the one before; only what went down or up then does so no more.
            if any(button.went_down or button.went_up for button in self._buttons.values()):
                self._buttons = {action: _steady(button) for action, button in self._buttons.items()}
        else:
            self._given = dict(values), held
            self._buttons = {action: self._button(action, values.get(action), held) for action in Action}
        return self._buttons

    def _button(self, action: Action, given: float | None, held: bool) -> Button:
        value = given if given is not None and math.isfinite(given) else 0.0
        value = min(max(value, 0.0), 1.0)
        was = action in self._down
        if value <= RELEASE_AT and held:
            self._waits.discard(action)
        if not held and (was or value > RELEASE_AT):
            self._waits.add(action)
        reached = value > RELEASE_AT if was else value >= PRESS_AT
        down = held and reached and action not in self._waits
        self._down.add(action) if down else self._down.discard(action)
        shown = value if held and action not in self._waits else 0.0
        return Button(shown, down, down and not was, was and not down, given is not None)


def _steady(button: Button) -> Button:
    return button._replace(went_down=False, went_up=False) if button.went_down or button.went_up else button
