"""The library's page as a whole."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.law.desk import PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_desk import favourites, recent
from app.ui.law.act_summary import ActSummary
from app.ui.law.day_bar import DayBar
from app.ui.law.hit_row import HitFace
from app.ui.law.middle import Middle
from app.ui.law.overload_card import OverloadCard
from app.ui.law.page import LawPage
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.results import ResultsColumn
from app.ui.pieces.toast import Message
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk

ARTICLE = LawTarget("article", "", LawSpot("new_law", 66))


@pytest.fixture
def page(qtbot: QtBot, law_desk: MakeDesk, instructor: Account) -> LawPage:
    made = LawPage(law_desk(instructor))
    qtbot.addWidget(made)
    made.resize(1400, 800)
    # What the frame does with it.
    made.go.connect(lambda place, argument: made.enter(argument) if place == "law" else None)
    made.show()
    made.enter()
    return made


def place(page: LawPage) -> str:
    found_place = found(page, Middle).place()
    return found_place[1] if found_place is not None else ""


def command(page: LawPage, id_: str) -> Callable[[], None]:
    return next(each for each in page.commands() if each.id == id_).run


def test_a_question_shows_its_first_hit_and_enter_opens_and_remembers_it(
    page: LawPage, qtbot: QtBot, lawful: Base, instructor: Account
) -> None:
    column = found(page, ResultsColumn)
    column.field.setText("演示法66")
    qtbot.waitUntil(lambda: place(page) == "new_law.66", timeout=20_000)
    assert recent(lawful, instructor) == []
    qtbot.keyClick(column.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [each.id for each in recent(lawful, instructor)] == ["new_law.66"])


def test_what_belongs_to_an_article_stands_at_the_right_and_links_lead_on(page: LawPage, qtbot: QtBot) -> None:
    page.enter(ARTICLE)
    qtbot.waitUntil(lambda: page.findChild(ActSummary) is not None)
    visits: list[object] = []
    page.go.connect(lambda _place, argument: visits.append(argument))
    found(page, ActSummary).opened.emit("HA-08")
    qtbot.waitUntil(lambda: place(page) == "HA-08")
    assert visits == [LawTarget("act", "HA-08")]


def test_back_comes_back_to_what_was_only_shown_on_the_way(page: LawPage, qtbot: QtBot) -> None:
    found(page, ResultsColumn).shown.emit(_face("演示法", LawSpot("new_law", 109)))
    qtbot.waitUntil(lambda: page.findChild(ActSummary) is not None)
    visits: list[LawTarget] = []
    page.go.connect(lambda _place, argument: visits.append(argument))
    found(page, ActSummary).opened.emit("HA-08")
    assert [visit.kind for visit in visits] == ["article", "act"]


def test_a_favourite_is_kept_and_the_toast_takes_it_back(
    page: LawPage, qtbot: QtBot, lawful: Base, instructor: Account
) -> None:
    page.enter(LawTarget("act", "HA-08"))
    qtbot.waitUntil(lambda: place(page) == "HA-08")
    with qtbot.waitSignal(page.said) as said:
        command(page, "law.keep")()
    assert [(each.kind, each.id) for each in favourites(lawful, instructor)] == [(PlaceKind.ACT, "HA-08")]
    message = said.args[0]
    assert isinstance(message, Message)
    assert message.undoes
    assert message.act is not None
    message.act()
    assert favourites(lawful, instructor) == []


def test_another_day_reads_the_law_of_that_day(page: LawPage, qtbot: QtBot) -> None:
    page.enter(ARTICLE)
    qtbot.waitUntil(lambda: place(page) == "new_law.66")
    command(page, "law.day")()
    assert not found(page, DayBar).isHidden()
    found(page, DayBar).chosen.emit(dt.date(2020, 6, 1))
    reader = found(page, Middle).reader
    qtbot.waitUntil(lambda: (r := reader.reading()) is not None and r.version.version_date == dt.date(2020, 1, 1))
    assert "2020-06-01" in page.trail()[0].accessibleName()


def test_stepping_versions_makes_no_visit(page: LawPage, qtbot: QtBot) -> None:
    page.enter(ARTICLE)
    qtbot.waitUntil(lambda: place(page) == "new_law.66")
    reader = found(page, Middle).reader
    with qtbot.assertNotEmitted(page.go):
        command(page, "law.earlier")()
        qtbot.waitUntil(lambda: (r := reader.reading()) is not None and r.version.version_date == dt.date(2020, 1, 1))


def test_it_prints_what_is_read(page: LawPage, qtbot: QtBot, lawful: Base) -> None:
    page.enter(LawTarget("guide", "G01"))
    qtbot.waitUntil(lambda: place(page) == "G01")
    with qtbot.waitSignal(page.said, timeout=20_000):
        command(page, "law.print")()
    assert list(lawful.home.reports.glob("*.pdf"))


def test_what_is_not_there_is_said(page: LawPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said) as said:
        page.enter(LawTarget("guide", "G99"))
    assert "G99" in said.args[0].words


def test_before_anything_is_read_the_overload_calculator_stands_there(page: LawPage, qtbot: QtBot) -> None:
    assert found(page, OverloadCard) is not None
    qtbot.waitUntil(lambda: page.record_state() is not None)
    state = page.record_state()
    assert state is not None
    assert state.words.startswith("2 built-in")


def _face(title: str, spot: LawSpot) -> HitFace:

    return HitFace("article", "new_law.109", title, extra=spot)
