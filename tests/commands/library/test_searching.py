"""`zhixing library search`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from tests.commands.library.run_library import document, run


def test_search_for_people_and_as_json(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "import", str(texts))
    status, out, _err = run(capsys, "search", "没带运单怎么罚", "--as-of", "2026-06-01", "--limit", "3")
    assert status == 0
    assert "运单】" in out
    found = document(capsys, "search", "处罚法55", "--on", "2026-06-01")
    first = found["hits"][0]
    assert (first["law"], first["article"], first["why"][0]) == ("行政处罚法", 55, "按条号")
    assert run(capsys, "search", "qzqzqzqz")[0] == 1
    with pytest.raises(SystemExit):
        main(["library", "search", "x", "--limit", "0"])


def test_a_kind_is_listed_alone_and_groups_stand_beside_articles(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", str(texts))
    whole = document(capsys, "search", "押运员没证")
    assert {hit["kind"] for hit in whole["hits"]} == {"article"}
    assert whole["groups"]["act"][0]["id"] == "HA-08"
    acts = document(capsys, "search", "押运员没证", "--kind", "act", "--limit", "2")
    assert [hit["kind"] for hit in acts["hits"]] == ["act", "act"]
    assert "groups" not in acts
    assert document(capsys, "search", "现场笔录", "--kind", "form")["hits"][0]["id"] == "on_site_record"
    assert "文书：\n  on_site_record 现场笔录" in run(capsys, "search", "现场笔录")[1]


def test_a_batch_is_answered_line_by_line_and_bad_lines_are_told(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", str(texts))
    lines = [
        '{"id": "a", "query": "处罚法55", "on": "2026-06-01"}',
        "",
        '{"id": 2, "query": "给予警告吗"}',
        "not json",
        '{"id": "c", "query": "处罚法55", "on": "2026-02-31"}',
        '{"query": "处罚法55"}',
        '{"id": "d"}',
        "[1]",
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    status, out, err = run(capsys, "search", "--batch", str(path))
    assert status == 1
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2]
    assert (answers[0]["hits"][0]["law"], answers[0]["hits"][0]["article"]) == ("行政处罚法", 55)
    told = [line.partition("questions.jsonl:")[2] for line in err.splitlines() if "questions.jsonl:" in line]
    assert [line.partition(":")[0] for line in told] == ["4", "5", "6", "7", "8"]
    path.write_text(lines[0], encoding="utf-8")
    assert run(capsys, "search", "--batch", str(path))[0] == 0
    assert run(capsys, "search", "--batch", str(tmp_path / "none"))[0] == 1
    assert run(capsys, "search", "x", "--batch", str(path))[0] == 1
