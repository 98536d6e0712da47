"""Import with a trial run."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.law_library import FileOutcome
from app.services.law_reading import shelf_size
from app.ui.law.import_page import ImportPage, doubt_lines, outcome_face
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.notice import Notice
from tests.services.sample_library import write_texts
from tests.ui.finding import found
from tests.ui.law.conftest import MakeDesk


@pytest.fixture
def page(qtbot: QtBot, gist_desk: MakeDesk, instructor: Account) -> ImportPage:
    made = ImportPage(gist_desk(instructor))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def take(page: ImportPage) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == "Import")


def results_shown(page: ImportPage) -> set[str]:
    table = found(page, DataTable).model()
    return {table.index(row, 2).data() for row in range(table.rowCount())}


def test_a_trial_run_writes_nothing_and_then_the_texts_are_taken_in(
    page: ImportPage, qtbot: QtBot, unread: Base, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.shown):
        page.try_out([write_texts(tmp_path / "in")])
    report = page.report()
    assert report is not None
    assert report.dry_run
    assert report.count(FileOutcome.ADDED) == 3
    assert results_shown(page) == {"Not readable", "Would be added", "No statute"}
    assert shelf_size(unread).imported == 0
    assert take(page).isEnabled()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        take(page).click()
    assert shelf_size(unread).imported == 2
    assert "Added" in results_shown(page)
    assert "The search knows" in found(page, Notice).accessibleName()
    assert not take(page).isEnabled()


def test_what_is_doubtful_stands_beside_the_files(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.shown):
        page.try_out([write_texts(tmp_path / "in")])
    table = found(page, DataTable)
    first = table.rows.row_at(0)
    assert first.outcome is FileOutcome.REFUSED
    table.selectRow(0)
    wanted = doubt_lines(first)[0]
    qtbot.waitUntil(lambda: wanted in [each.text() for each in page.findChildren(QLabel) if each.isVisible()])


def test_stopping_keeps_what_is_whole_and_says_so(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.try_out([write_texts(tmp_path / "in")])
    assert page.leave()
    page._busy.cancelled.emit()
    qtbot.waitUntil(lambda: page.report() is not None)
    report = page.report()
    assert report is not None
    assert not take(page).isEnabled() or not report.cancelled


def test_every_outcome_has_a_face() -> None:
    assert len({outcome_face(each, dry_run=False).value for each in FileOutcome}) == len(FileOutcome)
    assert outcome_face(FileOutcome.ADDED, dry_run=True).value != outcome_face(FileOutcome.ADDED, dry_run=False).value
