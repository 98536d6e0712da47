"""The fields of a document, each with its control, its label and what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from app.domain.casefile.case_file import CaseDocument, DocumentState
from app.domain.casefile.form import CaseForm, Needed
from app.domain.casefile.form import FormField as AskedField
from app.ui.casefile.controls import ChoiceControl, Control, LineControl
from app.ui.casefile.field_controls import DAY_FORM, CaseNames, control_for, is_wide
from app.ui.casefile.groups import Repeated
from app.ui.pieces.form_field import FieldState, FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, scrolled
from app.ui.theme.metrics import space_layout

COLUMNS = 2


class DocumentForm(QWidget):
    """`edited` carries key and value of a field, `head_edited` what else of the document was changed."""

    edited = Signal(str, object)
    head_edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, tuple[FormField, Control]] = {}
        self._day = LineControl("", DAY_FORM)
        self._state = ChoiceControl("", [])
        self._about = ChoiceControl("", [])
        self._replies = Repeated(partial(ChoiceControl, "", []), "")
        self._body = column(gap=0)
        inner = QWidget()
        inner.setLayout(column(self._body, None, margins=(16, 12, 16, 20)))
        self._area: QScrollArea = scrolled(inner)
        self.setLayout(column(self._area))

    def show_document(
        self, document: CaseDocument, form: CaseForm, names: CaseNames, people: list[tuple[str, str]], *, locked: bool
    ) -> None:
        """Show another document with all its fields."""
        clear(self._body)
        self._fields = {}
        grid = QGridLayout()
        space_layout(grid, (0, 0, 0, 0), 14)
        for each in range(COLUMNS):
            grid.setColumnStretch(each, 1)
        others = [each for each in names.documents if each[0] != document.id]
        cells = [*self._head(others, people), *((self._cell(each, names), is_wide(each)) for each in form.fields)]
        line = place = 0
        for cell, wide in cells:
            if wide and place:
                line, place = line + 1, 0
            grid.addWidget(cell, line, place, 1, COLUMNS if wide else 1)
            place += COLUMNS if wide else 1
            if place >= COLUMNS:
                line, place = line + 1, 0
        self._body.addLayout(grid)
        self.put(document)
        if locked:
            for control in (*self.head(), *(each for _field, each in self._fields.values())):
                control.lock()
        self._area.verticalScrollBar().setValue(0)

    def put(self, document: CaseDocument) -> None:
        """Show the values that the document has now."""
        self._day.put(document.issued_on.isoformat() if document.issued_on else None)
        self._state.put(document.state.value)
        self._about.put(document.about)
        self._replies.put(list(document.replies_to))
        for key, (_field, control) in self._fields.items():
            control.put(document.values.get(key))

    def show_problems(self, problems: Mapping[str, tuple[str, FieldState]]) -> None:
        """Say under each field what is wrong with it; fields that are not named are well."""
        for key, (field, control) in self._fields.items():
            words, state = problems.get(key, ("", ""))
            field.set_problem(words, state or "error")
            control.mark(state)

    def focus_field(self, key: str) -> None:
        """Bring a field into sight and give it the keyboard; nothing where the document has none of that name."""
        if key in self._fields:
            field, control = self._fields[key]
            self._area.ensureWidgetVisible(field, 0, 60)
            control.setFocus()

    def control(self, key: str) -> Control:
        """The control of a field; KeyError where there is none."""
        return self._fields[key][1]

    def field(self, key: str) -> FormField:
        """A field with its label; KeyError where there is none."""
        return self._fields[key][0]

    def head(self) -> tuple[Control, Control, Control, Control]:
        """The controls of what stands beside the fields: day, state, whom it concerns, what it replies to."""
        return self._day, self._state, self._about, self._replies

    def _cell(self, asked: AskedField, names: CaseNames) -> QWidget:
        control = control_for(asked, names)
        control.changed.connect(lambda: self.edited.emit(asked.key, control.value()))
        field = FormField(asked.label, control, required=asked.needed is Needed.ALWAYS)
        self._fields[asked.key] = (field, control)
        cell = QWidget()
        hint = [label(asked.hint, "caption", "text3", wrap=True)] if asked.hint else []
        cell.setLayout(column(field, *hint, None, gap=3))
        return cell

    def _head(self, documents: list[tuple[str, str]], people: list[tuple[str, str]]) -> list[tuple[QWidget, bool]]:
        """What a document has beside the fields of its form."""
        day, about = self.tr("Date of the document"), self.tr("Whom it concerns")
        state, replies = self.tr("State"), self.tr("Replies to or delivers")
        states = [
            (DocumentState.DRAFT.value, self.tr("Being written")),
            (DocumentState.ISSUED.value, self.tr("Issued")),
        ]
        self._day = LineControl(day, DAY_FORM)
        self._state = ChoiceControl(state, states)
        self._about = ChoiceControl(about, people)
        self._replies = Repeated(partial(ChoiceControl, replies, documents), self.tr("Add a document"))
        self._day.changed.connect(self._day_changed)
        self._state.changed.connect(partial(self._state_changed, self._state))
        self._about.changed.connect(lambda: self.head_edited.emit({"about": self._about.value()}))
        self._replies.changed.connect(self._replies_changed)
        shown = [(day, self._day), (state, self._state), (about, self._about), (replies, self._replies)]
        self._day_field = FormField(day, self._day)
        fields = [self._day_field, *(FormField(words, control) for words, control in shown[1:])]
        return [(_at_top(each), False) for each in fields]

    def _day_changed(self) -> None:
        written = self._day.value()
        try:
            day = dt.date.fromisoformat(written) if written else None
        except ValueError:
            self._day_field.set_problem(
                self.tr("Not a date yet. Write it as {0}; until then the old one stays.").format(DAY_FORM)
            )
            self._day.mark("error")
            return
        self._day_field.set_problem("")
        self._day.mark("")
        self.head_edited.emit({"issued_on": day})

    def _state_changed(self, control: ChoiceControl) -> None:
        self.head_edited.emit({"state": DocumentState(control.value() or DocumentState.DRAFT.value)})

    def _replies_changed(self) -> None:
        self.head_edited.emit({"replies_to": tuple(dict.fromkeys(self._replies.value() or ()))})


def _at_top(field: FormField) -> QWidget:
    """A cell that keeps its field at the top, however high its neighbour is."""
    cell = QWidget()
    cell.setLayout(column(field, None))
    return cell
