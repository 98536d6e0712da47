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
