"""A document that was handed in, field by field with what is said of each, or as the page that it prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.content.cached_case_forms import CaseFormsContents
from app.domain.casefile.case_file import CaseFile
from app.services.case_text import DocumentText, FieldText
from app.ui.casefile.page_setting import PageSetting
from app.ui.casefile.preview import Preview
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, boxed, clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow

TEXT, PAGE = "text", "page"


@dataclass(frozen=True, slots=True)
class PaperNote:
    """Something said at a place: words, who or which rule says it, icon and tone."""

    words: str
    about: str
    icon: str
    tone: str


Notes = Mapping[tuple[str, str], Sequence[PaperNote]]
"""Notes by document and field; an empty field stands for the whole document, an empty document for the whole file."""


class ReviewPaper(QFrame):
    """`place_chosen` carries document and field."""

    place_chosen = Signal(str, str)

    def __init__(self, case: CaseFile, contents: CaseFormsContents) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._case, self._contents = case, contents
        self._shown: DocumentText | None = None
        self._title = ""
        self._notes: Notes = {}
        self._rows: dict[str, SelectableRow] = {}
        self._field = ""
        self._setting = PageSetting(self)
        self._setting.ready.connect(self._show_pages)
        self._setting.failed.connect(self._show_no_pages)
        self.preview: Preview = Preview()
        self._name, self._about = Elided("", "h3"), label("", "caption", "text3")
        self._view = Segmented([(TEXT, self.tr("Text")), (PAGE, self.tr("Page"))], TEXT, self.tr("What is shown"))
        self._view.chosen.connect(self.show_view)
        self._lines, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 0, 0, 16)))
        self._scroll = scrolled(inner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.preview)
        head = row((column(self._name, self._about, gap=0), 1), self._view, margins=(16, 8, 12, 8), gap=8)
        self.setLayout(column(head, rule(), (self._stack, 1), margins=(1, 1, 1, 1), gap=0))

    def document(self) -> str:
        """The id of the document that is shown; empty for the whole file."""
        return self._shown.id if self._shown else ""

    def field(self) -> str:
        """The field that was pointed at last; empty for the whole document."""
        return self._field

    def show_document(self, text: DocumentText, title: str) -> None:
        """Show another document, in the view in force; the whole file has no page."""
        self._shown, self._title, self._field = text, title, ""
        self._name.set_whole(title)
        code = self.tr("Form {0}").format(text.form) if text.form else ""
        self._about.setText(" · ".join(part for part in (code, text.issued) if part))
        self._view.setVisible(bool(text.id))
        self.preview.show_pages([])
        self._fill()
        self._scroll.verticalScrollBar().setValue(0)
        self.show_view(self._view.selected() if text.id else TEXT)

    def show_notes(self, notes: Notes) -> None:
        """Show what is said at the fields."""
        self._notes = notes
        if self._shown is not None:
            self._fill()

    def show_view(self, view: str) -> None:
        """Show the text or the page."""
        page = view == PAGE and bool(self.document())
        if self.document():
            self._view.select(view)
        self._stack.setCurrentIndex(1 if page else 0)
        if page and not self.preview.count():
            self._setting.wish(self._case, self._contents, self.document(), at_once=True)

    def shows_page(self) -> bool:
        """Whether the page is in sight."""
        return self._stack.currentIndex() == 1

    def switch(self) -> None:
        """Show the other view."""
        self.show_view(TEXT if self.shows_page() else PAGE)

    def point_at(self, field: str) -> None:
        """Mark the row of a field and bring it into sight."""
        self._field = field
        for key, each in self._rows.items():
            each.set_selected(key == field)
        if field in self._rows:
            self.show_view(TEXT)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is pointed at in sight when a form below takes room."""
        super().resizeEvent(event)
        if self._field:
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        found = self._rows.get(self._field)
        if found is not None:
            # A row that was only just made has no place yet.
            QTimer.singleShot(0, found, lambda: self._scroll.ensureWidgetVisible(found, 0, 60))

    def _show_pages(self, document: str, pages: list[bytes], newest: bool) -> None:
        if newest and document == self.document():
            self.preview.show_pages(pages)

    def _show_no_pages(self, document: str, why: str) -> None:
        if document == self.document():
            self.preview.fail(why)

    def _fill(self) -> None:
        assert self._shown is not None
        clear(self._lines)
        self._rows = {}
        title = self.tr("The document as a whole") if self._shown.id else self.tr("The file as a whole")
        self._add("", FieldText("", title, ""))
        for field in self._shown.fields:
            self._add(field.key, field)

    def _add(self, key: str, field: FieldText) -> None:
        assert self._shown is not None
        whole = not self._rows
        notes = self._notes.get((self._shown.id, key), ()) if key or whole else ()
        items: list[Item] = [label(field.label, "caption", "text3")]
        if not whole:
            words = field.words or "—"
            items.append(
                label(words, "body" if field.words else "dense", "text" if field.words else "text3", wrap=True)
            )
        items += [self._note(each) for each in notes]
        made = SelectableRow(selected=bool(key) and key == self._field)
        made.setLayout(column(*items, margins=(16, 7, 14, 8), gap=3))
        told = " ".join(each.words for each in notes)
        made.setAccessibleName(f"{field.label} {field.words} {told}".strip())
        made.chosen.connect(partial(self._choose, key))
        self._rows.setdefault(key, made)
        self._lines.addWidget(made)
        self._lines.addWidget(rule())

    def _note(self, note: PaperNote) -> QWidget:
        words = column(label(note.words, "dense", wrap=True), label(note.about, "caption", "text3", wrap=True), gap=1)
        icon = column(2, Glyph(note.icon, note.tone, 15), None, gap=0)
        return boxed(row(icon, (words, 1), margins=(9, 6, 10, 7), gap=8), card="sunken")

    def _choose(self, key: str) -> None:
        self.point_at(key)
        self.place_chosen.emit(self.document(), key)
