"""The documents of a case file with how far each is, and those that the procedure still asks for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.casefile.form import CaseForms, FormKind
from app.services.case_checking import CaseView, DocumentLine, Progress, WantedDocument
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.choice import Choice
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.selectable_row import SelectableRow


class DocumentList(QWidget):
    """`chosen` carries a document's id, `wanted` the id of the form of which a new one is to be made."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, forms: CaseForms, *, locked: bool) -> None:
        super().__init__()
        self._locked = locked
        self._rows: dict[str, SelectableRow] = {}
        self._selected = ""
        self._lines = column(gap=0)
        inner = QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 4, 0, 8)))
        ordered = sorted(forms, key=lambda form: list(FormKind).index(form.kind))
        choices = [(form.id, f"{self._code(form.code, form.kind)} {form.short_name}") for form in ordered]
        self._form = Choice(choices, name=self.tr("Form"))
        self._form.setMinimumContentsLength(8)
        add = button(self.tr("Add"), "", "plus", "dense")
        add.clicked.connect(lambda: self.wanted.emit(self._form.selected()))
        foot: list[Item] = [] if locked else [rule(), row((self._form, 1), add, margins=(12, 8, 12, 10), gap=6)]
        self.setLayout(column((scrolled(inner), 1), *foot, gap=0))

    def _code(self, code: str, kind: FormKind) -> str:
        return code.rjust(2, "0") if kind is FormKind.OFFICIAL else code

    def show_view(self, view: CaseView) -> None:
        """Show the documents of a state of the file."""
        clear(self._lines)
        self._rows = {}
        for line in view.lines:
            self._lines.addWidget(self._row(line))
        if view.wanted and not self._locked:
            self._lines.addWidget(self._heading(self.tr("Next by the procedure")))
            for each in view.wanted:
                self._lines.addWidget(self._wanted_row(each))
        self.select(self._selected)

    def select(self, document_id: str) -> None:
        """Mark a document as the one that is shown."""
        self._selected = document_id
        for id_, each in self._rows.items():
            each.set_selected(id_ == document_id)

    def ids(self) -> list[str]:
        """The documents in their order."""
        return list(self._rows)

    def _heading(self, words: str) -> QWidget:
        made = QWidget()
        made.setLayout(row(label(words, "caption", "text3"), margins=(14, 12, 12, 2)))
        return made

    def _row(self, line: DocumentLine) -> SelectableRow:
        made = SelectableRow()
        named = line.named
        apart = [Elided(named.apart, "caption", "text3")] if named.apart else []
        name = column(Elided(named.name, "body"), *apart, gap=0)
        above = 4 if apart else 7
        made.setLayout(row((name, 1), self._badge(line), margins=(11, above, 10, above), gap=6))
        made.setAccessibleName(f"{named.title} {self._state(line)}")
        made.chosen.connect(partial(self.chosen.emit, line.id))
        self._rows[line.id] = made
        return made

    def _state(self, line: DocumentLine) -> str:
        if line.progress is Progress.SENT:
            return self.tr("Delivered")
        if line.missing:
            return self.tr("{0} empty").format(line.missing)
        return self.tr("{0} wrong").format(line.wrong) if line.wrong else self.tr("Written")

    def _badge(self, line: DocumentLine) -> Badge:
        words = self._state(line)
        if line.missing:
            return Badge(words, "neutral", dense=True)
        if line.wrong:
            return Badge(words, "warn", "warning-circle", dense=True)
        return Badge(words, "ok", "check-circle-fill" if line.progress is Progress.SENT else "check", dense=True)

    def _wanted_row(self, wanted: WantedDocument) -> SelectableRow:
        made = SelectableRow()
        words = column(Elided(wanted.form.short_name, "body", "text2"),
                       Elided(self.tr("for: {0}").format(wanted.step), "caption", "text3"), gap=0)  # fmt: skip
        made.setLayout(row((words, 1), Glyph("plus", "accent_text", 16), margins=(11, 5, 12, 5), gap=6))
        made.setAccessibleName(self.tr("Begin {0}").format(wanted.form.short_name))
        made.chosen.connect(partial(self.wanted.emit, wanted.form.id))
        return made
