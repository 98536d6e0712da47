"""Stages, ways of handing in, points and lengths in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.appraisal.finding import Score
from app.domain.hand_in.hand_in import HandIn, How
from app.domain.hand_in.outcome import Stage
from app.ui.pieces.badge import Badge, BadgeFace


def stage_face(stage: Stage) -> BadgeFace:
    """Where a hand-in stands, as a badge."""
    translate = QCoreApplication.translate
    return {
        Stage.WAITING: BadgeFace(translate("ReviewWords", "Awaiting review"), "neutral", "hourglass-medium-fill"),
        Stage.IN_REVIEW: BadgeFace(translate("ReviewWords", "In review"), "drill", "pencil-simple"),
        Stage.SECOND_WANTED: BadgeFace(translate("ReviewWords", "Second appraiser wanted"), "warn", "users"),
        Stage.TO_DECIDE: BadgeFace(translate("ReviewWords", "Differences to decide"), "warn", "git-diff"),
        Stage.DONE: BadgeFace(translate("ReviewWords", "Review done"), "ok", "check-circle-fill"),
    }[stage]


def how_face(record: HandIn) -> BadgeFace:
    """How it was handed in, as a badge."""
    translate = QCoreApplication.translate
    if record.how is not How.BY_HAND:
        return BadgeFace(translate("ReviewWords", "Time up"), "major", "timer")
    if record.in_time:
        return BadgeFace(translate("ReviewWords", "In time"), "ok", "check")
    return BadgeFace(translate("ReviewWords", "Late"), "major", "timer")


def points(value: Decimal) -> str:
    """Points without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def lost(value: Decimal) -> str:
    """Points that are lost, nothing where there are none."""
    return f"−{points(value)}" if value else ""


def score_face(score: Score) -> BadgeFace:
    """The band of a score, as a badge; a veto beats it."""
    if score.vetoes:
        agreed = QCoreApplication.translate("ReviewWords", "Veto")
        return BadgeFace(agreed, "critical", "warning-octagon-fill", fill=True)
    tones = {"excellent": "ok", "passed": "ok", "barely_passed": "warn", "failed": "major"}
    return BadgeFace(
        score.band_name, tones[score.band], "check-circle-fill" if score.band != "failed" else "warning-fill"
    )


def veto_words(score: Score) -> str:
    """What is to be said of vetoes; nothing where there is none."""
    if not score.vetoes:
        return ""
    translate = QCoreApplication.translate
    agreed = (
        translate("ReviewWords", "Vetoes {0}, confirmed by two; without them {1} points.")
        if score.veto_confirmed
        else translate("ReviewWords", "Vetoes {0}, not confirmed by two yet; without them {1} points.")
    )
    return agreed.format("、".join(score.vetoes), points(score.without_veto))


def length(span: dt.timedelta | None) -> str:
    """A length of time as 1:05:09 or 5:09, a dash where it is not known."""
    if span is None:
        return "–"
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def badge(face: BadgeFace) -> Badge:
    """A badge with that face."""
    return Badge(face.value, face.tone, face.icon, fill=face.fill)
