"""One finding in two reviews, side by side, with what was decided where they differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.appraisal.finding import Finding
from app.domain.hand_in.review import Review
from app.domain.hand_in.review_events import Decided
from app.domain.hand_in.two_appraisers import Agreed, Compared
from app.ui.case_review.words import lost
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, boxed, column, row
from app.ui.pieces.painted import TOP
from app.ui.pieces.selectable_row import SelectableRow


class DifferenceRow(SelectableRow):
    """`side_wanted` carries the difference and the side that is to be decided for."""

    side_wanted = Signal(str, str)

    def __init__(
        self, compared: Compared, reviews: tuple[Review, ...], place: str, decided: Decided | None, *, may_decide: bool
    ) -> None:
        super().__init__()
        self.compared = compared
        shown = compared.shown
        words, tone, icon = {
            Agreed.BOTH: (self.tr("Both"), "ok", "check-circle-fill"),
            Agreed.ONLY_FIRST: (self.tr("Only the first"), "warn", "circle-half-fill"),
            Agreed.ONLY_SECOND: (self.tr("Only the second"), "warn", "circle-half-fill"),
            Agreed.POINTS: (self.tr("Other points"), "warn", "git-diff"),
        }[compared.agreed]
        title = " · ".join(part for part in (shown.rule or self.tr("beside the rules"), place) if part)
        head = row((label(title, "strong", wrap=True), 1), (Badge(words, tone, icon, dense=True), 0, TOP), gap=8)
        names = compared.key.split("~")
        first = self._side(self.tr("First appraiser"), compared.first, reviews[0], names, "first", decided)
        second = self._side(self.tr("Second appraiser"), compared.second, reviews[1], names, "second", decided)
        items: list[Item] = [head, label(shown.why, "dense", "text2", wrap=True)]
        if compared.differs:
            items.append(row((first, 1), (second, 1), gap=10))
            if may_decide:
                items.append(row(self._button("first"), self._button("second"), None, gap=8))
            if decided is not None:
                told = self.tr("Decided by {0}: {1}").format(decided.by_name, decided.reason)
                items.append(label(told, "dense", "text2", wrap=True))
        self.setLayout(column(*items, margins=(14, 11, 14, 12), gap=7))
        self.setAccessibleName(f"{title} {words}")

    def _side(
        self, title: str, found: Finding | None, review: Review, names: list[str], side: str, decided: Decided | None
    ) -> QWidget:
        name = next((each for each in names if each.startswith("a")), "")
        judgement = review.judged.get(name)
        if found is not None:
            told = " · ".join(part for part in (lost(found.deduction), found.why if found.by else "") if part)
        else:
            told = self.tr("no points off")
            if judgement is not None and judgement.reason:
                told = f"{told} · {judgement.reason}"
        chosen = decided is not None and decided.side == side
        head: list[Item] = [label(title, "caption", "text3"), None]
        if chosen:
            head.append(Badge(self.tr("counts"), "ok", "check", dense=True))
        words = label(told, "dense", "text", wrap=True)
        return boxed(column(row(*head), words, None, margins=(10, 8, 10, 8), gap=3), card="sunken")

    def _button(self, side: str) -> QWidget:
        words = self.tr("The first is right…") if side == "first" else self.tr("The second is right…")
        made = button(words, "", "gavel", "dense")
        made.setAccessibleName(f"{words} {self.compared.shown.rule}")
        made.clicked.connect(partial(self._want, side))
        return made

    def _want(self, side: str, _checked: bool = False) -> None:
        self.side_wanted.emit(self.compared.key, side)
