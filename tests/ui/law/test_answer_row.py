"""One option."""

from pytestqt.qtbot import QtBot

from app.ui.law.answer_row import AnswerRow


def test_what_it_is_worth_is_said(qtbot: QtBot) -> None:
    made = AnswerRow("A", "资格")
    qtbot.addWidget(made)
    made.show()
    open_ = made.grab().toImage()
    made.judge("right", "chosen, right")
    assert made.accessibleName() == "A 资格 chosen, right"
    assert made.grab().toImage() != open_
