"""Folders in the system's file manager."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.ui.folders import show_folder


class Manager(QObject):
    """Stands in for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note what is asked for."""
        self.asked.append(url.toLocalFile())


@pytest.mark.usefixtures("qtbot")
def test_the_system_is_asked_to_show_it(tmp_path: Path) -> None:
    manager = Manager()
    # PySide's stub asks for bytes, PySide itself for str.
    slot: Any = "take"
    QDesktopServices.setUrlHandler("file", manager, slot)
    try:
        show_folder(tmp_path)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert manager.asked == [str(tmp_path)]
