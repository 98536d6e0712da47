"""The middle column: a document of the file, field by field or as the page that it prints."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.case_text import DocumentText, FieldText
from app.ui.casefile.document_reader import DocumentReader
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row

MARKED, HIT, MISSED, ALARM = "marked", "hit", "missed", "alarm"
FLAGS = {
    MARKED: ("flag-fill", "accent"),
    HIT: ("check-circle-fill", "ok"),
    MISSED: ("x-circle-fill", "critical"),
    ALARM: ("prohibit", "warn"),
}
"""Icon and tone of what stands at a field."""


class Reading(DocumentReader):
    """A document with what stands at its fields."""

    def __init__(self) -> None:
        super().__init__()
        self._flags: Mapping[str, str] = {}

    def show_document(self, text: DocumentText, title: str, flags: Mapping[str, str]) -> None:
        """Show a document with what stands at its fields."""
        self._flags = flags
        self.open_text(text, title, anew=self._shown is None or text.id != self._shown.id)

    def add_fields(self, text: DocumentText) -> None:
        """The document as a whole, then its fields; of the whole file the fields alone."""
        if text.id:
            words = self.tr("Something is missing, or the whole document is wrong, such as its date.")
            self._add("", FieldText("", self.tr("The document as a whole"), words))
        for field in text.fields:
            self._add(field.key, field)

    def _add(self, key: str, field: FieldText) -> None:
        is_place = bool(key or self.document())
        name: list[Item] = [label(field.label, "caption", "text3")]
        if not field.prints:
            name.append(label(self.tr("not printed"), "caption", "text3"))
        flag = self._flags.get(key) if key or self.document() and not self._rows else None
        if flag:
            icon, tone = FLAGS[flag]
            name += [None, Glyph(icon, tone, 16, self._meaning(flag))]
        else:
            name.append(None)
        said = bool(field.words and (key or not self.document()))
        words = label(field.words or "—", "body" if said else "dense", "text" if said else "text3", wrap=True)
        inside = column(row(*name, gap=8), words, margins=(16, 7, 14, 8), gap=2)
        self.add_row(key, f"{field.label} {field.words}", inside, is_place=is_place)

    def _meaning(self, flag: str) -> str:
        return {
            MARKED: self.tr("marked"), HIT: self.tr("found"), MISSED: self.tr("missed"), ALARM: self.tr("false alarm"),
        }[flag]  # fmt: skip
