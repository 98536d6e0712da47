"""Notes on a place."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.desk import PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_desk import notes_on
from app.ui.law.loading import load_context
from app.ui.law.notes import NotesCard
from app.ui.pieces.confirm import Question
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk

DAY = dt.date(2026, 9, 1)


def press(card: NotesCard, name: str) -> None:
    # What has just been added is shown, and what was taken out is deleted, by the event loop.
    QApplication.processEvents()
    next(each for each in card.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()).click()


def refresh(card: NotesCard, base: Base, who: Account) -> None:
    card.show_notes(load_context(base, who, PlaceKind.ACT, "HA-08", DAY))


@pytest.fixture
def card(qtbot: QtBot, law_desk: MakeDesk, lawful: Base, instructor: Account) -> NotesCard:
    made = NotesCard(law_desk(instructor))
    qtbot.addWidget(made)
    made.show()
    refresh(made, lawful, instructor)
    return made


def write(card: NotesCard, words: str, qtbot: QtBot) -> None:
    press(card, "Write")
    found(card, QPlainTextEdit).setPlainText(words)
    with qtbot.waitSignal(card.changed):
        press(card, "Save")


def test_a_note_is_written_changed_and_removed(
    card: NotesCard, qtbot: QtBot, lawful: Base, instructor: Account
) -> None:
    write(card, "先看牌照", qtbot)
    refresh(card, lawful, instructor)
    assert "先看牌照" in [each.text() for each in card.findChildren(QLabel)]
    press(card, "Change the note")
    assert found(card, QPlainTextEdit).toPlainText() == "先看牌照"
    found(card, QPlainTextEdit).setPlainText("先看证件")
    found(card, QCheckBox).setChecked(True)
    press(card, "Save")
    (view,) = notes_on(lawful, instructor, PlaceKind.ACT, "HA-08")
    assert (view.note.text, view.note.shared, view.note.version) == ("先看证件", True, 2)
    refresh(card, lawful, instructor)
    with qtbot.waitSignal(card.asked) as asked:
        press(card, "Remove the note")
    question = asked.args[0]
    assert isinstance(question, Question)
    question.act()
    assert [each for each in notes_on(lawful, instructor, PlaceKind.ACT, "HA-08") if not each.note.removed] == []


def test_an_empty_note_is_refused_in_words(card: NotesCard, qtbot: QtBot) -> None:
    press(card, "Write")
    with qtbot.waitSignal(card.said) as said:
        press(card, "Save")
    assert "空" in said.args[0].words


def test_trainees_write_for_themselves_only(qtbot: QtBot, law_desk: MakeDesk, lawful: Base, trainee: Account) -> None:
    made = NotesCard(law_desk(trainee))
    qtbot.addWidget(made)
    made.show()
    refresh(made, lawful, trainee)
    press(made, "Write")
    assert found(made, QCheckBox).isHidden()
