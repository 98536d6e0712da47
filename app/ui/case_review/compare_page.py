"""Two appraisers of one hand-in: how far they agree, each difference, and a third person's decision on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.services.case_comparing import Comparison, comparison, decide
from app.services.case_sayings import Decide, Redo, Undo
from app.ui.background import run_in_background
from app.ui.case_review.bench import Papers, note_of, note_of_comment
from app.ui.case_review.difference_row import DifferenceRow
from app.ui.case_review.hand_in_page import HandInPage
from app.ui.case_review.paper import PaperNote, ReviewPaper
from app.ui.case_review.saying_forms import DecideForm
from app.ui.case_review.words import badge, points, score_face, stage_face
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.stat_tile import StatTile
from app.ui.shell.page import KeyUse, RecordState

SIDE_PX = 440
NARROW_PX = 1300
"""Five figures stand over the differences; with less room the document becomes a drawer."""


class ComparePage(HandInPage[tuple[Comparison, Papers]]):
    """Opened with the id of a hand-in that two people appraised."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: Comparison | None = None
        self._papers: Papers | None = None
        self._paper: ReviewPaper | None = None
        self._form: DecideForm | None = None
        self._below = column(gap=0)
        self._rows: list[DifferenceRow] = []
        self._at = -1

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Two appraisers")

    def crumb(self) -> str:
        """Whose file it is."""
        return f"{self._shown.record.trainee_name} · {self._shown.record.title}" if self._shown else ""

    def trail(self) -> list[QWidget]:
        """Where it stands."""
        return [badge(stage_face(self._shown.stage))] if self._shown else []

    def record_state(self) -> RecordState | None:
        """How many decisions are kept."""
        if self._shown is None or not self._shown.seen:
            return None
        return RecordState(self.tr("All kept in the chain, {0} lines").format(self._shown.seen))

    def commands(self) -> list[Command]:
        """Deciding, undo, the sheet."""
        if self._shown is None:
            return []
        return [
            Command("compare.first", self.tr("The first is right"), partial(self._decide_here, "first"), "gavel", "1",
                    pinned=True, enabled=self._may_decide),
            Command("compare.second", self.tr("The second is right"), partial(self._decide_here, "second"), "gavel",
                    "2", pinned=True, enabled=self._may_decide),
            Command("compare.undo", self.tr("Undo"), partial(self._say, Undo()), "arrow-counter-clockwise", "Ctrl Z",
                    enabled=self._can_undo),
            Command("compare.redo", self.tr("Redo"), partial(self._say, Redo()), "arrow-clockwise", "Ctrl Y",
                    enabled=self._can_redo),
            Command("compare.next", self.tr("Next difference"), partial(self._step, 1), "caret-down", "J"),
            Command("compare.before", self.tr("Difference before"), partial(self._step, -1), "caret-up", "K"),
            Command("compare.sheet", self.tr("The final sheet"), self._open_sheet, "file-text", "Ctrl Return"),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Differences."""
        return [KeyUse("J K", self.tr("differences"))]

    def leave(self) -> bool:
        """Stay while a reason is written that was not said."""
        if self._form is None or not self._form.reason.value():
            self._close_form()
            return True
        self.hold_back(self._form)
        return False

    def load(self, hand_in: str) -> tuple[Comparison, Papers]:
        """Both reviews, with the documents."""
        shown = comparison(self._desk.base, self._desk.who, hand_in)
        return shown, Papers.of(self._desk.base.shelf, shown.case)

    def forget(self) -> None:
        """Let go of the reviews."""
        self._shown = None

    def instead(self, why: str) -> EmptyState:
        """Before both are done there is nothing to compare."""
        return EmptyState("git-diff", self.tr("There is nothing to compare yet"), why)

    def open_loaded(self, loaded: tuple[Comparison, Papers]) -> None:
        """Show figures and differences, with the document beside them."""
        shown, self._papers = loaded
        self._form, self._at = None, -1
        self._paper, side = ReviewPaper(self._papers.case, self._papers.contents), QWidget()
        self._below = column(gap=0)
        side.setLayout(column((self._paper, 1), self._below, gap=8))
        self._figures, self._lines, inner, main = row(gap=10), column(gap=10), QWidget(), QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 0, 6, 10)))
        main.setLayout(column(self._figures, (scrolled(inner), 1), gap=10))
        self.lay_out(main, side, SIDE_PX, NARROW_PX)
        self._show(shown)
        self._step(1)

    def _show(self, shown: Comparison) -> None:
        self._shown = shown
        self._show_figures(shown)
        clear(self._lines)
        self._rows = []
        differing = [each for each in shown.rows if each.differs]
        agreed = [each for each in shown.rows if not each.differs]
        for title, rows in ((self.tr("Where they differ"), differing), (self.tr("Where they agree"), agreed)):
            card = Card(pad=2, gap=0)
            card.setAccessibleName(title)
            head = row(label(title, "h3"), label(f"{len(rows)}", "caption", "text3"), None, margins=(14, 9, 14, 9))
            card.put(head)
            for each in rows:
                titles = self._papers.titles if self._papers else None
                place = titles.place(each.shown.place.document, each.shown.place.field) if titles else ""
                may = each.differs and not shown.hindrance
                made = DifferenceRow(each, shown.reviews, place, shown.decision.decided.get(each.key), may_decide=may)
                made.chosen.connect(partial(self._go, len(self._rows)))
                made.side_wanted.connect(self._ask)
                self._rows.append(made)
                card.put(rule(), made)
            if not rows:
                card.put(row(label(self.tr("None"), "dense", "text3"), margins=(14, 4, 14, 12)))
            self._lines.addWidget(card)
        self._notice.show_words(shown.hindrance)
        self._notice.setVisible(bool(shown.hindrance) and bool(differing))
        if 0 <= self._at < len(self._rows):
            self._rows[self._at].set_selected(True)
        self.changed.emit()

    def _show_figures(self, shown: Comparison) -> None:
        clear(self._figures)
        figures, score = shown.figures, shown.sheet.score
        first, second = (each.name for each in shown.seats)
        kappa = "–" if figures.kappa is None else f"{figures.kappa:.2f}"
        why = (
            self.tr("chance alone agrees on all")
            if figures.kappa is None
            else self.tr("over {0} automatic findings").format(figures.judged)
        )
        tiles = [
            StatTile(self.tr("Agreement on what costs points"), f"{figures.positive * 100:.0f}", "%",
                     note=self.tr("2a/(2a+b+c), a both, b and c one alone")),
            StatTile(self.tr("Cohen's kappa"), kappa, note=why),
            StatTile(self.tr("Both"), f"{figures.both + figures.other_points}",
                     note=self.tr("{0} with other points").format(figures.other_points)),
            StatTile(self.tr("One alone"), f"{figures.only_first} / {figures.only_second}", note=f"{first} / {second}"),
            StatTile(self.tr("Score as decided"), points(score.total), "/ 100", note=score_face(score).value),
        ]  # fmt: skip
        for each in tiles:
            self._figures.addWidget(each, 1)

    def _may_decide(self) -> bool:
        return self._shown is not None and not self._shown.hindrance

    def _can_undo(self) -> bool:
        return self._may_decide() and self._shown is not None and self._shown.decision.last is not None

    def _can_redo(self) -> bool:
        return self._may_decide() and self._shown is not None and self._shown.can_redo

    def _step(self, step: int) -> None:
        if self._rows:
            self._go(max(0, min(len(self._rows) - 1, self._at + step)))

    def _go(self, index: int) -> None:
        self._at = index
        for number, each in enumerate(self._rows):
            each.set_selected(number == index)
        place = self._rows[index].compared.shown.place
        if self._paper is None or self._papers is None or self._shown is None:
            return
        text = self._papers.text(place.document)
        if text is not None:
            if text.id != self._paper.document() or self._paper.field() == "":
                self._paper.show_document(text, self._papers.titles.document(place.document))
            self._paper.show_notes(_notes(self._shown))
            self._paper.point_at(place.field)

    def _decide_here(self, side: str) -> None:
        if self._form is None and 0 <= self._at < len(self._rows) and self._rows[self._at].compared.differs:
            self._ask(self._rows[self._at].compared.key, side)

    def _ask(self, key: str, side: str) -> None:
        if self._drawer is None or (self._form is not None and not self.leave()):
            return
        made = next(each for each in self._rows if each.compared.key == key)
        self._go(self._rows.index(made))
        shown = made.compared.shown
        self._form = DecideForm(key, side, f"{made.accessibleName()}\n{shown.why}")
        self._form.said.connect(lambda sayings: self._say(sayings[0]))
        self._form.cancelled.connect(self._close_form)
        holder = Card(pad=0)
        holder.put(self._form)
        # Under the document, so that who decides still sees it.
        self._below.addWidget(holder)
        self._drawer.reveal()
        self._form.setFocus()

    def _close_form(self) -> None:
        if self._form is not None:
            self._form = None
            clear(self._below)
            if self._drawer is not None:
                self._drawer.give_back()

    def _say(self, saying: Decide | Undo | Redo) -> None:
        if self._shown is None:
            return
        base, who, hand_in, seen = self._desk.base, self._desk.who, self._hand_in, self._shown.seen
        run_in_background(self, lambda _p: decide(base, who, hand_in, seen, saying), self._decided, self._refused)

    def _decided(self, shown: Comparison) -> None:
        self._close_form()
        self._show(shown)

    def _refused(self, error: Exception) -> None:
        self.refuse(error, self._form)

    def _open_sheet(self) -> None:
        if self._form is not None:
            # The key belongs to what is being written.
            self._form.tell()
            return
        self.go.emit("case_sheet", self._hand_in)


def _notes(shown: Comparison) -> dict[tuple[str, str], list[PaperNote]]:
    """What both said, at its places."""
    notes: dict[tuple[str, str], list[PaperNote]] = {}
    for each in shown.rows:
        place = each.shown.place
        notes.setdefault((place.document, place.field), []).append(note_of(each.shown))
    for review in shown.reviews:
        for comment in review.comments.values():
            notes.setdefault((comment.document, comment.field), []).append(note_of_comment(comment))
    return notes
