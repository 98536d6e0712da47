"""What can be made of a case file."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.case_building import Output
from app.ui.casefile.output_choices import OutputChoices
from app.ui.pieces.choice import Choice
from tests.ui.finding import found

DOCUMENTS = [("opening", "立案登记表"), ("decision", "行政处罚决定书")]


def shown(choices: OutputChoices) -> str:
    return "\n".join(each.text() for each in choices.findChildren(QLabel))


def test_the_document_that_was_looked_at_comes_first_after_all(qtbot: QtBot, tmp_path: Path) -> None:
    choices = OutputChoices()
    qtbot.addWidget(choices)
    choices.show_case(DOCUMENTS, "decision", tmp_path, 0)
    assert choices.only() == ""
    assert choices.output() is Output.PDF
    box = found(choices, Choice)
    assert [box.itemText(index) for index in range(box.count())][1:] == ["2 行政处罚决定书", "1 立案登记表"]
    choices.choose("decision", Output.ZIP)
    choices.show_case(DOCUMENTS, "opening", tmp_path, 0)
    assert choices.only() == "decision"
    choices.show_case(DOCUMENTS[:1], "", tmp_path, 0)
    assert choices.only() == ""


def test_other_pages_are_told_and_words_follow(qtbot: QtBot, tmp_path: Path) -> None:
    choices = OutputChoices()
    qtbot.addWidget(choices)
    choices.show_case(DOCUMENTS, "", tmp_path, 3)
    assert "PDF/A" in shown(choices)
    assert "3 documents" not in shown(choices)
    with qtbot.waitSignal(choices.changed):
        choices.choose("decision", Output.DOCX)
    assert "This document as a Word file." in shown(choices)
    assert "3 documents" in shown(choices)
    choices.show_count(12)
    assert "12 pages" in shown(choices)
