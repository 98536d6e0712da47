"""A journal is followed as it grows, and proved afterwards."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.domain.attempt.events import AttemptEnded, PhotoTaken, VestOn
from app.domain.attempt.record import AttemptRecord
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.ingest import JournalFollower, photo_file, take_in, verify_attempt
from app.services.training import TaskWish, assign
from scenarios.director.journal import JOURNAL_NAME
from tests.services.conftest import GOOD_RUN, play_on_station

PICTURE = b"not really a jpeg"


@pytest.fixture
def record(base: Base, trainee: Account) -> AttemptRecord:
    """An assigned attempt."""
    return assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))


def journal_of(base: Base, record: AttemptRecord) -> Path:
    return base.home.attempt_folder(record.folder) / JOURNAL_NAME


def test_lines_are_taken_as_they_come(base: Base, record: AttemptRecord) -> None:
    follower = JournalFollower(base, record.id)
    assert follower.poll() is None
    play_on_station(base, record, GOOD_RUN[:2])
    answer = follower.poll()
    assert answer is not None
    assert answer.accepted == 3
    assert follower.poll() is None
    whole = journal_of(base, record).read_bytes()
    play_on_station(base, record, GOOD_RUN[2:], first=False)
    grown = journal_of(base, record).read_bytes()
    journal_of(base, record).write_bytes(grown[: len(whole) + 30])
    assert follower.poll() is None, "a torn line waits"
    journal_of(base, record).write_bytes(grown)
    last = follower.drain()
    assert last is not None
    assert last.head.seq == len(grown.splitlines())
    assert verify_attempt(base, record.id) == []


def test_a_second_follower_finds_everything_there(base: Base, record: AttemptRecord) -> None:
    play_on_station(base, record, GOOD_RUN)
    assert JournalFollower(base, record.id).drain() is not None
    again = JournalFollower(base, record.id).drain()
    assert again is not None
    assert (again.accepted, again.problem) == (0, None)


def test_a_broken_chain_stops_the_follower_and_is_told(base: Base, record: AttemptRecord) -> None:
    play_on_station(base, record, GOOD_RUN)
    path = journal_of(base, record)
    path.write_bytes(path.read_bytes().replace(b"driver", b"escort"))
    follower = JournalFollower(base, record.id)
    answer = follower.drain()
    assert answer is not None
    assert answer.accepted == 2
    assert follower.problem == answer.problem
    assert follower.poll() is None
    with pytest.raises(ServiceError, match="前 2 条已保存"):
        take_in(base, record.id)


def test_bytes_that_are_no_text_are_told(base: Base, record: AttemptRecord) -> None:
    journal_of(base, record).write_bytes(b"\xff\xfe\n")
    with pytest.raises(ServiceError, match="完整的记录行"):
        take_in(base, record.id)


def test_a_folder_in_place_of_the_journal_is_told(base: Base, record: AttemptRecord) -> None:
    journal_of(base, record).mkdir()
    with pytest.raises(ServiceError, match="读不到"):
        take_in(base, record.id)


def test_photographs_are_kept_with_their_hashes(base: Base, record: AttemptRecord) -> None:
    taken = PhotoTaken(t_ms=1500, photo="ph1", sha256=hashlib.sha256(PICTURE).hexdigest())
    lost = PhotoTaken(t_ms=1600, photo="ph2", sha256="c" * 64)
    photos = base.home.attempt_folder(record.folder) / "photos"
    photos.mkdir()
    (photos / "ph1.jpg").write_bytes(PICTURE)
    play_on_station(base, record, [VestOn(t_ms=1000), taken, lost, AttemptEnded(t_ms=9000, reason="finished")])
    take_in(base, record.id)
    take_in(base, record.id)
    with base.records.reading() as unit:
        kept = unit.photos.of(record.id)
    assert [(each.photo, each.path, each.sha256) for each in kept] == [("ph1", "photos/ph1.jpg", taken.sha256)]
    assert photo_file(base, record.id, "ph1") == photos / "ph1.jpg"
    assert photo_file(base, record.id, "ph2") is None
    assert verify_attempt(base, record.id) == ["照片 ph2 没有文件"]
    (photos / "ph1.jpg").write_bytes(PICTURE + b"!")
    assert verify_attempt(base, record.id) == ["照片 ph1 的文件被改动过", "照片 ph2 没有文件"]
    (photos / "ph1.jpg").unlink()
    assert "照片 ph1 的文件不见了" in verify_attempt(base, record.id)


def test_a_changed_file_and_a_changed_base_are_told_apart(base: Base, record: AttemptRecord) -> None:
    play_on_station(base, record, GOOD_RUN)
    take_in(base, record.id)
    path = journal_of(base, record)
    good = path.read_bytes()
    path.write_bytes(good.replace(b"driver", b"escort"))
    assert verify_attempt(base, record.id) == ["训练记录文件与数据库中的记录不同"]
    path.unlink()
    assert verify_attempt(base, record.id) == []
    path.mkdir()
    assert "读不到" in verify_attempt(base, record.id)[0]
    path.rmdir()
    with base.records.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER attempt_events_no_update")
        connection.exec_driver_sql("UPDATE attempt_events SET body = replace(body, 'driver', 'escort')")
    assert "数据库中的记录被改动过" in verify_attempt(base, record.id)[0]
