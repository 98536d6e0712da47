"""Attempts, assignments, photographs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from app.domain.attempt.record import AttemptState, PhotoRecord
from records.errors import UnknownAttemptError
from records.stores.attempts import AttemptFilter
from records.unit_of_work import Records, Unit
from tests.records.sample_scenario import NOW, sample_assignment, sample_record


def test_an_attempt_comes_back_as_it_was_given(assigned: Records) -> None:
    with assigned.reading() as unit:
        assert unit.attempts.get("A1") == sample_record()
        assert unit.attempts.assignment("A1") == sample_assignment(sample_record())


def test_the_largest_seed_fits(assigned: Records) -> None:
    record = sample_record("A2", seed=2**63 - 1)
    with assigned.writing() as unit:
        unit.attempts.add(record, sample_assignment(record))
    with assigned.reading() as unit:
        assert unit.attempts.get("A2").seed == 2**63 - 1


@pytest.mark.parametrize(
    "deed",
    [
        lambda unit: unit.attempts.get("A9"),
        lambda unit: unit.attempts.assignment("A9"),
        lambda unit: unit.attempts.set_state("A9", AttemptState.ENDED),
    ],
)
def test_unknown_attempts_are_named(assigned: Records, deed: Callable[[Unit], object]) -> None:
    with pytest.raises(UnknownAttemptError, match="A9"), assigned.writing() as unit:
        deed(unit)


def test_attempts_are_found_newest_first(assigned: Records) -> None:
    days = [NOW + dt.timedelta(days=n) for n in range(4)]
    with assigned.writing() as unit:
        for n, day in enumerate(days):
            record = sample_record(f"B{n}", actor="p1" if n % 2 else "persona:novice", assigned_at=day)
            unit.attempts.add(record, sample_assignment(record))
        unit.attempts.set_state("B3", AttemptState.ENDED)
    with assigned.reading() as unit:

        def ids(**wanted: object) -> list[str]:
            return [each.id for each in unit.attempts.find(AttemptFilter(**wanted))]  # type: ignore[arg-type]

        assert ids(actors=["p1"]) == ["B3", "B1", "A1"]
        assert ids(actors=[]) == []
        assert ids(since=days[1], until=days[3]) == ["B2", "B1"]
        assert ids(states=[AttemptState.ENDED]) == ["B3"]
        assert ids(scenario="other") == []
        assert [each.id for each in unit.attempts.find(AttemptFilter(), limit=2)] == ["B3", "B2"]


def test_a_photograph_is_kept_once(assigned: Records) -> None:
    photo = PhotoRecord(attempt_id="A1", photo="ph1", sha256="b" * 64, path="photos/ph1.jpg")
    with assigned.writing() as unit:
        unit.photos.put(photo)
        unit.photos.put(photo.model_copy(update={"path": "elsewhere.jpg"}))
    with assigned.reading() as unit:
        assert unit.photos.of("A1") == [photo]
