"""Illegal income: an act and an amount give the range of the fine."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.services.fines import by_income
from app.ui.law.calculator_form import CalculatorForm, Work
from app.ui.law.day_bar import DayEdit
from app.ui.law.steps import fine_result
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import RIGHT, TOP


class IncomeForm(CalculatorForm):
    """Acts whose fine follows the illegal income."""

    def __init__(self, base: Base, law: LawLibrary, day: dt.date) -> None:
        super().__init__()
        self._base = base
        acts = [(act.id, f"{act.id} {act.title}") for act in law.acts() if act.income_multiple is not None]
        self._act = Choice(acts)
        self._act.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._income = QLineEdit()
        self._income.setAlignment(RIGHT)
        self._serious = QCheckBox(self.tr("Serious circumstances"))
        self._day = DayEdit(self.tr("Day of the act"), day)
        self._act.chosen.connect(self.touch)
        self._income.textChanged.connect(self.touch)
        self._serious.toggled.connect(self.touch)
        self._day.day_changed.connect(self.touch)
        income = self.field("income", FormField(self.tr("Illegal income"), self._income, note=self.tr("yuan")))
        when = self.field("on", FormField(self.tr("Day of the act"), self._day))
        self.lay_out(
            self.field("act", FormField(self.tr("Act"), self._act)),
            row((income, 1, TOP), (when, 1, TOP), gap=10),
            self._serious,
        )

    def put(self, act_id: str, income: str = "") -> None:
        """Fill in an act."""
        self._act.select(act_id)
        self._income.setText(income)
        self.work()

    def wish(self) -> Work | None:
        """The range for the income as it stands there."""
        if not self._income.text().strip():
            return None
        base, act_id, income = self._base, self._act.selected(), self._income.text()
        day, serious, name = self._day.day(), self._serious.isChecked(), self.tr("Fine")
        return lambda: (fine_result(name, by_income(base, act_id, income, day, serious=serious)),)
