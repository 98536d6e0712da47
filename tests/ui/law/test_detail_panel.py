"""A document, its steps and the second person's decision."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.bureau import Outcome, TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import proposals, propose
from app.ui.law.detail_panel import DetailPanel
from app.ui.law.tables_loading import TableRow, load_detail
from app.ui.pieces.confirm import Question
from app.ui.pieces.form_field import FormField
from tests.services.sample_bureau import approved, wish
from tests.ui.law.conftest import MakeDesk

ROW = TableRow(TableKind.ACT, "HA-08", "无资格上岗")
DAY = dt.date(2026, 12, 2)


@pytest.fixture
def waiting(lawful: Base, instructor: Account) -> int:
    return propose(lawful, instructor, wish(lawful, {"note": "改过"})).number


def shown(qtbot: QtBot, law_desk: MakeDesk, base: Base, who: Account) -> DetailPanel:
    panel = DetailPanel(law_desk(who))
    qtbot.addWidget(panel)
    panel.resize(700, 700)
    panel.show()
    panel.show_detail(load_detail(base, who, ROW, DAY))
    QApplication.processEvents()
    return panel


def names(panel: DetailPanel) -> list[str]:
    return [each.accessibleName() for each in panel.findChildren(QPushButton) if each.isVisible()]


def press(panel: DetailPanel, name: str) -> None:
    next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == name).click()


def test_the_author_may_only_withdraw(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, waiting: int
) -> None:
    panel = shown(qtbot, law_desk, lawful, instructor)
    assert "Approve" not in names(panel)
    with qtbot.waitSignal(panel.decided):
        press(panel, "Withdraw")
    assert proposals(lawful, instructor)[0].decision.outcome is Outcome.WITHDRAWN  # type: ignore[union-attr]


def test_a_second_person_approves(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, manager: Account, waiting: int
) -> None:
    panel = shown(qtbot, law_desk, lawful, manager)
    with qtbot.waitSignal(panel.decided) as decided:
        press(panel, "Approve")
    assert str(waiting) in decided.args[0]
    assert proposals(lawful, manager)[0].version == 1


def test_sending_back_needs_a_reason(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, manager: Account, waiting: int
) -> None:
    panel = shown(qtbot, law_desk, lawful, manager)
    press(panel, "Send back")
    field = next(each for each in panel.findChildren(FormField) if each.problem())
    assert isinstance(field.control, QLineEdit)
    field.control.setText("依据不对")
    press(panel, "Send back")
    assert proposals(lawful, manager)[0].decision.reason == "依据不对"  # type: ignore[union-attr]


def test_readers_see_only_what_was_approved(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, manager: Account, trainee: Account
) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"note": "改过"}))
    panel = shown(qtbot, law_desk, lawful, trainee)
    assert names(panel) == ["Read"]
    assert "改过" in [each.text() for each in panel.findChildren(QLabel)]


def test_going_back_to_the_shipped_version_asks_first(
    qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account, manager: Account
) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"note": "改过"}))
    panel = shown(qtbot, law_desk, lawful, instructor)
    with qtbot.waitSignal(panel.asked) as asked:
        press(panel, "Back to the shipped version")
    question = asked.args[0]
    assert isinstance(question, Question)
    with qtbot.waitSignal(panel.restore_wanted):
        question.act()
