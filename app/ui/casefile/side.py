"""The right column of the editor: what the appraisal finds, and where the case stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QStackedWidget, QWidget

from app.domain.appraisal.finding import Finding, Kind
from app.domain.appraisal.rule import Level
from app.domain.casefile_procedure.clocks import ClockReading, ClockState
from app.domain.casefile_procedure.machine import Sense
from app.domain.casefile_procedure.standing import NextStep, TrackStanding
from app.domain.law.citation import Citation as Cited
from app.domain.law.statute import Status
from app.services.case_checking import CaseView
from app.ui.casefile.scene_differences import SceneDifferences
from app.ui.pieces.badge import Badge
from app.ui.pieces.citation import Citation
from app.ui.pieces.deduction_row import Cited as CitedWords
from app.ui.pieces.deduction_row import Deduction, DeductionRow, Severity
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.painted import CENTRE
from app.ui.pieces.segmented import Segmented

APPRAISAL, PROCEDURE, SCENE = "appraisal", "procedure", "scene"
SEVERITIES: dict[Level, Severity] = {Level.VETO: "critical", Level.PROCEDURE: "major", Level.CORRECTABLE: "warn"}


class Side(QFrame):
    """`place_wanted` carries document and field, `law_wanted` a citation, `moment_wanted` an `AttemptMoment`.

    With `scene` there is a third tab, for a file that grew from a run; `scene_note` says why it can't be compared.
    """

    place_wanted = Signal(str, str)
    law_wanted = Signal(str)
    moment_wanted = Signal(object)

    def __init__(self, name: Callable[[Cited], str], *, scene: bool = False, scene_note: str = "") -> None:
        super().__init__()
        self._name = name
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[DeductionRow] = []
        self._at = -1
        self._scene_note = scene_note
        self._scene = SceneDifferences()
        self._scene.place_wanted.connect(self.place_wanted)
        self._scene.moment_wanted.connect(self.moment_wanted)
        self.setProperty("card", "plain")
        tabs = [(APPRAISAL, self.tr("Appraisal")), (PROCEDURE, self.tr("Procedure"))]
        self._tabs = Segmented([*tabs, (SCENE, self.tr("Scene"))] if scene else tabs, APPRAISAL,
                               self.tr("What is shown"))  # fmt: skip
        self._tabs.chosen.connect(self.show_tab)
        self._score = label("–", "figure")
        self._tally = column(gap=0)
        self._list, self._standing = column(gap=0), column(gap=0)
        self._stack = QStackedWidget()
        for body in (self._list, self._standing, column(self._scene)):
            inner = QWidget()
            inner.setLayout(column(body, None, margins=(0, 0, 0, 10)))
            self._stack.addWidget(scrolled(inner))
        head = row(
            (self._tabs, 0, CENTRE), None, self._score, label("/ 100", "dense", "text3"), margins=(14, 10, 14, 6), gap=6
        )
        body = column(head, row(self._tally, margins=(14, 0, 14, 8)), rule(), (self._stack, 1), gap=0)
        self.setLayout(column(body, margins=(1, 1, 1, 1)))

    def show_tab(self, tab: str) -> None:
        """Show findings, procedure or the scene."""
        self._tabs.select(tab)
        self._stack.setCurrentIndex((APPRAISAL, PROCEDURE, SCENE).index(tab))

    def show_view(self, view: CaseView) -> None:
        """Show what was found of a state of the file."""
        self._scene.show_comparison(view.scene, self._scene_note)
        score = view.appraisal.score
        # A file without documents has lost nothing, and has earned nothing.
        self._score.setText(f"{score.total.normalize():f}" if view.case.documents else "–")
        self._findings = view.appraisal.findings
        self._show_tally(self._findings)
        self._show_findings(view.appraisal.prompts)
        self._show_standing(view)

    def findings(self) -> tuple[Finding, ...]:
        """The findings in their order."""
        return self._findings

    def shown_place(self) -> tuple[str, str] | None:
        """Document and field of the finding that was gone to last, None before the first."""
        if not 0 <= self._at < len(self._findings):
            return None
        place = self._findings[self._at].place
        return place.document, place.field

    def next_finding(self) -> None:
        """Go to the place of the next finding, after the last to the first."""
        if self._findings:
            self.show_tab(APPRAISAL)
            self._go((self._at + 1) % len(self._findings))

    def _go(self, index: int) -> None:
        self._at = index
        for number, each in enumerate(self._rows):
            each.set_selected(number == index)
        place = self._findings[index].place
        self.place_wanted.emit(place.document, place.field)

    def _show_tally(self, findings: Sequence[Finding]) -> None:
        clear(self._tally)
        counts = {level: sum(1 for each in findings if each.level is level and _costs(each)) for level in Level}
        words = {
            Level.VETO: (self.tr("Veto {0}"), "critical", "warning-octagon-fill"),
            Level.PROCEDURE: (self.tr("Error {0}"), "major", "warning-fill"),
            Level.CORRECTABLE: (self.tr("Flaw {0}"), "warn", "warning-circle-fill"),
        }
        badges: list[Item] = []
        for level, (text, tone, icon) in words.items():
            count = counts[level]
            shown = Badge(text.format(count), tone if count else "neutral", icon if count else "", dense=True)
            badges.append(shown)
        self._tally.addLayout(row(*badges, None, gap=6))

    def _show_findings(self, prompts: Sequence[Finding]) -> None:
        clear(self._list)
        self._rows = []
        self._at = -1
        for index, finding in enumerate(self._findings):
            made = self._finding(finding)
            made.chosen.connect(partial(self._go, index))
            self._rows.append(made)
            self._list.addWidget(made)
            self._list.addWidget(rule())
        if prompts:
            self._list.addLayout(
                row(label(self.tr("For a person to check"), "caption", "text3"), margins=(14, 12, 12, 2))
            )
        for finding in prompts:
            made = self._finding(finding)
            made.chosen.connect(partial(self.place_wanted.emit, finding.place.document, finding.place.field))
            self._list.addWidget(made)
            self._list.addWidget(rule())
        if not self._findings and not prompts:
            why = self.tr("Nothing was found in what is written so far.")
            self._list.addWidget(EmptyState("seal-check", self.tr("No findings"), why))

    def _finding(self, finding: Finding) -> DeductionRow:
        where = " · ".join(part for part in (finding.document_name, finding.field_label) if part)
        points = f"−{finding.deduction.normalize():f}" if finding.deduction else ""
        verified = finding.status is not Status.TO_VERIFY
        cited = tuple(CitedWords(self._name(Cited.parse(each)), each, verified) for each in finding.basis)
        severity: Severity = SEVERITIES[finding.level] if _costs(finding) else "neutral"
        why = f"{finding.why}\n{finding.mend}" if finding.mend else finding.why
        notes = [finding.rule] if verified else [finding.rule, self.tr("Law still to be verified: no points lost")]
        made = DeductionRow(Deduction(points, where or self.tr("Whole file"), why, severity, cited, rules=tuple(notes)))
        made.provision_opened.connect(self.law_wanted)
        return made

    def _show_standing(self, view: CaseView) -> None:
        clear(self._standing)
        for track in (view.standing.main, *view.standing.sides):
            self._standing.addLayout(self._track(track))
            self._standing.addWidget(rule())
        clocks = [each for each in view.standing.clocks if each.state is not ClockState.KEPT]
        if clocks:
            title = label(self.tr("Clocks"), "h3")
            self._standing.addLayout(
                column(title, *(self._clock(each) for each in clocks), margins=(14, 12, 14, 8), gap=10)
            )

    def _track(self, track: TrackStanding) -> QLayout:
        since = f"{track.since:%Y-%m-%d}" if track.since else ""
        head = row(Glyph("map-pin", "accent_text", 18), label(track.state.name, "h3"), None,
                   label(since, "caption", "text3"), gap=8)  # fmt: skip
        items: list[Item] = [label(track.track.name, "caption", "text3"), head]
        if track.done:
            items.append(label(self.tr("This procedure is at its end."), "dense", "text2"))
        lacking = [each.what for step in track.steps for each in step.missing]
        if lacking:
            items.append(label(self.tr("Lacking in steps already taken"), "caption", "major"))
            items += [self._bullet(words, "major") for words in dict.fromkeys(lacking)]
        if track.next_steps:
            items.append(label(self.tr("What may come next"), "caption", "text3"))
        items += [self._next(step) for step in track.next_steps]
        return column(*items, margins=(14, 12, 14, 12), gap=6)

    def _next(self, step: NextStep) -> Item:
        dates = [
            self.tr("not before {0}").format(_day(step.not_before)) if step.not_before else "",
            self.tr("by {0}").format(_day(step.by)) if step.by else "",
        ]
        when = " · ".join(each for each in dates if each)
        items: list[Item] = [row((label(step.transition.name, "strong", wrap=True), 1), label(when, "caption", "warn"))]
        items += [self._bullet(each.what, "text2") for each in step.missing]
        if step.transition.basis:
            items.append(self._citations(step.transition.basis))
        return column(*items, gap=3, margins=(0, 2, 0, 6))

    def _bullet(self, words: str, tone: str) -> Item:
        return row(
            column(3, Glyph("circle", tone, 10), None, gap=0), (label(words, "dense", tone, wrap=True), 1), gap=6
        )

    def _clock(self, reading: ClockReading) -> Item:
        words, tone, icon = {
            ClockState.RUNNING: (self.tr("running"), "neutral", "clock"),
            ClockState.WAITING: (self.tr("wait"), "warn", "hourglass-medium-fill"),
            ClockState.KEPT: (self.tr("kept"), "ok", "check"),
            ClockState.BROKEN: (self.tr("missed"), "critical", "warning-octagon-fill"),
        }[reading.state]
        within = reading.clock.sense is Sense.WITHIN
        last = self.tr("by {0}") if within else self.tr("not before {0}")
        head = row((label(reading.clock.name, "dense", wrap=True), 1), Badge(words, tone, icon, dense=True), gap=6)
        since = self.tr("from {0}").format(_day(reading.started.day))
        days = label(f"{since} · {last.format(_day(reading.last_day))}", "caption", "text2")
        return column(head, days, self._citations(reading.clock.basis), gap=3)

    def _citations(self, basis: Sequence[Cited]) -> FlowLayout:
        chips = []
        for each in basis:
            chip = Citation(self._name(each), str(each))
            chip.clicked.connect(partial(self._cite, str(each)))
            chips.append(chip)
        return FlowLayout(*chips)

    def _cite(self, citation: str, _checked: bool = False) -> None:
        self.law_wanted.emit(citation)


def _costs(finding: Finding) -> bool:
    return finding.kind is Kind.FINDING


def _day(day: dt.date | None) -> str:
    return f"{day:%Y-%m-%d}" if day else ""
