"""Notes on a place: one's own, and those for the whole bureau."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.domain.errors import KnownError
from app.services.law_desk import NoteView, change_note, remove_note, write_note
from app.services.permissions import Permission, allowed
from app.ui.desk import Desk
from app.ui.law.loading import Context
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.confirm import Question
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.toast import Message
from app.ui.theme.metrics import fix_size
from app.ui.verdicts import moment


class NotesCard(Card):
    """`changed` when a note was written, changed or removed; `said` and `asked` go to the page."""

    changed = Signal()
    said = Signal(object)
    asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self._new = button(self.tr("Write"), "ghost", "note", "dense")
        super().__init__(self.tr("Notes"), self._new, gap=6, pad=14)
        self._desk = desk
        self._context: Context | None = None
        self._editing: NoteView | None = None
        self._new.clicked.connect(self.begin)
        self._lines = column(gap=8)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("What to remember here"))
        fix_size(self._text, 0, 84)
        self._shared = QCheckBox(self.tr("For the whole bureau"))
        if not allowed(desk.who, Permission.EDIT_LAW):
            self._shared.hide()
        save, leave = button(self.tr("Save"), density="dense"), button(self.tr("Cancel"), "ghost", density="dense")
        save.clicked.connect(self._save)
        leave.clicked.connect(self._close)
        self._form = QWidget()
        self._form.setLayout(column(self._text, row(self._shared, None, leave, save), gap=6))
        self.put(self._lines, self._form)
        self._form.hide()

    def begin(self) -> None:
        """Begin a new note."""
        self._edit(None)

    def show_notes(self, context: Context) -> None:
        """Show the notes on another place."""
        if self._context is None or (self._context.kind, self._context.id) != (context.kind, context.id):
            self._close()
        self._context = context
        clear(self._lines)
        if not context.notes:
            self._lines.addWidget(label(self.tr("No note yet."), "caption", "text3"))
        for view in context.notes:
            self._lines.addWidget(self._note(view))

    def _note(self, view: NoteView) -> QWidget:
        note = view.note
        when = label(f"{note.by_name} · {moment(note.at, self._desk.base.clock())}", "caption", "text3")
        head = row(when, None, gap=4)
        if note.shared:
            head.insertWidget(0, Badge(self.tr("Bureau"), "neutral", dense=True))
        if view.may_change:
            change = button("", "ghost", "pencil-simple", "square", self.tr("Change the note"))
            change.clicked.connect(lambda: self._edit(view))
            head.addWidget(change)
        if view.may_remove:
            remove = button("", "ghost", "trash", "square", self.tr("Remove the note"))
            remove.clicked.connect(lambda: self._ask_to_remove(view))
            head.addWidget(remove)
        made = QWidget()
        made.setLayout(column(head, label(note.text, "dense", wrap=True), gap=2))
        return made

    def _edit(self, view: NoteView | None) -> None:
        self._editing = view
        self._text.setPlainText(view.note.text if view is not None else "")
        self._shared.setChecked(view is not None and view.note.shared)
        self._form.show()
        self._text.setFocus()

    def _close(self) -> None:
        self._editing = None
        self._text.clear()
        self._form.hide()

    def _save(self) -> None:
        if self._context is None:
            return
        base, who, text, shared = self._desk.base, self._desk.who, self._text.toPlainText(), self._shared.isChecked()
        try:
            if self._editing is None:
                write_note(base, who, self._context.kind, self._context.id, text, shared=shared)
            else:
                change_note(base, who, self._editing.note, text, shared=shared)
        except KnownError as error:
            self.said.emit(Message(str(error), "warn"))
            return
        self._close()
        self.changed.emit()

    def _ask_to_remove(self, view: NoteView) -> None:
        words = self.tr("The note disappears for everybody who sees it. Its earlier versions stay in the record.")
        question = Question(self.tr("Remove this note?"), words, self.tr("Remove"), lambda: self._remove(view))
        self.asked.emit(question)

    def _remove(self, view: NoteView) -> None:
        try:
            remove_note(self._desk.base, self._desk.who, view.note)
        except KnownError as error:
            self.said.emit(Message(str(error), "warn"))
            return
        self.changed.emit()
