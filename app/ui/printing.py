"""Puts finished pages on paper through the system's print dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def choose_printer(parent: QWidget, count: int = 0) -> QPrinter | None:
    """Ask for a printer and, where their number is known, for pages; None where the user thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    # The pages bring their own margins: at full size nothing of them is in the rim that a printer can't reach.
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    if count > 0:
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, count)
        dialog.setFromTo(1, count)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


class PrintRun(QObject):
    """Prints one page after the other while the window stays alive.

    `progressed` carries the share that is done, from 0 to 1; `ended` whether the printer took every page.
    """

    progressed = Signal(float)
    ended = Signal(bool)

    def __init__(self, printer: QPrinter, pages: Sequence[bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._pages = printer, _wanted(printer, pages)
        self._painter = QPainter()
        self._done = 0

    def start(self) -> None:
        """Begin; where the printer can't, that is told at once."""
        if not self._pages or not self._painter.begin(self._printer):
            self.ended.emit(False)
            return
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        """Print no more, and ask the printer to forget what it was sent."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
            self.ended.emit(False)

    def _next(self) -> None:
        if not self._painter.isActive():
            return
        if self._done:
            self._printer.newPage()
        image, room = QImage.fromData(self._pages[self._done]), QRectF(self._painter.viewport())
        scale = min(room.width() / image.width(), room.height() / image.height())
        self._painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
        self._done += 1
        self.progressed.emit(self._done / len(self._pages))
        if self._done < len(self._pages):
            QTimer.singleShot(0, self, self._next)
        else:
            self.ended.emit(self._painter.end())


def _wanted(printer: QPrinter, pages: Sequence[bytes]) -> Sequence[bytes]:
    """The pages that were asked for in the dialog."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return pages
    return pages[printer.fromPage() - 1 : printer.toPage()]
