"""The results page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.history import HistoryLine
from app.services.training import TaskWish, assign
from app.ui.desk import Desk
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.results.heat_map import HeatMap
from app.ui.results.page import ResultsPage
from tests.services.conftest import do_whole_attempt, person
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def runs(base: Base, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    do_whole_attempt(base, person("other", Role.TRAINEE), skip=("VestOn",))
    assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=42))


@pytest.fixture
def page(qtbot: QtBot, desk_for: MakeDesk, instructor: Account, runs: None) -> ResultsPage:
    return shown(qtbot, desk_for(instructor))


def shown(qtbot: QtBot, desk: Desk) -> ResultsPage:
    made = ResultsPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    with qtbot.waitSignal(made.changed):
        made.enter()
    return made


def rows(page: ResultsPage) -> list[HistoryLine]:
    table = found(page, DataTable)
    return [table.rows.row_at(index) for index in range(table.rows.rowCount())]


def test_the_filter_keeps_only_what_fits(page: ResultsPage, qtbot: QtBot) -> None:
    assert len(rows(page)) == 3
    segments = found(page, Segmented)
    segments.select("open")
    segments.chosen.emit("open")
    assert [line.summary for line in rows(page)] == [None]
    segments.select("critical")
    segments.chosen.emit("critical")
    assert rows(page) == []


def test_search_waits_for_a_pause_and_finds_by_name(page: ResultsPage, qtbot: QtBot) -> None:
    field = found(page, QLineEdit)
    with qtbot.waitSignal(page.changed):
        qtbot.keyClicks(field, "other")
    assert {line.record.actor for line in rows(page)} == {"other"}


def test_the_heat_map_opens_a_person_and_a_key_goes_back(page: ResultsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        found(page, HeatMap).opened.emit("trainee")
    assert {line.record.actor for line in rows(page)} == {"trainee"}
    page.grab()
    everybody = next(command for command in page.commands() if command.id == "history.all")
    with qtbot.waitSignal(page.changed):
        everybody.run()
    assert len(rows(page)) == 3


def test_a_finished_run_opens_and_another_says_why_not(page: ResultsPage, qtbot: QtBot) -> None:
    table = found(page, DataTable)
    lines = rows(page)
    done = next(index for index, line in enumerate(lines) if line.summary is not None)
    table.selectRow(done)
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert went.args == ["result", lines[done].record.id]
    table.selectRow(next(index for index, line in enumerate(lines) if line.summary is None))
    with qtbot.waitSignal(page.said), qtbot.assertNotEmitted(page.go):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_export_writes_what_is_shown(page: ResultsPage, qtbot: QtBot, base: Base) -> None:
    with qtbot.waitSignal(page.said) as said:
        page.commands()[0].run()
    assert said.args is not None
    message = said.args[0]
    assert isinstance(message, Message)
    assert message.tone == "ok"
    assert len(list(base.home.reports.glob("history-*.csv"))) == 1


def test_a_trainee_without_runs_is_told_so(qtbot: QtBot, desk_for: MakeDesk, trainee: Account) -> None:
    page = shown(qtbot, desk_for(trainee))
    assert rows(page) == []
    assert page.crumb() == trainee.display_name
    page.grab()
    with qtbot.waitSignal(page.said) as said:
        page.commands()[0].run()
    assert said.args is not None
    assert said.args[0].tone == "warn"


def test_where_there_is_no_run_no_filter_is_blamed(qtbot: QtBot, desk_for: MakeDesk, trainee: Account) -> None:
    page = shown(qtbot, desk_for(trainee))

    def told() -> str:
        return " ".join(each.accessibleName() for each in page.findChildren(EmptyState) if each.isVisible())

    assert "No run yet" in told()
    page._filter.choose("passed")
    assert "No run fits" in told()
    assert "No run yet" not in told()


def test_practices_of_appraisal_are_one_key_away(page: ResultsPage, qtbot: QtBot) -> None:
    practices = next(command for command in page.commands() if command.id == "history.practices")
    with qtbot.waitSignal(page.go) as gone:
        practices.run()
    assert gone.args == ["case_practices", None]
