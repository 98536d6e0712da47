"""The middle column: a document of the file, field by field or as the page that it prints."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from app.services.case_text import DocumentText, FieldText
from app.ui.casefile.preview import Preview
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow

TEXT, PAGE = "text", "page"
MARKED, HIT, MISSED, ALARM = "marked", "hit", "missed", "alarm"
FLAGS = {
    MARKED: ("flag-fill", "accent"),
    HIT: ("check-circle-fill", "ok"),
    MISSED: ("x-circle-fill", "critical"),
    ALARM: ("prohibit", "warn"),
}
"""Icon and tone of what stands at a field."""


class Reading(QFrame):
    """`place_chosen` carries document and field, `page_wanted` the document whose pages are to be set."""

    place_chosen = Signal(str, str)
    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._shown: DocumentText | None = None
        self._rows: dict[str, SelectableRow] = {}
        self._flags: Mapping[str, str] = {}
        self._field = ""
        self.preview = Preview()
        self._name, self._about = Elided("", "h3"), label("", "caption", "text3")
        self._view = Segmented([(TEXT, self.tr("Text")), (PAGE, self.tr("Page"))], TEXT, self.tr("What is shown"))
        self._view.chosen.connect(self.show_view)
        self._lines, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 0, 0, 16)))
        self._scroll: QScrollArea = scrolled(inner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.preview)
        head = row((column(self._name, self._about, gap=0), 1), self._view, margins=(16, 8, 12, 8), gap=8)
        self.setLayout(column(head, rule(), (self._stack, 1), margins=(1, 1, 1, 1), gap=0))

    def document(self) -> str:
        """The id of the document that is shown; empty for the whole file."""
        return self._shown.id if self._shown else ""

    def show_document(self, text: DocumentText, title: str, flags: Mapping[str, str]) -> None:
        """Show a document with what stands at its fields."""
        another = self._shown is None or text.id != self._shown.id
        self._shown, self._flags = text, flags
        self._name.set_whole(title)
        code = self.tr("Form {0}").format(text.form) if text.form else ""
        self._about.setText(" · ".join(part for part in (code, text.issued) if part))
        self._view.setVisible(bool(text.id))
        if another:
            self._field = ""
            self.preview.show_pages([])
        self._fill()
        if another:
            self._scroll.verticalScrollBar().setValue(0)
            self.show_view(self._view.selected() if text.id else TEXT)

    def show_view(self, view: str) -> None:
        """Show the text or the page; the whole file has no page."""
        page = view == PAGE and bool(self.document())
        if self.document():
            self._view.select(view)
        self._stack.setCurrentIndex(1 if page else 0)
        if page and not self.preview.count():
            self.page_wanted.emit(self.document())

    def shows_page(self) -> bool:
        """Whether the page is in sight."""
        return self._stack.currentIndex() == 1

    def point_at(self, field: str) -> None:
        """Mark the row of a field and bring it into sight; an empty one stands for the whole document."""
        self._field = field
        for key, each in self._rows.items():
            each.set_selected(key == field)
        found = self._rows.get(field)
        if found is not None:
            self.show_view(TEXT)
            # A row that was only just made has no place yet.
            QTimer.singleShot(0, found, lambda: self._scroll.ensureWidgetVisible(found, 0, 60))

    def _fill(self) -> None:
        assert self._shown is not None
        clear(self._lines)
        self._rows = {}
        if self._shown.id:
            words = self.tr("Something is missing, or the whole document is wrong, such as its date.")
            self._add("", FieldText("", self.tr("The document as a whole"), words))
        for field in self._shown.fields:
            self._add(field.key, field)

    def _add(self, key: str, field: FieldText) -> None:
        assert self._shown is not None
        name: list[Item] = [label(field.label, "caption", "text3")]
        if not field.prints:
            name.append(label(self.tr("not printed"), "caption", "text3"))
        flag = self._flags.get(key) if key or self._shown.id and not self._rows else None
        if flag:
            icon, tone = FLAGS[flag]
            name += [None, Glyph(icon, tone, 16, self._meaning(flag))]
        else:
            name.append(None)
        said = bool(field.words and (key or not self._shown.id))
        words = label(field.words or "—", "body" if said else "dense", "text" if said else "text3", wrap=True)
        made = SelectableRow(selected=bool(key) and key == self._field)
        made.setLayout(column(row(*name, gap=8), words, margins=(16, 7, 14, 8), gap=2))
        made.setAccessibleName(f"{field.label} {field.words}")
        made.chosen.connect(partial(self._choose, key))
        if key or self._shown.id:
            self._rows.setdefault(key, made)
        self._lines.addWidget(made)
        self._lines.addWidget(rule())

    def _meaning(self, flag: str) -> str:
        return {
            MARKED: self.tr("marked"), HIT: self.tr("found"), MISSED: self.tr("missed"), ALARM: self.tr("false alarm"),
        }[flag]  # fmt: skip

    def _choose(self, key: str) -> None:
        self.point_at(key)
        self.place_chosen.emit(self.document(), key)
