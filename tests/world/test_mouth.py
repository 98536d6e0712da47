import pytest

from scenarios.world.mouth import SHUT, MouthShape, SpokenLine, vowel_shape


def test_open_vowels_open_the_jaw_and_u_rounds_the_lips() -> None:
    assert vowel_shape("iang").jaw > vowel_shape("ing").jaw
    assert vowel_shape("u").round > 0.9
    assert vowel_shape("in").wide > vowel_shape("an").wide
    assert vowel_shape("v").round > 0.5


def test_the_mouth_is_shut_before_after_and_at_a_comma() -> None:
    line = SpokenLine("大，大", 2.8)
    assert line.shape(-0.1) == SHUT
    assert line.shape(2.8) == SHUT
    assert line.shape(1.4) == SHUT
    assert line.shape(0.5).jaw > 0.5


def test_a_labial_presses_the_lips_first() -> None:
    line = SpokenLine("爸", 1.0)
    assert line.shape(0.0).press == pytest.approx(1.0)
    assert line.shape(0.45).press == 0
    assert SpokenLine("大", 1.0).shape(0.0).press == 0


def test_syllables_share_the_time_of_the_line() -> None:
    line = SpokenLine("吃鱼", 2.0)
    assert line.shape(1.45).round > 0.5
    assert line.shape(0.45).round == 0


def test_what_is_not_chinese_still_moves_the_mouth() -> None:
    line = SpokenLine("AB 12", 2.0)
    assert any(line.shape(k / 10).jaw > 0 for k in range(20))
    assert SpokenLine("", 1.8).shape(0.5) == SHUT


def test_shapes_blend() -> None:
    half = SHUT.towards(MouthShape(jaw=1.0, press=0.5), 0.5)
    assert (half.jaw, half.press) == (0.5, 0.25)
