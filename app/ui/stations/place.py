"""The live stations, for those who train others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.desk import Desk
from app.ui.shell.place import Place
from app.ui.stations.page import StationsPage

STATIONS = "stations"


def station_places(desk: Desk) -> list[Place]:
    """The stations, for those who give tasks to others."""
    if not allowed(desk.who, Permission.ASSIGN_OTHERS):
        return []
    title = QCoreApplication.translate("Places", "Stations")
    return [Place(STATIONS, "broadcast", title, lambda: StationsPage(desk))]
