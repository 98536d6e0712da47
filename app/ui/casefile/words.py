"""Procedures and days in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.casefile.case_file import Procedure


def procedure_word(procedure: Procedure) -> str:
    """The name of a procedure."""
    translate = QCoreApplication.translate
    return {
        Procedure.GENERAL: translate("CaseWords", "General procedure"),
        Procedure.SIMPLE: translate("CaseWords", "Simple procedure"),
        Procedure.OFF_SITE: translate("CaseWords", "Off-site procedure"),
    }[procedure]
