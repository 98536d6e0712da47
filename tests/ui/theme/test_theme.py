"""A mode at a scale."""

import pytest

from app.ui.theme.theme import Theme


def test_sizes_follow_the_scale() -> None:
    assert Theme(scale=1.0).px(10) == 10
    assert Theme(scale=1.5).px(10) == 15
    assert Theme(scale=1.5).size("rail") == 108
    assert Theme(scale=1.5).font("body").pixelSize() == 21


def test_stage_colours_are_the_same_in_every_mode() -> None:
    assert Theme("light").hex("stage.text") == Theme("contrast").hex("stage.text")


@pytest.mark.parametrize("tone", ["neutral", "accent", "drill", "ok", "warn", "major", "critical", "cite", "live"])
def test_every_tone_has_ink_and_soft_ground(tone: str) -> None:
    theme = Theme()
    assert theme.ink(tone).isValid()
    assert theme.soft(tone).isValid()


@pytest.mark.parametrize("tone", ["text2", "accent_text", "major_fill"])
def test_inks_and_fills_find_the_soft_ground_of_their_tone(tone: str) -> None:
    assert Theme().soft(tone).isValid()


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        Theme().hex("pink")


def test_reduced_motion_takes_no_time() -> None:
    assert Theme().motion_ms("base") == 160
    assert Theme(reduced_motion=True).motion_ms("base") == 0


def test_series_colours_repeat() -> None:
    assert Theme().series(0) == Theme().series(6)
