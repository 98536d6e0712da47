"""Reads the assignment that the desktop wrote for this station."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from app.domain.attempt.assignment import Assignment
from app.domain.errors import KnownError


class AssignmentError(KnownError):
    """The assignment cannot be used; the message tells the trainee what to do."""


def read_assignment(path: Path) -> Assignment:
    """The assignment in a JSON file; raises AssignmentError where it is missing, damaged or not one."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise AssignmentError(f"打不开任务文件 {path.name}，请在桌面程序里重新开始这次训练。") from None
    try:
        return Assignment.model_validate_json(text)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"]) or "整个文件"
        raise AssignmentError(f"任务文件 {path.name} 不完整（{where}），请在桌面程序里重新开始这次训练。") from None
