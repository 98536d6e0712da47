"""The reader."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.services.law_reading import ReadArticle, read_statute
from app.ui.law.law_text import LawText
from app.ui.law.outline import Outline
from app.ui.law.place_in_law import LawSpot
from app.ui.law.reader import OUTLINE_FROM_PX, StatuteReader
from app.ui.pieces.notice import Notice
from tests.ui.finding import found

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def reader(qtbot: QtBot, lawful: Base) -> StatuteReader:
    made = StatuteReader(may_import=True)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.show_reading(read_statute(lawful, "演示法", TODAY), LawSpot("new_law", 109), TODAY)
    return made


def top(reader: StatuteReader) -> str:
    return found(reader, LawText).cursorForPosition(QPoint(20, 4)).block().text()


def test_the_asked_article_is_on_top(reader: StatuteReader) -> None:
    assert top(reader).startswith("第一百零九条")
    article = reader.article()
    assert article is not None
    assert article.number == 109


def test_a_click_on_a_label_reads_that_article(reader: StatuteReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.article_chosen) as chosen:
        found(reader, LawText).anchorClicked.emit(QUrl("article:0"))
    article = chosen.args[0]
    assert isinstance(article, ReadArticle)
    assert article.number == 1
    assert top(reader).startswith("第一百零九条")


def test_the_citation_is_copied_with_its_version(reader: StatuteReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.copied):
        reader.copy_citation()
    words = QGuiApplication.clipboard().text()
    assert words.startswith("《演示法》第一百零九条")
    assert "2025-12-27" in words


def test_versions_are_stepped_and_compared(reader: StatuteReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.version_wanted) as wanted:
        reader.step_version(-1)
    assert wanted.args == [dt.date(2020, 1, 1)]
    compare = next(each for each in reader.findChildren(QPushButton) if each.accessibleName() == "Compare")
    with qtbot.waitSignal(reader.compare_wanted) as compared:
        compare.click()
    assert compared.args == [dt.date(2020, 1, 1), dt.date(2025, 12, 27)]


def test_chapters_stand_beside_the_text_where_there_is_room(reader: StatuteReader, lawful: Base) -> None:
    assert found(reader, Outline).isHidden()
    reader.resize(OUTLINE_FROM_PX + 40, 500)
    # The invented law has no chapters, so there is nothing to show beside it.
    assert found(reader, Outline).isHidden() == (found(reader, Outline).count() == 0)


def test_what_cites_the_article_is_counted(reader: StatuteReader, qtbot: QtBot) -> None:
    reader.show_uses([("act", "Acts", 2)])
    press = next(each for each in reader.findChildren(QPushButton) if each.text() == "Acts 2")
    with qtbot.waitSignal(reader.uses_wanted) as wanted:
        press.click()
    assert wanted.args == ["act"]


def test_without_text_it_says_so_and_offers_the_import(qtbot: QtBot, unread: Base) -> None:
    made = StatuteReader(may_import=True)
    qtbot.addWidget(made)
    made.show_reading(read_statute(unread, "演示法", TODAY), LawSpot("new_law", 66), TODAY)
    notice = found(made, Notice)
    assert "还没有导入" in notice.accessibleName()
    with qtbot.waitSignal(made.import_wanted):
        found(notice, QPushButton).click()
    asked = StatuteReader(may_import=False)
    qtbot.addWidget(asked)
    asked.show_reading(read_statute(unread, "演示法", TODAY), LawSpot("new_law", 66), TODAY)
    assert found(asked, Notice).findChild(QPushButton) is None
