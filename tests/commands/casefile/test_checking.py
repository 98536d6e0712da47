"""`zhixing casefile check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.domain.casefile.written import written
from tests.domain.appraisal.shipped import changed, put, right_set
from tests.domain.scene_paper.played import right_case


def test_a_right_file_and_a_wrong_one(zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 where nothing is found, 1 where something is; as lines and as JSON."""
    assert zhixing_home.is_dir()
    right, wrong = tmp_path / "right.zxcase.json", tmp_path / "wrong.zxcase.json"
    right.write_text(written(right_set("simple_driver")), encoding="utf-8")
    wrong.write_text(written(changed("simple_driver", put("filing.filed_on", "2026-09-24"))), encoding="utf-8")
    assert main(["casefile", "check", str(right)]) == 0
    assert capsys.readouterr().out.startswith("100 分，优秀")
    assert main(["casefile", "check", str(wrong), "--json", "--on", "2026-10-01"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert [each["rule"] for each in document["findings"]] == ["CR-90"]
    assert {"score", "findings", "state", "clocks"} <= set(document)


@pytest.mark.parametrize(
    ("arguments", "told"), [(["nothing.json"], "没有“nothing.json”"), (["x", "--on", "明天"], "不是日期")]
)
def test_what_cannot_be_read_is_told(
    zhixing_home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """In Chinese, with what to do."""
    assert zhixing_home.is_dir()
    if arguments[0] == "x":
        file = zhixing_home / "case.zxcase.json"
        file.write_text(written(right_set("simple_driver")), encoding="utf-8")
        arguments = [str(file), *arguments[1:]]
    assert main(["casefile", "check", *arguments]) == 1
    assert told in capsys.readouterr().err


def test_a_file_of_a_drill_that_is_not_here_says_so(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is appraised without the scene, with a note that says what to do."""
    assert zhixing_home.is_dir()
    monkeypatch.setattr("app.services.demonstration.make_demonstration", lambda base, progress: None)
    file = tmp_path / "drill.zxcase.json"
    file.write_text(written(right_case()), encoding="utf-8")
    assert main(["casefile", "check", str(file), "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["scene"] is None
    assert "没有做这份案卷的那次训练" in document["scene_note"]
