"""The middle of the library's page: the reader, or one of the views beside it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.law.citation import Citation
from app.domain.law.desk import PlaceKind
from app.services.base import Base
from app.ui.law.act_view import ActView
from app.ui.law.case_view import CaseView
from app.ui.law.entry_frame import EntryFrame
from app.ui.law.form_view import FormView
from app.ui.law.guide_view import GuideView
from app.ui.law.loading import Opened, place_id
from app.ui.law.place_in_law import LawSpot, LawTarget
from app.ui.law.question_view import QuestionView
from app.ui.law.reader import StatuteReader
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState


class Middle(QStackedWidget):
    """`placed` when something else is read; `wanted` carries a target that was linked to.

    `turned` carries another version or question, which is no new place to come back to.
    """

    placed = Signal()
    wanted = Signal(object)
    turned = Signal(object)
    copied = Signal(str)
    keep_wanted = Signal(bool)
    print_wanted = Signal()

    def __init__(self, base: Base, *, may_import: bool) -> None:
        super().__init__()
        law = base.shelf.law()
        self._opened: Opened | None = None
        self._kept = False
        self.reader = StatuteReader(may_import=may_import)
        self.act, self.guide, self.case = ActView(base, law), GuideView(law), CaseView(law)
        self.question, self.form = QuestionView(law), FormView(law)
        why = self.tr("Choose a hit at the left, or ask a question. The law of the day that stands there is shown.")
        nothing = Card().put((EmptyState("books", self.tr("The law library"), why), 1))
        for view in (nothing, self.reader, *self._entries()):
            self.addWidget(view)
        self.reader.article_chosen.connect(lambda _article: self._tell_place())
        self.reader.keep_wanted.connect(self.keep_wanted)
        self.reader.print_wanted.connect(self.print_wanted)
        self.reader.copied.connect(self.copied)
        self.reader.version_wanted.connect(self._other_version)
        for entry in self._entries():
            entry.wanted.connect(self.wanted)
            entry.keep_wanted.connect(self.keep_wanted)
            entry.print_wanted.connect(self.print_wanted)
            entry.copied.connect(self.copied)
        self.question.next_wanted.connect(self._other_question)

    def _entries(self) -> tuple[EntryFrame, ...]:
        return self.act, self.guide, self.case, self.question, self.form

    def opened(self) -> Opened | None:
        """What is read, None before the first."""
        return self._opened

    def show_opened(self, opened: Opened, today: dt.date) -> None:
        """Show something else."""
        self._opened = opened
        for entry in self._entries():
            entry.law = opened.law
        if opened.reading is not None:
            self.setCurrentWidget(self.reader)
            self.reader.show_reading(opened.reading, opened.target.spot or LawSpot(""), today)
            return
        if opened.act is not None:
            self.act.show_act(opened.act, opened.standard, opened.factors)
            self.setCurrentWidget(self.act)
        elif opened.guide is not None:
            self.guide.show_guide(opened.guide, dict(opened.form_names), opened.mark)
            self.setCurrentWidget(self.guide)
        elif opened.case is not None:
            self.case.show_case(opened.case, opened.mark)
            self.setCurrentWidget(self.case)
        elif opened.question is not None:
            self.question.show_question(opened.question)
            self.setCurrentWidget(self.question)
        elif opened.form is not None:
            self.form.show_form(opened.form)
            self.setCurrentWidget(self.form)
        self._tell_place()

    def kept(self) -> bool:
        """Whether what is read is a favourite."""
        return self._kept

    def show_kept(self, kept: bool) -> None:
        """Show whether what is read is a favourite."""
        self._kept = kept
        self.reader.show_kept(kept)
        for entry in self._entries():
            entry.show_kept(kept)

    def place(self) -> tuple[PlaceKind, str, str] | None:
        """Kind, id and label of what is read."""
        opened = self._opened
        if opened is None:
            return None
        if opened.reading is not None:
            article, name = self.reader.article(), opened.reading.key or opened.reading.title
            spot = LawSpot(name, article.number, article.suffix) if article is not None else LawSpot(name)
            kind, id_ = place_id(spot)
            return kind, id_, f"{opened.reading.title} {article.label}" if article is not None else opened.reading.title
        entry = opened.act or opened.guide or opened.case or opened.form
        if entry is not None:
            return PlaceKind(opened.target.kind), entry.id, entry.title
        return (PlaceKind.QUESTION, opened.question.id, opened.question.stem) if opened.question is not None else None

    def exact_citation(self) -> str:
        """The paragraph or item that was asked for, where it is still the article that is read; else empty."""
        opened, article = self._opened, self.reader.article()
        spot = opened.target.spot if opened is not None else None
        if spot is None or article is None or not spot.paragraph or opened is None or opened.reading is None:
            return ""
        if not opened.reading.key or (spot.number, spot.suffix) != (article.number, article.suffix):
            return ""
        place = (spot.suffix or None, spot.paragraph, spot.item or None)
        return str(Citation(opened.reading.key, spot.number, *place))

    def _tell_place(self) -> None:
        if self._opened is not None:
            self.placed.emit()

    def _other_version(self, version: dt.date) -> None:
        opened, article = self._opened, self.reader.article()
        if opened is None or opened.reading is None:
            return
        name = opened.reading.key or opened.reading.title
        number, suffix = (article.number, article.suffix) if article is not None else (0, 0)
        spot = LawSpot(name, number, suffix, version=version)
        self.turned.emit(LawTarget("article", opened.target.id, spot, day=opened.day))

    def _other_question(self, step: int) -> None:
        if self._opened is not None and self._opened.question is not None:
            self.turned.emit(LawTarget("question", self._opened.near[0 if step < 0 else 1]))
