"""Documents and fields of a practice in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.services.case_text import DocumentText


class Titles:
    """The names of documents and fields, as places are told."""

    def __init__(self, documents: Sequence[DocumentText]) -> None:
        self._documents = {each.id: each for each in documents}
        self._fields = {(each.id, field.key): field.label for each in documents for field in each.fields if field.key}

    def form(self, document: str) -> str:
        """The code of a document's form; empty for the whole file."""
        return self._documents[document].form if document in self._documents else ""

    def document(self, document: str) -> str:
        """The name of a document, with whom it concerns."""
        known = self._documents.get(document)
        if known is None or not document:
            return QCoreApplication.translate("PracticeTitles", "The whole file")
        return f"{known.name}（{known.about}）" if known.about else known.name

    def place(self, document: str, field: str) -> str:
        """A document and a field in it; without a field, the whole document."""
        label = self._fields.get((document, field), "")
        return f"{self.document(document)} · {label}" if label else self.document(document)
