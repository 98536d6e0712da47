"""Settings, at the foot of the rail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.desk import Desk
from app.ui.settings.page import SettingsPage
from app.ui.shell.place import Place

SETTINGS = "settings"


def settings_places(desk: Desk) -> list[Place]:
    """Settings, for everybody."""
    title = QCoreApplication.translate("Places", "Settings")
    return [Place(SETTINGS, "gear", title, lambda: SettingsPage(desk), foot=True)]
