"""Brings the desktop into a state, and takes pictures of it in every look."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QSettings, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.data_home import find_data_home
from app.services.durable_file import write_durably
from app.services.settings import Loaded, load_machine_settings
from app.services.shelf import shelf_with_cache
from app.ui.background import at_work
from app.ui.desktop import Desktop
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Toast
from app.ui.shell.frame import Frame
from app.ui.shell.look import Look
from app.ui.shell.main_window import MainWindow
from app.ui.shell.page import Page
from app.ui.shots.invented_law import with_invented_law
from app.ui.sign_in.stage import standing_alone
from app.ui.station_process import STATION
from app.ui.theme.preferences import Preferences
from app.ui.theme.tokens import MODES, Mode

PATIENCE_S = 60.0
LOADING_S = 600.0
"""A station that draws without a graphics card takes minutes to load on a small machine."""
QUIET_ROUNDS = 6
SOON_MS = 1000
"""What a page puts off for so long at most, such as the check of what was typed, belongs into its picture."""
PNG_QUALITY = 80
"""Qt's measure, of size alone: half the time of its usual one, for a tenth more bytes."""
OFFSCREEN_STATION = (*STATION, "--offscreen", "--size", "320", "180")
STORE_NAME = "shots.ini"
Kind = TypeVar("Kind", bound=QWidget)


@dataclass(frozen=True)
class Screen:
    """A screen: name of the picture, whose it is, place, and what the place is opened with; without a place it is

    pictured as it stands. `then` brings it into a state, `after` out of it again where the page would not let
    another one in; `over` is a command whose overlay lies over it.
    """

    name: str
    login: str = ""
    place: str = ""
    argument: object = None
    then: Callable[[Camera], None] | None = None
    over: str = ""
    after: Callable[[Camera], None] | None = None


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
    LookAt("light", 1.0, (1440, 900)),
    LookAt("light", 1.0, (1280, 720)),
    LookAt("light", 1.0, (2560, 1440)),
    *(LookAt(mode, 1.0, (1440, 900)) for mode in MODES if mode != "light"),
    *(LookAt(mode, 1.5, (1920, 1080)) for mode in MODES),
)
"""Those of one mode and scale follow one another: a change of style takes longer than all else."""


class Camera:
    """One desktop, opened, led from state to state, and grabbed."""

    def __init__(self, app: QApplication, folder: Path, station: Sequence[str] = OFFSCREEN_STATION) -> None:
        self._app, self._folder = app, folder
        home = find_data_home()
        home.prepare()
        loaded = load_machine_settings(home.settings)
        # Not in the folder, where another camera may be at work.
        self._scratch = tempfile.TemporaryDirectory(prefix="zhixing-shots-")
        store = QSettings(str(Path(self._scratch.name) / STORE_NAME), QSettings.Format.IniFormat)
        shelf = with_invented_law(shelf_with_cache(home.cache))
        self.desktop = Desktop(MainWindow(store), home, Loaded(loaded.settings), store, station, shelf)
        self.window = self.desktop.window
        self._look = Look(store)

    def start(self) -> Base:
        """Open the base and wait for it."""
        self.desktop.start()
        self.window.show()
        self.wait(lambda: self.desktop.base() is not None)
        self.settle()
        base = self.desktop.base()
        assert base is not None
        return base

    def take(self, screen: Screen, looks: Sequence[LookAt]) -> Iterator[tuple[LookAt, str]]:
        """Show a screen and write a picture for each look; KeyError for an unknown person, place or command."""
        # At the design size no column is folded away from what is done to the screen.
        self._wear(LOOKS[0])
        self._show(screen)
        if screen.then is not None:
            screen.then(self)
            self.settle()
        for look in looks:
            self._wear(look)
            if screen.over:
                self._drop_toasts()
                self.frame.close_overlay()
                self.run(screen.over)
            self.settle()
            name = f"{screen.name}_{look.name}.png"
            write_durably(self._folder / name, self._picture())
            yield look, name
        if screen.after is not None:
            screen.after(self)

    def _wear(self, look: LookAt) -> None:
        wanted = Preferences(look.mode, look.scale, reduced_motion=True)
        if wanted != self._look.preferences():
            self._look.choose(wanted)
        self.window.resize(*look.size)

    def _picture(self) -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.window.grab().save(buffer, "PNG", PNG_QUALITY):
            raise OSError("the picture was not written")
        return bytes(data.data())

    def close(self) -> None:
        """Stop what runs and give the base back."""
        self.settle()
        self.desktop.close()
        self.window.close()
        self._scratch.cleanup()

    @property
    def frame(self) -> Frame:
        """The frame of whoever is signed in."""
        frame = self.window.frame()
        assert frame is not None, "nobody is signed in"
        return frame

    @property
    def page(self) -> Page:
        """The page that is open."""
        page = self.frame.page()
        assert page is not None
        return page

    def show_alone(self, content: QWidget) -> None:
        """Show something without a frame."""
        self.window.show_alone(standing_alone(content))

    def run(self, command: str) -> None:
        """Do what a command of the page or of the frame does."""
        commands = {each.id: each for each in (*self.frame.frame_commands(), *self.page.commands())}
        commands[command].run()
        self.settle()

    def choose(self, choice: str) -> None:
        """Take a choice that stands side by side with others."""
        rows = {id_: each for each in self.shown(Segmented) for id_ in each.ids()}
        rows[choice].choose(choice)
        self.settle()

    def shown(self, kind: type[Kind]) -> list[Kind]:
        """All widgets of a kind that are in sight."""
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def settle(self) -> None:
        """Wait until no work is under way and everything is laid out."""
        quiet, end = 0, time.monotonic() + PATIENCE_S
        while quiet < QUIET_ROUNDS and time.monotonic() < end:
            self._turn()
            busy = at_work() or QThreadPool.globalInstance().activeThreadCount() or self._puts_off()
            quiet = 0 if busy else quiet + 1
            time.sleep(0.01)

    def wait(self, done: Callable[[], bool], most_s: float = PATIENCE_S) -> None:
        """Wait for something that a process or another thread does; TimeoutError where it does not come."""
        end = time.monotonic() + most_s
        while not done():
            if time.monotonic() > end:
                raise TimeoutError("what was waited for did not come")
            self._turn()
            time.sleep(0.02)

    def _puts_off(self) -> bool:
        timers = self.window.findChildren(QTimer)
        return any(each.isActive() and each.isSingleShot() and each.interval() <= SOON_MS for each in timers)

    def _turn(self) -> None:
        """One round of events.

        Qt deletes what is to be deleted later in an event loop alone, and there is none: pages that were left would
        pile up, and be styled again at each change of look.
        """
        self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def rest(self, seconds: float) -> None:
        """Let time go by."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end, seconds + PATIENCE_S)

    def _drop_toasts(self) -> None:
        """Let those go that would in a while: they belong to the picture before."""
        for toast in self.shown(Toast):
            if toast.message.tone != "critical":
                toast.gone.emit()

    def enter(self, who: Account) -> None:
        """Sign somebody in, unless they are."""
        if self.window.frame() is None or self.desktop.who() != who:
            self.desktop.enter(who)
            self.settle()

    def _show(self, screen: Screen) -> None:
        base = self.desktop.base()
        assert base is not None
        if screen.place:
            with base.records.reading() as unit:
                who = unit.accounts.by_login(screen.login)
            if who is None:
                raise KeyError(screen.login)
            self.enter(who)
            self._drop_toasts()
            self.frame.open(screen.place, screen.argument)
        self.settle()
