"""The catalogue."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.training.catalogue_page import CataloguePage
from app.ui.training.place import find_scenarios, training_places
from app.ui.training.scenario_card import ScenarioTile

DeskFor = Callable[[Account], Desk]


def test_a_card_opens_its_task_sheet(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    page = CataloguePage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(ScenarioTile) is not None)
    tile = page.findChild(ScenarioTile)
    assert tile is not None
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert gone.args == ["task", "sample_stop"]


def test_pinyin_initials_find_it(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    page = CataloguePage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(ScenarioTile) is not None)
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setText("ystc")
    assert [tile for tile in page.findChildren(ScenarioTile) if not tile.isHidden()]
    field.setText("qqq")
    assert page.findChild(EmptyState) is not None


def test_the_palette_finds_scenarios(desk_for: DeskFor, trainee: Account, administrator: Account) -> None:
    opened: list[tuple[str, object]] = []
    (group,) = find_scenarios(desk_for(trainee), lambda place, argument: opened.append((place, argument)), "tcjc")
    group.commands[0].run()
    assert opened == [("task", "sample_stop")]
    assert training_places(desk_for(administrator)) == []
    assert find_scenarios(desk_for(administrator), lambda *_: None, "tcjc") == []
