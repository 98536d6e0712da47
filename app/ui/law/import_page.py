"""Import of official texts: a trial run says what would come of it, then the texts are taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.services.law_library import FileOutcome, FileReport, ImportReport, ImportWish, import_library
from app.ui.background import Job, Progress, run_in_background
from app.ui.desk import Desk
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, put, row, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.stat_tile import StatTile
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page

FILES = "*.md *.txt *.html *.htm *.docx *.zip *.tar.xz *.tar.gz *.tgz *.tar"
MOST_DOUBTS = 200


class ImportPage(Page):
    """Files and folders come in by the buttons or by dropping them here."""

    shown = Signal()
    """What was read is on the screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._paths: list[Path] = []
        self._report: ImportReport | None = None
        self._job: Job[ImportReport] | None = None
        self._stopped: list[ImportReport] = []
        self.setAcceptDrops(True)
        self._busy = BusyBar()
        self._busy.cancelled.connect(self._stop)
        self._tiles = row(gap=10)
        self._notice = Notice("", "neutral")
        self._notice.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._table_card())
        tiles = QWidget()
        tiles.setLayout(self._tiles)
        self.setLayout(
            column(self._choosing(), self._busy, self._notice, tiles, (self._stack, 1), margins=(14, 2, 14, 12), gap=10)
        )

    def _choosing(self) -> Card:
        files = button(self.tr("Choose files…"), "", "file-text")
        files.clicked.connect(self._choose_files)
        folder = button(self.tr("Choose a folder…"), "", "folder-open")
        folder.clicked.connect(self._choose_folder)
        self._replace = QCheckBox(self.tr("Replace kept texts of the same version"))
        self._replace.toggled.connect(lambda _on: self.try_out(self._paths))
        self._take = button(self.tr("Import"), "primary", "download-simple")
        self._take.clicked.connect(self._import)
        self._take.setEnabled(False)
        words = self.tr("Folders, archives, Markdown, Word, HTML or plain text. Nothing is written before you say so.")
        card = Card(gap=8)
        card.put(
            row(files, folder, 8, self._replace, None, self._take, gap=8), label(words, "caption", "text3", wrap=True)
        )
        return card

    def _empty(self) -> Card:
        why = self.tr("Choose the texts of statutes, or drop them here: first a trial run shows what would come of it.")
        return Card().put((EmptyState("download-simple", self.tr("Nothing chosen yet"), why), 1))

    def _table_card(self) -> QWidget:
        self._table: DataTable[FileReport] = DataTable(self._columns(), density="dense", name=self.tr("Files"))
        self._table.row_chosen.connect(self._show_doubts)
        self._doubts = column(gap=4)
        inner = QWidget()
        inner.setLayout(self._doubts)
        doubts = Card(self.tr("To look at"), gap=6).put((scrolled(inner), 1))
        made = QWidget()
        made.setLayout(row((Card(gap=0, pad=8).put((self._table, 1)), 64), (doubts, 36), gap=10))
        return made

    def _columns(self) -> Sequence[Column[FileReport]]:
        translate = QCoreApplication.translate

        def face(file: FileReport) -> BadgeFace:
            return outcome_face(file.outcome, dry_run=self._report is None or self._report.dry_run)

        return [
            Column(translate("Law", "Statute"), lambda file: file.title or file.name),
            Column(translate("Law", "Version"), _version, 96),
            Column(translate("Law", "Result"), lambda file: face(file).value, 132, badge=face),
            Column(translate("Law", "Articles"), lambda file: str(file.articles or ""), 62, number=True,
                   sort=lambda file: file.articles),
            Column(translate("Law", "Doubts"), lambda file: str(len(file.doubts) or ""), 62, number=True,
                   sort=lambda file: len(file.doubts)),
        ]  # fmt: skip

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Import statutes")

    def commands(self) -> list[Command]:
        """Choose, and import."""
        return [
            Command("import.files", self.tr("Choose files…"), self._choose_files, "file-text", "O", pinned=True),
            Command("import.folder", self.tr("Choose a folder…"), self._choose_folder, "folder-open", "F", pinned=True),
        ]

    def leave(self) -> bool:
        """Stay while texts are being written."""
        if self._job is not None and self._report is not None:
            self.say(Message(self.tr("The import is still running. Stop it first, or wait."), "warn"))
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Try out what was dropped."""
        self.try_out([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def try_out(self, paths: Sequence[Path]) -> None:
        """Read files and folders without writing anything, and show what would come of it."""
        if not paths or self._job is not None:
            return
        self._paths, self._report = list(paths), None
        self._run(self.tr("Reading"), dry_run=True)

    def report(self) -> ImportReport | None:
        """What is shown, None before the first."""
        return self._report

    def _import(self) -> None:
        if self._report is not None and self._job is None:
            self._run(self.tr("Importing"), dry_run=False)

    def _run(self, words: str, *, dry_run: bool) -> None:
        base, paths = self._desk.base, tuple(self._paths)
        wish = ImportWish(dry_run=dry_run, replace=self._replace.isChecked())
        self._stopped = stopped = []
        search = self._desk.law_search

        def work(progress: Progress) -> ImportReport:
            report = import_library(base, paths, wish, _Quiet(progress))
            stopped.append(report)
            if report.changed:
                search.refresh(_Quiet(progress))
            return report

        self._take.setEnabled(False)
        self._busy.start(words)
        self._job = run_in_background(self, work, self._show, self._failed, self._busy.report)
        self._job.ended.connect(self._ended)

    def _stop(self) -> None:
        if self._job is not None:
            self._busy.stopping()
            self._job.cancel()

    def _ended(self) -> None:
        """Work that was stopped tells nobody; what it had done by then is kept whole, and is shown."""
        was_running = self._job is not None
        self._job = None
        self._busy.finish()
        if was_running and self._stopped:
            self._show(self._stopped[-1])

    def _show(self, report: ImportReport) -> None:
        self._job, self._report = None, report
        self._busy.finish()
        clear(self._tiles)
        for outcome in FileOutcome:
            count = report.count(outcome)
            if count:
                face = outcome_face(outcome, dry_run=report.dry_run)
                self._tiles.addWidget(StatTile(face.value, str(count)))
        self._tiles.addWidget(StatTile(self.tr("Articles"), str(report.articles)))
        self._tiles.addWidget(StatTile(self.tr("To look at"), str(report.doubts)))
        put(self._tiles, None)
        self._table.show_rows(sorted(report.files, key=_urgency))
        self._stack.setCurrentIndex(1)
        self._say_state(report)
        new = report.count(FileOutcome.ADDED) + report.count(FileOutcome.REPLACED)
        self._take.setEnabled(report.dry_run and not report.cancelled and bool(new))
        self._show_doubts(None)
        self.changed.emit()
        self.shown.emit()

    def _say_state(self, report: ImportReport) -> None:
        if report.cancelled:
            words, tone = self.tr("Stopped. What is listed was read; texts that were written are whole."), "warn"
        elif report.dry_run:
            words, tone = self.tr("Trial run: nothing has been written yet."), "neutral"
        else:
            words, tone = self.tr("Imported. The search knows the new texts."), "ok"
        self._notice.show_words(words, "ok" if tone == "ok" else "warn" if tone == "warn" else "neutral")
        self._notice.show()

    def _show_doubts(self, file: FileReport | None) -> None:
        clear(self._doubts)
        files = [file] if file is not None else list(self._report.files) if self._report is not None else []
        lines = [line for each in files for line in doubt_lines(each)]
        for words in lines[:MOST_DOUBTS]:
            self._doubts.addWidget(label(words, "caption", "text2", wrap=True))
        if len(lines) > MOST_DOUBTS:
            words = self.tr("{0} more lines; choose a file to see its own.").format(len(lines) - MOST_DOUBTS)
            self._doubts.addWidget(label(words, "caption", "text3", wrap=True))
        if not lines:
            self._doubts.addWidget(label(self.tr("Nothing doubtful."), "caption", "text3"))
        put(self._doubts, None)

    def _choose_files(self) -> None:
        found, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Choose statutes"), "", f"{self.tr('Statutes')} ({FILES})"
        )
        self.try_out([Path(each) for each in found])

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of statutes"))
        if found:
            self.try_out([Path(found)])

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._job = None
        self._busy.finish()
        self.say(Message(str(error), "critical"))


class _Quiet:
    """Progress that does not raise when asked to stop: the import itself ends between two files, with its report."""

    def __init__(self, inner: Progress) -> None:
        self._inner = inner

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._inner.cancelled

    def report(self, fraction: float | None, text: str = "") -> None:
        """Say how far it is."""
        if not self._inner.cancelled:
            self._inner.report(fraction, text)


def outcome_face(outcome: FileOutcome, *, dry_run: bool) -> BadgeFace:
    """What became, or would become, of a file."""
    translate = QCoreApplication.translate
    added = translate("Law", "Would be added") if dry_run else translate("Law", "Added")
    replaced = translate("Law", "Would be replaced") if dry_run else translate("Law", "Replaced")
    faces = {
        FileOutcome.ADDED: BadgeFace(added, "ok"),
        FileOutcome.UNCHANGED: BadgeFace(translate("Law", "Unchanged"), "neutral"),
        FileOutcome.REPLACED: BadgeFace(replaced, "accent"),
        FileOutcome.DIFFERENT: BadgeFace(translate("Law", "Differs from the kept text"), "warn"),
        FileOutcome.REFUSED: BadgeFace(translate("Law", "Not readable"), "critical"),
        FileOutcome.SKIPPED: BadgeFace(translate("Law", "No statute"), "neutral"),
    }
    return faces[outcome]


def doubt_lines(file: FileReport) -> list[str]:
    """Why a file was not taken, and its doubtful places by line."""
    translate = QCoreApplication.translate
    lines = [f"{file.name}: {file.reason}"] if file.reason else []
    if file.outcome is FileOutcome.DIFFERENT:
        words = translate("Law", "another text of this version is kept; tick “Replace” to take this one")
        lines.append(f"{file.name}: {words}")
    for doubt in file.doubts:
        lines.append(f"{file.name}:{doubt.line} {doubt.message}" if doubt.line else f"{file.name}: {doubt.message}")
    return lines


def _urgency(file: FileReport) -> tuple[int, str]:
    order = (FileOutcome.REFUSED, FileOutcome.DIFFERENT, FileOutcome.REPLACED, FileOutcome.ADDED)
    rank = order.index(file.outcome) if file.outcome in order else len(order)
    return rank, file.name


def _version(file: FileReport) -> str:
    return file.version_date.isoformat() if file.version_date else ""
