"""The kept versions of a case file: which there are and why they stay, and how an earlier one becomes the newest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.casefile.case_file import Revision
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_closing import refuse_closed
from app.services.case_files import changing_marks, open_case, save_case, start_editing, version_path
from app.services.case_marks import VersionMark, Why, read_marks
from app.services.errors import InvalidInputError, NotFoundError

MOST_NAME = 60


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A version that is still kept, with its name and what else keeps it."""

    revision: Revision
    mark: VersionMark

    @property
    def number(self) -> int:
        """Its number."""
        return self.revision.number


def kept_versions(path: Path) -> list[KeptVersion]:
    """The versions of a case file that are still kept, the newest first; ServiceError where it won't open."""
    marks = read_marks(version_path(path, 1).parent) or {}
    return [
        KeptVersion(each, marks.get(each.number, VersionMark()))
        for each in reversed(open_case(path).history)
        if version_path(path, each.number).exists()
    ]


def name_version(path: Path, number: int, name: str) -> None:
    """Give a version a name, with which it stays for good; an empty one takes the name away.

    Raises InvalidInputError for a name that is too long, and NotFoundError for a version that is not there.
    """
    name = " ".join(name.split())
    if len(name) > MOST_NAME:
        raise InvalidInputError("name", f"版本名称最多 {MOST_NAME} 个字。")
    _mark(path, number, lambda mark: mark.model_copy(update={"name": name}))


def keep_version(path: Path, number: int, why: Why) -> None:
    """Let a version stay for good; raises NotFoundError for one that is not there."""
    _mark(path, number, lambda mark: mark.model_copy(update={"why": tuple(dict.fromkeys((*mark.why, why)))}))


def _mark(path: Path, number: int, change: Callable[[VersionMark], VersionMark]) -> None:
    with changing_marks(path) as marks:
        if not version_path(path, number).exists():
            raise NotFoundError(f"第 {number} 版已经不在了，请刷新后再试。")
        marks[number] = change(marks.get(number, VersionMark()))


def restore_version(base: Base, who: Account, path: Path, number: int) -> int:
    """Make a version the newest one and return its number; the others stay.

    Raises CaseFileBusyError where somebody writes on the file, and ServiceError where a version won't open or the
    file was handed in.
    """
    refuse_closed(base, path)
    editing = start_editing(path, who.display_name, base.clock())
    try:
        now, then = open_case(path), open_case(version_path(path, number))
        keep_version(path, number, Why.RESTORED)
        restored = then.model_copy(update={"revision": now.revision, "history": now.history})
        return save_case(path, restored, base.clock(), who.display_name, f"恢复第 {number} 版").revision
    finally:
        editing.stop()
