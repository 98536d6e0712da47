"""The right column of the debrief: the score, and every line of it with its proof."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from app.services.grading import GLOBAL_RATING, Graded, MarkLine
from app.services.law_lookup import ProvisionView
from app.ui.debrief.lines import SheetLine, gained, lost
from app.ui.debrief.provisions import ProvisionList
from app.ui.pieces.badge import Badge
from app.ui.pieces.deduction_row import DeductionRow
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row, rule, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import TOP
from app.ui.pieces.score_ring import ScoreRing
from app.ui.pieces.segmented import Segmented
from app.ui.verdicts import percent, verdict

LOST, GAINED, REMARKS = "lost", "gained", "remarks"


class ScorePanel(QFrame):
    """Signals carry a journal number, `law_wanted` the citations of a line (the first is to be lit).

    `line_chosen` is told while somebody goes through the lines, `moment_wanted` where the moment itself was asked for.
    """

    line_chosen = Signal(int)
    moment_wanted = Signal(int)
    law_wanted = Signal(object)

    def __init__(self, graded: Graded, marks: Sequence[MarkLine]) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._lists = {LOST: _LineList(lost(graded.sheet)), GAINED: _LineList(gained(graded.sheet))}
        self._tabs = Segmented(
            [
                (LOST, self.tr("Lost {0}").format(len(self._lists[LOST].lines))),
                (GAINED, self.tr("Gained {0}").format(len(self._lists[GAINED].lines))),
                (REMARKS, self.tr("Instructor")),
            ],
            name=self.tr("Parts of the score sheet"),
        )
        self._tabs.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        for made in self._lists.values():
            made.line_chosen.connect(self.line_chosen)
            made.moment_wanted.connect(self.moment_wanted)
            made.law_wanted.connect(self.law_wanted)
            self._stack.addWidget(made)
        self._remarks = _Remarks(graded, marks)
        self._stack.addWidget(self._remarks)
        self._laws = ProvisionList()
        self._laws.closed.connect(self._back)
        self._stack.addWidget(self._laws)
        tabs = row(self._tabs, None, KeyHint("J K", self.tr("lines")), margins=(12, 8, 12, 8))
        self.setLayout(column(_head(graded), rule(), tabs, rule(), (self._stack, 1), gap=0, margins=(1, 1, 1, 1)))

    def show_tab(self, tab: str) -> None:
        """Show lost, gained or remarks."""
        self._tabs.select(tab)
        self._stack.setCurrentWidget(self._lists.get(tab, self._remarks))

    def _back(self) -> None:
        self.show_tab(self._tabs.selected())

    def step(self, step: int) -> None:
        """Choose the line `step` further down."""
        if self._stack.currentWidget() is self._laws:
            self._back()
        shown = self._stack.currentWidget()
        if isinstance(shown, _LineList):
            shown.step(step)

    def open_law(self) -> None:
        """Ask for the provisions of the chosen line."""
        shown = self._stack.currentWidget()
        if isinstance(shown, _LineList):
            shown.open_law()

    def open_moment(self) -> None:
        """Ask for the first moment of the chosen line."""
        shown = self._stack.currentWidget()
        if isinstance(shown, _LineList):
            shown.open_moment()

    def show_laws(self, found: Sequence[ProvisionView], lit: str) -> None:
        """Show provisions in place of the list."""
        self._laws.show_provisions(found, lit)
        self._stack.setCurrentWidget(self._laws)
        self._laws.setFocus()


def _head(graded: Graded) -> QWidget:
    sheet = graded.sheet
    made = QWidget()
    translate = QCoreApplication.translate
    ring = ScoreRing(
        round(sheet.share * 100), round(sheet.pass_share * 100), critical=bool(sheet.critical_fails), side=116,
        word=verdict(sheet).value, settled=sheet.complete,
    )  # fmt: skip
    badge = Badge("")
    badge.show_face(verdict(sheet))
    facts = [row(badge, None)]
    for fail in sheet.critical_fails[:2]:
        facts.append(row((label(fail.title, "strong", wrap=True), 1)))
    points = translate("ScorePanel", "{0} of {1} points · pass mark {2} %")
    words = points.format(f"{sheet.total:g}", f"{sheet.max:g}", percent(sheet.pass_share))
    facts.append(row((label(words, "caption", "text2", wrap=True), 1)))
    version = translate("ScorePanel", "Rubric {0} · day of the act {1} · seed {2}")
    words = version.format(sheet.rubric_version, sheet.act_date, sheet.seed)
    facts.append(row((label(words, "caption", "text3", wrap=True), 1)))
    made.setLayout(row((ring, 0, TOP), (column(*facts, None, gap=6), 1), margins=(14, 14, 14, 10), gap=14))
    return made


class _LineList(QWidget):
    line_chosen = Signal(int)
    moment_wanted = Signal(int)
    law_wanted = Signal(object)

    def __init__(self, lines: Sequence[SheetLine]) -> None:
        super().__init__()
        self.lines = list(lines)
        self._at = -1
        self._rows: list[DeductionRow] = []
        inner = QWidget()
        rows = column(gap=0)
        for index, line in enumerate(self.lines):
            made = DeductionRow(line.row)
            made.chosen.connect(lambda index=index: self._choose(index))
            made.evidence_opened.connect(self._tell_moment)
            made.provision_opened.connect(lambda key, line=line: self.law_wanted.emit((key, *line.citations)))
            self._rows.append(made)
            rows.addWidget(made)
            rows.addWidget(rule())
        if not self.lines:
            rows.addWidget(EmptyState("check-circle", self.tr("Nothing here"), self.tr("No line of this kind.")))
        rows.addStretch(1)
        inner.setLayout(rows)
        self._area: QScrollArea = scrolled(inner)
        self.setLayout(column(self._area))

    def _tell_moment(self, key: str) -> None:
        if key:
            self.moment_wanted.emit(int(key))

    def _choose(self, index: int) -> None:
        self._at = index
        for place, made in enumerate(self._rows):
            made.set_selected(place == index)
        if self.lines[index].moments:
            self.line_chosen.emit(self.lines[index].moments[0])

    def step(self, step: int) -> None:
        if not self._rows:
            return
        self._choose(min(len(self._rows) - 1, max(0, self._at + step)))
        self._rows[self._at].setFocus()
        self._area.ensureWidgetVisible(self._rows[self._at], 0, 12)

    def open_law(self) -> None:
        if self._at >= 0 and self.lines[self._at].citations:
            citations = self.lines[self._at].citations
            self.law_wanted.emit((citations[0], *citations))

    def open_moment(self) -> None:
        if self._at >= 0 and self.lines[self._at].moments:
            self.moment_wanted.emit(self.lines[self._at].moments[0])


class _Remarks(QWidget):
    """What persons have judged, and what they have not yet."""

    def __init__(self, graded: Graded, marks: Sequence[MarkLine]) -> None:
        super().__init__()
        inner = QWidget()
        body = column(gap=10, margins=(14, 12, 14, 12))
        if graded.still_empty:
            words = self.tr("Not marked yet: {0}. The result is not final until an instructor has marked these.")
            body.addWidget(Notice(words.format(self.tr(", ").join(graded.still_empty)), "neutral"))
        counting = [mark for mark in marks if mark.counts]
        for mark in sorted(counting, key=lambda each: each.criterion == GLOBAL_RATING):
            body.addWidget(self._mark(graded, mark))
            body.addWidget(rule())
        body.addStretch(1)
        inner.setLayout(body)
        self.setLayout(column(scrolled(inner)))

    def _mark(self, graded: Graded, mark: MarkLine) -> QWidget:
        made = QWidget()
        rubric = graded.scenario.rubric
        if mark.criterion == GLOBAL_RATING:
            level = next(each for each in rubric.global_rating if each.level == mark.level)
            given, meaning = self.tr("{0} of 5").format(mark.level), f"{level.title} · {level.meaning}"
        else:
            anchors = next((each.anchors for each in rubric.manual if each.id == mark.criterion), ())
            given = self.tr("level {0} of 4").format(mark.level)
            meaning = anchors[mark.level] if anchors else ""
        items = [row((label(mark.title, "strong", wrap=True), 1), label(given, "strong", "accent_text"))]
        items.append(row((label(meaning, "dense", "text2", wrap=True), 1)))
        if mark.comment:
            items.append(row((label(self.tr("“{0}”").format(mark.comment), "body", wrap=True), 1)))
        items.append(row(label(mark.by_name, "caption", "text3"), None))
        made.setLayout(column(*items, gap=5))
        return made
