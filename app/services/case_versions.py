"""The kept versions of a case file, and how an earlier one becomes the newest."""

from __future__ import annotations

from pathlib import Path

from app.domain.casefile.case_file import Revision
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_closing import refuse_closed
from app.services.case_files import open_case, save_case, start_editing, version_path


def kept_versions(path: Path) -> list[Revision]:
    """The versions of a case file that are still kept, the newest first; ServiceError where it won't open."""
    return [each for each in reversed(open_case(path).history) if version_path(path, each.number).exists()]


def restore_version(base: Base, who: Account, path: Path, number: int) -> int:
    """Make a version the newest one and return its number; the others stay.

    Raises CaseFileBusyError where somebody writes on the file, and ServiceError where a version won't open or the
    file was handed in.
    """
    refuse_closed(base, path)
    editing = start_editing(path, who.display_name, base.clock())
    try:
        now, then = open_case(path), open_case(version_path(path, number))
        restored = then.model_copy(update={"revision": now.revision, "history": now.history})
        return save_case(path, restored, base.clock(), who.display_name, f"恢复第 {number} 版").revision
    finally:
        editing.stop()
