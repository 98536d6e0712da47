"""The printed report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.debrief import report_page
from app.ui.debrief.report_page import ReportPage
from app.ui.desk import Desk
from tests.services.conftest import do_whole_attempt

DeskFor = Callable[[Account], Desk]


def test_the_report_is_saved(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    page = ReportPage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter(record.id)
    with qtbot.waitSignal(page.said, timeout=20_000):
        next(each for each in page.commands() if each.id == "report.save").run()
    assert (base.home.reports / f"{record.id}.pdf").read_bytes().startswith(b"%PDF")


def test_the_report_goes_to_the_printer(
    qtbot: QtBot,
    base: Base,
    desk_for: DeskFor,
    trainee: Account,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = do_whole_attempt(base, trainee)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(report_page, "choose_printer", lambda _parent: printer)
    page = ReportPage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter(record.id)
    with qtbot.waitSignal(page.said, timeout=60_000):
        next(each for each in page.commands() if each.id == "report.print").run()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
