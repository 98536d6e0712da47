"""Results, states, days and lengths in words."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from app.domain.attempt.record import AttemptState
from app.domain.scoring.sheet import ScoreSheet
from app.domain.scoring.summary import ScoreSummary
from app.ui.pieces.badge import BadgeFace

HARD_SPACE = "\N{NARROW NO-BREAK SPACE}"


def verdict(result: ScoreSummary | ScoreSheet) -> BadgeFace:
    """The result as a badge: a critical fail beats the score; what is not decided is said."""
    translate = QCoreApplication.translate
    if result.critical_fails:
        return BadgeFace(translate("Verdicts", "Critical fail"), "critical", "warning-octagon-fill", fill=True)
    if result.result == "awaiting_marks":
        return BadgeFace(translate("Verdicts", "Awaiting marks"), "neutral", "hourglass-medium-fill")
    if result.result == "passed":
        return BadgeFace(translate("Verdicts", "Passed"), "ok", "check-circle-fill")
    return BadgeFace(translate("Verdicts", "Not passed"), "major", "warning-fill")


def state_face(state: AttemptState) -> BadgeFace:
    """Where an attempt stands, as a badge."""
    translate = QCoreApplication.translate
    return {
        AttemptState.ASSIGNED: BadgeFace(translate("Verdicts", "To do"), "drill", "clipboard-text"),
        AttemptState.RUNNING: BadgeFace(translate("Verdicts", "Under way"), "drill", "play-fill"),
        AttemptState.INTERRUPTED: BadgeFace(translate("Verdicts", "Interrupted"), "warn", "warning-circle-fill"),
        AttemptState.ENDED: BadgeFace(translate("Verdicts", "Awaiting marks"), "neutral", "hourglass-medium-fill"),
        AttemptState.MARKED: BadgeFace(translate("Verdicts", "Marked"), "ok", "check-circle-fill"),
    }[state]


def percent(share: float) -> str:
    """A share as a whole number of per cent."""
    return f"{share * 100:.0f}"


def moment(at: dt.datetime, now: dt.datetime) -> str:
    """Today 10:30, Yesterday 10:30, 11-20 10:30, or with the year where it is not this one."""
    translate = QCoreApplication.translate
    local, today = at.astimezone(), now.astimezone().date()
    clock = f"{local:%H:%M}"
    if local.date() == today:
        return translate("Verdicts", "Today {0}").format(clock)
    if local.date() == today - dt.timedelta(days=1):
        return translate("Verdicts", "Yesterday {0}").format(clock)
    return f"{local:%m-%d} {clock}" if local.year == today.year else f"{local:%Y-%m-%d} {clock}"


def minutes(duration_ms: float) -> str:
    """Milliseconds as 9:48."""
    seconds = round(duration_ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}"


def module_word(module: str) -> str:
    """The field of a scenario in a word."""
    translate = QCoreApplication.translate
    return {
        "hazmat": translate("Verdicts", "Dangerous goods"),
        "ridehailing": translate("Verdicts", "Ride-hailing"),
        "equipment": translate("Verdicts", "Equipment"),
        "remote": translate("Verdicts", "Remote enforcement"),
    }[module]


def module_icon(module: str) -> str:
    """The icon of a scenario's field."""
    return {"hazmat": "truck-trailer", "ridehailing": "taxi", "equipment": "gauge", "remote": "broadcast"}[module]
