"""A form for a document of the bureau's tables: its fields in words, groups that can be added and taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.domain.law.library import LawLibrary
from app.services.law_citing import citation_of, written
from app.ui.law.document_spec import FieldKind, FieldSpec
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row
from app.ui.theme.metrics import fix_size

LINE_PX = 22
LONG_LINES, FEWEST_LINES, MOST_LINES = 3, 2, 8
FIXED = ("id",)
"""Fields that nobody changes: other content points at them."""


class DocumentForm(QWidget):
    """`put` fills it, `values` reads it as JSON values, `tell` says what is wrong at a place."""

    def __init__(self, fields: Sequence[FieldSpec], law: LawLibrary) -> None:
        super().__init__()
        self._group = _Group(fields, law)
        self.setLayout(column(self._group, gap=0))

    def put(self, values: Mapping[str, Any]) -> None:
        """Fill the form."""
        self._group.put(values)

    def values(self) -> dict[str, Any]:
        """What stands in the form; fields that are left empty and may be are left out."""
        return self._group.values()

    def tell(self, place: Sequence[str | int], words: str) -> bool:
        """Say what is wrong at a place, such as steps 2 do; False where the form has no such place."""
        return self._group.tell(list(place), words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in self.findChildren(FormField):
            field.set_problem("")


class _Group(QWidget):
    """Fields under each other."""

    def __init__(self, fields: Sequence[FieldSpec], law: LawLibrary) -> None:
        super().__init__()
        self._entries: dict[str, _Entry] = {spec.name: _entry(spec, law) for spec in fields}
        self.setLayout(column(*_lines(fields, self._entries), gap=10))

    def put(self, values: Mapping[str, Any]) -> None:
        for name, entry in self._entries.items():
            entry.put(values.get(name))

    def values(self) -> dict[str, Any]:
        found = {name: entry.value() for name, entry in self._entries.items()}
        return {name: value for name, value in found.items() if value is not None}

    def tell(self, place: list[str | int], words: str) -> bool:
        entry = self._entries.get(str(place[0])) if place else None
        return entry is not None and entry.tell(place[1:], words)


class _Entry:
    """One field: its widget, and how a value gets in and out."""

    def __init__(self, widget: QWidget, field: FormField | None) -> None:
        self.widget, self._field = widget, field

    def put(self, value: Any) -> None:
        """Show a value, None for none."""

    def value(self) -> Any:
        """What stands there, None for nothing."""

    def tell(self, place: list[str | int], words: str) -> bool:
        """Say what is wrong here."""
        if self._field is None:
            return False
        self._field.set_problem(words)
        return True


class _TextEntry(_Entry):
    def __init__(self, spec: FieldSpec, law: LawLibrary) -> None:
        self._control: QLineEdit | QPlainTextEdit
        self._spec, self._law = spec, law
        if spec.kind is FieldKind.LONG:
            self._control = QPlainTextEdit()
            self._control.setTabChangesFocus(True)
            fix_size(self._control, 0, LINE_PX * LONG_LINES + 14)
        else:
            self._control = QLineEdit()
            self._control.setReadOnly(spec.name in FIXED)
        field = FormField(spec.title, self._control, required=spec.required and spec.name not in FIXED)
        super().__init__(field, field)

    def put(self, value: Any) -> None:
        words = "" if value is None else str(value)
        words = written(self._law, words) if self._spec.kind is FieldKind.CITATION else words
        if isinstance(self._control, QPlainTextEdit):
            self._control.setPlainText(words)
        else:
            self._control.setText(words)

    def value(self) -> Any:
        plain = isinstance(self._control, QPlainTextEdit)
        words = (self._control.toPlainText() if plain else self._control.text()).strip()  # type: ignore[union-attr]
        if not words:
            return "" if self._spec.required else None
        return citation_of(self._law, words) if self._spec.kind is FieldKind.CITATION else words


class _ChoiceEntry(_Entry):
    def __init__(self, spec: FieldSpec, _law: LawLibrary) -> None:
        self._spec = spec
        self._control = Choice([*([("", "–")] if spec.optional else []), *spec.choices])
        super().__init__(field := FormField(spec.title, self._control, required=spec.required), field)

    def put(self, value: Any) -> None:
        self._control.select("" if value is None else str(value))

    def value(self) -> Any:
        return self._control.selected() or None


class _FlagEntry(_Entry):
    def __init__(self, spec: FieldSpec, _law: LawLibrary) -> None:
        self._control = QCheckBox(spec.title)
        super().__init__(self._control, None)

    def put(self, value: Any) -> None:
        self._control.setChecked(bool(value))

    def value(self) -> Any:
        return self._control.isChecked()


class _LinesEntry(_Entry):
    """One entry a line; of ROWS the words of a line stand apart by spaces."""

    def __init__(self, spec: FieldSpec, law: LawLibrary) -> None:
        self._spec, self._law = spec, law
        self._control = QPlainTextEdit()
        self._control.setTabChangesFocus(True)
        note = _LinesEntry.note(spec)
        super().__init__(field := FormField(spec.title, self._control, note=note, required=spec.required), field)
        self._fit(0)

    @staticmethod
    def note(spec: FieldSpec) -> str:
        """How to write it."""
        translate = QCoreApplication.translate
        if spec.kind is FieldKind.CITATIONS:
            return translate("Law", "one article a line")
        return translate("Law", "one a line")

    def put(self, value: Any) -> None:
        lines = [self._line(each) for each in value or ()]
        self._control.setPlainText("\n".join(lines))
        self._fit(len(lines))

    def _fit(self, lines: int) -> None:
        fix_size(self._control, 0, LINE_PX * min(max(lines + 1, FEWEST_LINES), MOST_LINES) + 14)

    def _line(self, value: Any) -> str:
        if self._spec.kind is FieldKind.CITATIONS:
            return written(self._law, str(value))
        return " ".join(value) if self._spec.kind is FieldKind.ROWS else str(value)

    def value(self) -> Any:
        lines = [line.strip() for line in self._control.toPlainText().split("\n") if line.strip()]
        if self._spec.kind is FieldKind.CITATIONS:
            return [citation_of(self._law, line) for line in lines]
        return [line.split() for line in lines] if self._spec.kind is FieldKind.ROWS else lines


class _GroupEntry(_Entry):
    """A group that may be left out where it is optional."""

    def __init__(self, spec: FieldSpec, law: LawLibrary) -> None:
        self._spec = spec
        self._group = _Group(spec.fields, law)
        self._there = QCheckBox(spec.title)
        self._there.setVisible(spec.optional)
        self._there.toggled.connect(self._group.setVisible)
        title = [] if spec.optional else [label(spec.title, "strong")]
        card = Card(look="sunken", gap=8, pad=12).put(*title, self._there, self._group)
        super().__init__(card, None)
        self._group.setVisible(not spec.optional)

    def put(self, value: Any) -> None:
        self._there.setChecked(value is not None)
        self._group.setVisible(value is not None or not self._spec.optional)
        self._group.put(value or {})

    def value(self) -> Any:
        return self._group.values() if self._there.isChecked() or not self._spec.optional else None

    def tell(self, place: list[str | int], words: str) -> bool:
        return self._group.tell(place, words)


class _GroupsEntry(_Entry):
    """Groups of the same fields, any number of them."""

    def __init__(self, spec: FieldSpec, law: LawLibrary) -> None:
        self._spec, self._law = spec, law
        self._groups: list[tuple[Card, _Group]] = []
        self._lines = column(gap=8)
        add = button(QCoreApplication.translate("Law", "Add"), "ghost", "plus", "dense")
        add.clicked.connect(lambda: self._add({}))
        holder = QWidget()
        holder.setLayout(column(row(label(spec.title, "strong"), None, add), self._lines, gap=8))
        super().__init__(holder, None)

    def put(self, value: Any) -> None:
        for card, _group in self._groups:
            card.hide()
            card.deleteLater()
        self._groups = []
        for each in value or ():
            self._add(each)

    def _add(self, values: Mapping[str, Any]) -> None:
        group = _Group(self._spec.fields, self._law)
        group.put(values)
        up = button("", "ghost", "caret-up", "square", QCoreApplication.translate("Law", "Move up"))
        remove = button("", "ghost", "trash", "square", QCoreApplication.translate("Law", "Take out"))
        card = Card(look="sunken", gap=8, pad=12).put(row(None, up, remove, gap=2), group)
        entry = (card, group)
        remove.clicked.connect(lambda: self._remove(entry))
        up.clicked.connect(lambda: self._move_up(entry))
        self._groups.append(entry)
        self._lines.addWidget(card)

    def _remove(self, entry: tuple[Card, _Group]) -> None:
        self._groups.remove(entry)
        entry[0].hide()
        entry[0].deleteLater()

    def _move_up(self, entry: tuple[Card, _Group]) -> None:
        at = self._groups.index(entry)
        if at:
            self._groups.insert(at - 1, self._groups.pop(at))
            self._lines.removeWidget(entry[0])
            self._lines.insertWidget(at - 1, entry[0])

    def value(self) -> Any:
        return [group.values() for _card, group in self._groups]

    def tell(self, place: list[str | int], words: str) -> bool:
        index = place[0] if place else None
        if not str(index).isdecimal() or int(str(index)) >= len(self._groups):
            return False
        return self._groups[int(str(index))][1].tell(place[1:], words)


_MAKERS: dict[FieldKind, Callable[[FieldSpec, LawLibrary], _Entry]] = {
    FieldKind.TEXT: _TextEntry,
    FieldKind.LONG: _TextEntry,
    FieldKind.CITATION: _TextEntry,
    FieldKind.CHOICE: _ChoiceEntry,
    FieldKind.FLAG: _FlagEntry,
    FieldKind.LINES: _LinesEntry,
    FieldKind.CITATIONS: _LinesEntry,
    FieldKind.ROWS: _LinesEntry,
    FieldKind.GROUP: _GroupEntry,
    FieldKind.GROUPS: _GroupsEntry,
}


def _lines(fields: Sequence[FieldSpec], entries: Mapping[str, _Entry]) -> list[Item]:
    """The fields from top to bottom; figures and choices stand two beside each other."""
    lines: list[Item] = []
    waiting: QWidget | None = None
    for spec in fields:
        widget = entries[spec.name].widget
        if not (spec.number or spec.kind is FieldKind.CHOICE):
            if waiting is not None:
                lines.append(row((waiting, 1), None, gap=10))
                waiting = None
            lines.append(widget)
        elif waiting is None:
            waiting = widget
        else:
            lines.append(row((waiting, 1), (widget, 1), gap=10))
            waiting = None
    return [*lines, row((waiting, 1), None, gap=10)] if waiting is not None else lines


def _entry(spec: FieldSpec, law: LawLibrary) -> _Entry:
    return _MAKERS[spec.kind](spec, law)
