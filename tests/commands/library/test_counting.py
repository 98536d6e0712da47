"""`zhixing library deadline`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.working_calendar import announced_days
from tests.commands.library.run_library import document, run


@pytest.fixture(autouse=True)
def _base(texts: Path) -> None:
    assert texts.is_dir()


def test_a_clock_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "deadline", "K15", "--from", "2026-09-24")
    assert (found["clock"], found["times"][0]["last_day"]) == ("K15", "2026-10-12")
    assert found["times"][0]["steps"][1]["article"] == "行政处罚法第八十五条"
    out = run(capsys, "deadline", "K26", "--from", "2026-09-24")[1]
    assert "提出听证要求的时间（告知后）：2026-10-09 止" in out
    assert "通知听证的提前时间：最迟 2026-09-16 办" in out
    assert "2026-12-11 起才能办" in run(capsys, "deadline", "K40", "--from", "2026-11-26")[1]
    assert "2026-11-27 23:30 止" in run(capsys, "deadline", "K18", "--from", "2026-11-26T23:30")[1]


def test_a_typed_span_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    end = announced_days().known_until
    found = document(capsys, "deadline", "--days", "7", "--working", "--from", end.isoformat())
    assert f"节假日安排只到 {end}" in found["times"][0]["notes"][0]
    moved = document(capsys, "deadline", "--days", "15", "--litigation", "--from", "2026-09-16")
    assert moved["times"][0]["last_day"] == "2026-10-08"
    back = document(capsys, "deadline", "--days", "7", "--working", "--before", "--from", "2026-10-12")
    assert (back["times"][0]["direction"], back["times"][0]["last_day"]) == ("before", "2026-09-24")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("K99", "--from", "2026-09-24"), "没有编号"),
        (("K15", "--from", "下周"), "不是日期"),
        (("--from", "2026-09-24"), "--days"),
        (("--days", "许多", "--from", "2026-09-24"), "期限"),
        (("--months", "2", "--working", "--from", "2026-09-24"), "--days"),
        (("--days", "7", "--from", "0202-09-24"), "起算日"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    status, out, err = run(capsys, "deadline", *words)
    assert (status, out) == (1, "")
    assert reason in err
