"""The calculator of deadlines."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.law.deadline_form import DeadlineForm
from app.ui.law.steps import ShownResult
from app.ui.pieces.choice import Choice
from app.ui.pieces.segmented import Segmented
from tests.ui.finding import found

DAY = dt.date(2026, 11, 20)


@pytest.fixture
def form(qtbot: QtBot, unread: Base) -> DeadlineForm:
    made = DeadlineForm(unread, DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def last(form: DeadlineForm, qtbot: QtBot) -> Sequence[ShownResult]:
    results: list[Any] = []
    form.worked.connect(results.append)
    qtbot.waitUntil(lambda: bool(results) and bool(results[-1]))
    return list(results[-1])


def test_a_procedure_clock_is_counted_by_working_days(form: DeadlineForm, qtbot: QtBot) -> None:
    form.put("K01")
    (shown,) = last(form, qtbot)
    assert shown.value == "2026-12-01"
    assert "处理" in shown.name


def test_a_span_of_hours_needs_a_moment(form: DeadlineForm, qtbot: QtBot) -> None:
    found(form, Segmented).choose("span")
    number = next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "How long")
    event = next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == "Event")
    number.setText("24")
    form.findChildren(Choice)[1].select("hour")
    event.setText("2026-11-20 09:30")
    (shown,) = last(form, qtbot)
    assert shown.value == "2026-11-21 09:30"
    event.setText("morgen")
    qtbot.waitUntil(lambda: "不是日期" in form.problem())
