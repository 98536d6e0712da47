"""What commands print: one JSON document, or lines for a person."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable
from typing import Any

from app.domain.errors import KnownError

MAX_SEED = 2**63 - 1


class OutputError(KnownError):
    """Standard output does not take what is to be printed."""


def prepare_streams() -> None:
    """Let whatever is printed be printable: UTF-8 into files and pipes, and no failing over odd file names."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def drop_output() -> None:
    """Forget what standard output did not take, so that the interpreter does not try it again when it ends."""
    if sys.stdout is not None:
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), sys.stdout.fileno())


def print_json(document: Any) -> None:
    """One JSON document on standard output: sorted keys, Chinese as it is."""
    _print(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Lines on standard output."""
    for line in lines:
        _print(line + "\n")


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OutputError("标准输出已经关闭，结果没有地方写。")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise OutputError(f"结果写不出去：{error.strerror}。请检查磁盘空间和输出位置。") from error


def say(line: str) -> None:
    """A line of progress on standard error, where it spoils no document; said to nobody where that is closed."""
    if sys.stderr is not None:
        sys.stderr.write(line + "\n")


def number_range(text: str) -> range:
    """The range that `A..B` (both ends included) or a single number stands for; raises KnownError."""
    first, _, last = text.partition("..")
    try:
        low = int(first)
        high = int(last) if last else low
    except ValueError:
        raise KnownError(f"“{text:.40}”不是种子范围，请写成 1..1000 或一个数。") from None
    if low < 0 or high < low or high - low >= 1_000_000 or high > MAX_SEED:
        raise KnownError(f"种子范围“{text:.40}”不成立：须从小到大，在 0 到 2^63-1 之间，最多一百万个。")
    return range(low, high + 1)
