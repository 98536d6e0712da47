"""Deadlines: a procedure clock, or a span that is typed, counted from an event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.deadlines.deadline import LastDayOff
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.figures import count
from app.services.base import Base
from app.services.deadlines import (
    ClockReading,
    CountedTime,
    Direction,
    SpanWish,
    count_span,
    read_clock,
    read_moment,
    timed_clocks,
)
from app.ui.law.calculator_form import CalculatorForm, Work
from app.ui.law.steps import ShownResult, deadline_result
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.layouts import column, row
from app.ui.pieces.painted import RIGHT, TOP
from app.ui.pieces.segmented import Segmented

NUMBER = ("number", 1, 10_000)


class DeadlineForm(CalculatorForm):
    """The day of the event does not count; what the law leaves open is said."""

    def __init__(self, base: Base, day: dt.date) -> None:
        super().__init__()
        self._base = base
        self._mode = Segmented([("clock", self.tr("By procedure")), ("span", self.tr("By number"))])
        clocks = [(clock.id, f"{clock.title} · {clock.id}") for clock in timed_clocks(base)]
        self._clock = Choice(clocks)
        self._clock.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._number = QLineEdit()
        self._number.setAlignment(RIGHT)
        self._unit = Choice(
            [
                ("working_day", self.tr("working days")),
                ("day", self.tr("days")),
                ("month", self.tr("months")),
                ("year", self.tr("years")),
                ("hour", self.tr("hours")),
            ]
        )
        self._backwards = QCheckBox(self.tr("Count back from the event"))
        off = [("unsettled", self.tr("Not settled")), ("moves", self.tr("Moves on")), ("stays", self.tr("Stays"))]
        self._off = Choice(off)
        self._event = QLineEdit(day.isoformat())
        self._by_clock, self._by_number = QWidget(), QWidget()
        self._connect()
        self._lay_out()
        self._choose_mode("clock")

    def _connect(self) -> None:
        self._mode.chosen.connect(self._choose_mode)
        for choice in (self._clock, self._unit, self._off):
            choice.chosen.connect(self.touch)
        self._number.textChanged.connect(self.touch)
        self._backwards.toggled.connect(self.touch)
        self._event.textChanged.connect(self.touch)

    def _lay_out(self) -> None:
        self._by_clock.setLayout(column(self.field("clock", FormField(self.tr("Deadline"), self._clock))))
        number = self.field("number", FormField(self.tr("How long"), self._number))
        unit = FormField(self.tr("Counted in"), self._unit)
        last = FormField(self.tr("Last day on a day off"), self._off)
        self._by_number.setLayout(column(row((number, 1, TOP), (unit, 1, TOP), gap=10), last, self._backwards, gap=10))
        note = self.tr("for hours with the time, such as {0}").format("2026-05-01 09:30")
        event = self.field("from", FormField(self.tr("Event"), self._event, note=note))
        self.lay_out(row(self._mode, None), self._by_clock, self._by_number, event)

    def put(self, clock_id: str) -> None:
        """Count a clock."""
        self._mode.select("clock")
        self._clock.select(clock_id)
        self._choose_mode("clock")

    def _choose_mode(self, mode: str) -> None:
        self._by_clock.setVisible(mode == "clock")
        self._by_number.setVisible(mode == "span")
        self.touch()

    def wish(self) -> Work | None:
        """The deadlines from the event as it stands there."""
        event = self._event.text()
        if self._mode.selected() == "clock":
            base, clock_id = self._base, self._clock.selected()
            return lambda: clock_results(read_clock(base, clock_id, read_moment(event)))
        text, unit = self._number.text(), SpanUnit(self._unit.selected())
        if not text.strip():
            return None
        off, backwards = LastDayOff(self._off.selected()), self._backwards.isChecked()
        name = self.tr("How long")

        def work() -> Sequence[ShownResult]:
            number = int(count(NUMBER[0], name, "", NUMBER[1], NUMBER[2]).read(text))
            return (time_result(count_span(SpanWish(Span(number, unit), read_moment(event), off, backwards))),)

        return work


def clock_results(reading: ClockReading) -> Sequence[ShownResult]:
    """Every time of a clock."""
    return tuple(time_result(each) for each in reading.times)


def time_result(found: CountedTime) -> ShownResult:
    """One time that was counted."""
    translate = QCoreApplication.translate
    names = {
        Direction.LAST_DAY: translate("Law", "Last day"),
        Direction.FIRST_DAY_AFTER: translate("Law", "From this day on"),
        Direction.BEFORE: translate("Law", "At the latest"),
    }
    counts = f"{found.counts} · " if found.counts else ""
    shown = deadline_result(f"{counts}{names[found.direction]}", found.deadline)
    if found.first_day_after is None:
        return shown
    value = found.first_day_after.isoformat()
    return ShownResult(shown.name, value, "", shown.steps, shown.measures, shown.notes, shown.sure)
