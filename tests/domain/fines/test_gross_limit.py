"""Limits of the gross mass."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.figures import FigureError
from app.domain.fines.gross_limit import Drive, VehicleForm, gross_limit
from app.domain.law.statute import Status

ON = dt.date(2026, 9, 1)


@pytest.mark.parametrize(
    ("axles", "drive", "form", "tons"),
    [
        (2, None, None, 18),
        (2, Drive.DOUBLE, VehicleForm.TRUCK, 18),
        (3, None, None, 27),
        (3, None, VehicleForm.TRUCK, 25),
        (4, None, None, 36),
        (4, Drive.SINGLE, VehicleForm.TRUCK, 31),
        (5, None, None, 43),
        (5, Drive.SINGLE, None, 43),
        (6, None, None, 49),
        (6, Drive.DOUBLE, None, 49),
        (6, Drive.SINGLE, None, 46),
        (8, Drive.SINGLE, VehicleForm.TRAIN, 46),
        (12, None, None, 49),
    ],
)
def test_the_limit_follows_axles_form_and_drive(
    axles: int, drive: Drive | None, form: VehicleForm | None, tons: int
) -> None:
    limit = gross_limit(axles, drive, form, ON)
    assert limit.tons == tons
    assert str(limit.step.citation) == "overrun_rules.3"


@pytest.mark.parametrize(
    ("axles", "form"), [(0, None), (1, None), (-3, None), (31, None), (2, VehicleForm.TRAIN), (6, VehicleForm.TRUCK)]
)
def test_what_has_no_limit_is_refused(axles: int, form: VehicleForm | None) -> None:
    with pytest.raises(FigureError, match="请核对"):
        gross_limit(axles, None, form, ON)


def test_what_nobody_said_is_told() -> None:
    assert any("25 吨" in note for note in gross_limit(3, None, None, ON).notes)
    assert any("46 吨" in note for note in gross_limit(6, None, None, ON).notes)
    assert not any("46 吨" in note for note in gross_limit(6, Drive.DOUBLE, None, ON).notes)


def test_limits_before_the_text_that_was_read_are_recalled() -> None:
    assert gross_limit(6, None, None, dt.date(2021, 8, 11)).step.status is Status.CONFIRMED
    assert gross_limit(6, None, None, dt.date(2021, 8, 10)).step.status is Status.RECALLED
