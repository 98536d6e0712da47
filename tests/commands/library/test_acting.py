"""`zhixing library act`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.library.run_library import document, run


def test_an_act_is_shown_as_a_document_and_in_lines(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.is_dir()
    card = document(capsys, "act", "HA-01", "--on", "2026-09-01")
    assert (card["id"], card["status"], card["authority"]) == ("HA-01", "confirmed", "transport")
    assert card["fine"] == {"min": 30000, "max": 100000}
    assert card["income_multiple"]["above"] == 20000
    assert card["penalty"][0]["citation"] == "road_transport_regulation.63.1.3"
    assert {each["role"] for each in card["discretion"]} == {"example", "elsewhere"}
    status, out, _err = run(capsys, "act", "HA-08", "--on", "2026-04-16", "--decided", "2026-09-01")
    assert status == 0
    assert "罚款：50000 元 到 100000 元" in out
    assert "新旧比较：行为时的规定较轻" in out


def test_a_transfer_is_told(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.is_dir()
    out = run(capsys, "act", "HA-21", "--on", "2026-09-01")[1]
    assert "由谁处罚：公安" in out
    assert "移送：先固定线索" in out


def test_what_is_not_there_is_a_sentence(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert texts.is_dir()
    status, _out, err = run(capsys, "act", "HA-99")
    assert status == 1
    assert "相近的编号" in err
    status, _out, err = run(capsys, "act", "HA-08", "--on", "2001-01-01")
    assert status == 1
    assert "有依据的行为日" in err
