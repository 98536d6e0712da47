"""The result of a run: score, proof, course, attention, faults, charts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.charts.radar import Radar
from app.domain.errors import KnownError
from app.services.attempt_cases import AttemptCase, attempt_cases
from app.services.course import Course, course_of
from app.services.evidence_photos import EvidencePhoto, evidence_photos
from app.services.grading import Graded, MarkLine, graded, mark_history
from app.services.hazard_review import HazardReview, hazard_review
from app.services.ingest import verify_attempt
from app.services.law_lookup import ProvisionView, look_up
from app.services.reports import skill_radar
from app.ui.attempt_moment import AttemptMoment
from app.ui.background import run_in_background
from app.ui.debrief.charts import Charts
from app.ui.debrief.course_view import CourseTimeline, MomentTable
from app.ui.debrief.findings import AttentionTable, FaultList
from app.ui.debrief.handling import HandlingView
from app.ui.debrief.leak import LeakView
from app.ui.debrief.panel import GAINED, LOST, REMARKS, ScorePanel
from app.ui.debrief.paper import PaperView
from app.ui.debrief.photos import PhotoWall
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.segmented import Segmented
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.theme.metrics import limit_size
from app.ui.verdicts import minutes, moment, percent, verdict

SIDE_PX = 388
COURSE, FAULTS, PHOTOS, HANDLING = "course", "faults", "photos", "handling"
ATTENTION, CHARTS, LEAK, PAPER = "attention", "charts", "leak", "paper"
ORDER = (COURSE, FAULTS, PHOTOS, HANDLING, ATTENTION, CHARTS, LEAK, PAPER)


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything the page shows of an attempt."""

    graded: Graded
    course: Course
    marks: tuple[MarkLine, ...]
    radar: Radar
    problems: tuple[str, ...]
    photos: tuple[EvidencePhoto, ...]
    laws: dict[str, str]
    acts: dict[str, str]
    leak: HazardReview | None
    leak_problem: str
    cases: tuple[AttemptCase, ...] = ()


def read_debrief(desk: Desk, attempt_id: str) -> Debrief:
    """Read an attempt with its proof; KnownError where it cannot be shown."""
    base, who = desk.base, desk.who
    result = graded(base, who, attempt_id)
    leak, leak_problem = _leak(desk, attempt_id)
    return Debrief(
        graded=result,
        course=course_of(base, who, attempt_id),
        marks=tuple(mark_history(base, who, attempt_id)),
        radar=skill_radar(base, result),
        problems=tuple(verify_attempt(base, attempt_id)),
        photos=tuple(evidence_photos(base, who, attempt_id)),
        laws=_basis(desk, result),
        acts=_acts(desk, result),
        leak=leak,
        leak_problem=leak_problem,
        cases=attempt_cases(base, who, attempt_id),
    )


def _leak(desk: Desk, attempt_id: str) -> tuple[HazardReview | None, str]:
    try:
        return hazard_review(desk.base, desk.who, attempt_id), ""
    except KnownError as error:
        return None, str(error)


def _basis(desk: Desk, result: Graded) -> dict[str, str]:
    """The citations of the decision tree as a reader says them, on the day of the act."""
    day = dt.date.fromisoformat(result.sheet.act_date)
    cited = {citation for node in result.scenario.bank.handling.decision_tree for citation in node.basis}
    found = {citation: look_up(desk.base, citation, day) for citation in cited}
    return {citation: f"{view.law}{view.article}" for citation, view in found.items()}


def _acts(desk: Desk, result: Graded) -> dict[str, str]:
    """The titles of the acts that the hidden faults answer for, on the day of the act."""
    day = dt.date.fromisoformat(result.sheet.act_date)
    law, known = desk.base.shelf.law(), result.scenario.fault_by_id
    keys = (known[fault.id].key.on(day) for fault in result.sheet.faults if fault.id in known)
    return {act: law.act(act).title for key in keys if key is not None for act in key.acts if act in law.act_ids()}


class DebriefPage(Page):
    """Opened with the id of an attempt, or with a moment of one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attempt = ""
        self._wanted: int | None = None
        self._read: Debrief | None = None
        self._panel: ScorePanel | None = None
        self._timeline: CourseTimeline | None = None
        self._moments: MomentTable | None = None
        self._photos: PhotoWall | None = None
        self._drawer: RightDrawer | None = None
        self._views: Segmented | None = None
        self._stack = QStackedWidget()
        self._body = column(gap=0)
        self.setLayout(column((self._body, 1), margins=(14, 2, 14, 12)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Debrief")

    def crumb(self) -> str:
        """The scenario."""
        return self._read.graded.scenario.title if self._read is not None else ""

    def trail(self) -> Sequence[QWidget]:
        """The result, which stays in sight when the column is folded; who, when, how long; whether the record holds."""
        if self._read is None:
            return ()
        record, sheet = self._read.graded.record, self._read.graded.sheet
        when = moment(record.started_at or record.assigned_at, self._desk.base.clock())
        who = Badge(f"{record.actor_name} · {when} · {minutes(sheet.duration_ms)}", "neutral")
        face = verdict(sheet)
        result = Badge(f"{percent(sheet.share)} · {face.value}", face.tone, face.icon, fill=face.fill)
        if self._read.problems:
            return (result, who, Badge(self.tr("Record does not hold"), "critical", "warning-octagon-fill", fill=True))
        return (result, who, Badge(self.tr("Record chain verified"), "ok", "seal-check-fill"))

    def record_state(self) -> RecordState | None:
        """Whether journal, file and photographs agree."""
        if self._read is None:
            return None
        if self._read.problems:
            return RecordState(self._read.problems[0], well=False)
        words = self.tr("{0} events · chain whole · score derived from the record")
        return RecordState(words.format(self._read.graded.record.head.seq))

    def commands(self) -> list[Command]:
        """Report, views, law, moment."""
        if self._read is None or self._panel is None:
            return []
        panel = self._panel
        return [
            Command("debrief.report", self.tr("Score report"), self._report, "printer", "Ctrl P", pinned=True),
            Command("debrief.law", self.tr("Open the provision"), panel.open_law, "scales", "L", pinned=True),
            Command("debrief.moment", self.tr("Go to the moment"), panel.open_moment, "crosshair", "V", pinned=True),
            Command("debrief.down", self.tr("Next line"), partial(self._step, 1), "caret-down", "J"),
            Command("debrief.up", self.tr("Previous line"), partial(self._step, -1), "caret-up", "K"),
            *(
                Command(f"debrief.{view}", words, partial(self._view, view), icon, key)
                for view, words, icon, key in self._view_words()
            ),
            Command("debrief.lost", self.tr("Points lost"), lambda: panel.show_tab(LOST), "warning", "Shift 1"),
            Command("debrief.gained", self.tr("Points gained"), lambda: panel.show_tab(GAINED), "check", "Shift 2"),
            Command("debrief.remarks", self.tr("Instructor's remarks"), lambda: panel.show_tab(REMARKS), "note",
                    "Shift 3"),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Keys that are no command."""
        return [KeyUse("J K", self.tr("lines"))]

    def drawer(self) -> RightDrawer | None:
        """The score panel's column."""
        return self._drawer

    def enter(self, argument: object = None) -> None:
        """Read the attempt anew: marks may have come in."""
        if isinstance(argument, AttemptMoment):
            self._attempt, self._wanted = argument.attempt_id, argument.seq
        elif argument is not None:
            self._attempt, self._wanted = str(argument), None
        desk, attempt = self._desk, self._attempt
        if attempt:
            run_in_background(self, lambda _p: read_debrief(desk, attempt), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        clear(self._body)
        self._read = self._panel = self._drawer = None
        self._body.addWidget(EmptyState("video", self.tr("Nothing to show"), str(error)))
        self.changed.emit()

    def _show(self, read: Debrief) -> None:
        self._read = read
        clear(self._body)
        sheet, scenario = read.graded.sheet, read.graded.scenario
        self._panel = ScorePanel(read.graded, read.marks)
        self._panel.line_chosen.connect(self._point_at)
        self._panel.moment_wanted.connect(self._to_moment)
        self._panel.law_wanted.connect(self._open_laws)
        self._timeline = CourseTimeline(read.course, sheet)
        self._timeline.moment_chosen.connect(self._to_moment)
        people = {person.id: person.title for person in scenario.people.persons}
        self._moments = MomentTable(read.course, people)
        self._moments.moment_chosen.connect(self._timeline.show_moment)
        self._stack = QStackedWidget()
        for view in (
            self._moments,
            FaultList(sheet, scenario, read.acts),
            *self._proof(read),
            AttentionTable(sheet),
            Charts(read.radar, read.course),
            LeakView(read.leak, read.leak_problem),
            self._paper(read),
        ):
            self._stack.addWidget(view)
        self._drawer = RightDrawer(self._main(), self._panel, SIDE_PX)
        self._body.addWidget(self._drawer)
        self._drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._view(FAULTS if sheet.faults else COURSE)
        if self._wanted is not None:
            self._view(COURSE)
            self._to_moment(self._wanted)
            self._wanted = None
        self.changed.emit()

    def _proof(self, read: Debrief) -> tuple[PhotoWall, HandlingView]:
        assert self._timeline is not None
        self._photos = PhotoWall(read.photos)
        self._photos.moment_chosen.connect(self._timeline.show_moment)
        bank = read.graded.scenario.bank
        drawn = [fault.id for fault in read.graded.sheet.faults]
        titles = {fault.id: fault.title for fault in bank.faults}
        handling = HandlingView(bank.handling, drawn, titles, read.laws)
        handling.law_wanted.connect(self._open_laws)
        return self._photos, handling

    def _paper(self, read: Debrief) -> PaperView:
        own = read.graded.record.actor == self._desk.who.id
        made = PaperView(read.cases, own=own)
        made.moment_chosen.connect(self._to_moment)
        made.case_wanted.connect(lambda place: self.go.emit("case", place))
        made.begin_wanted.connect(lambda: self.go.emit("case_new", None))
        return made

    def _main(self) -> QWidget:
        assert self._timeline is not None
        self._views = Segmented([(view, words) for view, words, _icon, _key in self._view_words()], FAULTS,
                                self.tr("What is shown"))  # fmt: skip
        self._views.chosen.connect(self._view)
        report = button(self.tr("Score report"), "", "printer", "dense")
        report.clicked.connect(self._report)
        frame = QFrame()
        frame.setProperty("card", "plain")
        frame.setLayout(column(self._stack, margins=(1, 1, 1, 1)))
        limit_size(frame, least=(0, 300))
        main = QWidget()
        main.setLayout(column(self._timeline, row(self._views, None, report), (frame, 1), gap=8))
        return main

    def _view_words(self) -> list[tuple[str, str, str, str]]:
        return [
            (COURSE, self.tr("Moments"), "list-checks", "1"),
            (FAULTS, self.tr("Hidden faults"), "eye-slash", "2"),
            (PHOTOS, self.tr("Photographs"), "camera", "3"),
            (HANDLING, self.tr("Line of thought"), "gavel", "4"),
            (ATTENTION, self.tr("Attention"), "eye", "5"),
            (CHARTS, self.tr("Charts"), "chart-polar", "6"),
            (LEAK, self.tr("From above"), "wind", "7"),
            (PAPER, self.tr("Case file"), "folder-open", "8"),
        ]

    def _view(self, view: str) -> None:
        self._stack.setCurrentIndex(ORDER.index(view))
        if self._views is not None:
            self._views.select(view)

    def _point_at(self, seq: int) -> None:
        """Show where a moment lies, and leave the view as it is."""
        if self._timeline is not None and self._moments is not None:
            self._timeline.show_moment(seq)
            self._moments.show_moment(seq)

    def _to_moment(self, seq: int) -> None:
        self._point_at(seq)
        # The photograph of the moment is its best proof: it opens at once where there is one.
        if self._photos is not None and self._photos.show_moment(seq):
            self._view(PHOTOS)

    def _open_laws(self, wanted: tuple[str, ...]) -> None:
        if self._read is None or self._panel is None:
            return
        day = dt.date.fromisoformat(self._read.graded.sheet.act_date)
        lit, citations = wanted[0], dict.fromkeys(wanted)
        found: list[ProvisionView] = [look_up(self._desk.base, citation, day) for citation in citations]
        self._panel.show_laws(found, lit)
        self._reveal()

    def _reveal(self) -> None:
        if self._drawer is not None:
            self._drawer.reveal()

    def _step(self, step: int) -> None:
        if self._panel is not None:
            self._reveal()
            self._panel.step(step)

    def _report(self) -> None:
        self.go.emit("report", self._attempt)
