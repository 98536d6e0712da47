"""The library as a process of its own: answers, silence, death, and one that cannot even be started."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.domain.law.consulting import LawAnswer, LawWish
from scenarios.link.law_line import MOST_STARTS, NO_ANSWER, LawLine
from tests.link.conftest import until

ECHO = """
import json, sys
for line in sys.stdin:
    wish = json.loads(line)
    if wish["text"] == "die":
        sys.exit(3)
    if wish["text"] == "babble":
        print("not JSON", flush=True)
    print(json.dumps({"id": wish["id"], "found": [{"kind": "act", "id": "HA-01", "title": wish["text"]}]}), flush=True)
"""
Open = Callable[..., LawLine]


@pytest.fixture
def opened() -> Iterator[Open]:
    lines: list[LawLine] = []

    def make(command: Sequence[str] = (sys.executable, "-c", ECHO)) -> LawLine:
        lines.append(LawLine(command, Path.cwd()))
        return lines[-1]

    yield make
    for line in lines:
        line.close()


def _wish(number: int, text: str) -> LawWish:
    return LawWish(id=number, do="search", text=text, on=dt.date(2026, 6, 1))


def _answers(line: LawLine, count: int) -> list[LawAnswer]:
    came: list[LawAnswer] = []

    def enough() -> bool:
        came.extend(line.take())
        return len(came) >= count

    until(enough)
    return came


def test_answers_come_back_in_order(opened: Open) -> None:
    line = opened()
    for number, text in ((1, "押运员"), (2, "超限")):
        line.ask(_wish(number, text))
    assert [(each.id, each.found[0].title) for each in _answers(line, 2)] == [(1, "押运员"), (2, "超限")]
    assert line.take() == []


def test_a_dead_library_is_said_and_the_next_wish_starts_another(
    opened: Open, expected_log: Callable[[str], None]
) -> None:
    expected_log("the library took no wish")
    line = opened()
    for number in range(1, MOST_STARTS):
        line.ask(_wish(number, "die"))
        assert [each.problem for each in _answers(line, 1)] == [NO_ANSWER]
    line.ask(_wish(8, "again"))
    assert _answers(line, 1)[0].found[0].title == "again"
    line.ask(_wish(9, "die"))
    assert _answers(line, 1)[0].problem
    line.ask(_wish(10, "too often"))
    assert _answers(line, 1)[0].problem == NO_ANSWER


def test_what_is_no_answer_is_left_out(opened: Open, expected_log: Callable[[str], None]) -> None:
    expected_log("what is no answer")
    line = opened()
    line.ask(_wish(1, "babble"))
    assert [each.found[0].title for each in _answers(line, 1)] == ["babble"]


def test_nobody_waits_for_the_warming_up(opened: Open) -> None:
    line = opened()
    line.warm_up(dt.date(2026, 6, 1))
    line.ask(_wish(2, "second"))
    assert [each.id for each in _answers(line, 1)] == [2]


def test_closing_ends_the_process(opened: Open) -> None:
    line = opened()
    line.ask(_wish(1, "x"))
    _answers(line, 1)
    process = line._process
    assert process is not None
    line.close()
    assert process.poll() == 0


def test_a_command_that_does_not_exist_is_a_problem_in_words(opened: Open, expected_log: Callable[[str], None]) -> None:
    expected_log("the library took no wish")
    line = opened(["no-such-library"])
    line.ask(_wish(1, "x"))
    assert _answers(line, 1)[0].problem == NO_ANSWER
