"""Printing: every page that was asked for goes on paper, the window stays alive, and it can be stopped."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.ui.printing import PrintRun


def sheet(grey: int) -> bytes:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(grey)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only bytes for the format
    return bytes(held.data())


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setFullPage(True)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


PAGES = [sheet(0xFF808080), sheet(0xFF404040), sheet(0xFFC0C0C0)]


def test_every_page_goes_on_paper(qtbot: QtBot, printer: QPrinter, tmp_path: Path) -> None:
    run = PrintRun(printer, PAGES)
    shares: list[float] = []
    run.progressed.connect(shares.append)
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == [True]
    assert len(pikepdf.open(tmp_path / "printed.pdf").pages) == 3
    assert shares == pytest.approx([1 / 3, 2 / 3, 1])


def test_only_the_pages_that_were_asked_for(qtbot: QtBot, printer: QPrinter, tmp_path: Path) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    run = PrintRun(printer, PAGES)
    with qtbot.waitSignal(run.ended):
        run.start()
    assert len(pikepdf.open(tmp_path / "printed.pdf").pages) == 2


def test_it_can_be_stopped_between_two_pages(qtbot: QtBot, printer: QPrinter) -> None:
    run = PrintRun(printer, PAGES)
    shares: list[float] = []
    run.progressed.connect(shares.append)
    run.progressed.connect(lambda _share: run.stop())
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == [False]
    assert len(shares) == 1
    run.stop()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_is_told(qtbot: QtBot, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    run = PrintRun(printer, PAGES)
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == [False]
