"""The shipped fonts, loaded into Qt so that text measures the same on every computer."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from assets.paths import FONT_FAMILY, FONT_FILES


def load_fonts() -> None:
    """Load both weights of the interface font; raises RuntimeError naming the file that Qt refused."""
    for file in FONT_FILES:
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0 or FONT_FAMILY not in QFontDatabase.applicationFontFamilies(number):
            raise RuntimeError(f"cannot load the font {file.name}")
