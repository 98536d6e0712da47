"""Calculations step by step."""

import datetime as dt
from decimal import Decimal

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.deadlines.deadline import LastDayOff, deadline
from app.domain.deadlines.span import Span, SpanUnit
from app.domain.deadlines.working_days import WorkingDays
from app.domain.fines.overload import WeighedVehicle, overload_fine
from app.domain.law.citation import Citation as Place
from app.ui.law.steps import ShownResult, ShownStep, StepsView, deadline_result, fine_result
from app.ui.law.words import THIN_SPACE
from app.ui.pieces.citation import Citation
from tests.domain.law.sample_law import sample_library
from tests.ui.finding import found

LAW = sample_library()
DAYS = WorkingDays(frozenset(), frozenset(), dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def test_a_fine_is_told_with_every_step() -> None:
    fine = overload_fine(WeighedVehicle(6, Decimal("78.4")), dt.date(2026, 11, 8))
    shown = fine_result("Fine", fine)
    assert shown.value == f"6{THIN_SPACE}860"
    assert len(shown.steps) == len(fine.steps)
    assert not shown.sure
    text = shown.text(LAW)
    assert text.splitlines()[0].startswith("1. ")
    assert f"Fine：6{THIN_SPACE}860 yuan" in text


def test_a_deadline_that_the_law_leaves_open_shows_both_days() -> None:
    open_end = deadline(Span(4, SpanUnit.DAY), dt.date(2026, 11, 24), DAYS, last_day_off=LastDayOff.UNSETTLED)
    assert deadline_result("Last day", open_end).value == "2026-11-28 (or 2026-11-30)"
    moved = deadline(Span(4, SpanUnit.DAY), dt.date(2026, 11, 24), DAYS, last_day_off=LastDayOff.MOVES)
    assert deadline_result("Last day", moved).value == "2026-11-30"


def test_provisions_open_and_doubts_are_marked(qtbot: QtBot) -> None:
    view = StepsView(LAW)
    qtbot.addWidget(view)
    steps = (ShownStep("一", "5", "t", Place("new_law", 66), sure=False), ShownStep("二"))
    view.show_result(ShownResult("Fine", "5", "yuan", steps, ("责令改正",), ("注意",), sure=False))
    words = [each.text() for each in view.findChildren(QLabel)]
    assert {"一", "二", "责令改正", "注意", "5"} <= set(words)
    with qtbot.waitSignal(view.place_opened) as opened:
        found(view, Citation).click()
    assert opened.args == [Place("new_law", 66)]
