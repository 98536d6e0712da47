"""Two versions side by side."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.law.compare_page import ComparePage
from app.ui.pieces.notice import Notice
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk

OLD, NEW = dt.date(2020, 1, 1), dt.date(2025, 12, 27)


@pytest.fixture
def page(qtbot: QtBot, law_desk: MakeDesk, trainee: Account) -> ComparePage:
    made = ComparePage(law_desk(trainee))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_only_what_changed_is_shown_at_first(page: ComparePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        page.enter(("new_law", OLD, NEW))
    text = found(page, QTextBrowser)
    assert "五万元以上五十万元以下" in text.toPlainText()
    assert "第一条" not in text.toPlainText()
    page.commands()[0].run()
    assert "第一条" in text.toPlainText()
    assert page.crumb() == "演示法"


def test_a_version_that_is_not_there_is_said(page: ComparePage, qtbot: QtBot) -> None:
    page.enter(("new_law", dt.date(1999, 1, 1), NEW))
    notice = found(page, Notice)
    qtbot.waitUntil(notice.isVisible)
    assert "1999-01-01" in notice.accessibleName()
