"""`zhixing library import`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.library.run_library import document, run


def test_import_and_show_for_people(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "import", str(texts))
    assert status == 1, "one file could not be read"
    assert out.splitlines()[-1].startswith("5 个文件：新增 3，读不了 1，跳过 1；认出 6 条")
    assert "已处理" in err
    status, out, _err = run(capsys, "show", "演示法1", "--as-of", "2026-06-01")
    assert status == 0
    assert out.splitlines()[0] == "演示法第一条" or out.splitlines()[0] == "中华人民共和国演示法第一条"
    assert "官方文本：" in out
    assert "（二）乙。" in out


def test_json_is_one_document(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = document(capsys, "import", "--dry-run", str(texts))
    assert (report["dry_run"], report["counts"]["added"], report["articles"]) == (True, 3, 6)
    assert document(capsys, "import", str(texts / "演示法.md"))["counts"]["added"] == 1
    shown = document(capsys, "show", "演示法1条2款", "--on", "2026-06-01")
    assert shown["official"] == ["前款以外的，给予警告。"]
    assert shown["version"]["in_force_from"] == "2026-05-01"
