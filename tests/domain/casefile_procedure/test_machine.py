"""Tracks as data."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.casefile_procedure.machine import Track
from tests.domain.casefile_procedure.shipped_tracks import procedures

STEP = {"id": "T01", "name": "立案", "leave": ["a"], "to": "b", "milestone": "opened", "basis_note": "口径"}
TRACK: dict[str, Any] = {
    "schema_version": "1", "in_force_on": "2026-09-01", "id": "t", "name": "轨", "applies": ["general"], "ends": ["b"],
    "states": [{"id": "a", "name": "甲"}, {"id": "b", "name": "乙"}], "transitions": [STEP],
}  # fmt: skip


def test_a_track_reads() -> None:
    """States by id, and the transitions out of one."""
    track = Track.model_validate(TRACK)
    assert track.state("b").name == "乙"
    assert [each.id for each in track.leaving("a")] == ["T01"]
    assert track.leaving("b") == ()
    with pytest.raises(KeyError):
        track.state("c")


@pytest.mark.parametrize(
    "change",
    [{"ends": ["c"]}, {"transitions": [{**STEP, "to": "c"}]}, {"transitions": [{**STEP, "leave": ["b"], "to": "a"}]}],
)
def test_a_track_that_leads_nowhere_is_refused(change: dict[str, Any]) -> None:
    """Every state is known and can be reached."""
    with pytest.raises(ValidationError):
        Track.model_validate({**TRACK, **change})


def test_the_shipped_tracks() -> None:
    """Three main ones and three at the side."""
    tracks = procedures()
    assert [track.side for track in tracks.all()] == [False, False, False, True, True, True]
    assert tracks.main("simple").id == "simple"
    assert {track.id for track in tracks.side("general")} == {
        "compulsory_measure",
        "registration_preservation",
        "sampling",
    }
    assert tracks.transition("T12").name == "作出决定"
    with pytest.raises(KeyError):
        tracks.main("unknown")
    with pytest.raises(KeyError):
        tracks.transition("Z99")
