"""Drill or live: word, colour and icon, always in the same corner."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.ui.pieces.badge import Badge

Realm = Literal["drill", "live"]


class RealmBadge(Badge):
    """Says whether what is on screen is a drill or a real case."""

    def __init__(self, realm: Realm = "drill") -> None:
        translate = QCoreApplication.translate
        if realm == "live":
            super().__init__(translate("RealmBadge", "Live case · all recorded"), "live", "siren-fill", fill=True)
        else:
            super().__init__(translate("RealmBadge", "Drill"), "drill", "student-fill")
