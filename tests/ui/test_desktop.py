"""The desktop as a whole."""

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import How
from app.domain.roster.account import Role
from app.services.accounts import sign_in
from app.services.base import DEMONSTRATION_NOTE, Base
from app.services.case_hand_in import hand_in_of
from app.services.case_tasks import CaseTaskWish, assign_cases, begin_case_task
from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.services.settings import Loaded, MachineSettings
from app.ui.desktop import Desktop
from app.ui.pieces.buttons import Button
from app.ui.pieces.confirm import Confirm
from app.ui.pieces.form_field import FormField
from app.ui.shell.main_window import MainWindow
from app.ui.sign_in.first_administrator import FirstAdministrator
from app.ui.sign_in.passwords import FirstPassword
from app.ui.sign_in.sign_in import SignIn
from app.ui.station_process import STATION, Stations
from tests.services.conftest import PASSWORD, person
from tests.ui.finding import found


@pytest.fixture
def home(tmp_path: Path) -> DataHome:
    """A data folder that is not made yet."""
    return DataHome(tmp_path / "desktop")


@pytest.fixture
def desktop(home: DataHome, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop that is not started yet."""
    store = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    made = Desktop(MainWindow(store), home, Loaded(MachineSettings(), "设置文件无法使用。"), store)
    yield made
    made.close()
    made.window.deleteLater()


def fill(base: Base, _progress: object) -> None:
    """An administrator, and a trainee whose first password must be changed."""
    hashed = base.hasher.hash(PASSWORD)
    trainee = person("trainee", Role.TRAINEE).model_copy(update={"class_id": None, "must_change_password": True})
    with base.records.writing() as unit:
        unit.accounts.add(person("administrator", Role.ADMINISTRATOR), hashed)
        unit.accounts.add(trainee, hashed)


def test_a_base_without_administrator_asks_for_one(qtbot: QtBot, desktop: Desktop, home: DataHome) -> None:
    open_base(home).close()
    desktop.start()
    qtbot.waitUntil(lambda: desktop.window.findChild(FirstAdministrator) is not None, timeout=10_000)


def test_stations_read_what_was_kept_by_the_last_one(desktop: Desktop, home: DataHome) -> None:
    assert desktop.stations.command == (*STATION, "--cache", str(home.cache))


def test_a_first_password_is_changed_before_anything_else(qtbot: QtBot, desktop: Desktop, home: DataHome) -> None:
    open_base(home, fill=fill).close()
    desktop.start()
    qtbot.waitUntil(lambda: desktop.window.findChild(SignIn) is not None, timeout=10_000)
    page = desktop.window.findChild(SignIn)
    assert page is not None
    page.signed_in.emit(person("trainee", Role.TRAINEE).model_copy(update={"must_change_password": True}))
    first = desktop.window.findChild(FirstPassword)
    assert first is not None
    assert desktop.window.frame() is None
    first.left.emit()
    assert desktop.who() is None


def test_a_case_file_whose_time_ran_out_is_handed_in_at_the_start(
    qtbot: QtBot, desktop: Desktop, home: DataHome
) -> None:
    """Whoever killed the program while the time ran finds what was saved handed in, marked as time up."""
    base = open_base(home, fill=fill)
    who = person("trainee", Role.TRAINEE)
    (task,) = assign_cases(base, who, CaseTaskWish((who.id,), "simple_driver", minutes=40))
    then = base.clock() - dt.timedelta(hours=2)
    path = begin_case_task(replace(base, clock=lambda: then), who, task.id)
    base.close()
    desktop.start()
    qtbot.waitUntil(lambda: desktop.window.findChild(SignIn) is not None, timeout=60_000)
    opened = desktop.base()
    assert opened is not None
    record = hand_in_of(opened, path)
    assert record is not None
    assert (record.how, record.in_time) == (How.TIME_UP_LATER, False)


def test_a_run_is_not_closed_over_silently(qtbot: QtBot, desktop: Desktop, home: DataHome, tmp_path: Path) -> None:
    open_base(home, fill=fill).close()
    script = tmp_path / "station.py"
    script.write_text('import sys\nprint(\'{"kind": "ready"}\', flush=True)\nsys.stdin.readline()\nsys.exit(3)\n')
    desktop.stations = Stations(desktop, (sys.executable, str(script)))
    desktop.start()
    qtbot.waitUntil(lambda: desktop.base() is not None, timeout=10_000)
    frame = desktop.enter(person("administrator", Role.ADMINISTRATOR))
    process = desktop.stations.open("A1", tmp_path / "a.json")
    with qtbot.waitSignal(process.ready, timeout=20_000):
        process.start()
    desktop.window.show()
    assert not desktop.window.close()
    assert frame.findChild(Confirm) is not None
    desktop.sign_out()
    assert desktop.who() is not None
    desktop._sign_out_now()
    assert desktop.stations.running() is None
    assert desktop.who() is None


def test_an_own_base_takes_the_place_of_the_demonstration(qtbot: QtBot, desktop: Desktop, home: DataHome) -> None:
    def demonstration(base: Base, progress: object) -> None:
        fill(base, progress)
        with base.records.writing() as unit:
            unit.notes.put(DEMONSTRATION_NOTE, "1")

    open_base(home, fill=demonstration).close()
    desktop.start()
    qtbot.waitUntil(lambda: desktop.base() is not None, timeout=10_000)
    frame = desktop.enter(person("administrator", Role.ADMINISTRATOR))
    frame.open("settings")
    leave = next(each for each in frame.findChildren(Button) if "Own base" in each.text())
    leave.click()
    assert frame.place_id() == "own_base"
    page = frame.page()
    assert page is not None
    for field, text in zip(page.findChildren(FormField), ("chief", "演示主管", PASSWORD, PASSWORD), strict=True):
        assert isinstance(field.control, QLineEdit)
        field.control.setText(text)
    page.findChildren(Button)[-1].click()
    found(frame, Confirm).findChildren(Button)[-1].click()
    qtbot.waitUntil(lambda: desktop.who() is None, timeout=60_000)
    assert desktop.window.findChild(SignIn) is not None
    own = desktop.base()
    assert own is not None
    assert sign_in(own, "chief", PASSWORD).display_name == "演示主管"
