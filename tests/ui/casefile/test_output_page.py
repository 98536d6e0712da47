"""Papers of a case file: seen as they will be, written where they should go, never over somebody's changes unasked."""

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_building import Output
from app.ui.casefile import output_page
from app.ui.casefile.output_choices import WHOLE, OutputChoices
from app.ui.casefile.output_page import OutputPage, OutputWish
from app.ui.casefile.output_result import OutputResult
from app.ui.casefile.preview import Preview
from app.ui.desk import Desk
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.card import Card
from app.ui.pieces.notice import Notice
from tests.ui.finding import found

LONG_MS = 60_000


@pytest.fixture
def page(qtbot: QtBot, case_desk: Desk, case_path: Path) -> OutputPage:
    made = OutputPage(case_desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.enter(OutputWish(case_path))
    qtbot.waitUntil(lambda: found(made, Preview).count() > 0, timeout=LONG_MS)
    return made


def run(page: OutputPage, command: str) -> None:
    next(each for each in page.commands() if each.id == command).run()


def folder_of(desk: Desk) -> Path:
    return desk.base.home.reports / "simple_driver"


def test_the_whole_file_is_seen_and_written(qtbot: QtBot, page: OutputPage, case_desk: Desk) -> None:
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        run(page, "output.make")
    whole = next(folder_of(case_desk).glob("*全卷.pdf"))
    assert len(pikepdf.open(whole).pages) == found(page, Preview).count()
    with qtbot.waitSignal(found(page, OutputResult).folder_wanted) as opened:
        found(page, OutputResult).folder_wanted.emit(folder_of(case_desk))
    assert opened.args == [folder_of(case_desk)]


def test_one_document_goes_into_the_folder_that_was_chosen(
    qtbot: QtBot, page: OutputPage, right_set: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = found(page, Preview).count()
    chosen = tmp_path / "纸"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_all: str(chosen))
    choices = found(page, OutputChoices)
    choices.folder_wanted.emit()
    choices.choose(right_set.documents[-1].id, Output.DOCX)
    qtbot.waitUntil(lambda: found(page, Preview).count() < whole, timeout=LONG_MS)
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        choices.made.emit()
    assert [path.suffix for path in chosen.rglob("*") if path.is_file()] == [".docx"]


def test_files_that_are_there_are_replaced_only_when_asked(qtbot: QtBot, page: OutputPage, case_desk: Desk) -> None:
    found(page, OutputChoices).choose(WHOLE, Output.ZIP)
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        run(page, "output.make")
    (packed,) = folder_of(case_desk).glob("*.zip")
    packed.write_bytes(b"changed")
    with qtbot.waitSignal(page.asked) as asked:
        run(page, "output.make")
    assert packed.read_bytes() == b"changed"
    assert packed.name in asked.args[0].consequence
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        asked.args[0].act()
    assert packed.read_bytes() != b"changed"


def test_a_folder_that_takes_nothing_is_told_in_place(qtbot: QtBot, page: OutputPage, case_desk: Desk) -> None:
    folder_of(case_desk).parent.mkdir(exist_ok=True)
    folder_of(case_desk).write_text("")
    run(page, "output.make")
    result = found(page, OutputResult)
    qtbot.waitUntil(lambda: bool(result.findChildren(Notice)), timeout=LONG_MS)
    assert "写不进去" in result.findChildren(Notice)[0].accessibleName()
    assert found(page, OutputChoices).isEnabled()


def test_making_can_be_cancelled(qtbot: QtBot, page: OutputPage, case_desk: Desk) -> None:
    choices = found(page, OutputChoices)
    choices.choose(WHOLE, Output.ZIP)
    run(page, "output.make")
    assert not choices.isEnabled()
    found(page, BusyBar).cancelled.emit()
    qtbot.waitUntil(choices.isEnabled, timeout=LONG_MS)
    assert not found(page, OutputResult).findChildren(Card)
    assert not list(folder_of(case_desk).glob("*"))


def test_the_pages_go_to_the_printer(
    qtbot: QtBot, page: OutputPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    asked: list[int] = []

    def choose(_parent: object, count: int) -> QPrinter:
        asked.append(count)
        return printer

    monkeypatch.setattr(output_page, "choose_printer", choose)
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        run(page, "output.print")
    assert asked == [found(page, Preview).count()]
    assert len(pikepdf.open(tmp_path / "printed.pdf").pages) == asked[0]
    assert found(page, OutputChoices).isEnabled()


def test_a_file_that_is_gone_is_told(qtbot: QtBot, page: OutputPage, case_path: Path) -> None:
    page.enter(OutputWish(case_path.with_name("gone.zxcase.json")))
    qtbot.waitUntil(lambda: any("gone" in each.accessibleName() for each in page.findChildren(Notice)), timeout=LONG_MS)
    assert not any(each.enabled() for each in page.commands())


def test_the_way_back_leads_to_the_editor(qtbot: QtBot, page: OutputPage, case_path: Path) -> None:
    with qtbot.waitSignal(page.go) as gone:
        found(page, OutputResult).case_wanted.emit()
    assert gone.args == ["case", case_path]
