"""The card of a scenario."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.catalogue import catalogue
from app.ui.desk import Desk
from app.ui.training.scenario_card import ScenarioTile
from tests.services.conftest import do_whole_attempt

DeskFor = Callable[[Account], Desk]


def tile_of(qtbot: QtBot, desk: Desk) -> ScenarioTile:
    (card,) = catalogue(desk.base, desk.who).cards
    tile = ScenarioTile(desk, card)
    qtbot.addWidget(tile)
    return tile


def test_enter_and_click_choose(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    tile = tile_of(qtbot, desk_for(trainee))
    with qtbot.waitSignal(tile.chosen):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    with qtbot.waitSignal(tile.chosen):
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert "演示停车检查" in tile.accessibleName()


def test_the_best_score_is_shown(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    tile = tile_of(qtbot, desk_for(trainee))
    assert any(each.text().startswith("Best ") for each in tile.findChildren(QLabel))
