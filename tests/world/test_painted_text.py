"""Text in pictures: measured, wrapped by the rules of Chinese setting, shortened, fitted whole."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.world.painted_text import fitted, font, shortened, width_of, wrap

CLOSING, OPENING = "，。、；：？！）》”’】」』%‰℃", "（《“‘【「『"
FACE = font(20)
INK = (10, 20, 30, 255)
texts = st.text(st.sampled_from("执法人员检查汽油罐车一二三，。、；？）》（《 abc12.5\n"), max_size=120)


@given(texts, st.integers(160, 500))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = wrap(text, FACE, width)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(texts, st.integers(160, 500))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(text: str, width: int) -> None:
    for paragraph in text.split("\n"):
        lines = wrap(paragraph, FACE, width)
        for before, after in itertools.pairwise(lines):
            assert after[:1] not in tuple(CLOSING)
            assert len(before) == 1 or before[-1:] not in tuple(OPENING)


@given(st.text(st.sampled_from("执法人员检查汽油罐车一二三 "), max_size=150), st.integers(60, 500))
def test_lines_fit_the_width(text: str, width: int) -> None:
    assert all(width_of(line, FACE) <= width for line in wrap(text, FACE, width))


def test_only_closing_punctuation_hangs_over() -> None:
    width = width_of("执法人员", FACE)
    assert wrap("执法人员，检查罐车。", FACE, width) == ["执法人员，", "检查罐车。"]


def test_words_and_numbers_stay_whole() -> None:
    width = width_of("罐体容积 47.5 立", FACE)
    lines = wrap("罐体容积 47.5 立方米，浙Z·D1101挂，UN1203，12.75%LEL", FACE, width)
    for word in ("47.5", "D1101", "UN1203", "12.75%LEL"):
        assert any(word in line for line in lines)


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = wrap("LXXVNA0T7T0001001" * 4, FACE, 120)
    assert len(lines) > 4
    assert all(width_of(line, FACE) <= 120 for line in lines)
    assert "".join(lines) == "LXXVNA0T7T0001001" * 4


def test_line_ends_in_the_text_are_kept() -> None:
    assert wrap("一\n\n二", FACE, 500) == ["一", "", "二"]
    assert wrap("", FACE, 500) == [""]


@given(st.text(st.sampled_from("执法人员检查 abc12"), min_size=1, max_size=80), st.integers(80, 600))
def test_shortened_text_fits_and_says_that_it_is_cut(text: str, width: int) -> None:
    cut = shortened(text, FACE, width)
    assert width_of(cut, FACE) <= width
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


def strokes(text: str, size: tuple[int, int]) -> int:
    """Separate inked columns."""
    inked = np.asarray(fitted(size, text, INK))[..., 3].max(0) > 90
    return int(np.count_nonzero(np.diff(inked.astype(int), prepend=0) == 1))


@pytest.mark.parametrize("count", [1, 4, 12, 24])
def test_a_fitted_line_is_whole_however_long_it_is(count: int) -> None:
    assert strokes("I " * (count - 1) + "I", (300, 60)) == count


@pytest.mark.parametrize("text", ["危险", "浙Z·D1101挂", "甬州虚构恒捷危险品运输有限公司", "1"])
@pytest.mark.parametrize("size", [(300, 60), (60, 60), (40, 200)])
def test_a_fitted_line_fills_its_picture_evenly(text: str, size: tuple[int, int]) -> None:
    image = fitted(size, text, INK, outline=(250, 250, 250, 255))
    assert image.size == size
    box = image.getchannel("A").point(lambda a: 255 * (a > 40)).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert abs(left - (size[0] - right)) <= size[0] * 0.06 + 3
    assert abs(top - (size[1] - bottom)) <= size[1] * 0.1 + 3
    assert (right - left) > size[0] * 0.7 or (bottom - top) > size[1] * 0.7


def test_nothing_to_say_leaves_the_picture_empty() -> None:
    assert fitted((50, 20), "", INK).getchannel("A").getextrema() == (0, 0)


def test_fonts_are_kept_and_never_too_small_to_draw() -> None:
    assert font(18) is font(18)
    assert font(18) is not font(18, True)
    assert width_of("检", font(0)) > 0
