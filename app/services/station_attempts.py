"""Attempts that are played at a station elsewhere: begun in a trainee's name, their records taken in as they come.

Nothing is told as kept before the base has it. Sending again is harmless, so that a station may lose every answer.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.events import PhotoTaken
from app.domain.attempt.record import AttemptRecord, AttemptState, IngestAnswer
from app.domain.roster.account import Account
from app.domain.station.messages import Kept, Lines, RunWish
from app.services.base import Base
from app.services.errors import InvalidInputError, NotFoundError, ServiceError
from app.services.grading import derive_sheet
from app.services.ingest import PHOTOS, register_photos
from app.services.settings import write_whole
from app.services.station_access import KnownStation
from app.services.training import TaskWish, assign, assignment_of, note_station_gone
from records.errors import UnknownAttemptError
from records.stores.attempts import AttemptFilter
from scenarios.director.poses import POSES_NAME

HERE = "."
"""The folder in an assignment that goes to a station: it has its own."""
MARK = "station.json"
"""Lies in the folder of an attempt whose records come from elsewhere, and names the station."""
_JPEG = b"\xff\xd8\xff"


class _Mine(NamedTuple):
    record: AttemptRecord
    folder: Path


def begin_run(base: Base, station: KnownStation, wish: RunWish) -> Assignment:
    """Begin a run in a trainee's name; raises ServiceError where the base cannot take it.

    The station is trusted to say who stands before it: it was let in by somebody who saw it.
    """
    shelf = base.shelf
    if wish.scenario not in shelf.scenario_ids():
        raise NotFoundError(f"教员机没有场景“{wish.scenario}”。请在两台机器上安装同一版本的程序。")
    if shelf.scenario(wish.scenario).content_hash != wish.content_hash:
        raise ServiceError("这台训练站的场景内容与教员机的不同，成绩会对不上。请在两台机器上安装同一版本的程序。")
    trainee = _trainee(base, wish.trainee)
    record = assign(base, trainee, trainee.id, TaskWish(wish.scenario, wish.seed, wish.act_date))
    return _handed_out(base, station, record)


def hand_out(base: Base, station: KnownStation, attempt_id: str) -> Assignment:
    """A task that was given to somebody and is to be done at the station; raises ServiceError where it has begun."""
    record = _attempt(base, attempt_id).record
    if record.state is not AttemptState.ASSIGNED or record.head.seq:
        raise ServiceError("这次训练已经开始或已经结束。已经开始的，请在开始的那台训练站上接着做。")
    return _handed_out(base, station, record)


def kept_of(base: Base, attempt_id: str) -> Kept:
    """What the base has of an attempt; raises NotFoundError."""
    mine = _attempt(base, attempt_id)
    with base.records.reading() as unit:
        photos = unit.photos.of(attempt_id)
    return Kept(
        head=mine.record.head,
        photos=tuple(each.photo for each in photos if (mine.folder / each.path).is_file()),
        poses=_size(mine.folder / POSES_NAME),
    )


def take_lines(base: Base, attempt_id: str, sent: Lines) -> IngestAnswer:
    """Take journal lines in as a local journal's are; the answer has the head, and what stopped it where something did.

    Raises NotFoundError.
    """
    _attempt(base, attempt_id)
    with base.records.writing() as unit:
        answer = unit.events.append_lines(attempt_id, sent.lines, base.clock())
        state = unit.attempts.get(attempt_id).state
    if answer.accepted and state is AttemptState.ENDED:
        derive_sheet(base, attempt_id)
    return answer


def take_photo(base: Base, attempt_id: str, photo: str, jpeg: bytes) -> None:
    """Keep a photograph that the journal speaks of; raises InvalidInputError for any other, ServiceError."""
    mine = _attempt(base, attempt_id)
    with base.records.reading() as unit:
        events = [entry.event for entry in unit.events.entries(attempt_id)]
    taken = {event.photo: event.sha256 for event in events if isinstance(event, PhotoTaken)}
    if photo not in taken:
        raise InvalidInputError("photo", "训练记录里没有这张照片。请先交训练记录，再交照片。")
    if not jpeg.startswith(_JPEG) or hashlib.sha256(jpeg).hexdigest() != taken[photo]:
        raise InvalidInputError("photo", "照片与训练记录里的校验值不符，没有保存。")
    path = mine.folder / PHOTOS / f"{photo}.jpg"
    if not path.is_file() or path.read_bytes() != jpeg:
        _write_whole(path, jpeg)
    register_photos(base, attempt_id)


def take_poses(base: Base, attempt_id: str, at: int, chunk: bytes) -> int:
    """Add to the pose track where it ends at byte `at`; returns how many bytes there are now, whatever was sent."""
    mine = _attempt(base, attempt_id)
    path = mine.folder / POSES_NAME
    if _size(path) == at:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab") as file:
                file.write(chunk)
        except OSError as error:
            raise ServiceError(f"行走轨迹写不进去（{error.strerror}）。请检查教员机的磁盘空间。") from error
    return _size(path)


def station_left(base: Base, attempt_id: str) -> AttemptRecord:
    """After the station has gone: say where the attempt stands, and score it where it has ended."""
    return note_station_gone(base, _attempt(base, attempt_id).record.id)


def settle_silent(base: Base, under_way: Collection[str]) -> list[str]:
    """Note as interrupted what was begun at stations that are not under way; returns the attempts' ids.

    One that comes back goes on: its next event makes the attempt a running one again.
    """
    with base.records.reading() as unit:
        running = unit.attempts.find(AttemptFilter(states=[AttemptState.RUNNING]))
    gone = [each for each in running if each.id not in under_way and _is_pushed(base, each)]
    for record in gone:
        note_station_gone(base, record.id)
    return [record.id for record in gone]


def _handed_out(base: Base, station: KnownStation, record: AttemptRecord) -> Assignment:
    named = {"station": station.id, "name": station.name}
    write_whole(base.home.attempt_folder(record.folder) / MARK, json.dumps(named, ensure_ascii=False) + "\n")
    with base.records.reading() as unit:
        assignment = unit.attempts.assignment(record.id)
        trainee = unit.accounts.get(record.actor)
    if trainee is not None:
        # How somebody likes to move and hear may have changed since.
        assignment = assignment_of(base, record, trainee, assignment.injects)
    return assignment.model_copy(update={"folder": HERE})


def _is_pushed(base: Base, record: AttemptRecord) -> bool:
    return (base.home.attempt_folder(record.folder) / MARK).is_file()


def _trainee(base: Base, login: str) -> Account:
    with base.records.reading() as unit:
        account = unit.accounts.by_login(login)
    if account is None or not account.active:
        raise NotFoundError(f"数据库里没有登录名为“{login}”的在用账号。请检查 --trainee。")
    return account


def _attempt(base: Base, attempt_id: str) -> _Mine:
    try:
        with base.records.reading() as unit:
            record = unit.attempts.get(attempt_id)
    except UnknownAttemptError as error:
        raise NotFoundError(str(error)) from None
    return _Mine(record, base.home.attempt_folder(record.folder))


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _write_whole(path: Path, data: bytes) -> None:
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        raise ServiceError(f"照片“{path.stem}”写不进去（{error.strerror}）。请检查教员机的磁盘空间。") from error
