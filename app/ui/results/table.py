"""The runs as a table, and which of them a filter keeps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.attempt.record import AttemptState
from app.services.history import HistoryLine
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.data_table import Column
from app.ui.verdicts import minutes, moment, percent, state_face, verdict

FINISHED = (AttemptState.ENDED, AttemptState.MARKED)
FILTERS: dict[str, Callable[[HistoryLine], bool]] = {
    "all": lambda line: True,
    "passed": lambda line: face_of(line) == "passed",
    "failed": lambda line: face_of(line) == "failed",
    "critical": lambda line: line.summary is not None and bool(line.summary.critical_fails),
    "awaiting_marks": lambda line: line.record.state is AttemptState.ENDED,
    "open": lambda line: line.record.state not in FINISHED,
}


def face_of(line: HistoryLine) -> str:
    """The result as it counts: a critical fail is a failure whatever else is open."""
    if line.summary is None or line.record.state not in FINISHED:
        return ""
    return "failed" if line.summary.critical_fails else line.summary.result


def result_badge(line: HistoryLine) -> BadgeFace:
    """The result of a finished run, the state of another."""
    if line.summary is None or line.record.state not in FINISHED:
        return state_face(line.record.state)
    return verdict(line.summary)


def columns(now: Callable[[], dt.datetime], *, with_person: bool) -> Sequence[Column[HistoryLine]]:
    """The columns; whose run it is only where there are several people."""
    translate = QCoreApplication.translate
    person = [
        Column[HistoryLine](translate("Runs", "Trainee"), lambda line: line.record.actor_name, 92),
        Column[HistoryLine](translate("Runs", "Class"), lambda line: line.class_name or "–", 120),
    ]
    return [
        Column(translate("Runs", "When"), lambda line: moment(began(line), now()), 118, sort=began),
        Column(translate("Runs", "Scenario"), lambda line: line.title),
        *(person if with_person else ()),
        Column(
            translate("Runs", "Seed"),
            lambda line: str(line.record.seed),
            74,
            number=True,
            sort=lambda line: line.record.seed,
        ),
        Column(translate("Runs", "Time taken"), _taken, 82, number=True, sort=lambda line: _duration(line)),
        Column(translate("Runs", "Result"), lambda line: result_badge(line).value, 124, badge=result_badge),
        Column(translate("Runs", "Score %"), _score, 78, number=True, bold=True, sort=lambda line: _share(line)),
    ]


def began(line: HistoryLine) -> dt.datetime:
    """When the run began, or was given out."""
    return line.record.started_at or line.record.assigned_at


def _duration(line: HistoryLine) -> int:
    return line.summary.duration_ms if line.summary is not None else -1


def _share(line: HistoryLine) -> float:
    return line.summary.share if line.summary is not None else -1.0


def _taken(line: HistoryLine) -> str:
    return minutes(line.summary.duration_ms) if line.summary is not None else "–"


def _score(line: HistoryLine) -> str:
    return percent(line.summary.share) if line.summary is not None else "–"
