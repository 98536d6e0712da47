"""The line from the desktop: a wish to stop, its death, and the difference to nobody being there."""

from __future__ import annotations

import io
import os
from typing import TextIO

from scenarios.link.desk_line import DeskLine, is_pipe
from tests.link.conftest import until


class Line:
    """A pipe to a desk line; `say` writes, `hang_up` closes."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._out: TextIO = os.fdopen(writing, "w", encoding="utf-8")
        self.end: TextIO = os.fdopen(reading, "r", encoding="utf-8")

    def say(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()

    def hang_up(self) -> None:
        self._out.close()


def test_stop_is_heard() -> None:
    line = Line()
    desk = DeskLine(line.end)
    assert desk.wish == ""
    line.say("  stop \r\n")
    until(lambda: desk.wish == "stop")
    line.hang_up()
    line.end.close()


def test_other_lines_mean_nothing() -> None:
    line = Line()
    desk = DeskLine(line.end)
    line.say("hello\n\n暂停\nSTOP\nstop it\n")
    line.hang_up()
    until(lambda: desk.wish == "gone")
    line.end.close()


def test_the_end_of_the_line_means_the_desktop_is_gone() -> None:
    line = Line()
    desk = DeskLine(line.end)
    line.hang_up()
    until(lambda: desk.wish == "gone")
    line.end.close()


def test_bytes_that_are_no_text_end_the_line() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"\xff\xfe\n")
    with os.fdopen(reading, "r", encoding="utf-8") as end:
        desk = DeskLine(end)
        until(lambda: desk.wish == "gone")
    os.close(writing)


def test_without_a_desktop_nothing_is_wished() -> None:
    assert DeskLine(None).wish == ""


def test_only_a_pipe_or_socket_has_somebody_at_the_other_end() -> None:
    line = Line()
    assert is_pipe(line.end)
    line.hang_up()
    line.end.close()
    with open(os.devnull, encoding="utf-8") as nothing:
        assert not is_pipe(nothing)
    assert not is_pipe(io.StringIO())
    assert not is_pipe(None)


def test_a_closed_stream_is_nobody() -> None:
    line = Line()
    line.hang_up()
    line.end.close()
    assert not is_pipe(line.end)
