"""Moments keep their instant on every database."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import make_url

from records.tables.base import UtcDateTime

BEIJING = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))


@pytest.mark.parametrize("address", ["sqlite://", "postgresql+psycopg://"])
def test_a_moment_survives(address: str) -> None:
    dialect = make_url(address).get_dialect()()
    column = UtcDateTime()
    bound = column.process_bind_param(BEIJING, dialect)
    assert column.process_result_value(bound, dialect) == BEIJING
    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(None, dialect) is None


def test_a_moment_without_offset_is_our_error() -> None:
    with pytest.raises(ValueError, match="offset"):
        UtcDateTime().process_bind_param(dt.datetime(2026, 1, 1), make_url("sqlite://").get_dialect()())
