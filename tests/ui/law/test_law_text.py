"""The text that keeps its place."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.ui.law.law_text import WIDEST_PX, LawText

HTML = "".join(f'<p><a name="p{n}"></a>第{n}条 {"很长的条文。" * 12}</p>' for n in range(40))


@pytest.fixture
def text(qtbot: QtBot) -> LawText:
    made = LawText()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.write(HTML)
    return made


def top(text: LawText) -> str:
    return text.cursorForPosition(QPoint(20, 4)).block().text()[:4]


def test_another_width_keeps_the_line_at_the_top(text: LawText) -> None:
    text.scrollToAnchor("p20")
    assert top(text).startswith("第20")
    text.resize(380, 300)
    assert top(text).startswith("第20")
    text.write(HTML)
    assert top(text).startswith("第20")


def test_the_last_article_can_stand_at_the_top(text: LawText) -> None:
    text.scrollToAnchor("p39")
    assert top(text).startswith("第39")


def test_lines_stay_short_in_a_wide_window(text: LawText) -> None:
    text.resize(WIDEST_PX + 400, 300)
    assert text.viewport().width() <= WIDEST_PX
