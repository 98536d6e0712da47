"""How long the desktop takes to start and to open its pages, and how much memory it holds.

Without a screen, unless another Qt platform is asked for. The base is a demonstration base in a temporary folder, so
that the first start is measured too.
"""

from __future__ import annotations

import functools
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from app.domain.attempt.record import AttemptState
from app.main import make_desktop
from app.services.accounts import sign_in
from app.services.data_home import DataHome
from app.services.demonstration import demonstration_logins
from app.services.history import HistoryWish, history
from app.services.settings import Loaded, MachineSettings
from app.ui.desktop import Desktop
from app.ui.today.hero import Hero

LIMIT_S = 120.0


def main() -> int:
    """Print one line for each measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as folder:
        home = DataHome(Path(folder))
        home.prepare()
        for name in ("first start, demonstration base made", "second start"):
            began = time.perf_counter()
            desktop = make_desktop(app, home, Loaded(MachineSettings()))
            desktop.start()
            desktop.window.show()
            _wait(app, functools.partial(_is_open, desktop))
            _print(name, time.perf_counter() - began)
            if name == "second start":
                _pages(app, desktop)
            desktop.close()
            desktop.window.close()
    return 0


def _is_open(desktop: Desktop) -> bool:
    return desktop.base() is not None


class _Flag:
    """Goes up once and stays."""

    def __init__(self) -> None:
        self._up = False

    def put_up(self) -> None:
        self._up = True

    def is_up(self) -> bool:
        return self._up


def _pages(app: QApplication, desktop: Desktop) -> None:
    base = desktop.base()
    assert base is not None
    login = demonstration_logins(base)[0]
    who = sign_in(base, login.login, login.password)
    began = time.perf_counter()
    frame = desktop.enter(who)
    _wait(app, lambda: frame.findChild(Hero) is not None)
    _print("sign-in to today", time.perf_counter() - began)
    line = history(base, who, HistoryWish(states=(AttemptState.ENDED, AttemptState.MARKED)))[0]
    for name in ("debrief, first time", "debrief, again"):
        frame.open("training")
        shown = _Flag()
        began = time.perf_counter()
        frame.open("result", line.record.id)
        page = frame.page()
        assert page is not None
        page.changed.connect(shown.put_up)
        _wait(app, shown.is_up)
        page.grab()
        _print(name, time.perf_counter() - began)


def _wait(app: QApplication, until: Callable[[], bool]) -> None:
    end = time.perf_counter() + LIMIT_S
    while not until():
        if time.perf_counter() > end:
            raise TimeoutError
        app.processEvents()
        time.sleep(0.002)


def _print(name: str, seconds: float) -> None:
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{name:40} {seconds:7.2f} s   peak memory {megabytes:6.0f} MiB\n")


if __name__ == "__main__":
    sys.exit(main())
