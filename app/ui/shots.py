"""Every screen of the desktop as pictures, on the base in ZHIXING_HOME: `python -m app.ui.shots FOLDER`.

A process of its own, without a display; says on standard output, one JSON object a line, what it has made.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account, Role
from app.domain.scoring.summary import ScoreSummary
from app.services.base import Base
from app.services.data_home import find_data_home
from app.services.history import HistoryLine, HistoryWish, history
from app.services.settings import Loaded, load_machine_settings
from app.ui.desktop import Desktop
from app.ui.shell.frame import Frame
from app.ui.shell.look import Look
from app.ui.shell.main_window import MainWindow
from app.ui.theme.fonts import load_fonts
from app.ui.theme.preferences import Preferences
from app.ui.theme.switch import apply_theme
from app.ui.theme.tokens import MODES, Mode
from app.ui.translations.loader import speak

PATIENCE_S = 60.0
QUIET_ROUNDS = 6
STORE_NAME = "shots.ini"


@dataclass(frozen=True)
class Screen:
    """A screen: name of the picture, whose it is (empty: nobody is signed in), place, what it is opened with,

    and an overlay of the frame that lies over it.
    """

    name: str
    login: str
    place: str = ""
    argument: object = None
    over: str = ""


@dataclass(frozen=True)
class LookAt:
    """A look: mode, scale, and the size of the window in pixels."""

    mode: Mode
    scale: float
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """The end of the picture's name."""
        return f"{self.mode}_{self.scale * 100:.0f}_{self.size[0]}"


LOOKS = (
    *(LookAt(mode, 1.0, (1440, 900)) for mode in MODES),
    *(LookAt(mode, 1.5, (1920, 1080)) for mode in MODES),
    LookAt("light", 1.0, (1280, 720)),
    LookAt("light", 1.0, (2560, 1440)),
)


class Camera:
    """Opens screens on one desktop and grabs them."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        home = find_data_home()
        home.prepare()
        loaded = load_machine_settings(home.settings)
        store = QSettings(str(folder / STORE_NAME), QSettings.Format.IniFormat)
        self._desktop = Desktop(MainWindow(store), home, Loaded(loaded.settings), store)
        self._window = self._desktop.window
        self._look = Look(store)
        self._people: dict[str, Account] = {}

    def start(self) -> Base:
        """Open the base and wait for it."""
        self._desktop.start()
        self._window.show()
        end = time.monotonic() + PATIENCE_S
        while self._desktop.base() is None and time.monotonic() < end:
            self._settle()
        base = self._desktop.base()
        if base is None:
            raise TimeoutError("the base was not opened")
        self._people = _people(base)
        return base

    def take(self, screen: Screen, looks: Sequence[LookAt]) -> None:
        """Show a screen and write a picture for each look; KeyError for an unknown person or place."""
        self._show(screen)
        for look in looks:
            self._look.choose(Preferences(look.mode, look.scale, reduced_motion=True))
            self._window.resize(*look.size)
            frame = self._window.frame()
            self._lay_over(frame, screen.over)
            self._settle()
            name = f"{screen.name}_{look.name}.png"
            if not self._window.grab().save(str(self._folder / name)):
                raise OSError(f"{name} was not written")
            sys.stdout.write(json.dumps({"screen": screen.name, "look": look.name, "file": name}) + "\n")
            sys.stdout.flush()

    def close(self) -> None:
        """Give the base back."""
        QThreadPool.globalInstance().waitForDone(int(PATIENCE_S * 1000))
        self._settle()
        self._desktop.close()
        self._window.close()

    def _show(self, screen: Screen) -> None:
        if not screen.login:
            self._desktop.show_sign_in()
            return
        who = self._people[screen.login]
        frame = self._window.frame()
        if frame is None or self._desktop.who() != who:
            frame = self._desktop.enter(who)
        self._settle()
        frame.open(screen.place, screen.argument)
        self._settle()

    def _lay_over(self, frame: Frame | None, over: str) -> None:
        if frame is None or not over:
            return
        opener = {"palette": frame.open_palette, "keys": frame.open_key_map}[over]
        opener()

    def _settle(self) -> None:
        """Wait until no work is under way and everything is laid out."""
        quiet, end = 0, time.monotonic() + PATIENCE_S
        while quiet < QUIET_ROUNDS and time.monotonic() < end:
            self._app.processEvents()
            busy = QThreadPool.globalInstance().activeThreadCount()
            quiet = 0 if busy else quiet + 1
            time.sleep(0.01)


def _people(base: Base) -> dict[str, Account]:
    with base.records.reading() as unit:
        return {account.login: account for account in unit.accounts.all()}


def screens(base: Base, people: dict[str, Account]) -> Iterator[Screen]:
    """All screens worth a picture, on what the base holds."""
    roles = {role: next(each for each in people.values() if each.role is role) for role in Role}
    instructor, administrator = roles[Role.INSTRUCTOR], roles[Role.ADMINISTRATOR]
    lines = history(base, instructor, HistoryWish())
    trainee = next(people[login] for login in people if _has_runs(people[login], lines))
    login = trainee.login
    yield Screen("01_sign_in", "")
    yield Screen("02_today", login, "today")
    yield Screen("03_training", login, "training")
    yield from _results(lines, instructor)
    yield Screen("08_history_own", login, "history")
    yield Screen("08_history_class", instructor.login, "history")
    yield Screen("08_history_person", instructor.login, "history", trainee.id)
    yield Screen("09_marking_queue", instructor.login, "marking")
    waiting = next((each for each in lines if each.record.state is AttemptState.ENDED), None)
    if waiting is not None:
        yield Screen("10_marking", instructor.login, "mark", waiting.record.id)
    yield Screen("11_people", administrator.login, "people")
    yield Screen("11_people_of_manager", roles[Role.MANAGER].login, "people")
    yield Screen("12_settings", administrator.login, "settings")
    yield Screen("12_settings_of_trainee", login, "settings")
    yield Screen("13_password", login, "password")
    yield Screen("14_palette", instructor.login, "history", over="palette")
    yield Screen("15_keys", instructor.login, "history", over="keys")


def _has_runs(who: Account, lines: Sequence[HistoryLine]) -> bool:
    return who.role is Role.TRAINEE and any(line.record.actor == who.id and line.summary for line in lines)


def _results(lines: Sequence[HistoryLine], who: Account) -> Iterator[Screen]:
    wanted: dict[str, Callable[[ScoreSummary], bool]] = {
        "05_result_passed": lambda summary: summary.result == "passed",
        "06_result_critical": lambda summary: bool(summary.critical_fails),
        "07_result_awaiting": lambda summary: summary.result == "awaiting_marks",
    }
    for name, fits in wanted.items():
        found = next((line for line in lines if line.summary is not None and fits(line.summary)), None)
        if found is not None:
            yield Screen(name, who.login, "result", found.record.id)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the pictures of all screens in all looks, or of those whose name begins as asked."""
    options = _parser().parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    load_fonts()
    speak(app)
    apply_theme(Preferences(reduced_motion=True).theme)
    camera = Camera(app, options.folder)
    base = camera.start()
    looks = [look for look in LOOKS if look.name.startswith(tuple(options.look))]
    for screen in screens(base, _people(base)):
        if screen.name.startswith(tuple(options.screen)):
            camera.take(screen, looks)
    camera.close()
    (options.folder / STORE_NAME).unlink(missing_ok=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.ui.shots", description="pictures of all screens")
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument("--screen", nargs="+", default=[""], help="how names of screens begin")
    parser.add_argument("--look", nargs="+", default=[""], help="how names of looks begin, such as dark_150")
    return parser


if __name__ == "__main__":
    main()
