"""Hand-ins in a list: filtered, searched, opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import HandIn
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_review import take_seat
from app.ui.case_review.list_page import EVERY, MINE, HandInsPage
from app.ui.desk import Desk
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.segmented import Segmented
from tests.services.sample_hand_ins import confirm_rest
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]


def opened(qtbot: QtBot, desk: Desk) -> HandInsPage:
    page = HandInsPage(desk)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.changed, timeout=60_000):
        page.enter()
    return page


def rows(page: HandInsPage) -> int:
    return int(found(page, DataTable).rows.rowCount())


def test_what_waits_for_me_and_what_is_done(
    qtbot: QtBot, court_desk: DeskFor, court: Base, instructor: Account, record: HandIn
) -> None:
    page = opened(qtbot, court_desk(instructor))
    which = found(page, Segmented)
    assert rows(page) == 1
    for choice, count in (("waiting", 1), (MINE, 1), ("done", 0), ("in_review", 0), (EVERY, 1)):
        which.choose(choice)
        assert rows(page) == count
    with qtbot.waitSignal(page.go) as went:
        found(page, DataTable).opened.emit(found(page, DataTable).rows.row_at(0))
    assert went.args == ["case_review", record.id]
    confirm_rest(court, instructor, record)
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter()
    which.choose("done")
    assert rows(page) == 1


def test_two_finished_reviews_open_side_by_side(
    qtbot: QtBot, court_desk: DeskFor, court: Base, instructor: Account, second: Account, record: HandIn
) -> None:
    for who in (instructor, second):
        take_seat(court, who, record.id)
    for who in (instructor, second):
        confirm_rest(court, who, record)
    page = opened(qtbot, court_desk(instructor))
    with qtbot.waitSignal(page.go) as went:
        found(page, DataTable).opened.emit(found(page, DataTable).rows.row_at(0))
    assert went.args == ["case_compare", record.id]


def test_search_and_tasks(qtbot: QtBot, court_desk: DeskFor, manager: Account, record: HandIn) -> None:
    page = opened(qtbot, court_desk(manager))
    with qtbot.waitSignal(page.changed, timeout=20_000):
        found(page, QLineEdit).setText("没有这样的人")
    assert rows(page) == 0
    with qtbot.waitSignal(page.go) as went:
        page.commands()[0].run()
    assert went.args[0] == "case_tasks"
