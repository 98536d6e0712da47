"""The library on a phone: opens the hub, and hands a phone over by a code that it scans."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.services.hub_process import EVERYWHERE, PhoneLink
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import boxed, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import Painted
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size

CODE_PX, WORDS_PX = 300, 420


class PhonePage(Page):
    """Nothing is reachable before the button is pressed; the hub ends with the desktop at the latest."""

    def __init__(self, desk: Desk, host: str = EVERYWHERE) -> None:
        super().__init__()
        self._desk, self._host = desk, host
        self._job: Job[PhoneLink] | None = None
        self._link: PhoneLink | None = None
        self._busy = BusyBar()
        self._busy.cancelled.connect(self._forget)
        self._notice = Notice("", "warn")
        self._notice.hide()
        self._code = QrCode()
        self._address, self._until = label("", "h3", wrap=True), label("", "dense", "text2", wrap=True)
        self._reach = label("", "dense", "text2", wrap=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._closed())
        self._pages.addWidget(self._open())
        card = Card(pad=18, gap=12).put(self._busy, self._notice, (self._pages, 1))
        self.setLayout(column((card, 1), margins=(14, 2, 14, 12)))

    def _closed(self) -> QWidget:
        why = self.tr(
            "Officers search law, acts, fines and guides on their own phones. While it is open, phones in the same "
            "network reach this computer; each needs a code from here."
        )
        words = self.tr("Open for phones")
        made = EmptyState("device-mobile", self.tr("The library on phones"), why, words, "N")
        made.acted.connect(self._ask)
        return made

    def _open(self) -> QWidget:
        again = button(self.tr("Another code"), "primary", "arrow-clockwise")
        again.clicked.connect(self._ask)
        close = button(self.tr("Close to phones"), "", "x")
        close.clicked.connect(self._close)
        how = self.tr("Scan with WeChat or the camera. Each code lets one phone in, which needs no other later.")
        words = column(
            label(self.tr("Scan to take the library along"), "h2"),
            label(how, "body", "text2", wrap=True),
            self._address, self._until, self._reach, row(again, close, None), gap=10,
        )  # fmt: skip
        made = QWidget()
        fix_size(words_box := boxed(words), WORDS_PX)
        made.setLayout(column(None, row(None, self._code, words_box, None, gap=26), None))
        return made

    def title(self) -> str:
        """The name of the page."""
        return self.tr("On phones")

    def commands(self) -> list[Command]:
        """A code, and an end."""
        words = self.tr("Another code") if self._link is not None else self.tr("Open for phones")
        made = [Command("phones.code", words, self._ask, "device-mobile", "N", pinned=True)]
        if self._link is not None:
            made.append(Command("phones.close", self.tr("Close to phones"), self._close, "x", "Ctrl .", pinned=True))
        return made

    def phones_run(self) -> bool:
        """Whether phones can reach this computer."""
        return self._desk.phones.running

    def enter(self, argument: object = None) -> None:
        """Show the hub as it is: one that runs with a code, one that has ended meanwhile as closed."""
        if not self.phones_run():
            self._show_closed()
        elif self._link is None:
            self._ask()

    def _ask(self) -> None:
        if self._job is not None:
            return
        phones, home, host = self._desk.phones, self._desk.base.home, self._host
        self._notice.hide()
        self._busy.start(self.tr("Opening for phones…"))
        self._job = run_in_background(self, lambda _p: phones.link(home, host), self._show, self._failed)
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        self._busy.finish()

    def _forget(self) -> None:
        """Whoever cancels wants no hub: what comes up is closed again."""
        if self._job is not None:
            self._job.cancel()
        self._close()

    def _close(self) -> None:
        phones = self._desk.phones
        self._show_closed()
        run_in_background(self, lambda _p: phones.close(), lambda _none: None, self._failed)

    def _show_closed(self) -> None:
        self._link = None
        self._pages.setCurrentIndex(0)
        self.changed.emit()

    def _show(self, link: PhoneLink) -> None:
        self._link = link
        self._code.show_code(link)
        until = dt.datetime.fromisoformat(link.until)
        self._address.setText(link.url.partition("/in?")[0])
        self._until.setText(self.tr("Code {0}, until {1}").format(link.code, f"{until:%H:%M}"))
        self._reach.setText(link.reach)
        self._pages.setCurrentIndex(1)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._notice.show_words(str(error), "warn")
        self._notice.show()
        self._show_closed()


class QrCode(Painted):
    """A code on white ground in every look: cameras read dark on light."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing = QSvgRenderer()
        fix_size(self, CODE_PX, CODE_PX)

    def show_code(self, link: PhoneLink) -> None:
        """Show the code of a link; its words are the address, for those who type."""
        self._drawing.load(QByteArray(link.picture_svg().encode()))
        self.setAccessibleName(self.tr("Code for {0}").format(link.url))
        self.update()

    def sizeHint(self) -> QSize:
        """The size that was fixed."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code."""
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(self.rect()))
