"""An open case file on the screen: its columns, the document that is shown, and every change that is made to it."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from app.domain.casefile.case_file import FromAttempt, LawSelection
from app.domain.law.library import LawLibrary
from app.services.case_checking import CaseView
from app.services.case_names import named_documents
from app.ui.casefile.chain import Chain
from app.ui.casefile.controls import insert_text
from app.ui.casefile.document_list import DocumentList
from app.ui.casefile.field_controls import CaseNames
from app.ui.casefile.left import DOCUMENTS, MATERIAL, Left
from app.ui.casefile.opened import Opened, field_problems
from app.ui.casefile.paper import FORM, PAGE, REASONS, Paper
from app.ui.casefile.side import Side
from app.ui.casefile.tray import Tray
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message

SIDE_PX = 336


class Workbench(QWidget):
    """`edited` after each change, `reshaped` where documents came or went; `shown` when another document is shown."""

    edited = Signal()
    reshaped = Signal()
    shown = Signal()
    said = Signal(object)

    def __init__(self, opened: Opened, law: LawLibrary) -> None:
        super().__init__()
        self.opened, self.writing = opened, opened.writing
        self._forms = opened.contents.forms()
        self._view: CaseView = opened.view
        self._document = ""
        self._last: QLineEdit | QPlainTextEdit | None = None
        locked, day = bool(self.writing.read_only), self.writing.case.in_force_on
        self.list, self.paper = DocumentList(self._forms, locked=locked), Paper(locked=locked)
        grew = isinstance(self.writing.case.origin, FromAttempt)
        self.side = Side(
            lambda citation: law.label(citation, day, digits=True), scene=grew, scene_note=opened.scene_note
        )
        self.chain = Chain()
        self.tray, main = Tray(self.writing.case, opened.told), QWidget()
        # A case without documents begins with what is known of it.
        left = Left(self.list, self.tray, self.chain)
        left.show_tab(DOCUMENTS if self.writing.case.documents else MATERIAL)
        main.setLayout(row(left, (self.paper, 1), gap=10))
        self.drawer = RightDrawer(main, self.side, SIDE_PX)
        warning: list[Item] = [Notice(self.writing.read_only, "warn"), 6] if locked else []
        self.setLayout(column(*warning, (self.drawer, 1), gap=0))
        self._connect()
        self.show_view(opened.view)

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_document)
        self.list.wanted.connect(self.add)
        self.chain.document_wanted.connect(self.open_document)
        self.tray.picked.connect(self._insert)
        self.side.place_wanted.connect(self.to_place)
        self.paper.form.edited.connect(self._edit)
        self.paper.form.head_edited.connect(self._edit_head)
        self.paper.undo_wanted.connect(self.undo)
        self.paper.redo_wanted.connect(self.redo)
        self.paper.removal_wanted.connect(self.remove)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def document(self) -> str:
        """The id of the document that is shown, nothing where there is none."""
        return self._document

    def open_document(self, document_id: str) -> None:
        """Show a document; for one that is not there, that there is none."""
        document = self.writing.case.document(document_id)
        form = self._forms.get(document.form) if document else None
        self._document = document_id if form else ""
        self.list.select(self._document)
        if document is None or form is None:
            self.paper.show_nothing()
            return
        titles = [(id_, each.title) for id_, each in named_documents(self.writing.case, self._forms).items()]
        people = [(party.id, party.who.name) for party in self.writing.case.parties]
        names = CaseNames.of(self.writing.case, titles, self.opened.provisions)
        self.paper.form.show_document(document, form, names, people, locked=bool(self.writing.read_only))
        self.paper.preview.show_pages([])
        self.paper.show_title(form)
        self._show_problems()
        self.shown.emit()

    def step(self, step: int) -> None:
        """Show a document so many places further down the list."""
        ids = self.list.ids()
        if ids:
            here = ids.index(self._document) if self._document in ids else 0
            self.open_document(ids[max(0, min(len(ids) - 1, here + step))])

    def switch(self) -> None:
        """Show the page instead of the form, or the form instead of the page."""
        if self._document:
            self.paper.show_view(FORM if self.paper.shows_page() else PAGE)

    def show_reasons(self) -> None:
        """Show the reasons of the document in their steps."""
        if self._document:
            self.paper.show_view(REASONS)

    def to_place(self, document_id: str, key: str) -> None:
        """Show a field of a document and give it the keyboard."""
        if self.writing.case.document(document_id) is None:
            return
        if document_id != self._document:
            self.open_document(document_id)
        self.paper.show_view(FORM)
        self.paper.form.focus_field(key)

    def add(self, form_id: str) -> None:
        """Begin a document of a form."""
        form = self._forms.get(form_id)
        if form is not None:
            made = self.writing.add(form)
            self.reshaped.emit()
            self.open_document(made)

    def fill(self, values: Mapping[str, JsonValue], selections: tuple[LawSelection, ...], words: str) -> None:
        """Put several values into the document that is shown, as one step of undo; `words` say what was written."""
        document = self.writing.case.document(self._document)
        if document is None:
            return
        self.writing.fill(document.id, values, selections)
        self._stepped()
        self.said.emit(Message(words, action=self.tr("Undo"), act=self.undo))

    def remove(self) -> None:
        """Take the document out that is shown."""
        if not self._document:
            return
        ids = [each.id for each in self.writing.case.documents]
        self.writing.remove(self._document)
        rest = [each for each in ids if each != self._document]
        self.reshaped.emit()
        self.open_document(rest[min(ids.index(self._document), len(rest) - 1)] if rest else "")
        self.said.emit(Message(self.tr("The document was taken out."), action=self.tr("Undo"), act=self.undo))

    def undo(self) -> None:
        """Take the last change back."""
        if self.writing.can_undo:
            self.writing.undo()
            self._stepped()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self.writing.can_redo:
            self.writing.redo()
            self._stepped()

    def show_view(self, view: CaseView) -> None:
        """Show what was found of a state of the file."""
        self._view = view
        self.list.show_view(view)
        self.list.select(self._document)
        self.side.show_view(view)
        self.chain.show_chain(view.chain)
        self._show_problems()

    def point_at(self, target: QLineEdit | QPlainTextEdit) -> None:
        """Say where picked material goes."""
        self._last = target

    def _edit(self, key: str, value: object) -> None:
        self.writing.set_value(self._document, key, value)  # type: ignore[arg-type]  # plain JSON of a control
        self.edited.emit()

    def _edit_head(self, changes: object) -> None:
        assert isinstance(changes, dict)
        self.writing.set_head(self._document, changes)
        self.edited.emit()

    def _stepped(self) -> None:
        document = self.writing.case.document(self._document)
        if document is None:
            last = self.writing.case.documents[-1:]
            self.open_document(last[0].id if last else "")
        else:
            self.paper.form.put(document)
        self.edited.emit()

    def _show_problems(self) -> None:
        if self._document:
            self.paper.form.show_problems(field_problems(self._view, self._document))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Remember the field that had the keyboard last, for what is picked from the material."""
        if isinstance(new, QLineEdit | QPlainTextEdit) and self.paper.form.isAncestorOf(new):
            self.point_at(new)

    def _insert(self, text: str) -> None:
        if self._last is None or not isValid(self._last) or not insert_text(self._last, text):
            self.said.emit(Message(self.tr("Put the cursor into a field first, or drag the material into it.")))
