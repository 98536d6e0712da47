"""A document that was handed in, field by field with what is said of each, or as the page that it prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.content.cached_case_forms import CaseFormsContents
from app.domain.casefile.case_file import CaseFile
from app.services.case_text import DocumentText, FieldText
from app.ui.casefile.document_reader import DocumentReader
from app.ui.casefile.page_setting import PageSetting
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, boxed, column, row


@dataclass(frozen=True, slots=True)
class PaperNote:
    """Something said at a place: words, who or which rule says it, icon and tone."""

    words: str
    about: str
    icon: str
    tone: str


Notes = Mapping[tuple[str, str], Sequence[PaperNote]]
"""Notes by document and field; an empty field stands for the whole document, an empty document for the whole file."""


class ReviewPaper(DocumentReader):
    """A document with the notes at its fields; it sets its own pages."""

    def __init__(self, case: CaseFile, contents: CaseFormsContents) -> None:
        super().__init__()
        self._case, self._contents = case, contents
        self._notes: Notes = {}
        self._setting = PageSetting(self)
        self._setting.ready.connect(self._show_pages)
        self._setting.failed.connect(self._show_no_pages)
        self.page_wanted.connect(self._set_page)

    def show_document(self, text: DocumentText, title: str) -> None:
        """Show another document, in the view in force; the whole file has no page."""
        self.open_text(text, title, anew=True)

    def show_notes(self, notes: Notes) -> None:
        """Show what is said at the fields."""
        self._notes = notes
        self.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is pointed at in sight when a form below takes room."""
        super().resizeEvent(event)
        if self._field:
            self.keep_in_sight()

    def add_fields(self, text: DocumentText) -> None:
        """The document or the file as a whole, then the fields."""
        title = self.tr("The document as a whole") if text.id else self.tr("The file as a whole")
        self._add("", FieldText("", title, ""))
        for field in text.fields:
            self._add(field.key, field)

    def _set_page(self, document: str) -> None:
        self._setting.wish(self._case, self._contents, document, at_once=True)

    def _show_pages(self, document: str, pages: list[bytes], newest: bool) -> None:
        if newest and document == self.document():
            self.preview.show_pages(pages)

    def _show_no_pages(self, document: str, why: str) -> None:
        if document == self.document():
            self.preview.fail(why)

    def _add(self, key: str, field: FieldText) -> None:
        whole = not self._rows
        notes = self._notes.get((self.document(), key), ()) if key or whole else ()
        items: list[Item] = [label(field.label, "caption", "text3")]
        if not whole:
            words = field.words or "—"
            items.append(
                label(words, "body" if field.words else "dense", "text" if field.words else "text3", wrap=True)
            )
        items += [self._note(each) for each in notes]
        told = " ".join(each.words for each in notes)
        inside = column(*items, margins=(16, 7, 14, 8), gap=3)
        self.add_row(key, f"{field.label} {field.words} {told}".strip(), inside)

    def _note(self, note: PaperNote) -> QWidget:
        words = column(label(note.words, "dense", wrap=True), label(note.about, "caption", "text3", wrap=True), gap=1)
        icon = column(2, Glyph(note.icon, note.tone, 15), None, gap=0)
        return boxed(row(icon, (words, 1), margins=(9, 6, 10, 7), gap=8), card="sunken")
