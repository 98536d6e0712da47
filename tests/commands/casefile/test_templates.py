"""`zhixing casefile templates`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main


def test_templates_are_written_and_checked(
    zhixing_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert zhixing_home.is_dir()
    folder = tmp_path / "templates"
    assert main(["casefile", "templates", "write", str(folder)]) == 0
    assert "个模板；已有的没有动" in capsys.readouterr().out
    assert main(["casefile", "templates", "write", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"written": []}
    for path in folder.iterdir():
        if path.name != "A3-payment.docx":
            path.unlink()
    assert main(["casefile", "templates", "check", str(folder)]) == 0
    assert capsys.readouterr().out == "核对了 1 个模板，0 个对不上。\n"
    (folder / "A3-payment.docx").write_bytes(b"no zip")
    assert main(["casefile", "templates", "check", str(folder), "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["A3-payment.docx"]
    assert "另存一次" in told["message"]
    assert main(["casefile", "templates", "check", str(folder)]) == 1
    assert "A3-payment.docx 不是能用的 .docx" in capsys.readouterr().out
