"""Marks reach the base as they come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.services.case_practice import keep_marks, practice_of
from app.services.errors import ServiceError
from app.ui.case_practice import keeping
from app.ui.case_practice.draft import Marks
from app.ui.case_practice.keeping import Keeping
from app.ui.desk import Desk

ONE, TWO = Mark(document="notice", rule="CR-57"), Mark(document="decision", field="amount")


def kept(desk: Desk, practice: AppraisalPractice) -> list[str]:
    """The documents of the marks that the base holds."""
    return [each.document for each in practice_of(desk.base, desk.who, practice.id).marks]


@pytest.fixture
def keeper(qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice) -> Iterator[Keeping]:
    """Keeps the marks of that practice."""
    assert qtbot
    parent = QObject()
    made = Keeping(parent, practice_desk, begun)
    yield made
    made.stop()
    parent.deleteLater()


def test_each_mark_is_in_the_base_within_a_second(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, keeper: Keeping
) -> None:
    keeper.keep((ONE,))
    assert keeper.unsaved
    qtbot.waitUntil(lambda: kept(practice_desk, begun) == ["notice"], timeout=1000)
    # Two at once: the later one counts.
    keeper.keep((ONE, TWO))
    keeper.keep((TWO,))
    qtbot.waitUntil(lambda: not keeper.unsaved)
    assert kept(practice_desk, begun) == ["decision"]


def test_an_older_state_never_goes_over_a_newer_one(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, keeper: Keeping
) -> None:
    keeper.keep((ONE,))
    keeper.keep((ONE, TWO))
    keeper.end()
    assert kept(practice_desk, begun) == ["notice", "decision"]
    qtbot.wait(200)
    assert kept(practice_desk, begun) == ["notice", "decision"]


def test_time_alone_is_kept_now_and_then(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, keeper: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "TIME_EVERY_S", 1)
    with qtbot.waitSignal(keeper.ticked, timeout=3000):
        pass
    qtbot.waitUntil(lambda: practice_of(practice_desk.base, practice_desk.who, begun.id).seconds >= 1, timeout=5000)
    assert kept(practice_desk, begun) == []


def test_a_base_that_refuses_is_told_and_tried_again(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, keeper: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise ServiceError("数据库正忙")

    monkeypatch.setattr(keeping, "keep_marks", refuse)
    with qtbot.waitSignal(keeper.failed, timeout=3000) as told:
        keeper.keep((ONE,))
    assert told.args == ["数据库正忙"]
    assert keeper.unsaved
    monkeypatch.setattr(keeping, "keep_marks", keep_marks)
    qtbot.waitUntil(lambda: not keeper.unsaved, timeout=5000)
    assert kept(practice_desk, begun) == ["notice"]


def test_what_is_given_up_is_not_kept(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, keeper: Keeping
) -> None:
    keeper.stop()
    marks: Marks = (ONE,)
    keeper.keep(marks)
    qtbot.wait(100)
    assert kept(practice_desk, begun) == []
