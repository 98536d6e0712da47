"""`zhixing content check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import build_parser
from tests.content.tanker import TANKER, copy_library


def run(*words: str) -> int:
    arguments = build_parser().parse_args(["content", "check", *words])
    status: int = arguments.run(arguments)
    return status


def test_sound_content_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(TANKER) == 0
    assert capsys.readouterr().out == "检查了 1 处：0 个错误，0 个提醒\n"


def test_every_problem_is_a_line_with_its_place_and_errors_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_library(tmp_path)
    people = folder / "people.yaml"
    people.write_text(people.read_text(encoding="utf-8").replace("who: escort\n", "who: escrt\n", 2), encoding="utf-8")
    assert run(str(folder)) == 1
    *lines, last = capsys.readouterr().out.splitlines()
    assert all("people.yaml:" in line and "没有人物“escrt”，是不是想写“escort”？" in line for line in lines)
    assert last == "检查了 1 处：2 个错误，0 个提醒"


def test_json_is_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json", "no_such_folder") == 1
    document = json.loads(capsys.readouterr().out)
    assert document["errors"] == 1
    assert document["problems"][0]["file"] == "no_such_folder"
    assert document["problems"][0]["severity"] == "error"


def test_schemas_are_written_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--write-schemas", TANKER) == 0
    assert "份 JSON Schema" in capsys.readouterr().out
