"""The calculators' page."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.citation import Citation
from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.law.calculators_page import CalculatorsPage, calculator_word
from app.ui.law.overload_form import OverloadForm
from app.ui.law.place_in_law import LawTarget
from app.ui.law.steps import StepsView
from app.ui.law.words import THIN_SPACE
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk


@pytest.fixture
def page(qtbot: QtBot, gist_desk: MakeDesk, trainee: Account) -> CalculatorsPage:
    made = CalculatorsPage(gist_desk(trainee))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def worked(page: CalculatorsPage, qtbot: QtBot) -> None:
    page.enter("overload")
    form = page.form("overload")
    assert isinstance(form, OverloadForm)
    form.put(6, "78.4")
    qtbot.waitUntil(lambda: page.findChild(StepsView) is not None)


def button_named(page: CalculatorsPage, name: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def test_steps_are_copied_with_their_provisions(page: CalculatorsPage, qtbot: QtBot) -> None:
    assert not button_named(page, "Copy").isEnabled()
    worked(page, qtbot)
    button_named(page, "Copy").click()
    text = QGuiApplication.clipboard().text()
    assert f"6{THIN_SPACE}860" in text
    assert "overrun_rules.3" in text


def test_a_step_opens_its_provision(page: CalculatorsPage, qtbot: QtBot) -> None:
    worked(page, qtbot)
    place = Citation("zhejiang_highway_regulation", 53)
    with qtbot.waitSignal(page.go) as went:
        found(page, StepsView).place_opened.emit(place)
    assert went.args == ["law", LawTarget.of(place)]


def test_the_calculation_is_printed(page: CalculatorsPage, qtbot: QtBot, unread: Base) -> None:
    worked(page, qtbot)
    with qtbot.waitSignal(page.said, timeout=20_000):
        page.commands()[1].run()
    assert list(unread.home.reports.glob("*.pdf"))


def test_another_calculator_begins_empty(page: CalculatorsPage, qtbot: QtBot) -> None:
    worked(page, qtbot)
    page.enter(("deadline", "K01"))
    assert page.crumb() == calculator_word("deadline")
    qtbot.waitUntil(lambda: button_named(page, "Copy").isEnabled())
