"""The documents of a hand-in with one of them open: what every page of reviewing shows at its left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.cached_case_forms import CaseFormsContents
from app.domain.appraisal.finding import Finding, Kind
from app.domain.casefile.case_file import CaseFile
from app.domain.hand_in.review_events import Commented
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.services.case_text import DocumentText, case_head, document_texts
from app.services.shelf import Shelf
from app.ui.case_practice.contents import Contents
from app.ui.case_practice.reading import MARKED
from app.ui.case_practice.titles import Titles
from app.ui.case_review.paper import Notes, PaperNote, ReviewPaper
from app.ui.case_review.words import lost
from app.ui.casefile.side import SEVERITIES
from app.ui.pieces.layouts import row
from app.ui.pieces.severity import SEVERITY_ICONS


@dataclass(frozen=True)
class Papers:
    """A case file in words, with what sets its pages."""

    case: CaseFile
    contents: CaseFormsContents
    documents: tuple[DocumentText, ...]
    law: LawLibrary

    @classmethod
    def of(cls, shelf: Shelf, case: CaseFile) -> Papers:
        """The papers of a case file; raises ContentError where the content can't be used."""
        contents = shelf.case_forms()
        return cls(case, contents, (case_head(case), *document_texts(case, contents.forms())), shelf.law())

    @property
    def titles(self) -> Titles:
        """The names of documents and fields."""
        return Titles(self.documents)

    def cite(self, citation: str) -> str:
        """A citation in words, by the version of the case's day."""
        return self.law.label(Citation.parse(citation), self.case.in_force_on, digits=True)

    def text(self, document: str) -> DocumentText | None:
        """A document by id."""
        return next((each for each in self.documents if each.id == document), None)


class Bench(QWidget):
    """`place_chosen` carries document and field when somebody points at one."""

    place_chosen = Signal(str, str)

    def __init__(self, papers: Papers) -> None:
        super().__init__()
        self.papers, self.titles = papers, papers.titles
        self.contents = Contents(papers.documents, self.titles)
        self.paper = ReviewPaper(papers.case, papers.contents)
        self.contents.chosen.connect(self.open_document)
        self.paper.place_chosen.connect(self.place_chosen)
        self.setLayout(row(self.contents, (self.paper, 1), gap=10))
        self.show_notes({})
        ids = self.contents.ids()
        self.open_document(ids[1] if len(ids) > 1 else "")

    def open_document(self, document: str) -> None:
        """Show a document; an empty id shows the file as a whole, an unknown one nothing new."""
        text = self.papers.text(document)
        if text is not None:
            self.contents.select(document)
            self.paper.show_document(text, self.titles.document(document))
            self.place_chosen.emit(document, "")

    def to_place(self, document: str, field: str) -> None:
        """Show a field of a document."""
        if document != self.paper.document():
            self.open_document(document)
        self.paper.point_at(field)

    def step(self, step: int) -> None:
        """Show a document so many places further down the list."""
        ids = self.contents.ids()
        here = ids.index(self.paper.document())
        self.open_document(ids[max(0, min(len(ids) - 1, here + step))])

    def show_notes(self, notes: Notes) -> None:
        """Show what is said, and how much in each document."""
        counts: Counter[str] = Counter()
        for (document, _field), said in notes.items():
            counts[document] += len(said)
        self.contents.show_counts({document: {MARKED: count} for document, count in counts.items()})
        self.paper.show_notes(notes)


def note_of(finding: Finding) -> PaperNote:
    """A finding as it stands at its field."""
    costs = finding.kind is Kind.FINDING
    severity = SEVERITIES[finding.level] if costs else "neutral"
    about = " · ".join(part for part in (finding.rule, lost(finding.deduction), finding.by) if part)
    return PaperNote(finding.why, about, SEVERITY_ICONS[severity], "text2" if severity == "neutral" else severity)


def note_of_comment(comment: Commented) -> PaperNote:
    """A comment as it stands at its field."""
    return PaperNote(comment.words, comment.by_name, "chat-circle-text-fill", "accent")
