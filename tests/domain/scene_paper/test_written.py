"""Plates, quantities and times in written Chinese."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.scene_paper.written import bare_plate, clauses, clock_times, plates, quantities, sentences

YEAR = 2026


def test_sentences_and_clauses() -> None:
    assert sentences("检查罐顶，完好。发现：渗油；\n结束") == ["检查罐顶，完好", "发现：渗油", "结束"]
    assert clauses("检查罐顶，完好：无渗漏") == ["检查罐顶", "完好", "无渗漏"]


def test_plates_with_and_without_the_dot_are_one() -> None:
    found = plates("牵引车浙Z·D0533、挂车浙ZD1533挂")
    assert [bare_plate(each) for each in found] == ["浙ZD0533", "浙ZD1533挂"]


@pytest.mark.parametrize(
    ("words", "dimension", "value"),
    [
        ("重51.25吨", "mass", "51250"),
        ("重51,250千克", "mass", "51250"),
        ("读数５．１ %LEL", "lel", "5.1"),
        ("长8.2 mm", "length", "0.0082"),
        ("容积47.5 m³", "volume", "47500"),
        ("面积38 m²", "area", "38"),
        ("气温32 ℃", "temperature", "32"),
        ("风速3.1 m/s", "speed", "3.1"),
    ],
)
def test_quantities_come_in_the_base_unit(words: str, dimension: str, value: str) -> None:
    (found,) = quantities(words)
    assert (found.dimension, found.value) == (dimension, Decimal(value))


def test_no_quantity_without_its_unit_or_in_a_code() -> None:
    assert list(quantities("6 轴，3 类，UN1203，92 号，TK-0005 m")) == []


@pytest.mark.parametrize(
    ("told", "shown", "says"),
    [("5.1 %LEL", "5.1370 %LEL", True), ("5.2 %LEL", "5.1370 %LEL", False), ("51250 kg", "51.25 t", True),
     ("51 t", "51.25 t", True), ("51.26 t", "51.25 t", False), ("51.25 m", "51.25 t", False)],
)  # fmt: skip
def test_a_figure_may_be_rounded_but_not_changed(told: str, shown: str, says: bool) -> None:
    (first,), (second,) = quantities(told), quantities(shown)
    assert first.says(second) is says


def test_about_gives_room() -> None:
    (first,), (second,) = quantities("35吨"), quantities("34.2 t")
    assert not first.says(second)
    assert first.says(second, Decimal("0.1"))


@pytest.mark.parametrize(
    ("words", "at"),
    [("09:41拍照", "09:41"), ("9时5分", "09:05"), ("五点五十起运", "05:50"), ("下午三点零五", "15:05"),
     ("六点半", "06:30"), ("十点二十分", "10:20")],
)  # fmt: skip
def test_times_as_they_are_written_or_said(words: str, at: str) -> None:
    assert [each.at for each in clock_times(words, YEAR)] == [dt.time.fromisoformat(at)]


def test_no_time_in_what_only_looks_like_one() -> None:
    assert list(clock_times("早一点来，十九点六吨，比例 12:345，四点多", YEAR)) == []


def test_a_time_belongs_to_the_day_named_before() -> None:
    first, second, third = clock_times("09:41；2026年9月17日14:30；9月18日08:00", YEAR)
    assert (first.day, second.day, third.day) == (None, dt.date(2026, 9, 17), dt.date(2026, 9, 18))


def test_a_day_that_is_none_is_passed_over() -> None:
    (only,) = clock_times("2026年13月40日09:41", YEAR)
    assert only.day is None
