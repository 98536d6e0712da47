"""Making a mark."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practising import Mark
from app.services.case_rules import ChoosableRule
from app.ui.case_practice.marking import MADE, MarkPanel
from app.ui.case_practice.rule_picker import RulePicker
from app.ui.case_practice.titles import Titles
from app.ui.pieces.form_field import FormField
from app.ui.pieces.selectable_row import SelectableRow


@pytest.fixture
def panel(qtbot: QtBot, rules: tuple[ChoosableRule, ...], titles: Titles) -> MarkPanel:
    """The panel at the amount of the decision."""
    made = MarkPanel(rules, titles)
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    made.look_at("spot_decision", "amount", "14")
    return made


def field(panel: MarkPanel, name: str) -> QLineEdit:
    """A field by its name."""
    found = next(each for each in panel.findChildren(QLineEdit) if each.accessibleName() == name)
    assert isinstance(found, QLineEdit)
    return found


def press(panel: MarkPanel, name: str) -> None:
    """Press a button by its words or tip."""
    buttons = [each for each in panel.findChildren(QPushButton) if name in (each.text().strip(), each.toolTip())]
    buttons[0].click()


def pick(panel: MarkPanel, rules: tuple[ChoosableRule, ...], id_: str) -> None:
    """Choose a rule."""
    panel.findChildren(RulePicker)[0].chosen.emit(next(each for each in rules if each.id == id_))


def test_a_rule_points_and_words(qtbot: QtBot, panel: MarkPanel, rules: tuple[ChoosableRule, ...]) -> None:
    pick(panel, rules, "CR-39")
    field(panel, "Points you would take off").setText("−3")
    field(panel, "In your own words").setText(" 大写不对 ")
    with qtbot.waitSignal(panel.marked) as marked:
        qtbot.keyClick(field(panel, "In your own words"), Qt.Key.Key_Return)
    assert marked.args == [
        Mark(document="spot_decision", field="amount", rule="CR-39", words="大写不对", deduction=Decimal(3))
    ]
    # The next one begins empty.
    assert field(panel, "In your own words").text() == ""
    with qtbot.waitSignal(panel.marked) as marked:
        panel.put()
    assert marked.args == [Mark(document="spot_decision", field="amount")]


@pytest.mark.parametrize("typed", ["drei", "101", "0.25", "NaN"])
def test_points_that_are_none_are_told(qtbot: QtBot, panel: MarkPanel, typed: str) -> None:
    field(panel, "Points you would take off").setText(typed)
    with qtbot.assertNotEmitted(panel.marked):
        panel.put()
    assert [each.problem() for each in panel.findChildren(FormField) if each.problem()]
    field(panel, "Points you would take off").setText("0.5")
    with qtbot.waitSignal(panel.marked) as marked:
        panel.put()
    assert marked.args[0].deduction == Decimal("0.5")


def test_a_whole_document_needs_a_rule(qtbot: QtBot, panel: MarkPanel, rules: tuple[ChoosableRule, ...]) -> None:
    panel.look_at("spot_decision", "", "14")
    with qtbot.assertNotEmitted(panel.marked):
        panel.put()
    pick(panel, rules, "CR-90")
    press(panel, "Another rule")
    with qtbot.assertNotEmitted(panel.marked):
        panel.put()
    pick(panel, rules, "CR-90")
    with qtbot.waitSignal(panel.marked):
        panel.put()


def test_marks_can_be_changed_and_taken_out(qtbot: QtBot, panel: MarkPanel, rules: tuple[ChoosableRule, ...]) -> None:
    mark = Mark(document="spot_decision", field="amount", rule="CR-39", words="旧", deduction=Decimal(3))
    panel.show_marks([mark, Mark(document="", rule="CR-01")])
    panel.show_tab(MADE)
    with qtbot.waitSignal(panel.place_wanted) as place:
        press(panel, "Change this mark")
    assert place.args == ["spot_decision", "amount"]
    assert field(panel, "Points you would take off").text() == "3"
    field(panel, "In your own words").setText("新")
    with qtbot.waitSignal(panel.changed) as changed:
        press(panel, "Change it")
    assert changed.args == [0, mark.model_copy(update={"words": "新"})]
    with qtbot.waitSignal(panel.removed) as removed:
        press(panel, "Take this mark out")
    assert removed.args == [0]
    shown = [each for each in panel.findChildren(SelectableRow) if "The whole file" in each.accessibleName()]
    with qtbot.waitSignal(panel.place_wanted) as place:
        shown[0].chosen.emit()
    assert place.args == ["", ""]


def test_a_change_can_be_left(qtbot: QtBot, panel: MarkPanel) -> None:
    panel.show_marks([Mark(document="spot_decision", field="amount", words="旧")])
    press(panel, "Change this mark")
    press(panel, "Cancel")
    with qtbot.waitSignal(panel.marked):
        panel.put()


def test_the_search_gets_the_keyboard_and_time_is_shown(panel: MarkPanel) -> None:
    panel.show_tab(MADE)
    panel.find_rule()
    assert panel.findChildren(RulePicker)[0].search.hasFocus()
    panel.show_time(754)
    assert any(getattr(each, "text", str)() == "12:34" for each in panel.children())
