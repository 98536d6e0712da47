"""The calculator of the surcharge."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.ui.law.day_bar import DayEdit
from app.ui.law.surcharge_form import SurchargeForm
from app.ui.law.words import THIN_SPACE
from tests.ui.finding import found

DUE = dt.date(2026, 11, 1)


@pytest.fixture
def form(qtbot: QtBot) -> SurchargeForm:
    made = SurchargeForm(DUE)
    qtbot.addWidget(made)
    made.show()
    return made


def last(form: SurchargeForm, qtbot: QtBot) -> Any:
    results: list[Any] = []
    form.worked.connect(results.append)
    qtbot.waitUntil(lambda: bool(results) and bool(results[-1]))
    return results[-1][0]


def test_three_per_cent_a_day_and_the_whole_debt(form: SurchargeForm, qtbot: QtBot) -> None:
    form.put("10000", DUE, dt.date(2026, 11, 11))
    shown = last(form, qtbot)
    assert shown.value == f"3{THIN_SPACE}000"
    assert f"13{THIN_SPACE}000" in shown.measures[0]


def test_it_is_capped_and_can_be_paused(form: SurchargeForm, qtbot: QtBot) -> None:
    form.put("10000", DUE, dt.date(2027, 11, 1))
    assert last(form, qtbot).value == f"10{THIN_SPACE}000"
    found(form, QCheckBox).setChecked(True)
    edits = form.findChildren(DayEdit)
    edits[2].put(dt.date(2026, 11, 2))
    edits[3].put(dt.date(2027, 11, 1))
    assert last(form, qtbot).value == "0"
