"""A document to read, field by field or as the page that it prints."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.services.case_text import DocumentText
from app.ui.casefile.preview import Preview
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow

TEXT, PAGE = "text", "page"


class DocumentReader(QFrame):
    """`place_chosen` carries document and field, `page_wanted` the document whose pages are to be set.

    Subclass it: write the fields in `add_fields`, show a document by `open_text`, and `fill` when more is said of it.
    """

    place_chosen = Signal(str, str)
    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._shown: DocumentText | None = None
        self._rows: dict[str, SelectableRow] = {}
        self._field = ""
        self.preview: Preview = Preview()
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

    def add_fields(self, text: DocumentText) -> None:
        """Write the fields of a document, each by `add_row`; there are none yet."""
        raise NotImplementedError

    def document(self) -> str:
        """The id of the document that is shown; empty for the whole file."""
        return self._shown.id if self._shown else ""

    def field(self) -> str:
        """The field that was pointed at last; empty for the whole document."""
        return self._field

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

    def switch(self) -> None:
        """Show the other view."""
        self.show_view(TEXT if self.shows_page() else PAGE)

    def point_at(self, field: str) -> None:
        """Mark the row of a field and bring it into sight; an empty one stands for the whole document."""
        self._field = field
        for key, each in self._rows.items():
            each.set_selected(key == field)
        if field in self._rows:
            self.show_view(TEXT)
            self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll to the field that is pointed at."""
        found = self._rows.get(self._field)
        if found is not None:
            # A row that was only just made has no place yet.
            QTimer.singleShot(0, found, lambda: self._scroll.ensureWidgetVisible(found, 0, 60))

    def open_text(self, text: DocumentText, title: str, *, anew: bool) -> None:
        """Show a document: `anew` from its top and with no page set, else where it was read."""
        self._shown = text
        self._name.set_whole(title)
        code = self.tr("Form {0}").format(text.form) if text.form else ""
        self._about.setText(" · ".join(part for part in (code, text.issued) if part))
        self._view.setVisible(bool(text.id))
        if anew:
            self._field = ""
            self.preview.show_pages([])
        self.fill()
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
            self.show_view(self._view.selected() if text.id else TEXT)

    def fill(self) -> None:
        """Write the fields anew; nothing before there is a document."""
        if self._shown is not None:
            clear(self._lines)
            self._rows = {}
            self.add_fields(self._shown)

    def add_row(self, key: str, name: str, inside: QVBoxLayout, *, is_place: bool = True) -> None:
        """Add a row that chooses a field; one that `is_place` is marked when that is pointed at."""
        made = SelectableRow(selected=bool(key) and key == self._field)
        made.setLayout(inside)
        made.setAccessibleName(name)
        made.chosen.connect(partial(self._choose, key))
        if is_place:
            self._rows.setdefault(key, made)
        self._lines.addWidget(made)
        self._lines.addWidget(rule())

    def _choose(self, key: str) -> None:
        self.point_at(key)
        self.place_chosen.emit(self.document(), key)
