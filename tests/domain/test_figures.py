"""Figures as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import Figure, FigureError, count, plain, yuan

MONEY = yuan("amount", "罚款数额")


@pytest.mark.parametrize(
    ("written", "value"),
    [("30000", 30000), ("30,000", 30000), ("１２．５", Decimal("12.5")), (" 5000元 ", 5000), ("0.01", Decimal("0.01"))],
)
def test_what_people_write_is_read(written: str, value: Decimal | int) -> None:
    assert MONEY.read(written) == value


@pytest.mark.parametrize(
    "written",
    ["", "三万", "-5", "1e5", "nan", "inf", "1_000", "0", "12.345", "1,00", "99999999999", "٣", "5" * 40, "."],
)
def test_nonsense_is_a_sentence(written: str) -> None:
    with pytest.raises(FigureError, match="罚款数额") as refused:
        MONEY.read(written)
    assert refused.value.field == "amount"


def test_a_figure_that_no_text_can_give_is_refused_too() -> None:
    with pytest.raises(FigureError):
        MONEY.checked(Decimal("NaN"))
    with pytest.raises(FigureError, match="1 到 9 辆"):
        count("fleet", "车数", "辆", 1, 9).checked(Decimal(10))


def test_figures_are_shown_plainly() -> None:
    assert [plain(Decimal(text)) for text in ("30000.00", "3E+4", "0.20", "7", "0.00")] == [
        "30000",
        "30000",
        "0.2",
        "7",
        "0",
    ]


@given(st.text(max_size=30))
def test_any_text_is_a_figure_or_refused(text: str) -> None:
    figure = Figure("x", "数", "吨", Decimal(0), Decimal(1000), 3)
    said, value = "", Decimal(0)
    try:
        value = figure.read(text)
    except FigureError as refused:
        said = str(refused)
    assert said.endswith("。") or not said
    assert Decimal(0) <= value <= 1000
