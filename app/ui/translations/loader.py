"""Put a translation in force."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

Language = Literal["zh_CN", "en"]
FOLDER = Path(__file__).parent


def speak(app: QCoreApplication, language: Language = "zh_CN") -> None:
    """Show the program in a language, before any window is made; RuntimeError when its file cannot be read."""
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    # Qt's own words (Cut, Copy, OK) first, so that ours come before them; Qt may be built without.
    own = QTranslator(app)
    if own.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own)
    ours = QTranslator(app)
    if not ours.load(str(FOLDER / f"{language}.qm")):
        raise RuntimeError(f"cannot load {language}.qm; make it with python -m app.ui.translations.update")
    app.installTranslator(ours)
