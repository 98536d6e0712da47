"""Dates and times in authored content."""

from __future__ import annotations

from datetime import date, time

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.written_time import WrittenDate, WrittenTime


def test_written_forms_are_read() -> None:
    assert TypeAdapter(WrittenDate).validate_python("2026-09-01") == date(2026, 9, 1)
    assert TypeAdapter(WrittenTime).validate_python("12:30") == time(12, 30)
    assert TypeAdapter(WrittenDate).validate_python(date(2026, 9, 1)) == date(2026, 9, 1)


@pytest.mark.parametrize(
    "text", ["0", "86400", "20260901", "2026-9-1", "2026-09-01T00:00", "", "２０２６-09-01x", 0, 86400, 12.5]
)
def test_other_forms_are_no_dates(text: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(WrittenDate).validate_python(text)


@pytest.mark.parametrize("text", ["750", "1230", "9:05", "12:30:00.5", ""])
def test_numbers_are_no_times(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(WrittenTime).validate_python(text)
