"""The simulated clock."""

from __future__ import annotations

from scenarios.bots.timing import SHORTEST_LINE_S, speaking_s
from scenarios.director.dialogue import INTERRUPTS_WITHIN_MS


def test_longer_lines_take_longer() -> None:
    assert speaking_s("好" * 90, "行" * 90) > speaking_s("好" * 90) > speaking_s("好") == SHORTEST_LINE_S


def test_no_player_interrupts_by_being_quick_at_listening() -> None:
    assert SHORTEST_LINE_S * 1000 > INTERRUPTS_WITHIN_MS
