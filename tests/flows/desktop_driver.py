"""A whole desktop in a process of its own: signs a trainee in, starts a run, and says what its base has kept.

Each line on standard output is a number of events that a new reader of the base can see: acknowledged, so never lost.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.main import make_desktop
from app.services.data_home import find_data_home
from app.services.settings import load_machine_settings
from app.ui.desktop import Desktop
from app.ui.pieces.password_field import PasswordField
from app.ui.sign_in.sign_in import SignIn
from app.ui.station_process import Stations
from app.ui.training import run_page
from records.stores.attempts import AttemptFilter

STATION = (sys.executable, "-m", "tests.flows.paced_station")


def main(scenario: str, password: str) -> int:
    """Run until killed, or until the run has ended."""
    # Taking in as often as it can leaves no quiet moment for a kill to fall into.
    run_page.POLL_MS = 1
    app = QApplication([])
    home = find_data_home()
    desktop = make_desktop(app, home, load_machine_settings(home.settings))
    desktop.stations = Stations(desktop, STATION)
    desktop.start()
    desktop.window.show()
    _sign_in(desktop, password)
    frame = desktop.window.frame()
    assert frame is not None
    frame.open("task", scenario)
    task = frame.page()
    assert task is not None
    _wait(lambda: any(each.id == "task.start" for each in task.commands()))
    next(each for each in task.commands() if each.id == "task.start").run()
    _say_what_is_kept(desktop)
    return 0


def _sign_in(desktop: Desktop, password: str) -> None:
    _wait(lambda: desktop.window.findChild(SignIn) is not None)
    page = desktop.window.findChild(SignIn)
    assert page is not None
    secret = page.findChild(PasswordField)
    assert secret is not None
    login = next(each for each in page.findChildren(QLineEdit) if each is not secret)
    login.setText("trainee")
    secret.setText(password)
    QTest.keyClick(secret, Qt.Key.Key_Return)
    _wait(lambda: desktop.window.frame() is not None)


def _say_what_is_kept(desktop: Desktop) -> None:
    base, frame, said = desktop.base(), desktop.window.frame(), -1
    assert base is not None
    assert frame is not None
    while frame.place_id() != "result":
        QTest.qWait(1)
        with base.records.reading() as unit:
            kept = max((record.head.seq for record in unit.attempts.find(AttemptFilter())), default=0)
        if kept != said:
            said = kept
            sys.stdout.write(f"{kept}\n")
            sys.stdout.flush()


def _wait(until: Callable[[], bool]) -> None:
    while not until():
        QTest.qWait(1)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
