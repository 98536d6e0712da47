"""Classes."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.accounts import all_classes
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from app.ui.roster.class_form import ClassForm
from app.ui.roster.loading import load_roster
from tests.ui.finding import found


@pytest.fixture
def form(qtbot: QtBot, desk_for: Callable[[Account], Desk], manager: Account, base: Base) -> ClassForm:
    made = ClassForm(desk_for(manager), editable=True)
    qtbot.addWidget(made)
    made.show_roster(load_roster(base, manager))
    made.show()
    return made


def test_a_class_is_opened_and_a_taken_name_refused(form: ClassForm, qtbot: QtBot, base: Base) -> None:
    line = found(form, QLineEdit)
    line.setText("冬训一班")
    with qtbot.waitSignal(form.changed_classes):
        line.returnPressed.emit()
    assert [group.name for group in all_classes(base)].count("冬训一班") == 1
    line.setText("冬训一班")
    line.returnPressed.emit()
    field = found(form, FormField)
    qtbot.waitUntil(lambda: "冬训一班" in field.problem())


def test_closing_asks_first(form: ClassForm, qtbot: QtBot, base: Base) -> None:
    press = next(each for each in form.findChildren(Button) if each.text() == "Close")
    with qtbot.waitSignal(form.asked) as asked:
        press.click()
    assert all_classes(base)[0].closed_on is None
    assert asked.args is not None
    with qtbot.waitSignal(form.changed_classes):
        asked.args[0].act()
    assert all_classes(base)[0].closed_on is not None
