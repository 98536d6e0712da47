"""Commands are plain values."""

from __future__ import annotations

import pytest

from scenarios.director.commands import Say


def test_a_command_is_a_value_that_cannot_change() -> None:
    say = Say("driver", "d1", "好。", "talk", 20)
    assert say == Say("driver", "d1", "好。", "talk", 20)
    with pytest.raises(AttributeError):
        say.text = "不。"  # type: ignore[misc]
