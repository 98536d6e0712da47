"""Editing a document of the bureau's tables: the form, and why, on which basis and from when it is to hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from app.domain.errors import KnownError
from app.domain.law.bureau import TableKind
from app.services.bureau_tables import Wish, propose
from app.services.errors import InvalidInputError
from app.services.law_citing import citation_of
from app.ui.background import Job, run_in_background
from app.ui.desk import Desk
from app.ui.law.day_bar import DayEdit
from app.ui.law.document_form import DocumentForm
from app.ui.law.document_spec import fields_of
from app.ui.law.tables_loading import Detail
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.notice import Notice
from app.ui.theme.metrics import fix_size

REASON_PX = 72


class EditPanel(QFrame):
    """`proposed` carries the proposal's number, `left` when nothing is to be handed in."""

    proposed = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: Detail | None = None
        self._form: DocumentForm | None = None
        self._job: Job[Any] | None = None
        self.setProperty("card", "plain")
        self._title = label("", "h2", wrap=True)
        self._forms = column(gap=0)
        self._problem = Notice("", "warn")
        self._problem.hide()
        holder, inner = QWidget(), QWidget()
        holder.setLayout(self._forms)
        inner.setLayout(column(self._why(), holder, None, gap=12, margins=(20, 12, 20, 16)))
        self._area = scrolled(inner)
        send = button(self.tr("Hand in for review"), "primary")
        send.clicked.connect(self.send)
        leave = button(self.tr("Cancel"))
        leave.clicked.connect(self.left)
        words = label(self.tr("It holds only after a second person has approved it."), "caption", "text3", wrap=True)
        foot = column(self._problem, row((words, 1), leave, send, gap=8), margins=(20, 8, 14, 10), gap=8)
        head = column(self._title, margins=(20, 14, 16, 10))
        self.setLayout(column(head, rule(), (self._area, 1), rule(), foot, gap=0))

    def _why(self) -> Card:
        self._reason = QPlainTextEdit()
        self._reason.setTabChangesFocus(True)
        fix_size(self._reason, 0, REASON_PX)
        self._basis, self._note = QPlainTextEdit(), QLineEdit()
        self._basis.setTabChangesFocus(True)
        fix_size(self._basis, 0, REASON_PX)
        self._since = DayEdit(self.tr("In force from"), self._desk.base.clock().date())
        self._fields = {
            "reason": FormField(self.tr("Reason"), self._reason, required=True),
            "basis": FormField(
                self.tr("Basis: articles"), self._basis, note=self.tr("one a line, such as: Penalty law, article 33")
            ),
            "basis_note": FormField(self.tr("Or another document"), self._note, note=self.tr("name and number")),
            "in_force_from": FormField(self.tr("In force from"), self._since, required=True),
        }
        fields = list(self._fields.values())
        last = row((fields[2], 2), (fields[3], 1), gap=10)
        return Card(self.tr("Why"), gap=10, look="sunken").put(fields[0], fields[1], last)

    def edit(self, detail: Detail, values: Mapping[str, Any]) -> None:
        """Edit a document, beginning with these values."""
        self._detail = detail
        self._title.setText(f"{detail.row.id} {detail.row.title}".strip())
        for field in self._fields.values():
            field.set_problem("")
        self._problem.hide()
        self._reason.clear()
        self._basis.clear()
        self._note.clear()
        self._since.put(self._desk.base.clock().date())
        clear(self._forms)
        self._form = DocumentForm(fields_of(detail.row.kind), self._desk.base.shelf.law())
        self._form.put(values)
        self._forms.addWidget(self._form)
        self._area.verticalScrollBar().setValue(0)

    def form(self) -> DocumentForm | None:
        """The form that is filled in."""
        return self._form

    def why(self, reason: str, basis: str = "", note: str = "", since: dt.date | None = None) -> None:
        """Fill in reason, basis and the day."""
        self._reason.setPlainText(reason)
        self._basis.setPlainText(basis)
        self._note.setText(note)
        if since is not None:
            self._since.put(since)

    def send(self) -> None:
        """Hand the change in, or say what is missing."""
        if self._detail is None or self._form is None or self._job is not None:
            return
        self._form.clear_problems()
        for field in self._fields.values():
            field.set_problem("")
        self._problem.hide()
        law, desk = self._desk.base.shelf.law(), self._desk
        lines = [line for line in self._basis.toPlainText().split("\n") if line.strip()]
        wish = Wish(
            kind=TableKind(self._detail.row.kind),
            id=self._detail.row.id,
            document=self._form.values(),
            in_force_from=self._since.day(),
            reason=self._reason.toPlainText(),
            seen=self._detail.editing.seen,
            basis=[citation_of(law, line) for line in lines],
            basis_note=self._note.text(),
        )
        self._job = run_in_background(self, lambda _p: propose(desk.base, desk.who, wish), self._sent, self._failed)

    def _sent(self, proposal: Any) -> None:
        self._job = None
        self.proposed.emit(proposal.number)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, KnownError):
            raise error
        if isinstance(error, InvalidInputError) and self._told(error):
            return
        self._problem.show_words(str(error), "warn")
        self._problem.show()

    def _told(self, error: InvalidInputError) -> bool:
        """Put the problem under the field it is about."""
        field = self._fields.get(error.field)
        if field is not None:
            field.set_problem(str(error))
            self._area.ensureWidgetVisible(field)
            return True
        assert self._form is not None, "only a form is sent"
        place = [int(part) if part.isdecimal() else part for part in error.field.split(".") if part]
        # Said at the field, and once more at the button, where somebody looks who has just pressed it.
        self._form.tell(place, str(error))
        return False
