"""The ladder of an act."""

import datetime as dt

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.fines.ladder import Outcome
from app.services.base import Base
from app.ui.law.discretion_panel import DiscretionPanel
from app.ui.law.ladder import LadderBar
from app.ui.pieces.notice import Notice
from tests.ui.finding import found

DAY = dt.date(2026, 9, 1)


@pytest.fixture
def panel(qtbot: QtBot, lawful: Base) -> DiscretionPanel:
    discretion = lawful.shelf.discretion()
    standard = discretion.standard_for("HA-08", DAY)
    made = DiscretionPanel(lawful, lawful.shelf.law(), "HA-08", DAY, standard, discretion.factors(standard))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.ladder() is not None)
    return made


def tick(panel: DiscretionPanel, name: str) -> None:
    next(each for each in panel.findChildren(QCheckBox) if each.text() == f"情节{name}").click()


def test_ticking_leads_into_another_tier(panel: DiscretionPanel, qtbot: QtBot) -> None:
    before = panel.ladder()
    tick(panel, "first")
    tick(panel, "no_harm")
    qtbot.waitUntil(lambda: panel.ladder() is not before and len(panel.ladder().reasons) > 1)  # type: ignore[union-attr]
    made = panel.ladder()
    assert made is not None
    assert made.suggested < before.suggested  # type: ignore[union-attr]
    assert found(panel, LadderBar).isVisible()
    next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == "Copy reasons").click()
    assert QGuiApplication.clipboard().text() == "\n".join(made.reasons)


def test_contradictory_factors_are_refused_in_words(panel: DiscretionPanel, qtbot: QtBot) -> None:
    tick(panel, "first")
    tick(panel, "again")
    notices = panel.findChildren(Notice)
    qtbot.waitUntil(lambda: any("不能同时成立" in each.accessibleName() for each in notices))


def test_a_child_is_not_punished(panel: DiscretionPanel, qtbot: QtBot) -> None:
    tick(panel, "child")
    qtbot.waitUntil(lambda: panel.ladder().outcome is Outcome.NO_PENALTY)  # type: ignore[union-attr]
