"""`zhixing library verify`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.library.run_library import document, run

WRONG = """# 中华人民共和国行政处罚法

2021年1月22日第十三届全国人民代表大会常务委员会第二十五次会议修订

第一条 演示。

第二条 本法自2021年7月15日起施行。
"""


def test_mismatches_are_listed_and_fail(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _err = run(capsys, "verify")
    assert status == 0
    assert "没有核对《行政处罚法》" in out
    (texts / "处罚法.md").write_text(WRONG, encoding="utf-8")
    run(capsys, "import", str(texts / "处罚法.md"))
    status, out, _err = run(capsys, "verify")
    assert status == 1
    assert "没有这一条" in out
    assert "guides/procedure.yaml" in out
    shown = document(capsys, "verify")
    first = shown["mismatches"][0]
    assert {"kind", "id", "title", "place", "citation", "label", "version", "check", "reason"} == set(first)
    assert first["version"] == "2021-01-22"
    assert shown["checks"] > 100
    assert any(each["statute"] == "hazchem_safety_law" for each in shown["unchecked"])
