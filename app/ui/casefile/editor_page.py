"""The editor of a case file: opens it, and joins what is written on it with saving, checking and its pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.hand_in.hand_in import HandIn
from app.domain.law.citation import Citation
from app.services.case_checking import CaseView
from app.ui.background import run_in_background
from app.ui.case_place import CasePlace
from app.ui.casefile.checking import Checking
from app.ui.casefile.handing_in import HandingIn
from app.ui.casefile.opened import Opened, read_case
from app.ui.casefile.output_page import OutputWish
from app.ui.casefile.page_setting import PageSetting
from app.ui.casefile.reasoning_work import ReasoningWork
from app.ui.casefile.saving import Saving
from app.ui.casefile.time_strip import TimeStrip
from app.ui.casefile.words import procedure_word
from app.ui.casefile.workbench import Workbench
from app.ui.desk import Desk
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page, RecordState


class EditorPage(Page):
    """Opened with the path of a case file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._place: CasePlace | None = None
        self._bench: Workbench | None = None
        self._document = ""
        self._discard = False
        self._busy = BusyBar()
        self._body = column(gap=0)
        self.setLayout(column(self._busy, (self._body, 1), margins=(14, 2, 14, 12), gap=6))
        self._saving, self._checking, self._setting = Saving(self), Checking(self), PageSetting(self)
        self._handing, self._strip = HandingIn(self, self._saving), TimeStrip()
        self._connect_handing()
        self._saving.told.connect(self._tell_saved)
        self._saving.refused.connect(self._tell_refused)
        self._checking.checked.connect(self._show_checked)
        self._checking.failed.connect(lambda why: self.say(Message(why, "critical")))
        self._setting.ready.connect(self._show_pages)
        self._setting.failed.connect(self._show_no_pages)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case file")

    def crumb(self) -> str:
        """The name of the case."""
        return self._bench.writing.case.title if self._bench else ""

    def trail(self) -> list[QWidget]:
        """The procedure, and whether it can be written on."""
        if self._bench is None:
            return []
        writing = self._bench.writing
        badges: list[QWidget] = [Badge(procedure_word(writing.case.procedure), "neutral")]
        if writing.read_only:
            badges.append(Badge(self.tr("Read only"), "warn", "lock-simple"))
        if self._handing.may_hand_in() and self._handing.left() is None:
            press = button(self.tr("Hand in"), "", "paper-plane-right", "dense")
            press.clicked.connect(self._ask_hand_in)
            badges.append(press)
        elif self._handing.record() is not None:
            press = button(self.tr("Handed in: look at the review"), "", "seal-check", "dense")
            press.clicked.connect(self._open_sheet)
            badges.append(press)
        return badges

    def record_state(self) -> RecordState | None:
        """Whether everything is saved, and as which version."""
        if self._bench is None:
            return None
        return RecordState(self._saved_words(self._bench), well=not self._bench.writing.unsaved)

    def commands(self) -> list[Command]:
        """Undo, other document, next finding, page, save."""
        bench = self._bench
        if bench is None:
            return []
        return [
            Command("case.undo", self.tr("Undo"), bench.undo, "arrow-counter-clockwise", "Ctrl Z"),
            Command("case.redo", self.tr("Redo"), bench.redo, "arrow-clockwise", "Ctrl Y"),
            Command("case.finding", self.tr("Next finding"), bench.side.next_finding, "warning-circle", "F4",
                    pinned=True),
            Command("case.down", self.tr("Next document"), partial(bench.step, 1), "caret-down", "Ctrl Down",
                    pinned=True),
            Command("case.up", self.tr("Previous document"), partial(bench.step, -1), "caret-up", "Ctrl Up"),
            Command("case.page", self.tr("Form or page"), bench.switch, "file-text", "Ctrl E", pinned=True),
            Command("case.reasons", self.tr("Reasons one by one"), bench.show_reasons, "scales", "Ctrl R"),
            Command("case.output", self.tr("Papers and printing"), self._put_out, "printer", "Ctrl P", pinned=True),
            Command("case.save", self.tr("Save now"), self._saving.save, "floppy-disk", "Ctrl S"),
            Command("case.hand_in", self.tr("Hand in"), self._ask_hand_in, "paper-plane-right", "Ctrl Return",
                    enabled=self._handing.may_hand_in),
        ]  # fmt: skip

    def drawer(self) -> RightDrawer | None:
        """Findings and procedure."""
        return self._bench.drawer if self._bench else None

    def enter(self, argument: object = None) -> None:
        """Open the file that was asked for, else the last one again."""
        if isinstance(argument, CasePlace):
            self._path, self._place = argument.path, argument
        elif isinstance(argument, Path):
            if argument != self._path:
                self._document = ""
            self._path = argument
        if self._path is not None and self._bench is None:
            desk, path = self._desk, self._path
            self._busy.start(self.tr("Opening the case file…"))
            run_in_background(self, lambda _p: read_case(desk, path), self._show, self._fail)

    def leave(self) -> bool:
        """Save what isn't saved and let others write; stays where that can't be done."""
        if self._bench is None:
            return True
        if not self._discard and not self._saving.save_now():
            words = self.tr("What you changed since the last saving will be lost.")
            self.ask(Question(self.tr("Leave without saving?"), words, self.tr("Leave without saving"), self._give_up))
            return False
        for each in (self._handing, self._saving, self._checking, self._setting):
            each.end()
        self._document = self._bench.document()
        self._bench, self._discard = None, False
        return True

    def _give_up(self) -> None:
        self._discard = True
        self.go.emit("cases", None)

    def _fail(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        clear(self._body)
        self._body.addWidget(EmptyState("folder-open", self.tr("The case file cannot be opened"), str(error)))
        self.changed.emit()

    def _show(self, opened: Opened) -> None:
        self._busy.finish()
        clear(self._body)
        bench = self._bench = Workbench(opened, self._desk.base.shelf.law())
        self._saving.begin(opened.writing)
        self._checking.begin(opened.writing, opened.checker)
        ReasoningWork(self._desk.base, bench)
        bench.edited.connect(self._edited)
        bench.reshaped.connect(self._reshaped)
        bench.said.connect(self.say)
        bench.side.law_wanted.connect(self._open_law)
        bench.side.moment_wanted.connect(lambda moment: self.go.emit("result", moment))
        bench.paper.page_shown.connect(self._set_pages)
        bench.paper.apart_wanted.connect(self._save_apart)
        bench.paper.output_wanted.connect(self._put_out)
        bench.paper.versions_wanted.connect(lambda: self.go.emit("case_versions", self._path))
        bench.drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._strip = TimeStrip()
        self._strip.hand_in_wanted.connect(self._ask_hand_in)
        self._strip.hide()
        self._body.addWidget(self._strip)
        self._body.addWidget(bench, 1)
        writes = not opened.writing.read_only
        self._handing.begin(self._desk.base, self._desk.who, opened.writing.path, writes=writes)
        ids = [each.id for each in opened.writing.case.documents]
        bench.open_document(self._document if self._document in ids else ids[0] if ids else "")
        if self._place is not None:
            bench.to_place(self._place.document, self._place.field)
            self._place = None
        self._tell_saved()

    def _connect_handing(self) -> None:
        self._handing.told.connect(self._show_time)
        self._handing.warned.connect(self._warn)
        self._handing.closing.connect(self._close_bench)
        self._handing.done.connect(self._handed_in)
        self._handing.failed.connect(self._not_handed_in)

    def _show_time(self) -> None:
        left, task = self._handing.left(), self._handing.task()
        timed = self._bench is not None and left is not None and self._handing.record() is None
        if timed and left is not None and task is not None:
            about = self.tr("given by {0}").format(task.assigned_by_name)
            self._strip.show_time(left, about, may_hand_in=self._handing.may_hand_in())
        if self._strip.isHidden() == timed or not timed:
            self._strip.setVisible(timed)
            self.changed.emit()

    def _warn(self, minutes: int) -> None:
        words = self.tr("{0} minutes left. What is saved then is handed in by itself.").format(minutes)
        self.say(Message(words, "critical" if minutes <= 1 else "warn"))

    def _close_bench(self) -> None:
        if self._bench is not None:
            self._bench.setEnabled(False)
            self.say(Message(self.tr("Time is up. What is written is being handed in."), "warn"))

    def _ask_hand_in(self) -> None:
        bench = self._bench
        if bench is None or not self._handing.may_hand_in():
            return
        task = self._handing.task()
        words = self.tr("It is kept as it is now and can't be changed any more; you can still read it.")
        if task is None or task.again:
            again = self.tr("A new version can be begun from it.")
            words = f"{words} {again}"
        self.ask(Question(self.tr("Hand this case file in?"), words, self.tr("Hand in"), self._hand_in, danger=False))

    def _hand_in(self) -> None:
        # Nothing may be written between the last saving and the hand-in.
        if self._bench is not None:
            self._bench.setEnabled(False)
        self._handing.hand_in()

    def _not_handed_in(self, why: str) -> None:
        if self._bench is not None:
            self._bench.setEnabled(not self._handing.is_up())
        self.say(Message(why, "critical"))

    def _handed_in(self, record: HandIn) -> None:
        words = (
            self.tr("Handed in.") if record.in_time else self.tr("Time was up: the last saved version is handed in.")
        )
        self.say(Message(words, "ok" if record.in_time else "warn"))
        self._discard = True
        self._open_sheet()

    def _open_sheet(self) -> None:
        record = self._handing.record()
        if record is not None:
            self.go.emit("case_sheet", record.id)

    def _edited(self) -> None:
        """A change was made: it is saved, appraised and set a moment later."""
        if self._bench is None:  # an undo of a toast that outlived the editor
            return
        self._saving.wish()
        self._checking.wish()
        if self._bench.paper.page_in_sight():
            self._bench.paper.preview.mark_stale()
            self._setting.wish(self._bench.writing.case, self._bench.opened.contents, self._bench.document())

    def _reshaped(self) -> None:
        self._edited()
        self._checking.check()

    def _set_pages(self) -> None:
        bench = self._bench
        if bench is not None and bench.document():
            bench.paper.preview.mark_stale()
            self._setting.wish(bench.writing.case, bench.opened.contents, bench.document(), at_once=True)

    def _show_pages(self, document: str, pages: list[bytes], newest: bool) -> None:
        if self._bench is not None and document == self._bench.document():
            self._bench.paper.preview.show_pages(pages)
            if not newest:
                self._bench.paper.preview.mark_stale()

    def _show_no_pages(self, document: str, why: str) -> None:
        if self._bench is not None and document == self._bench.document():
            self._bench.paper.preview.fail(why)

    def _show_checked(self, view: CaseView) -> None:
        if self._bench is not None:
            self._bench.show_view(view)

    def _open_law(self, citation: str) -> None:
        assert self._bench is not None
        self.go.emit("law", LawTarget.of(Citation.parse(citation), self._bench.writing.case.in_force_on))

    def _put_out(self) -> None:
        if self._bench is not None and self._path is not None:
            self.go.emit("case_output", OutputWish(self._path, self._bench.document()))

    def _tell_refused(self, why: str) -> None:
        if self._bench is not None:
            self._bench.paper.show_conflict(why)

    def _save_apart(self) -> None:
        path = self._saving.save_apart()
        if path is not None:
            self._path = path
            # A task goes on with the new file, which is what is handed in when its time is up.
            self._handing.begin(self._desk.base, self._desk.who, path, writes=True)
            words = self.tr("Saved as {0}. The other file is as the other person left it.")
            self.say(Message(words.format(path.name)))

    def _saved_words(self, bench: Workbench) -> str:
        words = self.tr("Not saved yet") if bench.writing.unsaved else self.tr("Saved · version {0}")
        return words.format(bench.writing.revision)

    def _tell_saved(self) -> None:
        bench = self._bench
        if bench is None:
            return
        bench.paper.show_saved(self._saved_words(bench), well=not bench.writing.unsaved)
        bench.paper.show_steps(undo=bench.writing.can_undo, redo=bench.writing.can_redo)
        self.changed.emit()
