"""Practice questions."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.question import Question, QuestionType
from app.domain.law.statute import Status
from app.ui.law.answer_row import AnswerRow
from app.ui.law.question_view import QuestionView, type_word
from app.ui.pieces.notice import Notice
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import QUESTION


@pytest.fixture
def view(qtbot: QtBot) -> QuestionView:
    made = QuestionView(sample_library())
    qtbot.addWidget(made)
    return made


def choose(view: QuestionView, letter: str) -> None:
    next(each for each in view.findChildren(AnswerRow) if each.letter == letter).chosen.emit()


def said(view: QuestionView) -> str:
    return "\n".join(each.text() for each in view.findChildren(QLabel) if not each.isHidden())


def test_the_key_is_hidden_until_an_answer_is_chosen(view: QuestionView) -> None:
    view.show_question(QUESTION)
    assert QUESTION.why not in said(view)
    assert not view.told()
    choose(view, "B")
    assert view.told()
    assert QUESTION.why in said(view)
    assert "The key is A" in said(view)
    choose(view, "A")
    assert "Right." not in said(view)


def test_several_answers_are_checked_together(view: QuestionView, qtbot: QtBot) -> None:
    multi = Question.model_validate(
        {
            **QUESTION.model_dump(),
            "type": QuestionType.MULTI,
            "options": {"A": "一", "B": "二", "C": "三"},
            "key": ("A", "C"),
        }
    )
    view.show_question(multi)
    check = next(each for each in view.findChildren(QPushButton) if each.accessibleName() == "Check the answer")
    choose(view, "A")
    choose(view, "B")
    choose(view, "B")
    choose(view, "C")
    assert not view.told()
    check.click()
    assert "Right." in said(view)


def test_a_key_to_be_verified_does_not_count(view: QuestionView) -> None:
    view.show_question(QUESTION.model_copy(update={"status": Status.TO_VERIFY}))
    choose(view, "A")
    assert any("does not count" in each.accessibleName() for each in view.findChildren(Notice))


def test_one_question_leads_to_the_next(view: QuestionView, qtbot: QtBot) -> None:
    view.show_question(QUESTION)
    with qtbot.waitSignal(view.next_wanted) as wanted:
        next(each for each in view.findChildren(QPushButton) if each.accessibleName() == "Next").click()
    assert wanted.args == [1]
    assert view.focus_first() is not None
    assert len({type_word(each) for each in QuestionType}) == len(QuestionType)
