"""What came of making papers: the files, what is still empty or wrong in them, or why there are none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.form import CaseForms
from app.services.case_building import Built
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row
from app.ui.pieces.notice import Notice

MOST_FILES, MOST_FLAWS = 8, 5


class OutputResult(QWidget):
    """`folder_wanted` carries the folder that was written to, `case_wanted` says that what is wrong will be mended."""

    folder_wanted = Signal(object)
    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = column(gap=10)
        self.setLayout(self._body)

    def clear(self) -> None:
        """Say nothing."""
        clear(self._body)

    def refuse(self, why: str) -> None:
        """Say why there are no papers."""
        clear(self._body)
        self._body.addWidget(Notice(why, "critical"))

    def show_built(self, folder: Path, built: Built, forms: CaseForms, case: CaseFile | None) -> None:
        """Say what was written, and what in it is not as it should be."""
        clear(self._body)
        self._body.addWidget(self._files(folder, built))
        for each in self._remarks(built, forms, case):
            self._body.addWidget(each)

    def _files(self, folder: Path, built: Built) -> Card:
        opened = button(self.tr("Open the folder"), "", "folder-open", "dense")
        opened.clicked.connect(lambda: self.folder_wanted.emit(folder))
        card = Card(self.tr("Written"), opened, hint=self.tr("{0} files").format(len(built.files)), gap=6)
        for path in built.files[:MOST_FILES]:
            card.put(row(Glyph("check-circle-fill", "ok", 16), (Elided(path.name, "dense"), 1), gap=6))
        if len(built.files) > MOST_FILES:
            more = self.tr("and {0} more").format(len(built.files) - MOST_FILES)
            card.put(label(more, "caption", "text3"))
        return card

    def _remarks(self, built: Built, forms: CaseForms, case: CaseFile | None) -> list[QWidget]:
        lines = [self._flaw(each.document, each.field, each.message, forms, case) for each in built.flaws]
        shown: list[QWidget] = []
        if lines:
            first = self.tr("{0} fields are empty or not as the form wants them; the papers were made all the same.")
            shown.append(self._remark(first.format(len(lines)), lines))
        if built.identities:
            first = self.tr("A practice file names somebody who may be real. Put invented data in its place:")
            shown.append(self._remark(first, [f"{each.written}：{each.message}" for each in built.identities]))
        if built.templates:
            shown.append(self._remark(self.tr("Word templates of the bureau no longer fit:"), list(built.templates)))
        return shown

    def _remark(self, first: str, lines: list[str]) -> QWidget:
        mend = button(self.tr("Back to the case file"), "", "pencil-simple", "dense")
        mend.clicked.connect(self.case_wanted)
        items: list[Item] = [label(each, "dense", "text2", wrap=True) for each in lines[:MOST_FLAWS]]
        if len(lines) > MOST_FLAWS:
            items.append(label(self.tr("and {0} more").format(len(lines) - MOST_FLAWS), "caption", "text3"))
        head = row(Glyph("warning-circle-fill", "warn", 16), (label(first, "dense", "text", wrap=True), 1), gap=8)
        return Card(look="warn", pad=12, gap=6).put(head, column(*items, gap=3), row(mend, None))

    def _flaw(self, document: str, field: str, message: str, forms: CaseForms, case: CaseFile | None) -> str:
        found = case.document(document) if case else None
        form = forms.get(found.form) if found else None
        return f"{form.short_name}：{message}" if form else message
