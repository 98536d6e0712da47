"""`zhixing library search`."""

from __future__ import annotations

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
