"""A version as the search lists it: its time, and the row it is kept as."""

from __future__ import annotations

import datetime as dt

from app.domain.law.search.volume import Volume
from app.domain.law.statute import Level

VOLUME = Volume(
    7, "k", "演示条例", ("演示条例", "演条"), Level.LOCAL_REGULATION, dt.date(2012, 3, 31), dt.date(2012, 7, 1), None,
    dt.date(2022, 1, 1),
)  # fmt: skip


def test_a_row_gives_the_volume_back() -> None:
    assert Volume.from_row(VOLUME.as_row()) == VOLUME
    bare = Volume(0, "", "演示", ("演示",), None, None, dt.date(2020, 1, 1), dt.date(2020, 2, 1))
    assert Volume.from_row(bare.as_row()) == bare


def test_its_time_and_whether_a_later_version_is_known() -> None:
    assert VOLUME.covers(dt.date(2026, 1, 1))
    assert not VOLUME.covers(dt.date(2012, 6, 30))
    assert VOLUME.is_outdated(dt.date(2022, 1, 1))
    assert not VOLUME.is_outdated(dt.date(2021, 12, 31))
