"""The list of practices and how one begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.roster.account import Account
from app.services.case_practice import hand_in_practice, practice_of, practices
from app.services.errors import ContentError
from app.ui.case_practice.home_page import PracticesPage
from app.ui.desk import Desk
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.form_field import FormField
from app.ui.pieces.selectable_row import SelectableRow


@pytest.fixture
def home(qtbot: QtBot, practice_desk: Desk) -> PracticesPage:
    """The page of the trainee."""
    return opened(qtbot, practice_desk)


def opened(qtbot: QtBot, desk: Desk) -> PracticesPage:
    """The page with everything read."""
    page = PracticesPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(SelectableRow)) >= 6, timeout=60_000)
    return page


def field(page: PracticesPage, name: str) -> QLineEdit:
    """A field by its name."""
    found = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)
    assert isinstance(found, QLineEdit)
    return found


def lines(page: PracticesPage) -> list[str]:
    """The ids of the practices in the table."""
    rows = page.findChildren(DataTable)[0].rows
    return [rows.row_at(index).id for index in range(rows.rowCount())]


def run(page: PracticesPage, command: str) -> None:
    """Run a command of the page."""
    next(each for each in page.commands() if each.id == command).run()


def test_a_practice_begins_and_is_opened(qtbot: QtBot, home: PracticesPage, practice_desk: Desk) -> None:
    rows = {each.accessibleName(): each for each in home.findChildren(SelectableRow)}
    next(each for name, each in rows.items() if name.startswith("满载山")).chosen.emit()
    field(home, "Seed").setText("x1")
    run(home, "practices.begin")
    assert [each.problem() for each in home.findChildren(FormField) if each.problem()]
    field(home, "Seed").setText("7")
    with qtbot.waitSignal(home.go, timeout=60_000) as gone:
        run(home, "practices.begin")
        # Pressed twice, begun once.
        run(home, "practices.begin")
    assert gone.args[0] == "case_practice"
    made = practice_of(practice_desk.base, practice_desk.who, gone.args[1])
    assert (made.brief, made.seed, made.wanted) == ("simple_driver", 7, 6)
    assert len(practices(practice_desk.base, practice_desk.who)) == 1


def test_one_that_goes_on_can_be_thrown_away(qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice) -> None:
    page = opened(qtbot, practice_desk)
    qtbot.waitUntil(lambda: lines(page) == [begun.id])
    table = page.findChildren(DataTable)[0]
    with qtbot.waitSignal(page.go) as gone:
        table.opened.emit(table.rows.row_at(0))
    assert gone.args == ["case_practice", begun.id]
    drop = next(each for each in page.commands() if each.id == "practices.drop")
    assert not drop.enabled()
    drop.run()
    table.selectRow(0)
    assert drop.enabled()
    with qtbot.waitSignal(page.asked) as asked:
        drop.run()
    asked.args[0].act()
    qtbot.waitUntil(lambda: lines(page) == [])


def test_instructors_see_what_everybody_handed_in(
    qtbot: QtBot,
    practice_desk: Desk,
    begun: AppraisalPractice,
    instructor: Account,
) -> None:
    hand_in_practice(practice_desk.base, practice_desk.who, begun.id, [], 61)
    desk = replace(practice_desk, who=instructor)
    page = opened(qtbot, desk)
    qtbot.waitUntil(lambda: lines(page) == [begun.id])
    rows = page.findChildren(DataTable)[0].rows
    row = [rows.columns[index].text(rows.row_at(0)) for index in range(rows.columnCount())]
    assert row[1] == practice_desk.who.display_name
    assert row[3:] == ["0", "0/3", "0", "1:01"]
    field(page, "Search").setText("zzz")
    qtbot.waitUntil(lambda: lines(page) == [])
    field(page, "Search").setText("")
    qtbot.waitUntil(lambda: lines(page) == [begun.id])


def test_a_seed_that_suits_no_day_is_told(qtbot: QtBot, home: PracticesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise ContentError("请换一个种子")

    monkeypatch.setattr("app.ui.case_practice.home_page.begin_practice", refuse)
    with qtbot.waitSignal(home.said) as said:
        run(home, "practices.begin")
    assert said.args[0].words == "请换一个种子"
    assert home.isEnabled()
