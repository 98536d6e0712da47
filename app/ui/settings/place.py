"""Settings, at the foot of the rail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.desk import Desk
from app.ui.settings.own_base_page import OwnBasePage
from app.ui.settings.page import SettingsPage
from app.ui.shell.place import Place

SETTINGS = "settings"
OWN_BASE = "own_base"


def settings_places(desk: Desk) -> list[Place]:
    """Settings, for everybody; the way out of the demonstration, for who manages it."""
    translate = QCoreApplication.translate
    places = [Place(SETTINGS, "gear", translate("Places", "Settings"), lambda: SettingsPage(desk), foot=True)]
    if desk.base.is_demonstration and allowed(desk.who, Permission.MANAGE_BASE):
        title = translate("Places", "Own base")
        places.append(Place(OWN_BASE, "database", title, lambda: OwnBasePage(desk), False, parent=SETTINGS))
    return places
