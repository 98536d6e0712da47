"""What the parts of the verb share."""

from __future__ import annotations

import argparse
import datetime as dt
from decimal import Decimal

import pytest

from app.commands.library.pieces import SaidProgress, iso, written_date, yuan_number


def test_days_are_read_and_written() -> None:
    assert written_date("2026-05-01") == dt.date(2026, 5, 1)
    assert (iso(dt.date(2026, 5, 1)), iso(None)) == ("2026-05-01", None)
    with pytest.raises(argparse.ArgumentTypeError, match="2026-05-01"):
        written_date("2026-02-31")


def test_progress_is_said_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    progress = SaidProgress()
    for percent in range(101):
        progress.report(percent / 100, "某文件")
    progress.report(None, "完了")
    said = capsys.readouterr().err.splitlines()
    assert 8 <= len(said) <= 11
    assert said[-1] == "完了"


def test_amounts_are_whole_where_they_are_whole() -> None:
    assert repr(yuan_number(Decimal("30000.00"))) == "30000"
    assert repr(yuan_number(Decimal("3396.90"))) == "3396.9"
