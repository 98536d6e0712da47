"""The account's own pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.desk import Desk
from app.ui.shell.place import Place
from app.ui.sign_in.passwords import PasswordPage

PASSWORD = "password"


def account_places(desk: Desk) -> list[Place]:
    """Changing one's password, reached from the person's menu."""
    title = QCoreApplication.translate("Places", "Change password")
    return [Place(PASSWORD, "password", title, lambda: PasswordPage(desk), on_rail=False)]
