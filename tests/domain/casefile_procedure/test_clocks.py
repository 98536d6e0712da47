"""Clocks kept, broken, running, waiting."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.casefile_procedure.clocks import ClockState, reading
from app.domain.casefile_procedure.milestones import Milestones
from app.domain.law.statute import Status
from tests.domain.appraisal.shipped import changed, knowledge, put, reader, right_set
from tests.domain.casefile_procedure.shipped_tracks import procedures, until


def clock_of(track: str, clock_id: str):  # type: ignore[no-untyped-def]
    """A clock of a track."""
    return next(
        clock for each in procedures().all() if each.id == track for clock in each.clocks if clock.id == clock_id
    )


@pytest.mark.parametrize(
    ("track", "clock_id", "brief", "change", "state"),
    [
        ("general", "decision", "hazmat_a", ("decision.@on", "2026-12-09"), "broken"),
        ("general", "defence_wait", "hazmat_a", ("decision.@on", "2026-09-22"), "broken"),
        ("general", "defence_wait", "hazmat_a", ("decision.@on", "2026-09-23"), "kept"),
        ("general", "hearing_notice", "hazmat_b", ("hearing.time.end", "2026-10-12T10:00"), "broken"),
        ("general", "payment", "hazmat_a", ("payment.paid_on", "2026-10-14"), "broken"),
        ("compulsory_measure", "measure_approval", "hazmat_b", ("approval.approved_at", "2026-09-15T15:41"), "broken"),
        ("compulsory_measure", "measure_approval", "hazmat_b", ("approval.approved_at", "2026-09-15T15:40"), "kept"),
        ("off_site", "defence_wait", "overload_offsite", ("decision.@on", "2026-09-22"), "kept"),
    ],
)
def test_a_clock(track: str, clock_id: str, brief: str, change: tuple[str, str], state: str) -> None:
    """By what stopped it."""
    case = reader(changed(brief, put(*change)))
    reached = Milestones(case, knowledge().days)
    found = reading(clock_of(track, clock_id), reached, knowledge().days, dt.date(2026, 12, 31))
    assert found
    assert found.state.value == state


def test_clocks_that_still_run_or_wait() -> None:
    """By the day on which one looks."""
    case = reader(until(right_set("hazmat_a"), "proof_notice"))
    reached = Milestones(case, knowledge().days)
    for day, state in ((dt.date(2026, 9, 22), ClockState.WAITING), (dt.date(2026, 9, 23), ClockState.KEPT)):
        found = reading(clock_of("general", "defence_wait"), reached, knowledge().days, day)
        assert found
        assert (found.state, found.status) == (state, Status.TO_VERIFY)
    for day, state in ((dt.date(2026, 12, 8), ClockState.RUNNING), (dt.date(2026, 12, 9), ClockState.BROKEN)):
        found = reading(clock_of("general", "decision"), reached, knowledge().days, day)
        assert found
        assert (found.state, found.status) == (state, Status.CONFIRMED)
    assert reading(clock_of("general", "payment"), reached, knowledge().days, dt.date(2026, 12, 8)) is None
