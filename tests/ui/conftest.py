"""Every test of the interface starts from the light theme at 100 %, with the shipped fonts, in English."""

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme.fonts import load_fonts
from app.ui.theme.state import put_in_force
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def _light(qapp: QApplication, _fonts: None) -> None:
    # A new style sheet repolishes every widget that is left from before: only where a test changed it.
    if qapp.styleSheet() != stylesheet(Theme()):
        apply_theme(Theme())
    put_in_force(Theme())
