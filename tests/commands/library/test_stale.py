"""`zhixing library stale`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.library.run_library import document, run

AMENDED = """# 中华人民共和国行政处罚法

2029年3月1日第九届全国人民代表大会常务委员会第一次会议修订

第一条 演示。

第二条 本法自2029年7月1日起施行。
"""


def test_an_amended_statute_lists_what_cites_the_older_version(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert document(capsys, "stale") == []
    assert "没有内容引用旧版法规" in run(capsys, "stale")[1]
    (texts / "处罚法.md").write_text(AMENDED, encoding="utf-8")
    run(capsys, "import", str(texts / "处罚法.md"))
    (statute,) = document(capsys, "stale")
    assert (statute["statute"], statute["cited_version"]) == ("administrative_penalty_law", "2021-01-22")
    assert (statute["newer_version"], statute["in_force_from"]) == ("2029-03-01", "2029-07-01")
    kinds = {use["kind"] for use in statute["uses"]}
    assert {"guide", "question", "clock", "form", "switch"} <= kinds
    assert "scenario" not in kinds
    assert {"scenario", "procedure", "case"} <= {use["kind"] for use in statute["by_date"]}
    assert all(use["place"] and use["citation"] and use["title"] for use in statute["uses"])
    status, out, _err = run(capsys, "stale")
    assert status == 0
    assert "要核对 guide G01" in out
    assert "按行为日不变 scenario" in out
