"""Procedures and limits of time in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.casefile.case_file import Procedure
from app.domain.hand_in.task import TimeLimit


def procedure_word(procedure: Procedure) -> str:
    """The name of a procedure."""
    translate = QCoreApplication.translate
    return {
        Procedure.GENERAL: translate("CaseWords", "General procedure"),
        Procedure.SIMPLE: translate("CaseWords", "Simple procedure"),
        Procedure.OFF_SITE: translate("CaseWords", "Off-site procedure"),
    }[procedure]


def limit_words(limit: TimeLimit) -> str:
    """How long a task may take."""
    translate = QCoreApplication.translate
    parts = []
    if limit.minutes is not None:
        parts.append(translate("CaseWords", "{0} minutes from the start").format(limit.minutes))
    if limit.until is not None:
        parts.append(translate("CaseWords", "until {0}").format(f"{limit.until.astimezone():%Y-%m-%d %H:%M}"))
    return " · ".join(parts) or translate("CaseWords", "no time limit")
