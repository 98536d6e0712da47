"""`zhixing casefile build`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.domain.casefile.written import written
from tests.domain.casefile.sample_case import sample_case, sample_document


def save(path: Path, **changes: object) -> Path:
    """The sample case file on disk."""
    path.write_text(written(sample_case(**changes)), encoding="utf-8")
    return path


def test_the_files_are_named_and_flaws_told(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert zhixing_home.is_dir()
    documents = [sample_document("decision", facts=None, amount={"figures": "50000", "capitals": "肆万伍仟元整"})]
    case = save(tmp_path / "case.zxcase.json", documents=documents)
    assert main(["casefile", "build", str(case), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr()
    assert [Path(line).name for line in said.out.splitlines()] == [
        "甬州立〔2026〕0012号-全卷.pdf",
        "甬州立〔2026〕0012号-正卷.pdf",
    ]
    assert "decision facts：“违法事实和证据”没有填" in said.err
    assert main(["casefile", "build", str(case), "--out", str(tmp_path / "out"), "--format", "docx", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [flaw["field"] for flaw in document["flaws"]] == ["facts", "amount"]
    assert document["identities"] == []
    assert document["files"][0].endswith(".docx")


def test_a_damaged_file_is_told_without_a_traceback(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert zhixing_home.is_dir()
    path = tmp_path / "case.zxcase.json"
    path.write_text('{"schema_version": "1"', encoding="utf-8")
    assert main(["casefile", "build", str(path), "--out", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert "写坏了" in said.err
    assert "Traceback" not in said.err


def test_many_flaws_are_cut_short(zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert zhixing_home.is_dir()
    empty = {"id": "decision", "form": "penalty_decision", "values": {}}
    case = save(tmp_path / "case.zxcase.json", documents=[empty])
    assert main(["casefile", "build", str(case), "--out", str(tmp_path / "out")]) == 0
    assert "加 --json 可看全部" in capsys.readouterr().err
