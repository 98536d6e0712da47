"""A case file made into papers: how they will look, written as PDF, .docx or ZIP, or sent to a printer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.casefile.case_file import CaseFile
from app.domain.errors import KnownError
from app.services.case_building import Built, Output, build, planned_names
from app.services.case_files import SUFFIX, open_case
from app.services.case_marks import Why
from app.services.case_names import named_documents
from app.services.case_pages import printed_pages
from app.services.case_photos import plates_of
from app.services.case_templates import bureau_templates, own_count
from app.services.case_versions import keep_version
from app.ui.background import Job, Progress, run_in_background
from app.ui.casefile.output_choices import OutputChoices
from app.ui.casefile.output_result import OutputResult
from app.ui.casefile.preview import Preview
from app.ui.desk import Desk
from app.ui.folders import show_folder
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.layouts import column, row, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.printing import PrintRun, choose_printer
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size

CHOICES_PX = 420
LOOK_DOTS = 96
MOST_NAMES = 4


@dataclass(frozen=True)
class OutputWish:
    """Which case file is wanted on paper; `document` is the one that was looked at."""

    path: Path
    document: str = ""


class OutputPage(Page):
    """Opened with an OutputWish."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wish: OutputWish | None = None
        self._case: CaseFile | None = None
        self._folders: dict[Path, Path] = {}
        self._job: Job[Any] | None = None
        self._run: PrintRun | None = None
        self._count = 0
        self._busy = BusyBar()
        self._busy.cancelled.connect(self._cancel)
        self._choices, self._result, self._look = OutputChoices(), OutputResult(), Preview()
        self._choices.changed.connect(self._set_look)
        self._choices.folder_wanted.connect(self._choose_folder)
        self._choices.made.connect(self._make)
        self._choices.printed.connect(self._print)
        self._result.folder_wanted.connect(show_folder)
        self._result.case_wanted.connect(self._back)
        left = QWidget()
        left.setLayout(column(self._choices, self._busy, self._result, None, gap=14))
        self._left = scrolled(left)
        fix_size(self._left, CHOICES_PX)
        self._right = Card(look="plain", pad=0)
        self._right.put(self._look)
        self._unopened = Notice("", "critical")
        self._unopened.hide()
        self._all = QWidget()
        self._all.setLayout(row(self._left, (self._right, 1), gap=14))
        self.setLayout(column(self._unopened, (self._all, 1), margins=(20, 8, 20, 14), gap=0))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Papers and printing")

    def crumb(self) -> str:
        """The name of the case."""
        return self._case.title if self._case else ""

    def commands(self) -> list[Command]:
        """Making, printing, back to the editor."""
        ready = lambda: self._case is not None  # noqa: E731  # a one-word question
        return [
            Command("output.make", self.tr("Make the files"), self._make, "download-simple", "Ctrl S", pinned=True,
                    enabled=ready),
            Command("output.print", self.tr("Print…"), self._print, "printer", "Ctrl P", pinned=True, enabled=ready),
        ]  # fmt: skip

    def enter(self, argument: object = None) -> None:
        """Read the file as it was saved."""
        if isinstance(argument, OutputWish):
            self._wish = argument
        if self._wish is not None:
            path = self._wish.path
            run_in_background(self, lambda _p: open_case(path), self._show, self._cannot_open)

    def _cannot_open(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._case = None
        self._all.hide()
        self._unopened.show_words(str(error), "critical")
        self._unopened.show()
        self.changed.emit()

    def _show(self, case: CaseFile) -> None:
        assert self._wish is not None
        self._case = case
        self._unopened.hide()
        self._all.show()
        forms = self._desk.base.shelf.case_forms().forms()
        documents = [(id_, each.title) for id_, each in named_documents(case, forms).items()]
        count = own_count(self._desk.base.shelf.case_forms(), bureau_templates(self._desk.base.home))
        self._choices.show_case(documents, self._wish.document, self._folder(), count)
        self._result.clear()
        self.changed.emit()
        self._set_look()

    def _folder(self) -> Path:
        assert self._wish is not None
        stem = self._wish.path.name.removesuffix(SUFFIX)
        return self._folders.get(self._wish.path, self._desk.base.home.reports / stem)

    def _choose_folder(self) -> None:
        if self._wish is None:
            return
        words = self.tr("Where the papers go")
        chosen = QFileDialog.getExistingDirectory(self, words, str(self._folder().parent))
        if chosen:
            self._folders[self._wish.path] = Path(chosen)
            self._choices.show_folder(self._folder())

    def _set_look(self) -> None:
        case, only = self._case, self._choices.only()
        if case is None:
            return
        base, contents = self._desk.base, self._desk.base.shelf.case_forms()
        self._look.mark_stale()
        run_in_background(
            self, lambda _p: printed_pages(case, contents, only, LOOK_DOTS, plates_of(base, case)),
            partial(self._show_look, case, only), self._no_look,
        )  # fmt: skip

    def _show_look(self, case: CaseFile, only: str, pages: list[bytes]) -> None:
        if case is self._case and only == self._choices.only():
            self._count = len(pages)
            self._look.show_pages(pages)
            self._choices.show_count(len(pages))

    def _no_look(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._count = 0
        self._look.show_pages([])
        self._look.fail(str(error))

    def _make(self) -> None:
        case = self._case
        if case is None or self._job is not None or self._run is not None:
            return
        folder = self._folder()
        contents, output, only = self._desk.base.shelf.case_forms(), self._choices.output(), self._choices.only()
        try:
            there = [name for name in planned_names(case, contents, output, only) if (folder / name).exists()]
        except KnownError as error:
            self._result.refuse(str(error))
            return
        make = partial(self._build, case, folder, output, only)
        if not there:
            make()
            return
        names = "、".join(name.rpartition("/")[2] for name in there[:MOST_NAMES])
        words = self.tr(
            "These files are in the folder already and will be replaced, with whatever was changed in them: {0}"
        )
        more = self.tr(" and {0} more").format(len(there) - MOST_NAMES) if len(there) > MOST_NAMES else ""
        self.ask(Question(self.tr("Replace {0} files?").format(len(there)), words.format(names) + more,
                          self.tr("Replace"), make))  # fmt: skip

    def _build(self, case: CaseFile, folder: Path, output: Output, only: str) -> None:
        contents, own = self._desk.base.shelf.case_forms(), bureau_templates(self._desk.base.home)
        self._result.clear()
        self._choices.setEnabled(False)
        self._busy.start(self.tr("Making the papers…"))
        base, path = self._desk.base, self._wish.path if self._wish else None

        def make(progress: Progress) -> Built:
            plates = plates_of(base, case)
            built = build(case, contents, folder, output, own, only=only, plates=plates, progress=progress)
            _keep(path, case)
            return built

        self._job = run_in_background(
            self, make, partial(self._built, folder), self._refused, self._busy.report,
        )  # fmt: skip
        self._job.ended.connect(self._over)

    def _built(self, folder: Path, built: Built) -> None:
        self._result.show_built(folder, built, self._desk.base.shelf.case_forms().forms(), self._case)
        words = self.tr("{0} files were written.").format(len(built.files))
        self.say(Message(words, action=self.tr("Open the folder"), act=lambda: show_folder(folder)))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._result.refuse(str(error))

    def _print(self) -> None:
        case, only = self._case, self._choices.only()
        if case is None or self._job is not None or self._run is not None:
            return
        printer = choose_printer(self, self._count)
        if printer is None:
            return
        base, contents = self._desk.base, self._desk.base.shelf.case_forms()
        self._result.clear()
        self._choices.setEnabled(False)
        self._busy.start(self.tr("Setting the pages…"))
        self._job = run_in_background(
            self, lambda _p: printed_pages(case, contents, only, plates=plates_of(base, case)),
            partial(self._put_on_paper, printer), self._refused,
        )  # fmt: skip
        self._job.ended.connect(self._over)

    def _put_on_paper(self, printer: QPrinter, pages: list[bytes]) -> None:
        run = self._run = PrintRun(printer, pages, self)
        self._busy.start(self.tr("Printing…"))
        run.progressed.connect(self._busy.report)
        run.ended.connect(self._printed)
        run.start()

    def _printed(self, well: bool) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        self._over()
        if well:
            self.say(Message(self.tr("The papers have been sent to the printer.")))
        else:
            self._result.refuse(self.tr("The papers were not printed. Look at the printer, or make a PDF instead."))

    def _cancel(self) -> None:
        if self._job is not None:
            self._busy.stopping()
            self._job.cancel()
        elif self._run is not None:
            self._run.stop()

    def _over(self) -> None:
        self._job = None
        if self._run is None:
            self._busy.finish()
            self._choices.setEnabled(True)

    def _back(self) -> None:
        if self._wish is not None:
            self.go.emit("case", self._wish.path)


def _keep(path: Path | None, case: CaseFile) -> None:
    """Let the version that went out stay for good; the papers are made even where that can't be noted."""
    if path is not None:
        with suppress(KnownError):
            keep_version(path, case.revision, Why.EXPORTED)
