"""Chapters."""

from pytestqt.qtbot import QtBot

from app.services.law_reading import Heading
from app.ui.law.outline import Outline

HEADINGS = (Heading("第一章", 0, 0), Heading("第一节", 0, 1), Heading("第二章", 8, 0))


def test_sections_stand_further_in_and_lead_to_their_first_article(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show_headings(HEADINGS)
    assert outline.item(1).text().endswith("第一节")
    assert outline.item(1).text() != "第一节"
    with qtbot.waitSignal(outline.sought) as sought:
        outline.itemClicked.emit(outline.item(2))
    assert sought.args == [8]


def test_it_follows_the_article_that_is_read(qtbot: QtBot) -> None:
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show_headings(HEADINGS)
    outline.follow(5)
    assert outline.currentRow() == 1
    outline.follow(9)
    assert outline.currentRow() == 2
