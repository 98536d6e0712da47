"""`zhixing casefile exercise`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.services.case_files import open_case


def test_an_exercise_with_its_key(zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The key goes into its own file, and to the terminal only where it was asked for."""
    assert zhixing_home.is_dir()
    out, key = tmp_path / "case.zxcase.json", tmp_path / "key.json"
    command = ["casefile", "exercise", "simple_driver", "--out", str(out), "--seed", "2", "--defects", "3"]
    assert main(command) == 0
    assert "埋了 3 处" in capsys.readouterr().out
    assert main([*command, "--key", str(key)]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(key.read_text(encoding="utf-8"))
    assert open_case(out).case_id == "simple_driver"


@pytest.mark.parametrize(
    ("extra", "told"),
    [(["--seed", "-1"], "种子应在"), (["--defects", "99"], "缺陷应在")],
)
def test_figures_out_of_bounds_are_told(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: list[str], told: str
) -> None:
    """Before anything is read."""
    assert zhixing_home.is_dir()
    assert main(["casefile", "exercise", "simple_driver", "--out", str(tmp_path / "x.json"), *extra]) == 1
    assert told in capsys.readouterr().err


def test_marks_are_scored(zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those of the key are all hits; a mark too many and one too few are told with what was right."""
    assert zhixing_home.is_dir()
    out, key, marks = (tmp_path / name for name in ("case.zxcase.json", "key.json", "marks.json"))
    made = ["casefile", "exercise", "simple_driver", "--out", str(out), "--seed", "2", "--defects", "3"]
    assert main([*made, "--key", str(key)]) == 0
    capsys.readouterr()
    right = [
        {"document": each["document"], "rule": each["rule"]}
        for each in json.loads(key.read_text(encoding="utf-8"))["defects"]
    ]
    scoring = ["casefile", "exercise", str(out), "--mark", str(marks)]
    marks.write_text(json.dumps(right), encoding="utf-8")
    assert main([*scoring, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["score"] == 100
    marks.write_text(json.dumps([*right[1:], {"document": "", "rule": "CR-01", "words": "看错了"}]), encoding="utf-8")
    assert main(scoring) == 1
    told = capsys.readouterr().out
    assert told.startswith("63 分：找对 2 处，漏了 1 处，误报 1 处")
    assert f"漏了 {right[0]['rule']}" in told
    assert "看错了" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [('[{"rule": "CR-1"}]', "marks.json” [0]"), ("{", "开头"), (None, "打不开")],
)
def test_marks_that_cannot_be_read_are_told(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, told: str
) -> None:
    """At their place."""
    assert zhixing_home.is_dir()
    marks = tmp_path / "marks.json"
    if text is not None:
        marks.write_text(text, encoding="utf-8")
    assert main(["casefile", "exercise", str(tmp_path / "x"), "--mark", str(marks)]) == 1
    assert told in capsys.readouterr().err


def test_where_to_write_must_be_said(zhixing_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless marks are scored."""
    assert zhixing_home.is_dir()
    assert main(["casefile", "exercise", "simple_driver"]) == 1
    assert "--out" in capsys.readouterr().err
