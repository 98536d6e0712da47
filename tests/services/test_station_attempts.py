"""What comes from a station elsewhere lands in the base as a local journal does, and nothing else does."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.events import AttemptEnded, Event, NoteWritten, PhotoTaken, VestOn
from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.domain.station.messages import Lines, RunWish
from app.services.base import Base
from app.services.errors import InvalidInputError, NotFoundError, ServiceError
from app.services.grading import graded
from app.services.ingest import verify_attempt
from app.services.station_access import KnownStation
from app.services.station_attempts import (
    begin_run,
    hand_out,
    kept_of,
    settle_silent,
    station_left,
    take_lines,
    take_photo,
    take_poses,
)
from app.services.training import TaskWish, assign, close_interrupted, settle_after_start
from scenarios.director.journal import JournalWriter
from scenarios.director.run import AttemptRun
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import GOOD_RUN

STATION = KnownStation("S-00000001", "一号站")
JPEG = b"\xff\xd8\xff\xe0 a photograph"
PHOTO = PhotoTaken(t_ms=2500, photo="photo_001", sha256=hashlib.sha256(JPEG).hexdigest())


def wish(**changed: Any) -> RunWish:
    told = {"scenario": "sample_stop", "content_hash": sample_scenario().content_hash, "trainee": "trainee", "seed": 7}
    return RunWish.model_validate({**told, **changed})


def played(assignment: Assignment, folder: Path, events: list[Event]) -> list[str]:
    """The lines of a run at a station with a disk of its own."""
    with JournalWriter(folder / "journal.jsonl") as journal:
        run = AttemptRun(sample_scenario(), assignment, journal)
        run.begin("2026-11-20T09:00:00+08:00")
        for event in events:
            run.do(event)
    return (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def begun(base: Base) -> Assignment:
    """A run that was begun at the station."""
    return begin_run(base, STATION, wish())


def test_a_whole_run_is_scored_as_a_local_one(base: Base, begun: Assignment, tmp_path: Path, trainee: Account) -> None:
    assert begun.actor == trainee.id
    assert begun.folder == "."
    lines = played(begun, tmp_path / "there", GOOD_RUN)
    half = len(lines) // 2
    first = take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[:half])))
    assert (first.accepted, first.head.seq, first.problem) == (half, half, None)
    again = take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[:half])))
    assert (again.accepted, again.head, again.problem) == (0, first.head, None), "sending again is harmless"
    take_lines(base, begun.attempt_id, Lines(lines=tuple(lines)))
    assert station_left(base, begun.attempt_id).state is AttemptState.ENDED
    assert verify_attempt(base, begun.attempt_id) == []
    assert graded(base, trainee, begun.attempt_id).sheet.share > 0
    with base.records.reading() as unit:
        assert unit.events.lines(begun.attempt_id) == lines


def test_a_gap_and_a_forgery_are_refused_with_the_head(base: Base, begun: Assignment, tmp_path: Path) -> None:
    lines = played(begun, tmp_path / "there", GOOD_RUN)
    gap = take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[1:])))
    assert (gap.accepted, gap.head.seq) == (0, 0)
    assert gap.problem is not None
    assert "序号应为 1" in gap.problem
    forged = [*lines[:2], lines[2].replace("driver", "escort"), *lines[3:]]
    answer = take_lines(base, begun.attempt_id, Lines(lines=tuple(forged)))
    assert (answer.accepted, answer.head.seq) == (2, 2)
    assert answer.problem is not None
    assert "校验值不符" in answer.problem
    other = take_lines(base, begun.attempt_id, Lines(lines=(lines[0].replace("trainee", "another"),)))
    assert other.problem is not None
    assert "不同" in other.problem


def test_a_station_with_other_content_or_a_stranger_is_refused(base: Base) -> None:
    for wrong, words in (
        ({"content_hash": "0" * 64}, "同一版本"),
        ({"scenario": "no_such"}, "同一版本"),
        ({"trainee": "nobody"}, "--trainee"),
        ({"trainee": "administrator"}, "参加训练"),
    ):
        with pytest.raises(ServiceError, match=words):
            begin_run(base, STATION, wish(**wrong))


def test_photographs_must_be_the_ones_of_the_journal(base: Base, begun: Assignment, tmp_path: Path) -> None:
    lines = played(begun, tmp_path / "there", [VestOn(t_ms=1000), PHOTO, AttemptEnded(t_ms=9000, reason="finished")])
    with pytest.raises(InvalidInputError, match="没有这张照片"):
        take_photo(base, begun.attempt_id, "photo_001", JPEG)
    take_lines(base, begun.attempt_id, Lines(lines=tuple(lines)))
    with pytest.raises(InvalidInputError, match="校验值不符"):
        take_photo(base, begun.attempt_id, "photo_001", JPEG + b"!")
    assert verify_attempt(base, begun.attempt_id) == ["照片 photo_001 没有文件"]
    for _ in range(2):
        take_photo(base, begun.attempt_id, "photo_001", JPEG)
    assert kept_of(base, begun.attempt_id).photos == ("photo_001",)
    assert verify_attempt(base, begun.attempt_id) == []


def test_a_pose_track_grows_only_at_its_end(base: Base, begun: Assignment) -> None:
    assert take_poses(base, begun.attempt_id, 0, b"ZXPOSE1\n") == 8
    assert take_poses(base, begun.attempt_id, 0, b"again") == 8
    assert take_poses(base, begun.attempt_id, 9, b"gap") == 8
    assert take_poses(base, begun.attempt_id, 8, b"more") == 12
    assert kept_of(base, begun.attempt_id).poses == 12


def test_nothing_is_taken_for_an_attempt_that_is_not_there(base: Base) -> None:
    for ask in (
        lambda: kept_of(base, "A-none"),
        lambda: take_lines(base, "A-none", Lines(lines=("{}",))),
        lambda: take_photo(base, "A-none", "photo_001", JPEG),
        lambda: take_poses(base, "A-none", 0, b""),
        lambda: station_left(base, "A-none"),
    ):
        with pytest.raises(NotFoundError):
            ask()


def test_a_silent_station_leaves_an_interrupted_run_that_may_go_on_or_be_closed(
    base: Base, begun: Assignment, tmp_path: Path, trainee: Account
) -> None:
    lines = played(begun, tmp_path / "there", [*GOOD_RUN[:2], NoteWritten(t_ms=4000, text="一"), GOOD_RUN[3]])
    take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[:3])))
    assert settle_after_start(base).interrupted == (), "its journal is not on this machine"
    assert settle_silent(base, {begun.attempt_id}) == []
    assert settle_silent(base, ()) == [begun.attempt_id]
    assert settle_silent(base, ()) == []
    take_lines(base, begun.attempt_id, Lines(lines=tuple(lines[:4])))
    assert settle_silent(base, ()) == [begun.attempt_id], "it had gone on meanwhile"
    closed = close_interrupted(base, trainee, begun.attempt_id)
    assert closed.state is AttemptState.ENDED
    assert verify_attempt(base, begun.attempt_id) == []
    late = take_lines(base, begun.attempt_id, Lines(lines=tuple(lines)))
    assert late.accepted == 0
    assert late.problem is not None, "what was closed here is not written over from there"


def test_a_task_that_was_given_is_handed_out_until_it_begins(
    base: Base, tmp_path: Path, trainee: Account, instructor: Account
) -> None:
    given = assign(base, instructor, trainee.id, TaskWish("sample_stop", seed=7))
    handed = hand_out(base, STATION, given.id)
    assert (handed.attempt_id, handed.actor, handed.folder) == (given.id, trainee.id, ".")
    assert hand_out(base, STATION, given.id) == handed, "an answer may be lost"
    lines = played(handed, tmp_path / "there", GOOD_RUN)
    take_lines(base, given.id, Lines(lines=tuple(lines[:2])))
    with pytest.raises(ServiceError, match="已经开始"):
        hand_out(base, STATION, given.id)
    with pytest.raises(NotFoundError):
        hand_out(base, STATION, "A-none")
