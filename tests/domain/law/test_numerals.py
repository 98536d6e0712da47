"""Chinese numerals of article numbers."""

from __future__ import annotations

import pytest

from app.domain.law.numerals import LARGEST, chinese_number, number_from_chinese


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (63, "六十三"),
        (100, "一百"),
        (101, "一百零一"),
        (109, "一百零九"),
        (110, "一百一十"),
        (133, "一百三十三"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1260, "一千二百六十"),
    ],
)
def test_article_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text
    assert number_from_chinese(text) == number


def test_every_number_reads_back() -> None:
    assert all(number_from_chinese(chinese_number(number)) == number for number in range(1, LARGEST + 1))


def test_ascii_digits_are_read_too() -> None:
    assert number_from_chinese("109") == 109


@pytest.mark.parametrize("text", ["", "零", "十百", "一百九", "百零九x", "二二", "１０"])
def test_other_words_are_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=r"no Chinese number|substring"):
        number_from_chinese(text)


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_numbers_out_of_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no article number"):
        chinese_number(number)
