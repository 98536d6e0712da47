"""What the parts of `zhixing library` share: dates as arguments, progress on standard error."""

from __future__ import annotations

import argparse
import datetime as dt
from decimal import Decimal

from app.commands.output import say

SAID_EVERY = 0.1
"""Progress is said after each tenth of the whole."""


def add_day(parser: argparse.ArgumentParser) -> None:
    """Let a part take the day whose law counts."""
    parser.add_argument(
        "--as-of", "--on", dest="as_of", type=written_date, metavar="YYYY-MM-DD", help="按哪天的法 · default today"
    )


def written_date(text: str) -> dt.date:
    """A date; argparse reports what is none as wrong usage."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期应写成 2026-05-01 · write it as YYYY-MM-DD") from None


def iso(day: dt.date | None) -> str | None:
    """A day as JSON documents write it."""
    return day.isoformat() if day else None


class SaidProgress:
    """Progress on standard error, a line now and then."""

    cancelled = False

    def __init__(self) -> None:
        self._said = 0.0

    def report(self, fraction: float | None, text: str = "") -> None:
        """Say how far it is."""
        if fraction is None:
            say(text)
        elif fraction - self._said >= SAID_EVERY:
            self._said = fraction
            say(f"已处理 {fraction:.0%}：{text}")


def status_words(status: str) -> str:
    """How sure a fact is, in words."""
    return {"confirmed": "已核对原文", "recalled": "凭记忆，待核", "to_verify": "待核"}[status]


def yuan_number(amount: Decimal) -> int | float:
    """An amount as a JSON number: whole where it is whole; two decimals survive a float."""
    return int(amount) if amount == int(amount) else float(amount)
