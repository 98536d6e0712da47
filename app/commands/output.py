"""What commands print: one JSON document, or lines for a person."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from app.domain.errors import KnownError


def print_json(document: Any) -> None:
    """One JSON document on standard output: sorted keys, Chinese as it is."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2, sort_keys=True)
    sys.stdout.write("\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output."""
    for line in lines:
        sys.stdout.write(line + "\n")


def say(line: str) -> None:
    """A line of progress on standard error, where it spoils no document."""
    sys.stderr.write(line + "\n")


def number_range(text: str) -> range:
    """The range that `A..B` (both ends included) or a single number stands for; raises KnownError."""
    first, _, last = text.partition("..")
    try:
        low = int(first)
        high = int(last) if last else low
    except ValueError:
        raise KnownError(f"“{text}”不是种子范围，请写成 1..1000 或一个数。") from None
    if low < 0 or high < low or high - low >= 1_000_000:
        raise KnownError(f"种子范围“{text}”不成立：须从小到大，不为负，最多一百万个。")
    return range(low, high + 1)
