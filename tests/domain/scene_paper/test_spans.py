"""The times in the documents' own fields against the hours of the run."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.domain.scene_paper.played import found, put, right_case, scene_of, written

START, END = scene_of().start, scene_of().end


@pytest.mark.parametrize(
    ("document", "field", "at", "told"),
    [
        ("record", "start_at", START - dt.timedelta(minutes=5), False),
        ("record", "start_at", START - dt.timedelta(minutes=40), True),
        ("record", "start_at", END + dt.timedelta(hours=1), True),
        ("record", "end_at", END + dt.timedelta(minutes=40), False),
        ("record", "end_at", START - dt.timedelta(minutes=40), True),
        ("record", "start_at", START + dt.timedelta(days=1), True),
        ("record", "violation_at", END + dt.timedelta(hours=2), True),
        ("record", "violation_at", START - dt.timedelta(hours=3), False),
        ("decision", "committed_at", END + dt.timedelta(days=2), True),
        ("decision", "committed_at", START, False),
    ],
)
def test_times_in_fields(document: str, field: str, at: dt.datetime, told: bool) -> None:
    findings = found(put(right_case(), document, field, written(at)))
    mine = [each for each in findings if each.kind.value == "impossible_time" and each.field == field]
    assert bool(mine) is told
    assert all(each.rule == "CR-85" and each.moment for each in mine)
