"""Dates and times as authors write them: `2026-09-01`, `12:30`; a bare number is never taken as seconds since 1970."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Annotated

from pydantic import BeforeValidator

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2})?")


def _written_date(value: object) -> object:
    if isinstance(value, int | float) or (isinstance(value, str) and not _DATE.fullmatch(value)):
        raise ValueError(f"“{str(value)[:40]}”不是日期，请写成 2026-09-01 的样子")
    return value


def _written_time(value: object) -> object:
    if isinstance(value, str) and not _TIME.fullmatch(value):
        raise ValueError(f"“{value[:40]}”不是时间，请写成 09:05 的样子")
    return value


WrittenDate = Annotated[date, BeforeValidator(_written_date)]
WrittenTime = Annotated[time, BeforeValidator(_written_time)]
