"""Theme to style sheet."""

import pytest

from app.ui.theme.stylesheet import stylesheet, toast_ink
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import MODES, SCALES, Mode


@pytest.mark.parametrize("mode", MODES)
def test_every_name_is_filled_in(mode: Mode) -> None:
    for scale in SCALES:
        made = stylesheet(Theme(mode, scale))
        assert "@" not in made
        assert made.count("{") == made.count("}")


def test_lengths_follow_the_scale() -> None:
    assert "min-height: 30px" in stylesheet(Theme())
    assert "min-height: 45px" in stylesheet(Theme(scale=1.5))


def test_a_toast_takes_the_inks_of_the_opposite_mode() -> None:
    assert toast_ink(Theme("light"), "ok") == Theme("dark").hex("ok")
    assert toast_ink(Theme("contrast"), "critical") == Theme("light").hex("critical")
