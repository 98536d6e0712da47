"""The surcharge on a fine that was not paid in time."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.fines.surcharge import Pause, Surcharge
from app.services.fines import late_payment
from app.ui.law.calculator_form import CalculatorForm, Work
from app.ui.law.day_bar import DayEdit
from app.ui.law.steps import ShownResult, fine_result
from app.ui.law.words import yuan
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import RIGHT, TOP


class SurchargeForm(CalculatorForm):
    """Three per cent a day, never more than the fine; a reconsideration or lawsuit stops it."""

    def __init__(self, day: dt.date) -> None:
        super().__init__()
        self._amount = QLineEdit()
        self._amount.setAlignment(RIGHT)
        self._due, self._until = DayEdit(self.tr("Last day to pay"), day), DayEdit(self.tr("Reckoned to"), day)
        self._pauses = QCheckBox(self.tr("Reconsideration or lawsuit in between"))
        self._first, self._last = DayEdit(self.tr("From"), day), DayEdit(self.tr("To"), day)
        self._amount.textChanged.connect(self.touch)
        for edit in (self._due, self._until, self._first, self._last):
            edit.day_changed.connect(self.touch)
        self._pauses.toggled.connect(self.touch)
        span = QWidget()
        first = self.field("pause", FormField(self.tr("From"), self._first))
        span.setLayout(row((first, 1, TOP), (FormField(self.tr("To"), self._last), 1, TOP), gap=10))
        span.hide()
        self._pauses.toggled.connect(span.setVisible)
        amount = self.field("amount", FormField(self.tr("Fine"), self._amount, note=self.tr("yuan")))
        due = FormField(self.tr("Last day to pay"), self._due)
        until = self.field("to", FormField(self.tr("Reckoned to"), self._until))
        self.lay_out(amount, row((due, 1, TOP), (until, 1, TOP), gap=10), self._pauses, span)

    def put(self, amount: str, due: dt.date, until: dt.date) -> None:
        """Fill in a debt."""
        self._amount.setText(amount)
        self._due.put(due)
        self._until.put(until)
        self.work()

    def wish(self) -> Work | None:
        """The surcharge for the debt as it stands there."""
        if not self._amount.text().strip():
            return None
        amount, due, until = self._amount.text(), self._due.day(), self._until.day()
        pauses = [Pause(self._first.day(), self._last.day())] if self._pauses.isChecked() else []
        return lambda: (surcharge_result(late_payment(amount, due, until, pauses)),)


def surcharge_result(found: Surcharge) -> ShownResult:
    """The surcharge with the whole debt beside it."""
    translate = QCoreApplication.translate
    shown = fine_result(translate("Law", "Surcharge"), found)
    words = translate("Law", "Fine and surcharge together: {0} yuan").format(yuan(found.debt))
    return ShownResult(
        shown.name, shown.value, shown.unit, shown.steps, (words, *shown.measures), shown.notes, shown.sure
    )
