"""The left column."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchAnswer, SearchWish
from app.services.law_suggest import Suggestion, SuggestionKind
from app.ui.law.hit_list import HitGroup
from app.ui.law.hit_row import HitFace
from app.ui.law.narrow_bar import NarrowBar
from app.ui.law.results import FIRST_OF_ALL, MOST_HITS, ResultsColumn
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from tests.domain.law.sample_law import sample_library

DAY = dt.date(2026, 11, 25)


def articles(count: int) -> tuple[Hit, ...]:
    return tuple(
        Hit(
            Kind.ARTICLE,
            f"new_law.{n}",
            f"演示法第{n}条",
            "文字",
            (),
            1.0,
            (),
            "演示法",
            "new_law",
            n,
            0,
            f"第{n}条",
            DAY,
            True,
        )
        for n in range(1, count + 1)
    )


ACTS = (Hit(Kind.ACT, "HA-08", "无资格上岗", "", (), 1.0, ()),)


@pytest.fixture
def column(qtbot: QtBot) -> ResultsColumn:
    made = ResultsColumn(sample_library(), [Command("tool", "Tool", lambda: ran.append(1))])
    qtbot.addWidget(made)
    made.resize(368, 700)
    made.show()
    return made


ran: list[int] = []


def texts(column: ResultsColumn) -> list[str]:
    return [each.text() for each in column.findChildren(QLabel)]


def press(column: ResultsColumn, words: str) -> None:
    next(each for each in column.findChildren(QPushButton) if each.text().strip() == words).click()


def test_an_answer_shows_groups_counts_and_its_first_hit(column: ResultsColumn, qtbot: QtBot) -> None:
    with qtbot.waitSignal(column.shown) as shown:
        column.show_answer(SearchAnswer("问", DAY, articles=articles(9), acts=ACTS), 12.3)
    assert shown.args[0].id == "new_law.1"
    assert [face.kind for face in column.hits.faces()] == ["article"] * FIRST_OF_ALL["article"] + ["act"]
    press(column, "3 more")
    assert len(column.hits.faces()) == 9
    press(column, "Acts 1")
    assert [face.id for face in column.hits.faces()] == ["HA-08"]


def test_a_kind_without_hits_gives_way_to_all(column: ResultsColumn) -> None:
    column.show_answer(SearchAnswer("问", DAY, articles=articles(1), acts=ACTS), 1)
    press(column, "Acts 1")
    column.show_answer(SearchAnswer("问二", DAY, articles=articles(2)), 1)
    assert len(column.hits.faces()) == 2


def test_nothing_found_asks_what_was_meant(column: ResultsColumn, qtbot: QtBot) -> None:
    column.show_answer(SearchAnswer("问", DAY, near=("无资格上岗",)), 1)
    assert any("Nothing found" in each.accessibleName() for each in column.findChildren(EmptyState))
    with qtbot.waitSignal(column.asked) as asked:
        press(column, "无资格上岗")
    assert asked.args == ["无资格上岗"]


def test_before_a_question_recent_places_and_examples_stand_there(column: ResultsColumn, qtbot: QtBot) -> None:
    column.show_start([HitGroup("recent", "Read last", [HitFace("act", "HA-08", "无资格上岗")])], ["怎么罚"])
    with qtbot.waitSignal(column.opened) as opened:
        press(column, "无资格上岗")
    assert opened.args[0].id == "HA-08"
    with qtbot.waitSignal(column.asked):
        press(column, "怎么罚")
    assert column.field.text() == "怎么罚"


def test_right_takes_the_first_suggestion(column: ResultsColumn, qtbot: QtBot) -> None:
    column.field.put("处罚")
    column.show_suggestions([Suggestion(SuggestionKind.STATUTE, "处罚"), Suggestion(SuggestionKind.STATUTE, "处罚法")])
    qtbot.keyClick(column.field, Qt.Key.Key_Right)
    assert column.field.text() == "处罚法"


def test_enter_waits_for_the_answer_that_is_on_its_way(column: ResultsColumn, qtbot: QtBot) -> None:
    column.show_answer(SearchAnswer("旧", DAY, articles=articles(1)), 1)
    column.field.setText("新")
    opened: list[HitFace] = []
    column.opened.connect(opened.append)
    qtbot.keyClick(column.field, Qt.Key.Key_Return)
    assert opened == []
    column.show_answer(SearchAnswer("新", DAY, acts=ACTS), 1)
    assert [face.id for face in opened] == ["HA-08"]


def test_a_filter_is_told_searched_with_and_taken_off_again(column: ResultsColumn, qtbot: QtBot) -> None:
    press(column, "Filter")
    with qtbot.waitSignal(column.narrowed):
        press(column, "Department rule")
    assert column.wish() == SearchWish(limit=MOST_HITS, levels=("department_rule",))
    column.show_answer(SearchAnswer("问", DAY), 1)
    assert any("The filter leaves nothing" in each.accessibleName() for each in column.findChildren(EmptyState))
    press(column, "Filter: 1")
    assert [each.isHidden() for each in column.findChildren(NarrowBar)] == [True]
    with qtbot.waitSignal(column.narrowed):
        press(column, "Search everything")
    assert column.wish() == SearchWish(limit=MOST_HITS)
    press(column, "Filter")


def test_pages_beside_it_stand_at_its_foot(column: ResultsColumn) -> None:
    press(column, "Tool")
    assert ran


def test_the_day_can_be_changed(column: ResultsColumn, qtbot: QtBot) -> None:
    column.show_day("Law of today")
    with qtbot.waitSignal(column.day_wanted):
        press(column, "Law of today")


def test_the_time_is_told_of_a_search_and_not_of_an_index(column: ResultsColumn) -> None:
    column.show_answer(SearchAnswer("问", DAY, articles=articles(2)), 12.3)
    assert "2 hits · 12 ms" in texts(column)
    column.show_answer(SearchAnswer("问", DAY, articles=articles(2)), 6966)
    assert "2 hits" in texts(column)
