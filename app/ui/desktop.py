"""The desktop as a whole: opens the base, signs people in and out, shows them their places."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSettings, QThreadPool
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.services.accounts import needs_first_administrator, sign_out
from app.services.base import Base
from app.services.case_closing import overdue_tasks
from app.services.data_home import DataHome
from app.services.demonstration import demonstration_logins, make_demonstration
from app.services.open_base import back_up_daily, open_base
from app.services.pinyin import initials
from app.services.settings import Loaded
from app.services.shelf import Shelf
from app.services.training import settle_after_start
from app.ui.background import Progress, run_in_background
from app.ui.desk import Desk
from app.ui.phone_service import PhoneService
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.toast import Message
from app.ui.shell.frame import Frame, FrameContent
from app.ui.shell.look import Look
from app.ui.shell.main_window import MainWindow
from app.ui.shell.place import Person
from app.ui.sign_in.first_administrator import FirstAdministrator
from app.ui.sign_in.opening import Opening
from app.ui.sign_in.passwords import FirstPassword
from app.ui.sign_in.place import PASSWORD
from app.ui.sign_in.role_words import role_word
from app.ui.sign_in.sign_in import SignIn
from app.ui.sign_in.stage import standing_alone
from app.ui.station_process import STATION, Stations

_LOG = logging.getLogger(__name__)
LAST_WORK_MS = 10_000


class Desktop(QObject):
    """Wires window, base and people; `start` opens the base, `close` gives everything back."""

    def __init__(
        self,
        window: MainWindow,
        home: DataHome,
        loaded: Loaded,
        store: QSettings,
        station: Sequence[str] = STATION,
        shelf: Shelf | None = None,
    ) -> None:
        super().__init__()
        self.window = window
        self.stations = Stations(self, (*station, "--cache", str(home.cache)))
        self.phones = PhoneService()
        self._home, self._machine, self._shelf = home, loaded.settings, shelf
        self._look = Look(store)
        self._notices = [loaded.notice] if loaded.notice else []
        self._base: Base | None = None
        self._who: Account | None = None
        self._desk: Desk | None = None
        window.installEventFilter(self)

    def start(self) -> None:
        """Open the base; the window says how far it is, and why it cannot be opened."""
        opening = Opening()
        opening.again.connect(lambda: self._open(opening))
        self.window.show_alone(standing_alone(opening))
        self._open(opening)

    def close(self) -> None:
        """Stop a station and a hub that run, and give the base back."""
        self.stations.close()
        self.phones.close()
        # Work that still runs may be reading the base.
        QThreadPool.globalInstance().waitForDone(LAST_WORK_MS)
        self._leave_desk()
        if self._base is not None:
            self._base.close()
            self._base = None

    def tell_of_error(self) -> None:
        """Say that something of our own went wrong, without a traceback."""
        frame = self.window.frame()
        if frame is not None:
            words = self.tr("Something went wrong in the program. The details are in the log; please try again.")
            frame.say(Message(words, "critical"))

    def base(self) -> Base | None:
        """The open base, None before it is."""
        return self._base

    def who(self) -> Account | None:
        """Who is signed in, None where nobody is."""
        return self._who

    def _open(self, opening: Opening) -> None:
        opening.begin()
        run_in_background(
            self, self._open_work, self._opened, lambda error: self._not_opened(opening, error), opening.report
        )

    def _open_work(self, progress: Progress) -> Base:
        base = open_base(
            self._home, settings=self._machine, shelf=self._shelf, fill=make_demonstration, progress=progress
        )
        progress.report(None, self.tr("Looking for unfinished runs"))
        settled = settle_after_start(base)
        self._notices += settled.problems
        if overdue_tasks(base):
            # The rules of appraisal take a while to load: only for what there is to hand in.
            from app.services.case_hand_in import hand_in_overdue

            progress.report(None, self.tr("Handing in case files whose time is up"))
            self._notices += hand_in_overdue(base).problems
        back_up_daily(base, self._machine.keep_backups)
        return base

    def _not_opened(self, opening: Opening, error: Exception) -> None:
        if isinstance(error, KnownError):
            opening.fail(str(error))
            return
        _LOG.error("the base was not opened", exc_info=error)
        opening.fail(self.tr("Something went wrong in the program. The details are in the log; please try again."))

    def _opened(self, base: Base) -> None:
        self._base = base
        self.show_sign_in()
        run_in_background(
            self, _load_charts, _load_places, lambda error: _LOG.error("the charts were not loaded", exc_info=error)
        )

    def show_sign_in(self) -> None:
        """The page on which somebody signs in, or the first administrator is made."""
        assert self._base is not None
        self._leave_desk()
        if needs_first_administrator(self._base):
            first = FirstAdministrator(self._base)
            first.made.connect(self.enter)
            self._alone(first)
            return
        page = SignIn(self._base, demonstration_logins(self._base), self._notices)
        self._notices = []
        page.signed_in.connect(self._signed_in)
        self._alone(page)

    def _moved(self, base: Base) -> None:
        # It would go on answering from the base that was replaced.
        self.phones.close()
        self._base = base
        self.show_sign_in()

    def _leave_desk(self) -> None:
        self._who = None
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _alone(self, content: QWidget) -> None:
        self.window.show_alone(standing_alone(content))
        content.setFocus()

    def _signed_in(self, who: Account) -> None:
        assert self._base is not None
        if not who.must_change_password:
            self.enter(who)
            return
        page = FirstPassword(self._base, who)
        page.changed_password.connect(self.enter)
        page.left.connect(self.show_sign_in)
        self._alone(page)

    def enter(self, who: Account) -> Frame:
        """Show the places of somebody who has signed in, and open the first."""
        # Not with the modules above: nobody needs the pages, and the charts under them, to sign in.
        from app.ui.law.warming import warm
        from app.ui.places import find, places

        assert self._base is not None
        self._who = who
        desk = Desk(self._base, who, self._look, self._machine, self.stations, self._moved, self.phones)
        self._desk = desk
        shown = places(desk)
        content = FrameContent(
            shown,
            Person(who.display_name, role_word(who.role)),
            menu=self._menu(),
            search=lambda query: find(desk, self._go, query),
            searching=lambda: warm(desk),
            initials=initials,
        )
        frame = self.window.show_frame(content)
        frame.open(next(place.id for place in shown if place.on_rail))
        return frame

    def _go(self, place: str, argument: object) -> None:
        frame = self.window.frame()
        if frame is not None:
            frame.open(place, argument)

    def _menu(self) -> list[Command]:
        return [
            Command("account.password", self.tr("Change password"), lambda: self._go(PASSWORD, None), "password"),
            *self._look.commands(),
            Command("account.sign_out", self.tr("Sign out"), self.sign_out, "sign-out", "Ctrl Shift Q"),
        ]

    def sign_out(self) -> None:
        """Sign the person out; asks first while a run is under way."""
        frame = self.window.frame()
        if frame is None or self._base is None or self._who is None or not frame.may_close():
            return
        if self.stations.running() is not None:
            frame.ask(self._question(self.tr("Stop and sign out"), self._sign_out_now))
            return
        self._sign_out_now()

    def _sign_out_now(self) -> None:
        assert self._base is not None
        assert self._who is not None
        self.stations.close()
        sign_out(self._base, self._who)
        self.show_sign_in()

    def _question(self, verb: str, act: Callable[[], None]) -> Question:
        return Question(
            self.tr("A run is under way"),
            self.tr("The station will save and close. The run can be taken up again later."),
            verb,
            act,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window is closed over a run."""
        frame = self.window.frame() if watched is self.window else None
        if frame is not None and event.type() == QEvent.Type.Close and self.stations.running() is not None:
            event.ignore()
            frame.ask(self._question(self.tr("Stop and close"), self._close_now))
            return True
        return super().eventFilter(watched, event)

    def _close_now(self) -> None:
        self.stations.close()
        self.window.close()


def _load_charts(_progress: Progress) -> None:
    """Import the largest part of the pages while somebody signs in; it is free of Qt, so a worker may."""
    importlib.import_module("app.charts.progress")


def _load_places(_none: None) -> None:
    importlib.import_module("app.ui.places")
