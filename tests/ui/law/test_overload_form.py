"""The overload calculator."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.law.day_bar import DayEdit
from app.ui.law.overload_form import OverloadForm
from app.ui.law.words import THIN_SPACE
from app.ui.pieces.choice import Choice
from tests.ui.finding import found

DAY = dt.date(2026, 11, 8)


@pytest.fixture
def form(qtbot: QtBot, unread: Base) -> OverloadForm:
    made = OverloadForm(unread, DAY)
    qtbot.addWidget(made)
    made.show()
    return made


def value(form: OverloadForm, qtbot: QtBot, axles: int, gross_t: str) -> str:
    results: list[Any] = []
    form.worked.connect(results.append)
    form.put(axles, gross_t)
    qtbot.waitUntil(lambda: bool(results) and bool(results[-1]))
    return str(results[-1][0].value)


def test_a_worked_vector_comes_out(form: OverloadForm, qtbot: QtBot) -> None:
    assert value(form, qtbot, 6, "78.4") == f"6{THIN_SPACE}860"


def test_the_rule_can_be_chosen(form: OverloadForm, qtbot: QtBot) -> None:
    form.findChildren(Choice)[3].select("mot")
    assert value(form, qtbot, 6, "78.4") == f"14{THIN_SPACE}500"


def test_nonsense_is_said_under_the_field(form: OverloadForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.worked):
        form.put(6, "abc")
    qtbot.waitUntil(lambda: "车货总质量" in form.problem())


def test_the_compact_form_asks_for_axles_and_mass_only(qtbot: QtBot, unread: Base) -> None:
    made = OverloadForm(unread, DAY, compact=True)
    qtbot.addWidget(made)
    made.show()
    assert [each.isVisible() for each in made.findChildren(Choice)] == [True]
    assert made.findChild(DayEdit) is None
    assert value(made, qtbot, 6, "78.4") == f"6{THIN_SPACE}860"
    assert found(made, QLineEdit).text() == "78.4"
