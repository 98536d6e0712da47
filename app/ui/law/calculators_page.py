"""The calculators: what is typed at the left is worked out at the right, step by step with the article of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.domain.law.citation import Citation
from app.services.law_print import save_sheet, text_sheet
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.law.calculator_form import CalculatorForm
from app.ui.law.deadline_form import DeadlineForm
from app.ui.law.income_form import IncomeForm
from app.ui.law.overload_form import OverloadForm
from app.ui.law.place_in_law import LawTarget
from app.ui.law.steps import ShownResult, StepsView
from app.ui.law.surcharge_form import SurchargeForm
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column, put, row, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size, limit_size

FORM_PX = 400
RESULT_PX = 760


class CalculatorsPage(Page):
    """Opened with the name of a calculator, (`income`, act id) or (`deadline`, clock id)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._results: Sequence[ShownResult] = ()
        day = desk.base.clock().date()
        law = desk.base.shelf.law()
        self._overload, self._income = OverloadForm(desk.base, day), IncomeForm(desk.base, law, day)
        self._surcharge, self._deadline = SurchargeForm(day), DeadlineForm(desk.base, day)
        self._forms: dict[str, CalculatorForm] = {
            "overload": self._overload,
            "income": self._income,
            "surcharge": self._surcharge,
            "deadline": self._deadline,
        }
        self._kind = Segmented([(name, calculator_word(name)) for name in self._forms], name=self.tr("Calculator"))
        self._kind.chosen.connect(self._choose)
        self._stack = QStackedWidget()
        for form in self._forms.values():
            form.worked.connect(lambda results, form=form: self._show(form, results))
            self._stack.addWidget(form)
        left = Card(gap=12).put(row(self._kind, None), self._stack, None)
        fix_size(left, FORM_PX)
        self._lines = column(gap=22)
        results, inner = QWidget(), QWidget()
        results.setLayout(self._lines)
        limit_size(results, most=(RESULT_PX, 0))
        inner.setLayout(row((results, 100), None))
        self._copy = button(self.tr("Copy"), "", "copy", "dense")
        self._copy.clicked.connect(self._copy_text)
        self._print_button = button(self.tr("Print as PDF"), "", "printer", "dense")
        self._print_button.clicked.connect(self._print)
        right = Card(self.tr("Step by step"), self._copy, self._print_button, gap=12).put((scrolled(inner), 1))
        self.setLayout(row(left, (right, 1), margins=(14, 2, 14, 12), gap=10))
        self.setFocusProxy(self._overload)
        self._show_results(())

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Calculators")

    def crumb(self) -> str:
        """Which calculator."""
        return calculator_word(self._kind.selected())

    def commands(self) -> list[Command]:
        """Copy and print."""
        return [
            Command("calculators.copy", self.tr("Copy"), self._copy_text, "copy", "Y", pinned=True),
            Command("calculators.print", self.tr("Print as PDF"), self._print, "printer", "Ctrl P", pinned=True),
        ]

    def enter(self, argument: object = None) -> None:
        """Choose the calculator that was asked for."""
        name, about = argument if isinstance(argument, tuple) else (argument, "")
        if not isinstance(name, str) or name not in self._forms:
            return
        self._kind.select(name)
        self._choose(name)
        if name == "income" and about:
            self._income.put(str(about))
        elif name == "deadline" and about:
            self._deadline.put(str(about))

    def form(self, name: str) -> CalculatorForm:
        """A calculator by its name."""
        return self._forms[name]

    def _choose(self, name: str) -> None:
        self._stack.setCurrentWidget(self._forms[name])
        self._show_results(())
        self._forms[name].work()
        self.changed.emit()

    def _show(self, form: CalculatorForm, results: Sequence[ShownResult]) -> None:
        if form is self._stack.currentWidget():
            self._show_results(results)

    def _show_results(self, results: Sequence[ShownResult]) -> None:
        self._results = results
        clear(self._lines)
        for result in results:
            view = StepsView(self._desk.base.shelf.law())
            view.place_opened.connect(self._open_place)
            view.show_result(result)
            self._lines.addWidget(view)
        if not results:
            why = self.tr("Fill in the figures at the left: each step appears here with its article.")
            self._lines.addWidget(EmptyState("calculator", self.tr("Nothing worked out yet"), why), 1)
        else:
            put(self._lines, None)
        for press in (self._copy, self._print_button):
            press.setEnabled(bool(results))

    def _open_place(self, place: Citation) -> None:
        self.go.emit("law", LawTarget.of(place))

    def _text(self) -> str:
        law = self._desk.base.shelf.law()
        return "\n\n".join(result.text(law) for result in self._results)

    def _copy_text(self) -> None:
        if self._results:
            QGuiApplication.clipboard().setText(self._text())
            self.say(Message(self.tr("The calculation has been copied, step by step.")))

    def _print(self) -> None:
        if not self._results:
            return
        base, text = self._desk.base, self._text()
        title = calculator_word(self._kind.selected())
        run_in_background(self, lambda _p: save_sheet(base, text_sheet(base, title, text)), self._printed, self._failed)

    def _printed(self, path: Path) -> None:
        words = self.tr("Saved as {0}").format(path.name)
        self.say(Message(words, action=self.tr("Open folder"), act=lambda: show_folder(path.parent)))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "warn"))


def calculator_word(name: str) -> str:
    """The name of a calculator."""
    translate = QCoreApplication.translate
    words = {
        "overload": translate("Law", "Overload"),
        "income": translate("Law", "Illegal income"),
        "surcharge": translate("Law", "Surcharge"),
        "deadline": translate("Law", "Deadlines"),
    }
    return words[name]
