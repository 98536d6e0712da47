"""Every test of the interface starts from the light theme at 100 %, with the shipped fonts, in English."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.settings import MachineSettings
from app.ui.desk import Desk
from app.ui.shell.look import Look
from app.ui.station_process import Stations
from app.ui.theme.fonts import load_fonts
from app.ui.theme.state import put_in_force
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from tests.services.conftest import administrator, base, clock, instructor, manager, trainee

__all__ = ["administrator", "base", "clock", "instructor", "manager", "trainee"]


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def _light(qapp: QApplication, _fonts: None) -> None:
    # A new style sheet repolishes every widget that is left from before: only where a test changed it.
    if qapp.styleSheet() != stylesheet(Theme()):
        apply_theme(Theme())
    put_in_force(Theme())


@pytest.fixture
def desk_for(base: Base, tmp_path: Path) -> Iterator[Callable[[Account], Desk]]:  # noqa: F811 - the fixture
    """Makes the desk of an account on `base`; no station can be started from it, and no picture is rendered."""
    stations = Stations(command=("no-such-station",))
    look = Look(QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat))
    yield lambda who: Desk(base, who, look, MachineSettings(), stations)
    stations.close()
    QThreadPool.globalInstance().waitForDone(5000)
