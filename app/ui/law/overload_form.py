"""Overload: axles, gross mass and day give limit, excess and fine."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLineEdit

from app.domain.fines.gross_limit import Drive, VehicleForm
from app.domain.fines.overload import OverloadRule
from app.services.base import Base
from app.services.fines import OverloadWish, overload
from app.ui.law.calculator_form import CalculatorForm, Work
from app.ui.law.day_bar import DayEdit
from app.ui.law.steps import fine_result
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import RIGHT, TOP

MOST_AXLES = 6


class OverloadForm(CalculatorForm):
    """`compact` leaves out vehicle form, drive and rule, which then follow from axles and day."""

    def __init__(self, base: Base, day: dt.date, *, compact: bool = False) -> None:
        super().__init__()
        self._base = base
        axles = [(str(n), self.tr("{0} axles").format(n)) for n in range(2, MOST_AXLES)]
        self._axles = Choice([*axles, (str(MOST_AXLES), self.tr("6 axles or more"))], str(MOST_AXLES))
        self._gross = QLineEdit()
        self._gross.setAlignment(RIGHT)
        self._form = Choice([("", self.tr("By axles")), ("truck", self.tr("Lorry")), ("train", self.tr("Train"))])
        drive = [
            ("", self.tr("Not said")),
            ("double", self.tr("Two driven axles")),
            ("single", self.tr("One driven axle")),
        ]
        self._drive = Choice(drive)
        rules = [
            ("", self.tr("The one that goes first")),
            ("zhejiang", self.tr("Zhejiang")),
            ("mot", self.tr("Ministry")),
        ]
        self._rule = Choice(rules)
        self._day = DayEdit(self.tr("Day of the act"), day)
        for choice in (self._axles, self._form, self._drive, self._rule):
            choice.chosen.connect(self.touch)
        self._gross.textChanged.connect(self.touch)
        self._day.day_changed.connect(self.touch)
        first = row(
            (self.field("axles", FormField(self.tr("Axles"), self._axles)), 1, TOP),
            (self.field("gross_t", FormField(self.tr("Gross mass"), self._gross, note=self.tr("tons"))), 1, TOP),
            gap=10,
        )
        when = self.field("on", FormField(self.tr("Day of the act"), self._day))
        if compact:
            self.lay_out(first)
            return
        second = row(
            (self.field("form", FormField(self.tr("Vehicle"), self._form)), 1, TOP),
            (FormField(self.tr("Tractor"), self._drive), 1, TOP),
            gap=10,
        )
        third = row((when, 1, TOP), (FormField(self.tr("Rule"), self._rule), 1, TOP), gap=10)
        self.lay_out(first, second, third)

    def put(self, axles: int, gross_t: str) -> None:
        """Fill in a vehicle."""
        self._axles.select(str(min(axles, MOST_AXLES)))
        self._gross.setText(gross_t)
        self.work()

    def wish(self) -> Work | None:
        """The fine for the vehicle as it stands there."""
        if not self._gross.text().strip():
            return None
        base, wish = self._base, OverloadWish(
            self._axles.selected(),
            self._gross.text(),
            self._day.day(),
            Drive(self._drive.selected()) if self._drive.selected() else None,
            VehicleForm(self._form.selected()) if self._form.selected() else None,
            OverloadRule(self._rule.selected()) if self._rule.selected() else None,
        )  # fmt: skip
        name = self.tr("Fine")
        return lambda: (fine_result(name, overload(base, wish)),)
