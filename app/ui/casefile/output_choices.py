"""What is made of a case file: all of it or one document, in which format, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.case_building import Output
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.segmented import Segmented

WHOLE = "whole"


class OutputChoices(Card):
    """`changed` where other pages are meant, `made` and `printed` when the buttons are pressed."""

    changed, made, printed, folder_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What is made"))
        self._of = Choice([(WHOLE, self.tr("Everything in it"))], name=self.tr("Scope"))
        self._of.chosen.connect(lambda _id: self._turn())
        formats = [
            (Output.PDF.value, self.tr("PDF")),
            (Output.DOCX.value, self.tr("Word")),
            (Output.ZIP.value, self.tr("ZIP of all")),
        ]
        self._format = Segmented(formats, Output.PDF.value, self.tr("Format"))
        self._format.chosen.connect(lambda _id: self._tell())
        self._about = label("", "dense", "text2", wrap=True)
        self._templates = label("", "caption", "text3", wrap=True)
        self._count = label("", "caption", "text3")
        self._where = Elided("", "dense")
        choose = button(self.tr("Choose…"), "", "folder-open", "dense")
        choose.clicked.connect(self.folder_wanted)
        folder, formats_row = QWidget(), QWidget()
        folder.setLayout(row((self._where, 1), choose, gap=8))
        formats_row.setLayout(row(self._format, None))
        make = button(self.tr("Make the files"), "primary", "download-simple")
        make.clicked.connect(self.made)
        out = button(self.tr("Print…"), "", "printer")
        out.clicked.connect(self.printed)
        self.put(
            FormField(self.tr("Scope"), self._of),
            FormField(self.tr("Format"), formats_row),
            column(self._about, self._templates, gap=2),
            FormField(self.tr("Folder"), folder),
            row(make, out, None, self._count, gap=8),
        )
        self._own = 0

    def show_case(self, documents: Sequence[tuple[str, str]], looked_at: str, folder: Path, templates: int) -> None:
        """Offer all of a case, then the document that was looked at, then the others, as id and name.

        `templates` says how many of the bureau's own there are.
        """
        numbered = [(id_, f"{number} {name}") for number, (id_, name) in enumerate(documents, start=1)]
        ordered = sorted(numbered, key=lambda each: each[0] != looked_at)
        kept = self._of.selected()
        self._of.show_choices([(WHOLE, self.tr("Everything in it")), *ordered], WHOLE)
        self._of.select(kept)
        self._own = templates
        self.show_folder(folder)
        self._tell()

    def show_folder(self, folder: Path) -> None:
        """Say where the files go."""
        self._where.set_whole(str(folder))

    def show_count(self, pages: int) -> None:
        """Say how many pages there are."""
        self._count.setText(self.tr("{0} pages").format(pages))

    def only(self) -> str:
        """The id of the document that is meant, nothing for all."""
        return "" if self._of.selected() == WHOLE else self._of.selected()

    def output(self) -> Output:
        """The format."""
        return Output(self._format.selected())

    def choose(self, scope: str, output: Output) -> None:
        """Choose as a click does."""
        self._of.select(scope)
        self._format.select(output.value)
        self._turn()

    def _turn(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        whole = not self.only()
        words = {
            (Output.PDF, True): self.tr(
                "The whole file, the main and the auxiliary volume: three PDF/A with cover, inventory, page numbers"
                " and bookmarks."
            ),
            (Output.DOCX, True): self.tr("A Word file for each document, numbered in the order of the volume."),
            (Output.ZIP, True): self.tr(
                "One ZIP: the volumes, every document as PDF and Word, and the case file itself."
            ),
            (Output.PDF, False): self.tr("This document as one PDF/A, as it will be archived."),
            (Output.DOCX, False): self.tr("This document as a Word file."),
            (Output.ZIP, False): self.tr("This document as PDF and Word in one ZIP."),
        }
        self._about.setText(words[self.output(), whole])
        shown = self._own and self.output() is not Output.PDF
        own = self.tr("{0} documents have templates of the bureau's own.").format(self._own) if shown else ""
        self._templates.setText(own)
        self._templates.setVisible(bool(own))
