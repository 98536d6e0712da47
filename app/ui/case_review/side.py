"""The right column of a review: the score, findings and comments, or the form in which something is being said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.domain.appraisal.finding import Finding, Score
from app.domain.hand_in.hand_in import KeptAppraisal
from app.domain.hand_in.review import Judgement
from app.domain.hand_in.review_events import Commented
from app.ui.case_review.finding_row import ADD, CONFIRM, OVERRULE, TAKE_BACK, FindingRow
from app.ui.case_review.saying_forms import SayingForm
from app.ui.case_review.words import badge, points, score_face, veto_words
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.painted import CENTRE
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow

FINDINGS, COMMENTS = "findings", "comments"
Listed = tuple[str, Finding, Judgement | None]
"""A finding with its name and what the reviewer says of it."""


class ReviewSide(QFrame):
    """`asked` carries what is asked for and a finding's name; `place_wanted` document and field."""

    place_wanted = Signal(str, str)
    law_wanted = Signal(str)
    asked = Signal(str, str)
    comment_taken_back = Signal(int)
    form_closed = Signal()

    def __init__(self, kept: KeptAppraisal, cite: Callable[[str], str]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._kept, self._cite = kept, cite
        self._rows: list[FindingRow] = []
        self._at = -1
        self._form: SayingForm | None = None
        self._tabs = Segmented(
            [(FINDINGS, self.tr("Findings")), (COMMENTS, self.tr("Comments"))], FINDINGS, self.tr("What is shown")
        )
        self._tabs.chosen.connect(self.show_tab)
        self._score, self._badges = label("–", "figure"), row(gap=6)
        self._veto = label("", "caption", "critical", wrap=True)
        self._findings, self._comments, self._foot = column(gap=0), column(gap=0), row(gap=6)
        self._lists, self._stack = QStackedWidget(), QStackedWidget()
        for body in (self._findings, self._comments):
            inner = QWidget()
            inner.setLayout(column(body, None, margins=(0, 0, 0, 10)))
            self._lists.addWidget(scrolled(inner))
        foot_holder = QWidget()
        foot_holder.setLayout(column(rule(), row(self._foot, margins=(12, 9, 12, 10)), gap=0))
        self._foot_holder = foot_holder
        listing = QWidget()
        listing.setLayout(column((self._lists, 1), foot_holder, gap=0))
        self._stack.addWidget(listing)
        head = row(
            (self._tabs, 0, CENTRE), None, self._score, label("/ 100", "dense", "text3"), margins=(14, 10, 14, 4), gap=6
        )
        self.setLayout(
            column(head, row(self._badges, margins=(14, 0, 14, 6)), row(self._veto, margins=(14, 0, 14, 6)), rule(),
                   (self._stack, 1), margins=(1, 1, 1, 1), gap=0)
        )  # fmt: skip

    def show_tab(self, tab: str) -> None:
        """Show findings or comments."""
        self._tabs.select(tab)
        self._lists.setCurrentIndex(0 if tab == FINDINGS else 1)

    def show_score(self, score: Score, badges: Sequence[Badge] = ()) -> None:
        """Show the score with its band."""
        self._score.setText(points(score.total))
        clear(self._badges)
        for each in (badge(score_face(score)), *badges):
            self._badges.addWidget(each)
        self._badges.addStretch(1)
        self._veto.setText(veto_words(score))
        self._veto.setVisible(bool(score.vetoes))

    def show_findings(self, findings: Sequence[Listed], prompts: Sequence[Finding], *, writing: bool) -> None:
        """Show findings with what is said of each, then what the machine leaves to a person."""
        clear(self._findings)
        self._rows = []
        for index, (name, finding, judgement) in enumerate(findings):
            made = FindingRow(
                name, finding, self._kept, judgement, _offers(name, judgement) if writing else (), self._cite
            )
            made.chosen.connect(partial(self._go, index))
            made.asked.connect(self.asked)
            made.law_wanted.connect(self.law_wanted)
            made.set_selected(index == self._at)
            self._rows.append(made)
            self._findings.addWidget(made)
        if prompts:
            self._findings.addLayout(
                row(label(self.tr("For a person to check"), "caption", "text3"), margins=(14, 12, 12, 2))
            )
        for number, finding in enumerate(prompts, 1):
            made = FindingRow(f"p{number}", finding, self._kept, None, (ADD,) if writing else (), self._cite)
            made.chosen.connect(partial(self.place_wanted.emit, finding.place.document, finding.place.field))
            made.asked.connect(self.asked)
            made.law_wanted.connect(self.law_wanted)
            self._findings.addWidget(made)
        if not findings and not prompts:
            why = self.tr("Nothing costs points in this file.")
            self._findings.addWidget(EmptyState("seal-check", self.tr("No findings"), why))

    def show_comments(self, comments: Sequence[tuple[int, Commented, str]], *, writing: bool) -> None:
        """Show comments as (event, comment, place in words)."""
        clear(self._comments)
        for event, comment, place in comments:
            self._comments.addWidget(self._comment(event, comment, place, writing=writing))
            self._comments.addWidget(rule())
        if not comments:
            why = self.tr("Point at a document or a field, then comment on it.") if writing else ""
            self._comments.addWidget(EmptyState("chat-circle-text", self.tr("No comment"), why))

    def show_foot(self, *items: QWidget) -> None:
        """Show other buttons under the lists; none hides their line."""
        clear(self._foot)
        for each in items:
            self._foot.addWidget(each)
        self._foot_holder.setVisible(bool(items))

    def ask_for(self, form: SayingForm) -> None:
        """Put a form in the place of the lists, with the keyboard in it."""
        self.close_form()
        self._form = form
        form.cancelled.connect(self.close_form)
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        form.setFocus()

    def form(self) -> SayingForm | None:
        """The form that is open, None where none is."""
        return self._form

    def close_form(self) -> None:
        """Go back to the lists."""
        if self._form is not None:
            form, self._form = self._form, None
            self._stack.setCurrentIndex(0)
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.form_closed.emit()

    def selected(self) -> FindingRow | None:
        """The finding that was gone to last."""
        return self._rows[self._at] if 0 <= self._at < len(self._rows) else None

    def step(self, step: int) -> None:
        """Go to the place of a finding further down or up."""
        if self._rows:
            self.show_tab(FINDINGS)
            self._go(max(0, min(len(self._rows) - 1, self._at + step)))

    def _go(self, index: int) -> None:
        self._at = index
        for number, each in enumerate(self._rows):
            each.set_selected(number == index)
        place = self._rows[index].finding.place
        self.place_wanted.emit(place.document, place.field)

    def _comment(self, event: int, comment: Commented, place: str, *, writing: bool) -> SelectableRow:
        made = SelectableRow()
        words = column(label(place, "strong", wrap=True), label(comment.words, "dense", wrap=True),
                       label(comment.by_name, "caption", "text3"), gap=2)  # fmt: skip
        items: list[Item] = [
            column(2, Glyph("chat-circle-text-fill", "accent_text", 16), None, gap=0),
            (words, 1),
        ]
        if writing:
            away = button("", "ghost", "arrow-counter-clockwise", "square", tip=self.tr("Take this comment back"))
            away.clicked.connect(partial(self._take_back, event))
            items.append(away)
        made.setLayout(row(*items, margins=(12, 9, 8, 9), gap=9))
        made.setAccessibleName(f"{place} {comment.words}")
        made.chosen.connect(partial(self.place_wanted.emit, comment.document, comment.field))
        return made

    def _take_back(self, event: int, _checked: bool = False) -> None:
        self.comment_taken_back.emit(event)


def _offers(name: str, judgement: Judgement | None) -> tuple[str, ...]:
    """What can be said of a finding now."""
    if name.startswith("m"):
        return (TAKE_BACK,)
    if judgement is None:
        return (CONFIRM, OVERRULE)
    return (OVERRULE,) if judgement.stands else (CONFIRM,)
