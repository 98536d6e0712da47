"""The run on one clock, and its moments as a list: whatever is chosen in one is shown in the other."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.scoring.sheet import ScoreSheet
from app.domain.scoring.words import clock
from app.services.course import Course, Moment
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.layouts import column
from app.ui.pieces.timeline import Timeline
from app.ui.pieces.timeline_lanes import Lane, Mark, Point

SPEECH_S = 30.0
MOST_MARKS = 56
"""So many marks fit side by side on one lane; those that would cover their neighbour are left to the list."""
ICONS: dict[str, tuple[str, str]] = {
    "VestOn": ("shield-check-fill", "ok"),
    "PpeOn": ("shield-check-fill", "ok"),
    "WindChecked": ("wind", "text2"),
    "StrobeOn": ("siren-fill", "text2"),
    "ConePlaced": ("traffic-cone-fill", "ok"),
    "ZoneSet": ("circle", "text2"),
    "CircleEntered": ("circle-half-fill", "warn"),
    "CircleLeft": ("circle-half", "text2"),
    "AreaEntered": ("warning-fill", "critical"),
    "ForceArrived": ("siren-fill", "ok"),
    "ControlDeclared": ("megaphone", "ok"),
    "PhaseBegan": ("flag-fill", "accent_text"),
    "LeakStopped": ("drop", "ok"),
    "DrainProtected": ("shield-check-fill", "ok"),
    "WaterUsed": ("drop-fill", "warn"),
    "EngineOff": ("key-fill", "text2"),
    "ChocksPlaced": ("stop-fill", "text2"),
    "VideoStarted": ("video-fill", "ok"),
    "VideoStopped": ("video", "warn"),
    "BadgeShown": ("identification-card-fill", "ok"),
    "PaperRead": ("file-text-fill", "text2"),
    "PapersCompared": ("git-diff", "text2"),
    "ObjectOperated": ("hand-pointing-fill", "text2"),
    "MeterRead": ("gauge", "text2"),
    "MeterAlarmed": ("warning-fill", "critical"),
    "PhotoTaken": ("camera-fill", "text2"),
    "FindingRecorded": ("flag-fill", "accent_text"),
    "FindingWithdrawn": ("flag", "text2"),
    "CorrectionOrdered": ("megaphone", "text2"),
    "FindingDisposed": ("gavel", "accent_text"),
    "ReportMade": ("radio-fill", "text2"),
    "TransferCalled": ("phone-call-fill", "text2"),
    "DecisionStated": ("gavel", "accent_text"),
    "Signed": ("signature-fill", "text2"),
    "VehicleReleased": ("truck-fill", "ok"),
    "VehicleHeld": ("lock-fill", "warn"),
    "AttemptPaused": ("pause-fill", "warn"),
    "AttemptResumed": ("play-fill", "text2"),
    "AttemptEnded": ("flag-checkered", "text2"),
}
"""Icon and tone of the deeds that the clock shows; everything else is in the list only."""


class CourseTimeline(QFrame):
    """Lanes over one clock; `moment_chosen` carries a journal number."""

    moment_chosen = Signal(int)

    def __init__(self, course: Course, sheet: ScoreSheet) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        lanes = [
            Lane(self.tr("Lost"), "marks", tuple(_losses(sheet)), height=32),
            Lane(self.tr("Deeds"), "marks", tuple(_deeds(course)), height=32),
        ]
        injects = tuple(_injects(course))
        if injects:
            lanes.append(Lane(self.tr("Injects"), "marks", injects, height=30))
        limit = course.limit / 100 if course.limit is not None else None
        lanes.append(
            Lane(self.tr("Tension"), "curve", points=_tension(course), limit=limit, height=58, tone="major_fill")
        )
        lanes.append(Lane(self.tr("Said"), "captions", tuple(_talk(course)), height=34))
        self._timeline = Timeline(lanes, max(course.duration_ms / 1000, 1))
        self._timeline.mark_chosen.connect(self._tell)
        self._times = {moment.seq: moment.t_ms / 1000 for moment in course.moments}
        self.setLayout(column(self._timeline, margins=(0, 4, 0, 4)))
        self.setFocusProxy(self._timeline)

    def _tell(self, key: str) -> None:
        if key:
            self.moment_chosen.emit(int(key.split(":")[-1]))

    def show_moment(self, seq: int) -> None:
        """Put the play head at a moment, and choose its mark if it has one."""
        for prefix in ("", "lost:"):
            self._timeline.choose(f"{prefix}{seq}")
        if seq in self._times:
            self._timeline.seek(self._times[seq])


class MomentTable(QWidget):
    """All moments in order; `moment_chosen` carries a journal number."""

    moment_chosen = Signal(int)

    def __init__(self, course: Course, people: dict[str, str]) -> None:
        super().__init__()
        self._moments = list(course.moments)
        columns: list[Column[Moment]] = [
            Column(self.tr("Moment"), lambda moment: clock(moment.t_ms), 76),
            Column(self.tr("Who"), lambda moment: people.get(moment.person, ""), 78),
            Column(self.tr("What"), lambda moment: moment.text, 0),
            Column(self.tr("No."), lambda moment: str(moment.seq), 52, number=True, sort=lambda moment: moment.seq),
        ]
        self._table: DataTable[Moment] = DataTable(columns, density="dense", name=self.tr("Moments of the run"))
        self._table.show_rows(self._moments)
        self._table.row_chosen.connect(self._tell)
        self._telling = True
        self.setLayout(column(self._table))
        self.setFocusProxy(self._table)

    def _tell(self, moment: Moment | None) -> None:
        if moment is not None and self._telling:
            self.moment_chosen.emit(moment.seq)

    def show_moment(self, seq: int) -> None:
        """Choose the row of a moment."""
        model = self._table.model()
        for index in range(model.rowCount()):
            if model.data(model.index(index, 3)) == str(seq):
                self._telling = False
                self._table.selectRow(index)
                self._table.scrollTo(model.index(index, 0))
                self._telling = True
                return


def _losses(sheet: ScoreSheet) -> Iterable[Mark]:
    for fail in sheet.critical_fails:
        for event in fail.events[:1]:
            yield Mark(event.t_ms / 1000, "", "critical", "warning-octagon-fill", key=f"lost:{event.seq}")
    for criterion in sheet.criteria:
        if criterion.status in ("missed", "partial") and criterion.events:
            event = criterion.events[-1]
            tone, icon = ("major", "warning-fill") if criterion.status == "missed" else ("warn", "warning-circle-fill")
            yield Mark(event.t_ms / 1000, "", tone, icon, key=f"lost:{event.seq}")


def _deeds(course: Course) -> Iterable[Mark]:
    shown_s = -math.inf
    for moment in course.moments:
        free = moment.t_ms / 1000 - shown_s >= course.duration_ms / 1000 / MOST_MARKS
        if moment.kind in ICONS and (free or ICONS[moment.kind][1] == "critical"):
            icon, tone = ICONS[moment.kind]
            shown_s = moment.t_ms / 1000
            yield Mark(moment.t_ms / 1000, "", tone, icon, key=str(moment.seq))


def _injects(course: Course) -> Iterable[Mark]:
    for moment in course.moments:
        if moment.kind == "InjectFired":
            name = moment.text.split("：", 1)[-1]
            yield Mark(moment.t_ms / 1000, name, "cite", "lightning-fill", key=str(moment.seq))


def _talk(course: Course) -> Iterable[Mark]:
    said = [moment for moment in course.moments if moment.words and moment.kind == "QuestionAsked"]
    for index, moment in enumerate(said):
        begins = moment.t_ms / 1000
        following = said[index + 1].t_ms / 1000 if index + 1 < len(said) else begins + SPEECH_S
        until = max(begins + 0.5, min(following, begins + SPEECH_S, course.duration_ms / 1000))
        yield Mark(begins, moment.words, "accent_text", until_s=until, key=str(moment.seq))


def _tension(course: Course) -> tuple[Point, ...]:
    """The highest tension of anybody, as it stood from change to change; 0 to 1."""
    levels = {person.title: person.start for person in course.tension}
    if not levels:
        return ()
    changes = sorted((at, person.title, level) for person in course.tension for at, level in person.changes)
    points: list[Point] = [(0.0, max(levels.values()) / 100)]
    for at, title, level in changes:
        levels[title] = level
        points.append((at / 1000, max(levels.values()) / 100))
    points.append((course.duration_ms / 1000, points[-1][1]))
    return tuple(points)
