"""Sums in capitals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.casefile.capitals import MOST, capital_yuan, same_capitals

DIGITS = {name: value for value, name in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def read_back(capitals: str) -> Decimal:
    """The sum that capitals name, read the way a person does."""
    whole, _, small = capitals.removesuffix("整").rpartition("元") if "元" in capitals else ("", "", capitals)
    total = thousands = section = digit = 0
    for sign in whole:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in UNITS:
            section, digit = section + digit * UNITS[sign], 0
        elif sign == "万":
            thousands, section, digit = (section + digit) * 10_000, 0, 0
        else:
            total, thousands, section, digit = (thousands + section + digit) * 100_000_000, 0, 0, 0
    cents = 0
    for sign, place in zip(small[::2], small[1::2], strict=False):
        cents += DIGITS[sign] * {"角": 10, "分": 1}[place] if sign != "零" else 0
    if small.startswith("零"):
        cents = DIGITS[small[1]]
    return Decimal(total + thousands + section + digit) + Decimal(cents) / 100


@pytest.mark.parametrize(
    ("figures", "capitals"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角"),
        ("10", "壹拾元整"),
        ("101", "壹佰零壹元整"),
        ("200", "贰佰元整"),
        ("3360", "叁仟叁佰陆拾元整"),
        ("9386.20", "玖仟叁佰捌拾陆元贰角"),
        ("9386.02", "玖仟叁佰捌拾陆元零贰分"),
        ("10001", "壹万零壹元整"),
        ("50000", "伍万元整"),
        ("1000000", "壹佰万元整"),
        ("100000001", "壹亿零壹元整"),
        ("20010300", "贰仟零壹万零叁佰元整"),
    ],
)
def test_sums_are_written_as_on_receipts(figures: str, capitals: str) -> None:
    assert capital_yuan(Decimal(figures)) == capitals


@given(st.integers(min_value=0, max_value=int(MOST * 100)))
def test_what_is_written_reads_back(cents: int) -> None:
    amount = Decimal(cents) / 100
    assert read_back(capital_yuan(amount)) == amount


@pytest.mark.parametrize("figures", ["-1", "1000000000000", "0.001"])
def test_what_has_no_capitals_is_refused(figures: str) -> None:
    with pytest.raises(ValueError, match="写不成大写"):
        capital_yuan(Decimal(figures))


@pytest.mark.parametrize(
    "written", ["叁仟叁佰陆拾元整", "人民币叁仟叁佰陆拾圆整", "叁仟叁佰陆拾元正", " 叁仟叁佰陆拾元 "]
)
def test_usual_ways_of_writing_are_the_same_sum(written: str) -> None:
    assert same_capitals(written, Decimal(3360))


@pytest.mark.parametrize("written", ["", "叁仟叁佰陆拾肆元整", "叁仟叁佰元整", "三千三百六十元整"])
def test_other_words_are_not(written: str) -> None:
    assert not same_capitals(written, Decimal(3360))
