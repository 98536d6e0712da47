"""The desktop's assignment file: what it must be, and what the trainee is told where it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment
from scenarios.link.assignment_file import AssignmentError, read_assignment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "assignment.json"


def test_what_the_desktop_wrote_is_read_back(path: Path, assignment: Assignment) -> None:
    path.write_text(assignment.model_dump_json(), encoding="utf-8")
    assert read_assignment(path) == assignment


def test_a_missing_file_says_what_to_do(path: Path) -> None:
    with pytest.raises(AssignmentError, match=r"打不开任务文件 assignment\.json，请在桌面程序里重新开始"):
        read_assignment(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="打不开任务文件"):
        read_assignment(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", "任务".encode("gb18030")])
def test_what_is_no_assignment_at_all_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(AssignmentError, match=r"assignment\.json"):
        read_assignment(path)


@pytest.mark.parametrize("left_out", ["attempt_id", "scenario", "content_hash", "seed", "act_date", "actor", "folder"])
def test_the_missing_part_is_named(path: Path, assignment: Assignment, left_out: str) -> None:
    whole = assignment.model_dump(mode="json")
    del whole[left_out]
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(AssignmentError, match=f"不完整（{left_out}）"):
        read_assignment(path)


@pytest.mark.parametrize(
    ("part", "value"),
    [("seed", -1), ("seed", 2**63), ("content_hash", "short"), ("mode", "free"), ("volume", 3), ("folder", "")],
)
def test_a_value_out_of_bounds_is_refused(path: Path, assignment: Assignment, part: str, value: object) -> None:
    whole = assignment.model_dump(mode="json")
    (whole["settings"] if part == "volume" else whole)[part] = value
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(AssignmentError, match=part):
        read_assignment(path)


def test_something_unknown_is_refused(path: Path, assignment: Assignment) -> None:
    path.write_text(json.dumps(assignment.model_dump(mode="json") | {"run_as": "root"}), encoding="utf-8")
    with pytest.raises(AssignmentError, match="run_as"):
        read_assignment(path)
