"""`zhixing library show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from tests.commands.library.run_library import document, run


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
