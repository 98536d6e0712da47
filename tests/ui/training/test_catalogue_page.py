"""The catalogue."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.training import open_tasks
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.training.catalogue_page import CataloguePage
from app.ui.training.place import find_scenarios, training_places
from app.ui.training.scenario_card import ScenarioTile
from app.ui.training.scenario_panel import ScenarioPanel
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]


def shown(qtbot: QtBot, desk: Desk) -> CataloguePage:
    page = CataloguePage(desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(ScenarioPanel) is not None)
    return page


def test_a_single_scenario_starts_at_once(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    page = shown(qtbot, desk_for(trainee))
    panel = found(page, ScenarioPanel)
    with qtbot.waitSignal(page.go) as gone:
        panel.look.emit()
    assert gone.args == ["task", "sample_stop"]
    with qtbot.waitSignal(page.go, timeout=10_000) as gone:
        panel.begin.emit()
    (task,) = open_tasks(base, trainee)
    assert gone.args == ["run", task.id]


def test_many_scenarios_are_cards(
    qtbot: QtBot, desk_for: DeskFor, trainee: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.training.catalogue_page.FEW", 0)
    page = CataloguePage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(ScenarioTile) is not None)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(found(page, ScenarioTile), Qt.Key.Key_Return)
    assert gone.args == ["task", "sample_stop"]


def test_pinyin_initials_find_it(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    page = shown(qtbot, desk_for(trainee))
    field = found(page, QLineEdit)
    field.setText("ystc")
    assert page.findChild(EmptyState) is None
    field.setText("qqq")
    assert page.findChild(EmptyState) is not None


def test_the_palette_finds_scenarios(desk_for: DeskFor, trainee: Account, administrator: Account) -> None:
    opened: list[tuple[str, object]] = []
    (group,) = find_scenarios(desk_for(trainee), lambda place, argument: opened.append((place, argument)), "tcjc")
    group.commands[0].run()
    assert opened == [("task", "sample_stop")]
    assert training_places(desk_for(administrator)) == []
    assert find_scenarios(desk_for(administrator), lambda *_: None, "tcjc") == []
