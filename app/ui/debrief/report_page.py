"""The score report as it is printed: its pages, saving it as PDF, printing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPaintEvent
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import KnownError
from app.services.reports import report_pages, save_report
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import CENTRE, Painted, smooth_painter
from app.ui.pieces.toast import Message
from app.ui.printing import PrintRun, choose_printer
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current

SCREEN_DOTS = 160
PRINT_DOTS = 300
PAGE_PX = 780


class ReportPage(Page):
    """Opened with the id of an attempt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attempt = ""
        self._busy = BusyBar()
        self._pages = column(gap=14)
        save = button(self.tr("Save as PDF"), "primary", "download-simple")
        save.clicked.connect(self._save)
        choose = button(self.tr("Save elsewhere…"), "", "folder-open")
        choose.clicked.connect(self._choose)
        out = button(self.tr("Print…"), "", "printer")
        out.clicked.connect(self._print)
        head = row(save, choose, out, None)
        self.setLayout(column(head, self._busy, self._pages, None, margins=(20, 8, 20, 14), gap=12))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Score report")

    def crumb(self) -> str:
        """The attempt."""
        return self._attempt

    def commands(self) -> list[Command]:
        """Saving and printing."""
        return [
            Command("report.save", self.tr("Save as PDF"), self._save, "download-simple", "Ctrl S", pinned=True),
            Command("report.print", self.tr("Print…"), self._print, "printer", "Ctrl P", pinned=True),
        ]

    def enter(self, argument: object = None) -> None:
        """Set the report."""
        if argument is not None:
            self._attempt = str(argument)
        desk, attempt = self._desk, self._attempt
        clear(self._pages)
        self._busy.start(self.tr("Setting the pages"))
        run_in_background(
            self, lambda _p: report_pages(desk.base, desk.who, attempt, SCREEN_DOTS), self._show, self._fail
        )  # fmt: skip

    def _show(self, pages: list[bytes]) -> None:
        self._busy.finish()
        clear(self._pages)
        for number, page in enumerate(pages, start=1):
            name = self.tr("Page {0} of {1}").format(number, len(pages))
            self._pages.addWidget(_Sheet(QImage.fromData(page), name), 0, CENTRE)

    def _fail(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        clear(self._pages)
        self._pages.addWidget(Notice(str(error), "critical"))

    def _save(self) -> None:
        self._save_to(None)

    def _choose(self) -> None:
        proposed = str(self._desk.base.home.reports / f"{self._attempt}.pdf")
        chosen, _filter = QFileDialog.getSaveFileName(self, self.tr("Save the report"), proposed, "PDF (*.pdf)")
        if chosen:
            self._save_to(Path(chosen))

    def _save_to(self, path: Path | None) -> None:
        desk, attempt = self._desk, self._attempt
        self._busy.start(self.tr("Setting the PDF"))
        run_in_background(
            self, lambda _p: save_report(desk.base, desk.who, attempt, path), self._saved, self._not_saved
        )

    def _saved(self, path: Path) -> None:
        self._busy.finish()
        words = self.tr("Saved: {0}").format(path.name)
        folder = QUrl.fromLocalFile(str(path.parent))
        self.say(Message(words, action=self.tr("Show the folder"), act=lambda: _open(folder)))

    def _not_saved(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _print(self) -> None:
        printer = choose_printer(self)
        if printer is None:
            return
        desk, attempt = self._desk, self._attempt
        self._busy.start(self.tr("Printing"))
        run_in_background(
            self, lambda _p: report_pages(desk.base, desk.who, attempt, PRINT_DOTS),
            lambda pages: self._put_on_paper(PrintRun(printer, pages, self)), self._not_saved,
        )  # fmt: skip

    def _put_on_paper(self, run: PrintRun) -> None:
        run.progressed.connect(self._busy.report)
        run.ended.connect(self._printed)
        run.ended.connect(run.deleteLater)
        run.start()

    def _printed(self, well: bool) -> None:
        self._busy.finish()
        if well:
            self.say(Message(self.tr("The report has been sent to the printer.")))
        else:
            words = self.tr("The printer did not take the report. Check it, or save the report as PDF.")
            self.say(Message(words, "critical"))


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)


class _Sheet(Painted):
    """A page on paper, whatever the look."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        fix_size(self, PAGE_PX, PAGE_PX * image.height() / max(1, image.width()))
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page with a hair line around it."""
        painter, rect = smooth_painter(self), QRectF(self.rect())
        painter.drawImage(rect, self._image)
        painter.setPen(current().color("line"))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
