"""What all calculators share."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.figures import FigureError
from app.ui.law.calculator_form import CalculatorForm, Work
from app.ui.law.steps import ShownResult
from app.ui.pieces.form_field import FormField


class Doubling(CalculatorForm):
    def __init__(self) -> None:
        super().__init__()
        self.figure = QLineEdit()
        self.figure.textChanged.connect(self.touch)
        self.lay_out(self.field("figure", FormField("Figure", self.figure)))

    def wish(self) -> Work | None:
        text = self.figure.text()
        if not text:
            return None

        def work() -> list[ShownResult]:
            if not text.isdecimal():
                raise FigureError("elsewhere" if text == "?" else "figure", f"“{text}”不是数")
            return [ShownResult("Twice", str(int(text) * 2), "", ())]

        return work


@pytest.fixture
def form(qtbot: QtBot) -> Doubling:
    made = Doubling()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_works_by_itself_after_a_pause(form: Doubling, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.worked) as worked:
        form.figure.setText("21")
    assert [result.value for result in worked.args[0]] == ["42"]
    assert form.problem() == ""


def test_a_problem_stands_under_its_field_and_goes_when_it_is_mended(form: Doubling, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.worked) as worked:
        form.figure.setText("x")
    assert worked.args[0] == ()
    assert "不是数" in form.problem()
    with qtbot.waitSignal(form.worked):
        form.figure.setText("2")
    assert form.problem() == ""


def test_a_problem_of_no_field_is_said_below(form: Doubling, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.worked):
        form.figure.setText("?")
    assert "不是数" in form.problem()


def test_nothing_filled_in_is_no_result(form: Doubling, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.worked) as worked:
        form.work()
    assert worked.args[0] == ()
