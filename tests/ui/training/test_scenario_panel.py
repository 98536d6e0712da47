"""A scenario over the whole width."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.catalogue import catalogue
from app.ui.desk import Desk
from app.ui.training.scenario_panel import ScenarioPanel
from tests.services.conftest import do_whole_attempt

DeskFor = Callable[[Account], Desk]


def panel_of(qtbot: QtBot, desk: Desk) -> tuple[ScenarioPanel, dict[str, QAbstractButton]]:
    (card,) = catalogue(desk.base, desk.who).cards
    panel = ScenarioPanel(desk, card)
    qtbot.addWidget(panel)
    return panel, {each.text().strip(): each for each in panel.findChildren(QAbstractButton)}


def test_it_starts_or_shows_the_sheet(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    panel, buttons = panel_of(qtbot, desk_for(trainee))
    with qtbot.waitSignal(panel.begin):
        buttons["Start at the desktop"].click()
    with qtbot.waitSignal(panel.look):
        buttons["Task sheet first"].click()
    assert "Last debrief" not in buttons


def test_the_last_run_can_be_looked_at(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    panel, buttons = panel_of(qtbot, desk_for(trainee))
    with qtbot.waitSignal(panel.debrief) as told:
        buttons["Last debrief"].click()
    assert told.args == [record.id]
    assert any(each.text().startswith("Best ") for each in panel.findChildren(QLabel))
