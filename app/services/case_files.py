"""Case files on disk: opened, saved whole with every version kept, and never over somebody else's work."""

from __future__ import annotations

import datetime as dt
import errno
import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.content.wording import model_message
from app.domain.casefile.case_file import CaseFile, Revision
from app.domain.casefile.thinning import to_drop
from app.domain.casefile.written import CaseFileTextError, read_text, written
from app.services.case_marks import FILE as MARKS_FILE
from app.services.case_marks import Marks, read_marks, write_marks
from app.services.durable_file import write_durably
from app.services.errors import ServiceError
from app.services.file_lock import FileLock

SUFFIX = ".zxcase.json"
VERSIONS = ".versions"
EDITING = "editing.lock"
SAVING = "saving.lock"
SAVE_WAIT_S = 5.0
_POLL_S = 0.02


class CaseFileChangedError(ServiceError):
    """Somebody saved the file since it was opened; `on_disk` is their revision."""

    def __init__(self, message: str, on_disk: int) -> None:
        super().__init__(message)
        self.on_disk = on_disk


class CaseFileBusyError(ServiceError):
    """Somebody else has the file open for writing."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Who has a file open for writing, on which machine, and since when."""

    by: str
    host: str
    since: str


def open_case(path: Path) -> CaseFile:
    """The case file at a path; raises ServiceError where it can't be read and CaseFileTextError where it is none."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        raise ServiceError(f"没有“{path}”这个文件，请检查路径。") from None
    except OSError as error:
        raise ServiceError(f"“{path.name}”打不开（{error.strerror}），请检查路径和读取权限。") from None
    try:
        return read_text(text, model_message)
    except CaseFileTextError as error:
        kept = versions(path)
        hint = f"最近一次存好的版本在 {kept[-1]}。" if kept else ""
        raise CaseFileTextError(f"“{path.name}”：{error}{hint}", error.places) from None


def save_case(path: Path, case: CaseFile, at: dt.datetime, by: str = "", note: str = "") -> CaseFile:
    """Write the next revision and return it; once this returns, neither a crash nor a power cut loses it.

    `case.revision` is that which was opened: where the file has another by now, CaseFileChangedError is raised and
    nothing is written. Each revision also stays in the folder of versions beside the file, where old ones are thinned.
    """
    try:
        version_path(path, 1).parent.mkdir(parents=True, exist_ok=True)
        with _saving(path):
            _refuse_overwriting(path, case.revision)
            number = case.revision + 1
            moment = at.replace(tzinfo=None, second=0, microsecond=0)
            revision = Revision(number=number, saved_at=moment, by=by, note=note)
            history = _thinned(path, (*case.history, revision), moment)
            saved = case.model_copy(update={"revision": number, "history": history})
            text = written(saved).encode("utf-8")
            write_durably(version_path(path, number), text)
            write_durably(path, text)
            _drop(path, saved)
    except OSError as error:
        reason = "磁盘已满" if error.errno == errno.ENOSPC else error.strerror
        raise ServiceError(f"“{path.name}”没有存成（{reason}）。原来的内容没有动，请检查磁盘后再存。") from error
    return saved


def _thinned(path: Path, history: tuple[Revision, ...], now: dt.datetime) -> tuple[Revision, ...]:
    """The history without the versions that are needed no longer; all of it where the marks can't be read."""
    marks = read_marks(_versions_folder(path))
    gone = set() if marks is None else to_drop(history, now, marks)
    return tuple(each for each in history if each.number not in gone)


def _drop(path: Path, saved: CaseFile) -> None:
    """Delete the versions that the saved file tells of no longer, also those that a crash left behind.

    Only now: until the file that does without them is safe, they are still part of the old one.
    """
    marks = read_marks(_versions_folder(path))
    if marks is None:
        return
    staying = {each.number for each in saved.history} | marks.keys()
    for each in versions(path):
        number = int(each.stem)
        if number < saved.revision and number not in staying:
            # One that another program holds open goes with the next save.
            with suppress(OSError):
                each.unlink()


@contextmanager
def changing_marks(path: Path) -> Iterator[Marks]:
    """The marks of a file's versions, to be changed in place and kept at the end of the block.

    Raises ServiceError where they can't be read or written.
    """
    folder = _versions_folder(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _saving(path):
            marks = read_marks(folder)
            if marks is None:
                raise ServiceError(f"“{path.name}”的版本标记读不出来，没有改动。请检查 {folder / MARKS_FILE}。")
            yield marks
            write_marks(folder, marks)
    except OSError as error:
        raise ServiceError(f"“{path.name}”的版本标记没有存成（{error.strerror}），请检查磁盘后再试。") from error


def versions(path: Path) -> list[Path]:
    """All kept revisions of a file, the oldest first."""
    folder = _versions_folder(path)
    return sorted(each for each in folder.glob("[0-9]*.json")) if folder.is_dir() else []


def _lock_path(path: Path, name: str) -> Path:
    """Locks lie among the versions: they stay when they are let go, and would only be in the way beside the file."""
    return _versions_folder(path) / name


def version_path(path: Path, number: int) -> Path:
    """Where a revision is kept."""
    return _versions_folder(path) / f"{number:06}.json"


def _versions_folder(path: Path) -> Path:
    return path.with_name(path.name + VERSIONS)


def start_editing(path: Path, by: str, at: dt.datetime) -> Editing:
    """Say that somebody is writing on a file, until the returned mark is let go or the process ends.

    Raises CaseFileBusyError that names who is writing already, and ServiceError where the folder takes no mark.
    """
    mark = _lock_path(path, EDITING)
    lock = FileLock(mark)
    try:
        mark.parent.mkdir(exist_ok=True)
        if not lock.take():
            who = _editor(mark)
            raise CaseFileBusyError(
                f"“{path.name}”正由 {who.by or '另一位同事'}（{who.host}，{who.since} 起）编辑。"
                "可以只读打开，或者等对方关闭后再改。"
            )
        editor = Editor(by, socket.gethostname(), at.isoformat(timespec="minutes"))
        lock.write(json.dumps({"by": editor.by, "host": editor.host, "since": editor.since}).encode("utf-8"))
    except OSError as error:
        lock.let_go()
        raise ServiceError(f"“{path.name}”所在的文件夹写不进去（{error.strerror}），只能只读打开。") from error
    return Editing(path, editor, lock)


@dataclass(frozen=True, slots=True)
class Editing:
    """A file that is open for writing here."""

    path: Path
    editor: Editor
    _lock: FileLock

    def stop(self) -> None:
        """Let others write."""
        self._lock.let_go()


def _editor(mark: Path) -> Editor:
    try:
        kept = json.loads(mark.read_text(encoding="utf-8"))
        return Editor(str(kept["by"]), str(kept["host"]), str(kept["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Editor("", "另一台电脑", "刚才")


def _refuse_overwriting(path: Path, opened: int) -> None:
    if not path.exists():
        return
    try:
        on_disk = open_case(path).revision
    except CaseFileTextError:
        # What cannot be read is kept beside the new file rather than lost under it.
        path.rename(_aside(path))
        return
    if on_disk != opened:
        raise CaseFileChangedError(
            f"“{path.name}”已经有人存到第 {on_disk} 版，您打开的是第 {opened} 版。没有覆盖；"
            "请重新打开后再改，或另存为新文件。",
            on_disk,
        )


def _aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.broken{number}")).exists():
        number += 1
    return aside


@contextmanager
def _saving(path: Path) -> Iterator[None]:
    """Keep others from saving the same file for the moment that it takes; raises CaseFileBusyError after a while."""
    lock = FileLock(_lock_path(path, SAVING))
    until = time.monotonic() + SAVE_WAIT_S
    while not lock.take():
        if time.monotonic() > until:
            raise CaseFileBusyError(f"“{path.name}”正在由另一个程序保存，请稍后再存。")
        time.sleep(_POLL_S)
    try:
        yield
    finally:
        lock.let_go()
