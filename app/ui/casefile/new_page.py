"""How a case file begins: from an exercise brief, or from a run that is finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QGridLayout

from app.domain.errors import KnownError
from app.services.case_desk import BriefCard, brief_cards, finished_drills, new_from_brief, new_from_drill
from app.services.history import HistoryLine
from app.ui.background import run_in_background
from app.ui.casefile.words import procedure_word
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import boxed, clear, column, row, rule
from app.ui.pieces.painted import TOP
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import space_layout
from app.ui.verdicts import moment, percent

COLUMNS = 3
MOST_RUNS = 12


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a case file can be begun from."""

    briefs: tuple[BriefCard, ...]
    drills: tuple[HistoryLine, ...]


class NewCasePage(Page):
    """Briefs as cards and finished runs as rows; either begins a file and opens the editor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._busy = BusyBar()
        self._body = column(gap=14)
        self.setLayout(column(self._busy, (self._body, 1), margins=(20, 8, 20, 14), gap=8))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("New case file")

    def enter(self, argument: object = None) -> None:
        """Read the briefs and the person's runs."""
        base, who = self._desk.base, self._desk.who
        self._busy.start(self.tr("Reading the briefs…"))
        run_in_background(
            self,
            lambda _p: Beginnings(tuple(brief_cards(base)), tuple(finished_drills(base, who))),
            self._show,
            self._fail,
        )

    def _fail(self, error: Exception) -> None:
        self._busy.finish()
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show(self, found: Beginnings) -> None:
        self._busy.finish()
        clear(self._body)
        self._body.addWidget(label(self.tr("Exercise briefs"), "h3"))
        grid = QGridLayout()
        space_layout(grid, (0, 0, 0, 0), 14)
        for index, brief in enumerate(found.briefs):
            grid.addWidget(self._card(brief), index // COLUMNS, index % COLUMNS)
        for index in range(COLUMNS):
            grid.setColumnStretch(index, 1)
        self._body.addLayout(grid)
        self._body.addWidget(self._drills(found.drills))
        self._body.addStretch(1)

    def _card(self, brief: BriefCard) -> QFrame:
        begin = button(self.tr("Begin"), "", "pencil-simple", "dense")
        begin.setAccessibleName(self.tr("Begin {0}").format(brief.title))
        begin.clicked.connect(partial(self._begin_brief, brief.id))
        title = label(brief.title, "strong", wrap=True, align=TOP)
        summary = label(brief.summary, "dense", "text2", wrap=True, align=TOP)
        counts = self.tr("{0} pieces of evidence · {1} documents in the full set")
        facts = label(counts.format(brief.evidence, brief.documents), "caption", "text3")
        foot = row(Badge(procedure_word(brief.procedure), "neutral"), None, begin)
        made = boxed(column(title, summary, None, facts, foot, margins=(16, 14, 16, 14), gap=8), card="plain")
        made.setAccessibleName(f"{brief.title}. {brief.summary}")
        return made

    def _drills(self, lines: tuple[HistoryLine, ...]) -> Card:
        card = Card(self.tr("Runs that you have finished"), hint=self.tr("what you saw and asked becomes the evidence"))
        if not lines:
            card.put(
                label(self.tr("None yet: finish a run, then its case file can be written here."), "dense", "text2")
            )
        now = self._desk.base.clock()
        for line in lines[:MOST_RUNS]:
            made = SelectableRow()
            result = f"{percent(line.summary.share)} %" if line.summary else ""
            when = moment(line.record.started_at or line.record.assigned_at, now)
            made.setLayout(
                row(Glyph("virtual-reality", "text2", 20), (Elided(line.title, "strong"), 1),
                    label(result, "dense", "text2"), label(when, "dense", "text3"),
                    Glyph("caret-right", "text3", 16), margins=(8, 7, 10, 7), gap=12)
            )  # fmt: skip
            made.setAccessibleName(f"{line.title} {when} {result}")
            made.chosen.connect(partial(self._begin_drill, line.record.id))
            card.put(rule(), made)
        return card

    def _begin_brief(self, brief: str, _checked: bool = False) -> None:
        base, who = self._desk.base, self._desk.who
        self._begin(lambda: new_from_brief(base, who, brief))

    def _begin_drill(self, attempt: str) -> None:
        base, who = self._desk.base, self._desk.who
        self._begin(lambda: new_from_drill(base, who, attempt))

    def _begin(self, make: Callable[[], Path]) -> None:
        # A second press would begin a second file.
        self.setEnabled(False)
        self._busy.start(self.tr("Beginning the case file…"))
        run_in_background(self, lambda _p: make(), self._open, self._refused)

    def _open(self, path: Path) -> None:
        self.setEnabled(True)
        self._busy.finish()
        self.go.emit("case", path)

    def _refused(self, error: Exception) -> None:
        self.setEnabled(True)
        self._fail(error)
