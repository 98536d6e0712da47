"""The editor of a case file: material and documents, the document that is being written, what is found of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms
from app.domain.errors import KnownError
from app.domain.law.citation import Citation
from app.services.case_checking import CaseView
from app.services.case_pages import document_pages
from app.ui.background import run_in_background
from app.ui.casefile.chain import Chain
from app.ui.casefile.controls import insert_text
from app.ui.casefile.document_list import DocumentList
from app.ui.casefile.field_controls import CaseNames
from app.ui.casefile.left import DOCUMENTS, MATERIAL, Left
from app.ui.casefile.opened import Opened, field_problems, read_case
from app.ui.casefile.paper import FORM, PAGE, Paper
from app.ui.casefile.side import Side
from app.ui.casefile.tray import Tray
from app.ui.casefile.words import procedure_word
from app.ui.desk import Desk
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.badge import Badge
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page, RecordState

SIDE_PX = 336
SAVE_MS, CHECK_MS, PAGE_MS = 1500, 300, 500


class EditorPage(Page):
    """Opened with the path of a case file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._opened: Opened | None = None
        self._document = ""
        self._forms = CaseForms(())
        self._view: CaseView | None = None
        self._chain, self._paper, self._list, self._side = (
            Chain(),
            Paper(locked=True),
            DocumentList(self._forms, locked=True),
            Side(str),
        )
        self._drawer: RightDrawer | None = None
        self._checking = self._setting = self._saving = self._discard = False
        self._last: QWidget | None = None
        self._busy = BusyBar()
        self._body = column(gap=0)
        self.setLayout(column(self._busy, (self._body, 1), margins=(14, 2, 14, 12), gap=6))
        self._save_timer = self._timer(SAVE_MS, self._save)
        self._check_timer = self._timer(CHECK_MS, self._check)
        self._page_timer = self._timer(PAGE_MS, self._set_pages)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _timer(self, after_ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case file")

    def crumb(self) -> str:
        """The name of the case."""
        return self._opened.writing.case.title if self._opened else ""

    def trail(self) -> list[QWidget]:
        """The procedure, and whether it can be written on."""
        if self._opened is None:
            return []
        writing = self._opened.writing
        badges: list[QWidget] = [Badge(procedure_word(writing.case.procedure), "neutral")]
        if writing.read_only:
            badges.append(Badge(self.tr("Read only"), "warn", "lock-simple"))
        return badges

    def record_state(self) -> RecordState | None:
        """Whether everything is saved, and as which version."""
        if self._opened is None:
            return None
        return RecordState(self._saved_words(), well=not self._opened.writing.unsaved)

    def commands(self) -> list[Command]:
        """Undo, other document, next finding, page, save."""
        if self._opened is None:
            return []
        return [
            Command("case.undo", self.tr("Undo"), self._undo, "arrow-counter-clockwise", "Ctrl Z"),
            Command("case.redo", self.tr("Redo"), self._redo, "arrow-clockwise", "Ctrl Y"),
            Command("case.finding", self.tr("Next finding"), self._side.next_finding, "warning-circle", "F4",
                    pinned=True),
            Command("case.down", self.tr("Next document"), partial(self._step, 1), "caret-down", "Ctrl Down",
                    pinned=True),
            Command("case.up", self.tr("Previous document"), partial(self._step, -1), "caret-up", "Ctrl Up"),
            Command("case.page", self.tr("Form or page"), self._switch, "file-text", "Ctrl E", pinned=True),
            Command("case.save", self.tr("Save now"), self._save, "floppy-disk", "Ctrl S"),
        ]  # fmt: skip

    def drawer(self) -> RightDrawer | None:
        """Findings and procedure."""
        return self._drawer

    def enter(self, argument: object = None) -> None:
        """Open the file that was asked for, else the last one again."""
        if isinstance(argument, Path):
            if argument != self._path:
                self._document = ""
            self._path = argument
        if self._path is not None and self._opened is None:
            desk, path = self._desk, self._path
            self._busy.start(self.tr("Opening the case file…"))
            run_in_background(self, lambda _p: read_case(desk, path), self._show, self._fail)

    def leave(self) -> bool:
        """Save what isn't saved and let others write; stays where that can't be done."""
        if self._opened is None:
            return True
        for timer in (self._save_timer, self._check_timer, self._page_timer):
            timer.stop()
        if not self._discard:
            try:
                self._opened.writing.save()
            except KnownError as error:
                self._tell_unsaved(error)
                words = self.tr("What you changed since the last saving will be lost.")
                self.ask(
                    Question(self.tr("Leave without saving?"), words, self.tr("Leave without saving"), self._give_up)
                )
                return False
        self._opened.writing.close()
        self._opened, self._discard = None, False
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
        self._opened, self._forms = opened, opened.contents.forms()
        locked = bool(opened.writing.read_only)
        clear(self._body)
        self._last = None
        law, day = self._desk.base.shelf.law(), opened.writing.case.in_force_on
        self._list, self._paper = DocumentList(self._forms, locked=locked), Paper(locked=locked)
        self._side = Side(lambda citation: law.label(citation, day, digits=True))
        self._chain = Chain()
        self._chain.document_wanted.connect(self._open_document)
        self._connect()
        if locked:
            self._body.addWidget(Notice(opened.writing.read_only, "warn"))
            self._body.addSpacing(6)
        tray, main = Tray(opened.writing.case, opened.told), QWidget()
        tray.picked.connect(self._insert)
        # A case without documents begins with what is known of it.
        left = Left(self._list, tray, self._chain)
        left.show_tab(DOCUMENTS if opened.writing.case.documents else MATERIAL)
        main.setLayout(row(left, (self._paper, 1), gap=10))
        self._drawer = RightDrawer(main, self._side, SIDE_PX)
        self._drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._body.addWidget(self._drawer, 1)
        self._show_checked(opened.view)
        ids = [each.id for each in opened.writing.case.documents]
        self._open_document(self._document if self._document in ids else ids[0] if ids else "")
        self._tell_saved()

    def _connect(self) -> None:
        self._list.chosen.connect(self._open_document)
        self._list.wanted.connect(self._add)
        self._paper.form.edited.connect(self._edit)
        self._paper.form.head_edited.connect(self._edit_head)
        self._paper.undo_wanted.connect(self._undo)
        self._paper.redo_wanted.connect(self._redo)
        self._paper.removal_wanted.connect(self._remove)
        self._paper.page_shown.connect(self._set_pages)
        self._paper.apart_wanted.connect(self._save_apart)
        self._paper.versions_wanted.connect(lambda: self.go.emit("case_versions", self._path))
        self._side.place_wanted.connect(self._to_place)
        self._side.law_wanted.connect(self._open_law)

    def _open_document(self, document_id: str) -> None:
        assert self._opened is not None
        writing = self._opened.writing
        document = writing.case.document(document_id)
        form = self._forms.get(document.form) if document else None
        self._document = document_id if form else ""
        self._list.select(self._document)
        if document is None or form is None:
            self._paper.show_nothing()
            return
        titles = [
            (each.id, known.short_name) for each in writing.case.documents if (known := self._forms.get(each.form))
        ]
        people = [(party.id, party.who.name) for party in writing.case.parties]
        names = CaseNames.of(writing.case, titles, self._opened.provisions)
        self._paper.form.show_document(document, form, names, people, locked=bool(writing.read_only))
        self._paper.preview.show_pages([])
        self._paper.show_title(form)
        self._show_problems()

    def _edit(self, key: str, value: object) -> None:
        assert self._opened is not None
        self._opened.writing.set_value(self._document, key, value)  # type: ignore[arg-type]  # plain JSON of a control
        self._edited()

    def _edit_head(self, changes: object) -> None:
        assert self._opened is not None
        assert isinstance(changes, dict)
        self._opened.writing.set_head(self._document, changes)
        self._edited()

    def _edited(self) -> None:
        """A change was made: it is saved, appraised and set a moment later."""
        if not self._save_timer.isActive():
            self._save_timer.start()
        self._check_timer.start()
        if self._paper.shows_page():
            self._paper.preview.mark_stale()
            self._page_timer.start()
        self._tell_saved()

    def _add(self, form_id: str) -> None:
        form = self._forms.get(form_id)
        if self._opened is not None and form is not None:
            made = self._opened.writing.add(form)
            self._edited()
            self._check()
            self._open_document(made)

    def _remove(self) -> None:
        if self._opened is None or not self._document:
            return
        ids = [each.id for each in self._opened.writing.case.documents]
        self._opened.writing.remove(self._document)
        rest = [each for each in ids if each != self._document]
        self._edited()
        self._check()
        self._open_document(rest[min(ids.index(self._document), len(rest) - 1)] if rest else "")
        self.say(Message(self.tr("The document was taken out."), action=self.tr("Undo"), act=self._undo))

    def _undo(self) -> None:
        if self._opened is not None and self._opened.writing.can_undo:
            self._opened.writing.undo()
            self._stepped()

    def _redo(self) -> None:
        if self._opened is not None and self._opened.writing.can_redo:
            self._opened.writing.redo()
            self._stepped()

    def _stepped(self) -> None:
        assert self._opened is not None
        document = self._opened.writing.case.document(self._document)
        if document is None:
            last = self._opened.writing.case.documents[-1:]
            self._open_document(last[0].id if last else "")
        else:
            self._paper.form.put(document)
        self._edited()

    def _step(self, step: int) -> None:
        ids = self._list.ids()
        if ids:
            here = ids.index(self._document) if self._document in ids else 0
            self._open_document(ids[max(0, min(len(ids) - 1, here + step))])

    def _switch(self) -> None:
        if self._document:
            self._paper.show_view(FORM if self._paper.shows_page() else PAGE)

    def _to_place(self, document_id: str, key: str) -> None:
        if self._opened is None or self._opened.writing.case.document(document_id) is None:
            return
        if document_id != self._document:
            self._open_document(document_id)
        self._paper.show_view(FORM)
        self._paper.form.focus_field(key)

    def _open_law(self, citation: str) -> None:
        assert self._opened is not None
        self.go.emit("law", LawTarget.of(Citation.parse(citation), self._opened.writing.case.in_force_on))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Remember the field that had the keyboard last, for what is picked from the material."""
        if isinstance(new, QLineEdit | QPlainTextEdit) and self._paper.form.isAncestorOf(new):
            self.point_at(new)

    def point_at(self, target: QLineEdit | QPlainTextEdit) -> None:
        """Say where picked material goes."""
        self._last = target

    def _insert(self, text: str) -> None:
        if self._last is None or not isValid(self._last) or not insert_text(self._last, text):
            self.say(Message(self.tr("Put the cursor into a field first, or drag the material into it.")))

    def _check(self) -> None:
        if self._opened is None or self._checking:
            return
        self._checking = True
        checker, case = self._opened.checker, self._opened.writing.case
        run_in_background(self, lambda _p: checker.check(case), self._checked, self._not_checked)

    def _checked(self, view: CaseView) -> None:
        self._checking = False
        if self._opened is None or view.case.case_id != self._opened.writing.case.case_id:
            return
        self._show_checked(view)
        if view.case is not self._opened.writing.case:
            self._check_timer.start()

    def _not_checked(self, error: Exception) -> None:
        self._checking = False
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show_checked(self, view: CaseView) -> None:
        self._view = view
        self._list.show_view(view)
        self._list.select(self._document)
        self._side.show_view(view)
        self._chain.show_chain(view.chain)
        self._show_problems()

    def _show_problems(self) -> None:
        if self._view is None or not self._document:
            return
        self._paper.form.show_problems(field_problems(self._view, self._document))

    def _set_pages(self) -> None:
        """Set the pages of the document in the background; of several wishes the last one counts."""
        if self._opened is None or not self._document or self._setting:
            return
        self._setting = True
        self._paper.preview.mark_stale()
        case, contents, document = self._opened.writing.case, self._opened.contents, self._document
        run_in_background(
            self,
            lambda _p: document_pages(case, contents, document),
            partial(self._show_pages, case, document),
            self._not_set,
        )

    def _show_pages(self, case: CaseFile, document: str, pages: list[bytes]) -> None:
        self._setting = False
        if self._opened is None:
            return
        fits = case is self._opened.writing.case and document == self._document
        if document == self._document:
            self._paper.preview.show_pages(pages)
        if not fits and self._paper.shows_page():
            self._set_pages()

    def _not_set(self, error: Exception) -> None:
        self._setting = False
        if not isinstance(error, KnownError):
            raise error
        self._paper.preview.fail(str(error))

    def _save(self) -> None:
        if self._opened is None or self._saving or not self._opened.writing.unsaved or self._paper.conflict():
            return
        self._saving = True
        writing = self._opened.writing
        run_in_background(self, lambda _p: writing.save(), lambda _none: self._saved(), self._not_saved)

    def _saved(self) -> None:
        self._saving = False
        self._tell_saved()
        if self._opened is not None and self._opened.writing.unsaved:
            self._save_timer.start()

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        if not isinstance(error, KnownError):
            raise error
        self._tell_unsaved(error)

    def _tell_unsaved(self, error: KnownError) -> None:
        self._paper.show_conflict(str(error))
        self._tell_saved()

    def _save_apart(self) -> None:
        assert self._opened is not None
        try:
            self._path = self._opened.writing.save_apart()
        except KnownError as error:
            self._tell_unsaved(error)
            return
        self._paper.show_conflict("")
        self._tell_saved()
        self.say(
            Message(self.tr("Saved as {0}. The other file is as the other person left it.").format(self._path.name))
        )

    def _saved_words(self) -> str:
        assert self._opened is not None
        writing = self._opened.writing
        words = self.tr("Not saved yet") if writing.unsaved else self.tr("Saved · version {0}")
        return words.format(writing.revision)

    def _tell_saved(self) -> None:
        if self._opened is None:
            return
        writing = self._opened.writing
        self._paper.show_saved(self._saved_words(), well=not writing.unsaved)
        self._paper.show_steps(undo=writing.can_undo, redo=writing.can_redo)
        self.changed.emit()
