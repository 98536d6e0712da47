"""Tables of any length."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.data_table import BADGE_ROLE, Column, DataTable
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


@dataclass(frozen=True)
class Run:
    who: str
    points: int


COLUMNS = (
    Column[Run]("Who", lambda run: run.who),
    Column[Run]("Result", lambda run: "passed", 80, badge=lambda run: BadgeFace("passed", "ok")),
    Column[Run]("Points", lambda run: str(run.points), 60, number=True, bold=True, sort=lambda run: run.points),
)


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Run]:
    made: DataTable[Run] = DataTable(COLUMNS, name="Runs")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    made.show_rows([Run("a", 100), Run("b", 9), Run("c", 64)])
    return made


def test_rows_stand_in_the_order_given(table: DataTable[Run]) -> None:
    assert [table.rows.row_at(index).who for index in range(3)] == ["a", "b", "c"]
    index = table.rows.index(0, 1)
    assert index.data(BADGE_ROLE) == BadgeFace("passed", "ok")
    assert table.rows.headerData(2, Qt.Orientation.Horizontal) == "Points"


def test_numbers_sort_as_numbers(table: DataTable[Run]) -> None:
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [table.rows.row_at(index).points for index in range(3)] == [9, 64, 100]
    table.show_rows([Run("z", 1), Run("a", 2)])
    assert table.rows.row_at(0).who == "z"


def test_j_and_k_move_and_enter_opens(qtbot: QtBot, table: DataTable[Run]) -> None:
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert table.chosen_row() == Run("b", 9)
    qtbot.keyClick(table, Qt.Key.Key_K)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [Run("a", 100)]


def test_a_choice_is_told(qtbot: QtBot, table: DataTable[Run]) -> None:
    with qtbot.waitSignal(table.row_chosen) as told:
        table.selectRow(2)
    assert told.args == [Run("c", 64)]


def test_row_height_follows_the_scale(table: DataTable[Run]) -> None:
    apply_theme(Theme(scale=1.5))
    assert table.rowHeight(0) == 54
    assert not table.grab().isNull()


def test_an_empty_table_has_no_choice(table: DataTable[Run], qtbot: QtBot) -> None:
    table.show_rows([])
    assert table.chosen_row() is None
    qtbot.keyClick(table, Qt.Key.Key_J)
    qtbot.keyClick(table, Qt.Key.Key_Return)


def test_letters_go_on_to_the_page(qtbot: QtBot, table: DataTable[Run]) -> None:
    seen: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(event.text())

    page = Page()
    table.setParent(page)
    qtbot.keyClick(table, Qt.Key.Key_X)
    table.setParent(None)
    assert seen == ["x"]
