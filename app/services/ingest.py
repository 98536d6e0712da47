"""Following a station's journal into the records, and proving afterwards that all of it is there."""

from __future__ import annotations

import hashlib
from pathlib import Path

from app.domain.attempt.chain import ChainError, Entry
from app.domain.attempt.events import PhotoTaken
from app.domain.attempt.record import AttemptRecord, IngestAnswer, PhotoRecord
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.settings import write_whole
from scenarios.director.journal import JOURNAL_NAME

PHOTOS = "photos"
_SUFFIXES = (".jpg", ".png")
_CHUNK = 4 * 1024 * 1024


class JournalFollower:
    """Takes a journal into the records as it grows; `poll` is cheap where nothing was added."""

    def __init__(self, base: Base, attempt_id: str) -> None:
        self._base = base
        self._attempt_id = attempt_id
        with base.records.reading() as unit:
            self._record = unit.attempts.get(attempt_id)
        self._journal = base.home.attempt_folder(self._record.folder) / JOURNAL_NAME
        self._offset = 0
        self.problem: str | None = None

    def poll(self) -> IngestAnswer | None:
        """Take in the whole lines added since; None where there are none. A torn last line waits for its rest.

        After an answer with a problem nothing more is taken, since the chain has broken there.
        """
        if self.problem is not None:
            return None
        lines, offset = self._new_lines()
        if not lines:
            return None
        with self._base.records.writing() as unit:
            answer = unit.events.append_lines(self._attempt_id, lines, self._base.clock())
        self._offset = offset
        self.problem = answer.problem
        return answer

    def drain(self) -> IngestAnswer | None:
        """Poll until nothing is left; the last answer, None where there was nothing at all."""
        last = None
        while (answer := self.poll()) is not None:
            last = answer
        return last

    def _new_lines(self) -> tuple[list[str], int]:
        try:
            if self._journal.stat().st_size <= self._offset:
                return [], self._offset
            with self._journal.open("rb") as file:
                file.seek(self._offset)
                data = file.read(_CHUNK)
        except FileNotFoundError:
            return [], self._offset
        except OSError as error:
            raise ServiceError(f"读不到训练记录“{self._journal}”（{error.strerror}）。请检查磁盘后再试。") from error
        whole = data[: data.rfind(b"\n") + 1]
        lines = [line.decode("utf-8", errors="replace") for line in whole.split(b"\n")[:-1]]
        return lines, self._offset + len(whole)


def take_in(base: Base, attempt_id: str) -> IngestAnswer | None:
    """Take in all that the attempt's journal holds, photographs too; raises ServiceError where the chain has broken."""
    answer = JournalFollower(base, attempt_id).drain()
    if answer is not None and answer.problem is not None:
        raise ServiceError(
            f"训练记录有一处对不上（{answer.problem}）。前 {answer.head.seq} 条已保存，原文件没有改动，请联系管理员。"
        )
    register_photos(base, attempt_id)
    return answer


def restore_journal(base: Base, attempt_id: str) -> None:
    """Write the journal file where there is none: that of an attempt at another machine lies there; ServiceError."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        lines = unit.events.lines(attempt_id)
    path = base.home.attempt_folder(record.folder) / JOURNAL_NAME
    if lines and not path.exists():
        write_whole(path, "".join(line + "\n" for line in lines))


def register_photos(base: Base, attempt_id: str) -> list[PhotoRecord]:
    """Note the photographs that the journal speaks of and that lie in the attempt's folder."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
        known = {photo.photo for photo in unit.photos.of(attempt_id)}
    folder = base.home.attempt_folder(record.folder)
    found = []
    for event in _photos_taken(entries):
        path = _photo_file(folder, event.photo)
        if event.photo not in known and path is not None:
            found.append(
                PhotoRecord(
                    attempt_id=attempt_id,
                    photo=event.photo,
                    sha256=_sha256(path),
                    path=path.relative_to(folder).as_posix(),
                )
            )
    with base.records.writing() as unit:
        for photo in found:
            unit.photos.put(photo)
    return found


def photo_file(base: Base, attempt_id: str, photo: str) -> Path | None:
    """The file of a photograph, where it is there."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
    return _photo_file(base.home.attempt_folder(record.folder), photo)


def verify_attempt(base: Base, attempt_id: str) -> list[str]:
    """All that is wrong with what is kept of an attempt: chain, journal file, photographs; empty when it is whole."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        lines = unit.events.lines(attempt_id)
        photos = unit.photos.of(attempt_id)
        try:
            entries = unit.events.entries(attempt_id)
        except ChainError as error:
            return [f"数据库中的记录被改动过：{error}"]
    problems = _file_problems(base, record, lines)
    folder = base.home.attempt_folder(record.folder)
    taken = {event.photo: event.sha256 for event in _photos_taken(entries) if event.sha256}
    for photo in photos:
        path = folder / photo.path
        wanted = taken.get(photo.photo, photo.sha256)
        if not path.is_file():
            problems.append(f"照片 {photo.photo} 的文件不见了")
        elif _sha256(path) != wanted:
            problems.append(f"照片 {photo.photo} 的文件被改动过")
    missing = sorted(set(taken) - {photo.photo for photo in photos})
    return problems + [f"照片 {photo} 没有文件" for photo in missing]


def _file_problems(base: Base, record: AttemptRecord, lines: list[str]) -> list[str]:
    journal = base.home.attempt_folder(record.folder) / JOURNAL_NAME
    try:
        written = journal.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
    except FileNotFoundError:
        return []  # the records are the keeper; the file may have been cleared away
    except OSError as error:
        return [f"读不到训练记录文件（{error.strerror}）"]
    if written != lines[: len(written)]:
        return ["训练记录文件与数据库中的记录不同"]
    return []


def _photos_taken(entries: list[Entry]) -> list[PhotoTaken]:
    return [entry.event for entry in entries if isinstance(entry.event, PhotoTaken)]


def _photo_file(folder: Path, photo: str) -> Path | None:
    for suffix in _SUFFIXES:
        path = folder / PHOTOS / f"{photo}{suffix}"
        if path.is_file():
            return path
    return None


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
