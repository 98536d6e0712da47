"""What was hidden and what was made of it; what was looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.scenario.scenario import Scenario
from app.domain.scoring.sheet import FaultOutcome, ScoreSheet, StationAttention
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row, rule, scrolled
from app.ui.pieces.notice import Notice

ATTENTION_ORDER = ("never_faced", "faced_not_readable", "read", "recorded")


class AttentionTable(QWidget):
    """Each station with how far it was attended to, the least first."""

    def __init__(self, sheet: ScoreSheet) -> None:
        super().__init__()
        columns: list[Column[StationAttention]] = [
            Column(self.tr("Station"), lambda each: f"{each.station}  {each.title}", 0),
            Column(
                self.tr("Attention"), lambda each: self._face(each).value, 190, badge=self._face,
                sort=lambda each: ATTENTION_ORDER.index(each.state),
            ),
            Column(
                self.tr("Nearest, m"), lambda each: "–" if each.nearest_m is None else f"{each.nearest_m:.1f}", 96,
                number=True, sort=lambda each: each.nearest_m if each.nearest_m is not None else 1e9,
            ),
            Column(self.tr("Looked at, s"), lambda each: f"{each.dwell_s:.0f}", 100, number=True,
                   sort=lambda each: each.dwell_s),
        ]  # fmt: skip
        table: DataTable[StationAttention] = DataTable(columns, density="dense", name=self.tr("Attention by station"))
        table.show_rows(sorted(sheet.attention, key=lambda each: ATTENTION_ORDER.index(each.state)))
        missed = sum(1 for each in sheet.attention if each.state == "never_faced")
        words = self.tr("{0} of {1} stations were read or recorded; {2} were never faced.")
        read = sum(1 for each in sheet.attention if each.state in ("read", "recorded"))
        head = label(words.format(read, len(sheet.attention), missed), "dense", "text2")
        self.setLayout(column(row(head, None, margins=(12, 8, 12, 4)), (table, 1), gap=0))
        self.setFocusProxy(table)

    def _face(self, each: StationAttention) -> BadgeFace:
        return {
            "never_faced": BadgeFace(self.tr("Never faced"), "critical", "eye-slash"),
            "faced_not_readable": BadgeFace(self.tr("Faced, not readable"), "warn", "eye"),
            "read": BadgeFace(self.tr("Read"), "ok", "eye-fill"),
            "recorded": BadgeFace(self.tr("Read and recorded"), "ok", "camera-fill"),
        }[each.state]


class FaultList(QWidget):
    """The faults that the seed hid, each with what was made of it and the right answer; then false findings.

    `acts` are the titles of the acts that answers name, by id.
    """

    def __init__(self, sheet: ScoreSheet, scenario: Scenario, acts: Mapping[str, str]) -> None:
        super().__init__()
        self._acts = acts
        body = column(gap=0, margins=(0, 4, 0, 8))
        if not sheet.faults:
            why = self.tr("This seed hid no fault: whatever was recorded is a false finding.")
            body.addWidget(EmptyState("shield-check", self.tr("A control run"), why))
        for number, fault in enumerate(sheet.faults):
            if number:
                body.addWidget(rule())
            body.addWidget(self._fault(fault, scenario))
        if sheet.false_findings:
            titles = self.tr("; ").join(scenario.finding_titles.get(each, each) for each in sheet.false_findings)
            words = self.tr("Recorded, but not there: {0}").format(titles)
            body.addLayout(row(Notice(words, "warn"), margins=(12, 10, 12, 4)))
        body.addStretch(1)
        inner = QWidget()
        inner.setLayout(body)
        self.setLayout(column(scrolled(inner)))

    def _fault(self, fault: FaultOutcome, scenario: Scenario) -> QWidget:
        made = QWidget()
        station = scenario.station_by_id.get(fault.station)
        place = f"{fault.station} {station.title}" if station is not None else fault.station
        chips = FlowLayout(
            self._state(fault.found, self.tr("Traces seen"), self.tr("Traces not seen")),
            self._state(fault.recorded, self.tr("Recorded"), self.tr("Not recorded")),
            *([] if fault.disposed_right is None
              else [self._state(fault.disposed_right, self.tr("Handled rightly"), self.tr("Handled wrongly"))]),
        )  # fmt: skip
        answer = self.tr("Right answer: {0}").format(fault.right_answer)
        made.setLayout(
            column(
                row((label(fault.title, "strong", wrap=True), 1), label(place, "caption", "text3")),
                chips,
                label(answer, "dense", "text2", wrap=True),
                *(label(f"{act} · {title}", "caption", "text3", wrap=True) for act, title in self._named(fault)),
                margins=(14, 10, 14, 10),
                gap=6,
            )
        )
        return made

    def _named(self, fault: FaultOutcome) -> list[tuple[str, str]]:
        """The acts of an answer with their titles, since nobody knows them by number."""
        return [(act, title) for act, title in self._acts.items() if act in fault.right_answer]

    def _state(self, good: bool, yes: str, no: str) -> Badge:
        if good:
            return Badge(yes, "ok", "check-circle-fill")
        return Badge(no, "major", "x-circle-fill")
