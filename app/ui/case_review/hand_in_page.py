"""What every page about one hand-in does: open it by its id, show it beside a drawer, tell what is refused."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.services.errors import InvalidInputError
from app.ui.background import run_in_background
from app.ui.case_review.saying_forms import SayingForm
from app.ui.desk import Desk
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.drawer import NARROW_PX, RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page

Loaded = TypeVar("Loaded")


class HandInPage(Page, Generic[Loaded]):
    """Opened with the id of a hand-in: subclass it with `load`, `open_loaded` and `forget`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._hand_in = ""
        self._drawer: RightDrawer | None = None
        self._busy = BusyBar()
        self._notice = Notice("", "neutral")
        self._notice.hide()
        self._body = column(gap=0)
        self.setLayout(column(self._busy, self._notice, (self._body, 1), margins=(14, 2, 14, 12), gap=6))

    def load(self, hand_in: str) -> Loaded:
        """Read all that is shown, on another thread; raises KnownError where it can't be shown."""
        raise NotImplementedError

    def open_loaded(self, loaded: Loaded) -> None:
        """Show what was read; the page is empty."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let go of what was shown."""
        raise NotImplementedError

    def instead(self, why: str) -> EmptyState:
        """What stands on the page where the hand-in can't be shown."""
        return EmptyState("folder-open", self.tr("The hand-in cannot be opened"), why)

    def lay_out(self, main: QWidget, side: QWidget, side_px: float, narrow_px: float = NARROW_PX) -> RightDrawer:
        """Put the two columns on the page; the right one is the drawer."""
        drawer = RightDrawer(main, side, side_px, narrow_px)
        drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._body.addWidget(drawer, 1)
        self._drawer = drawer
        return drawer

    def drawer(self) -> RightDrawer | None:
        """The right column, while a hand-in is shown."""
        return self._drawer

    def enter(self, argument: object = None) -> None:
        """Open the hand-in that was asked for, else the last one again."""
        if isinstance(argument, str) and argument:
            self._hand_in = argument
        if self._hand_in:
            hand_in = self._hand_in
            self._busy.start(self.tr("Opening the case file…"))
            run_in_background(self, lambda _p: self.load(hand_in), self._loaded_well, self._not_loaded)

    def hold_back(self, form: SayingForm) -> None:
        """Bring a form into sight that somebody writes in who wants to leave, and say that it isn't kept."""
        if self._drawer is not None:
            self._drawer.reveal()
        form.setFocus()
        words = self.tr("What you are writing is not kept yet. Save it, or press Esc to drop it.")
        self.say(Message(words, "warn"))

    def refuse(self, error: Exception, form: SayingForm | None = None) -> None:
        """Tell why something was not done, in the form in which it was written, else in a toast."""
        if not isinstance(error, KnownError):
            raise error
        if form is not None:
            form.refuse(error.field if isinstance(error, InvalidInputError) else "", str(error))
        else:
            self.say(Message(str(error), "critical"))

    def _loaded_well(self, loaded: Loaded) -> None:
        self._busy.finish()
        clear(self._body)
        self.open_loaded(loaded)

    def _not_loaded(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        clear(self._body)
        self._drawer = None
        self._notice.hide()
        self.forget()
        self._body.addWidget(self.instead(str(error)))
        self.changed.emit()
