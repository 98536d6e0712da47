"""`zhixing library import|show|search`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from tests.services.sample_library import write_texts


@pytest.fixture
def texts(zhixing_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Texts to import, and a home whose base is not filled with the demonstration, which takes long."""
    monkeypatch.setattr("app.services.demonstration.make_demonstration", lambda base, progress: None)
    assert zhixing_home.is_dir()
    return write_texts(tmp_path / "in")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["library", *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def document(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(run(capsys, *words, "--json")[1])


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


def test_the_built_in_library_answers_without_import(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.is_dir()
    shown = document(capsys, "show", "处罚法55", "--as-of", "2026-06-01")
    assert (shown["key"], shown["label"], shown["gist"]["status"]) == (
        "administrative_penalty_law", "第五十五条", "confirmed"
    )  # fmt: skip
    assert "要旨：" in run(capsys, "show", "道条63(三)")[1]


def test_what_is_not_there_is_a_sentence(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _out, err = run(capsys, "show", "没有这部法7")
    assert status == 1
    assert "没有找到" in err
    status, out, _err = run(capsys, "import", str(texts / "none"))
    assert status == 1
    assert "找不到" in out
    with pytest.raises(SystemExit):
        main(["library", "show", "处罚法55", "--as-of", "2026-02-31"])


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
