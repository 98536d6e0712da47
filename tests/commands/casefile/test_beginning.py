"""`zhixing casefile new`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.services.case_files import open_case


@pytest.fixture(autouse=True)
def _no_demonstration(zhixing_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert zhixing_home.is_dir()
    monkeypatch.setattr("app.services.demonstration.make_demonstration", lambda base, progress: None)


def test_a_brief_becomes_a_file_that_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "case.zxcase.json"
    assert main(["casefile", "new", "hazmat_a", "--out", str(out), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["case_id"], document["revision"], document["documents"]) == ("hazmat_a", 1, 0)
    assert open_case(out).revision == 1
    assert main(["casefile", "new", "hazmat_a", "--out", str(out)]) == 1
    assert "没有覆盖" in capsys.readouterr().err
    assert main(["casefile", "new", "hazmat_a", "--out", str(tmp_path / "right.json"), "--right-set"]) == 0
    assert "文书 " in capsys.readouterr().err
    assert open_case(tmp_path / "right.json").documents


def test_what_is_neither_brief_nor_drill_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casefile", "new", "hazmat_x", "--out", str(tmp_path / "case.json")]) == 1
    said = capsys.readouterr().err
    assert "没有名为“hazmat_x”的案卷练习" in said
    assert "也没有这个编号的训练" in said
    assert list(tmp_path.glob("*.json")) == []
