"""The first place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.desk import Desk
from app.ui.shell.place import Place
from app.ui.today.page import TodayPage

TODAY = "today"


def today_places(desk: Desk) -> list[Place]:
    """Today, for those who train."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    return [Place(TODAY, "sun", QCoreApplication.translate("Places", "Today"), lambda: TodayPage(desk))]
