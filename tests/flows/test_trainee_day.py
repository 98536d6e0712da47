"""A trainee signs in, chooses a scenario, does it at a station, reads the result and saves the report."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Role
from app.domain.scoring.score import score_attempt
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.services.settings import Loaded, MachineSettings
from app.services.shelf import Shelf
from app.ui.debrief.page import DebriefPage
from app.ui.debrief.report_page import ReportPage
from app.ui.desktop import Desktop
from app.ui.pieces.password_field import PasswordField
from app.ui.pieces.score_ring import ScoreRing
from app.ui.shell.main_window import MainWindow
from app.ui.sign_in.sign_in import SignIn
from app.ui.station_process import Stations
from app.ui.theme.fonts import load_fonts
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from app.ui.today.page import TodayPage
from app.ui.training.run_page import RunPage
from app.ui.training.run_states import Broken
from app.ui.training.task_page import TaskPage
from scenarios.director.journal import JOURNAL_NAME, read_journal
from tests.services.conftest import PASSWORD, person

SCENARIO = "hazmat_1_gasoline_tanker"
BOT = (sys.executable, str(Path(__file__).with_name("bot_station.py")))


def fill(base: Base, _progress: object) -> None:
    """One administrator and one trainee."""
    hashed = base.hasher.hash(PASSWORD)
    with base.records.writing() as unit:
        for role in (Role.ADMINISTRATOR, Role.TRAINEE):
            unit.accounts.add(person(role.value, role).model_copy(update={"class_id": None}), hashed)


def put_picture(home: DataHome) -> None:
    """A picture of the scene that is there already, so that no station process is started to make it."""
    scenario = Shelf().scenario(SCENARIO)
    home.pictures.mkdir(parents=True, exist_ok=True)
    (home.pictures / f"{SCENARIO}-{scenario.content_hash[:12]}.jpg").write_bytes(b"")


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """The desktop on a small base of its own, in English."""
    load_fonts()
    apply_theme(Theme())
    home = DataHome(tmp_path / "home")
    open_base(home, fill=fill).close()
    put_picture(home)
    store = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    made = Desktop(MainWindow(store), home, Loaded(MachineSettings()), store)
    made.start()
    made.window.show()
    qtbot.waitUntil(lambda: made.window.findChild(SignIn) is not None, timeout=20_000)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()


def sign_in(qtbot: QtBot, desktop: Desktop) -> None:
    """Type login and password."""
    page = desktop.window.findChild(SignIn)
    assert page is not None
    password = page.findChild(PasswordField)
    assert password is not None
    login = next(each for each in page.findChildren(QLineEdit) if each is not password)
    qtbot.keyClicks(login, "trainee")
    qtbot.keyClicks(password, PASSWORD)
    qtbot.keyClick(password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.window.frame() is not None, timeout=10_000)


def begin_run(qtbot: QtBot, desktop: Desktop) -> None:
    """From the first page over the task sheet to the run."""
    frame = desktop.window.frame()
    assert frame is not None
    today = frame.page()
    assert isinstance(today, TodayPage)
    qtbot.waitUntil(lambda: len(today.commands()) > 0, timeout=10_000)
    next(each for each in today.commands() if each.id == "today.sheet").run()
    task = frame.page()
    assert isinstance(task, TaskPage)
    qtbot.waitUntil(lambda: len(task.commands()) > 0, timeout=10_000)
    next(each for each in task.commands() if each.id == "task.start").run()
    qtbot.waitUntil(lambda: frame.place_id() != "task", timeout=10_000)


def test_the_whole_way(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.stations = Stations(desktop, BOT)
    sign_in(qtbot, desktop)
    begin_run(qtbot, desktop)
    frame = desktop.window.frame()
    assert frame is not None
    qtbot.waitUntil(lambda: frame.place_id() == "result", timeout=60_000)
    result = frame.page()
    assert isinstance(result, DebriefPage)
    qtbot.waitUntil(lambda: result.findChild(ScoreRing) is not None, timeout=20_000)

    base = desktop.base()
    assert base is not None
    (folder,) = base.home.attempts.iterdir()
    entries = read_journal(folder / JOURNAL_NAME)
    sheet = score_attempt(base.shelf.scenario(SCENARIO), entries, base.shelf.provisions())
    ring = result.findChild(ScoreRing)
    assert ring is not None
    assert f"Score {round(sheet.share * 100)} of 100" in ring.accessibleName()
    state = result.record_state()
    assert state is not None
    assert state.well

    next(each for each in result.commands() if each.id == "debrief.report").run()
    report = frame.page()
    assert isinstance(report, ReportPage)
    with qtbot.waitSignal(report.said, timeout=30_000):
        next(each for each in report.commands() if each.id == "report.save").run()
    (saved,) = base.home.reports.glob("*.pdf")
    assert saved.read_bytes().startswith(b"%PDF")
    desktop.sign_out()
    qtbot.waitUntil(lambda: desktop.window.findChild(SignIn) is not None)


def test_a_station_that_dies_leaves_a_run_to_take_up(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    dying = tmp_path / "dying.py"
    dying.write_text(
        "import os, sys, runpy\n"
        "from scenarios.director import run\n"
        "real = run.AttemptRun.do\n"
        "def do(self, event):\n"
        "    done = real(self, event)\n"
        "    if event.t_ms > 60_000:\n"
        "        os.abort()\n"
        "    return done\n"
        "run.AttemptRun.do = do\n"
        f"runpy.run_path({BOT[1]!r}, run_name='__main__')\n",
        encoding="utf-8",
    )
    desktop.stations = Stations(desktop, (sys.executable, str(dying)))
    sign_in(qtbot, desktop)
    begin_run(qtbot, desktop)
    frame = desktop.window.frame()
    assert frame is not None
    page = frame.page()
    assert isinstance(page, RunPage)
    qtbot.waitUntil(lambda: page.findChild(Broken) is not None, timeout=60_000)
    broken = page.findChild(Broken)
    assert broken is not None
    with qtbot.waitSignal(page.asked) as asked:
        broken.close_it.emit()
    assert asked.args is not None
    asked.args[0].act()
    qtbot.waitUntil(lambda: frame.place_id() == "result", timeout=20_000)
    qtbot.waitUntil(lambda: frame.findChild(ScoreRing) is not None, timeout=20_000)
