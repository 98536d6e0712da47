"""What the pages about one hand-in have in common, on a page that shows no more than a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.errors import InvalidInputError, NotFoundError
from app.ui.case_review.hand_in_page import HandInPage
from app.ui.case_review.saying_forms import CommentForm
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.toast import Message
from tests.ui.finding import found, labels

DeskFor = Callable[[Account], Desk]


class NamePage(HandInPage[str]):
    """Shows the id in capitals; there is no hand-in named "none"."""

    shown = ""
    side: QWidget

    def load(self, hand_in: str) -> str:
        if hand_in == "none":
            raise NotFoundError("没有这份交卷。")
        return hand_in.upper()

    def open_loaded(self, loaded: str) -> None:
        self.shown, self.side = loaded, QWidget()
        self.lay_out(label(loaded), self.side, 200)
        self.changed.emit()

    def forget(self) -> None:
        self.shown = ""


@pytest.fixture
def page(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> NamePage:
    """An empty page in a window that is wide enough."""
    made = NamePage(desk_for(trainee))
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    return made


def enter(qtbot: QtBot, page: NamePage, argument: object = None) -> None:
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter(argument)


def written(qtbot: QtBot) -> CommentForm:
    form = CommentForm("d1", "amount", "决定书")
    qtbot.addWidget(form)
    form.show()
    return form


def test_without_an_id_it_stays_empty(page: NamePage) -> None:
    page.enter()
    assert page.shown == ""
    assert page.drawer() is None


def test_it_opens_what_was_asked_for_and_later_the_same_again(qtbot: QtBot, page: NamePage) -> None:
    enter(qtbot, page, "h-1")
    assert page.shown == "H-1"
    page.shown = ""
    enter(qtbot, page)
    assert page.shown == "H-1"
    drawer = page.drawer()
    assert drawer is not None
    assert drawer.isAncestorOf(page.side)
    with qtbot.waitSignal(page.changed):
        drawer.folded_changed.emit(True)


def test_one_that_is_not_there_is_told_in_its_place(qtbot: QtBot, page: NamePage) -> None:
    enter(qtbot, page, "h-1")
    enter(qtbot, page, "none")
    assert (page.shown, page.drawer()) == ("", None)
    told = labels(found(page, EmptyState))
    assert "The hand-in cannot be opened" in told
    assert "没有这份交卷。" in told


def test_who_leaves_what_is_not_kept_is_shown_it(qtbot: QtBot, page: NamePage) -> None:
    enter(qtbot, page, "h-1")
    drawer = page.drawer()
    assert drawer is not None
    page.resize(700, 800)
    qtbot.waitUntil(lambda: drawer.folded)
    assert not page.side.isVisible()
    with qtbot.waitSignal(page.said) as said:
        page.hold_back(written(qtbot))
    assert said.args[0].tone == "warn"
    assert page.side.isVisible()


def test_a_refusal_is_told_where_it_was_written(qtbot: QtBot, page: NamePage) -> None:
    form = written(qtbot)
    with qtbot.assertNotEmitted(page.said):
        page.refuse(InvalidInputError("words", "请写几个字。"), form)
    assert form.fields["words"].problem() == "请写几个字。"
    with qtbot.assertNotEmitted(page.said):
        page.refuse(KnownError("评查已经完成。"), form)
    assert "评查已经完成。" in labels(form)
    with qtbot.waitSignal(page.said) as said:
        page.refuse(KnownError("评查已经完成。"))
    assert said.args == [Message("评查已经完成。", "critical")]


def test_what_nobody_foresaw_is_raised(page: NamePage) -> None:
    with pytest.raises(ValueError, match="odd"):
        page.refuse(ValueError("odd"))
