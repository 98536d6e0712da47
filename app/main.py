"""Opens the desktop: settings, log, look, window, and then whatever the base says is next."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.domain.errors import KnownError
from app.services.data_home import DataHome, find_data_home
from app.services.logging_setup import set_up_logging
from app.services.settings import Loaded, load_machine_settings
from app.ui.desktop import Desktop
from app.ui.garbage import hold_garbage, release_garbage
from app.ui.shell.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from app.ui.theme.preferences import Preferences
from app.ui.theme.switch import apply_theme
from app.ui.translations.loader import speak

STORE_NAME = "desktop.ini"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the desktop until its window is closed; 1 when the data folder cannot be used."""
    app = QApplication(list(sys.argv if argv is None else argv))
    # All the time: threads that are no jobs, such as the hub's, must not collect widgets either.
    hold_garbage()
    try:
        return _run(app)
    finally:
        release_garbage()


def _run(app: QApplication) -> int:
    home = find_data_home()
    try:
        home.prepare()
        crashes = set_up_logging(home, "desktop")
        loaded = load_machine_settings(home.settings)
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    desktop = make_desktop(app, home, loaded)
    sys.excepthook = _Reporter(desktop)
    desktop.start()
    desktop.window.show()
    status = app.exec()
    desktop.close()
    crashes.close()
    return status


def make_desktop(app: QApplication, home: DataHome, loaded: Loaded) -> Desktop:
    """The desktop with fonts, language and look in force; nothing is shown yet."""
    store = QSettings(str(home.folder / STORE_NAME), QSettings.Format.IniFormat)
    load_fonts()
    speak(app, "en" if loaded.settings.language == "en" else "zh_CN")
    apply_theme(Preferences.load(store).theme)
    return Desktop(MainWindow(store), home, loaded, store)


class _Reporter:
    """An error of our own goes to the log, and the user is told so."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger(__name__).critical("unexpected error", exc_info=(kind, error, trace))
        self._desktop.tell_of_error()
