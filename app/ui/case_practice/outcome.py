"""The right column of a practice that was handed in: what was found, missed and marked for nothing, with the score."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.appraisal.practice_record import AppraisalPractice, PracticeOutcome, ToldFinding, ToldHit
from app.domain.appraisal.practising import FALSE_ALARM_POINTS, Mark
from app.domain.law.citation import Citation as Cited
from app.ui.case_practice.titles import Titles
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.deduction_row import Cited as CitedWords
from app.ui.pieces.deduction_row import Deduction, DeductionRow
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.score_ring import ScoreRing
from app.ui.pieces.segmented import Segmented
from app.ui.verdicts import minutes

PASS_MARK = 80
RING_PX = 112
MISSES, HITS, ALARMS = "misses", "hits", "alarms"


class OutcomePanel(QFrame):
    """`place_wanted` carries document and field, `law_wanted` a citation."""

    place_wanted = Signal(str, str)
    law_wanted = Signal(str)

    def __init__(self, practice: AppraisalPractice, titles: Titles, name: Callable[[Cited], str]) -> None:
        super().__init__()
        assert practice.outcome is not None
        self._outcome: PracticeOutcome = practice.outcome
        self._titles, self._name = titles, name
        self._rows: list[tuple[DeductionRow, str, str]] = []
        self.setProperty("card", "plain")
        told = self._outcome
        kinds = [
            (MISSES, self.tr("Missed {0}").format(len(told.misses))),
            (HITS, self.tr("Found {0}").format(len(told.hits))),
            (ALARMS, self.tr("False alarms {0}").format(len(told.false_alarms))),
        ]
        first = MISSES if told.misses else HITS
        self._tabs = Segmented(kinds, first, self.tr("What is shown"))
        self._tabs.chosen.connect(self.show_tab)
        self._list, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._list, None, margins=(0, 0, 0, 10)))
        tabs = row(self._tabs, None, margins=(14, 0, 14, 10))
        area = scrolled(inner)
        # The list takes what room there is and asks for none, else the page would grow past its window.
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setLayout(column(self._head(practice), tabs, rule(), (area, 1), margins=(1, 1, 1, 1), gap=0))
        self.show_tab(first)

    def show_tab(self, tab: str) -> None:
        """Show misses, hits or false alarms."""
        self._tabs.select(tab)
        clear(self._list)
        self._rows = []
        for made, document, field in self._made(tab):
            made.chosen.connect(partial(self._go, document, field))
            made.provision_opened.connect(self.law_wanted)
            self._rows.append((made, document, field))
            self._list.addWidget(made)
            self._list.addWidget(rule())
        if not self._rows:
            self._list.addWidget(self._nothing(tab))

    def step(self, step: int) -> None:
        """Go to the next or previous line."""
        if self._rows:
            here = next((index for index, each in enumerate(self._rows) if each[0].property("line") == "marked"), -step)
            _made, document, field = self._rows[max(0, min(len(self._rows) - 1, here + step))]
            self._go(document, field)

    def _head(self, practice: AppraisalPractice) -> Item:
        told = self._outcome
        ring = ScoreRing(told.score, PASS_MARK, side=RING_PX)
        total = len(told.hits) + len(told.misses)
        facts = [
            self.tr("Found {0} of {1}").format(len(told.hits), total),
            self.tr("False alarms {0}, {1} points each").format(len(told.false_alarms), FALSE_ALARM_POINTS),
            self.tr("The misses are worth {0} points of the file").format(f"{told.missed_points.normalize():f}"),
            self.tr("Time {0} · seed {1}").format(minutes(practice.seconds * 1000), practice.seed),
        ]
        lines = [label(each, "dense", "text2", wrap=True) for each in facts]
        return row(ring, (column(None, *lines, None, gap=3), 1), margins=(14, 12, 14, 10), gap=12)

    def _made(self, tab: str) -> list[tuple[DeductionRow, str, str]]:
        told = self._outcome
        if tab == MISSES:
            return [(self._missed(each), each.document, each.field) for each in told.misses]
        if tab == HITS:
            return [(self._hit(each), each.finding.document, each.finding.field) for each in told.hits]
        return [(self._alarm(each), each.document, each.field) for each in told.false_alarms]

    def _missed(self, finding: ToldFinding) -> DeductionRow:
        return self._finding(finding, "critical", ())

    def _hit(self, hit: ToldHit) -> DeductionRow:
        notes = []
        if not hit.same_rule:
            named = hit.mark.rule or self.tr("none")
            notes.append(self.tr("The place is right; the rule is {0}, you named {1}.").format(hit.finding.rule, named))
        if hit.same_deduction is False and hit.mark.deduction is not None:
            yours, rules = (f"{each.normalize():f}" for each in (hit.mark.deduction, hit.finding.deduction))
            notes.append(self.tr("You would take off {0} points, the standard takes {1}.").format(yours, rules))
        return self._finding(hit.finding, "ok", tuple(notes))

    def _finding(self, finding: ToldFinding, severity: str, notes: tuple[str, ...]) -> DeductionRow:
        words = [finding.why]
        if finding.correct:
            words.append(self.tr("Right: {0}").format(finding.correct))
        words.append(self.tr("To mend: {0}").format(finding.mend))
        cited = tuple(CitedWords(self._name(Cited.parse(each)), each) for each in finding.basis)
        points = f"−{finding.deduction.normalize():f}" if finding.deduction else ""
        title = self._titles.place(finding.document, finding.field)
        made = Deduction(points, title, "\n".join(words), severity, cited, rules=(finding.rule, *notes))  # type: ignore[arg-type]  # one of its words
        return DeductionRow(made)

    def _alarm(self, mark: Mark) -> DeductionRow:
        named = self.tr("You named {0}; it finds nothing here.").format(mark.rule) if mark.rule else ""
        words = [named or self.tr("No rule finds anything at this place."), mark.words]
        title = self._titles.place(mark.document, mark.field)
        return DeductionRow(Deduction(f"−{FALSE_ALARM_POINTS}", title, "\n".join(filter(None, words)), "warn"))

    def _nothing(self, tab: str) -> EmptyState:
        if tab == MISSES:
            return EmptyState("seal-check", self.tr("Nothing missed"), self.tr("All defects of the file were found."))
        if tab == HITS:
            return EmptyState("flag", self.tr("Nothing found"), self.tr("No mark met a defect of the file."))
        return EmptyState("check-circle", self.tr("No false alarm"), self.tr("Every mark met a defect."))

    def _go(self, document: str, field: str) -> None:
        for made, its_document, its_field in self._rows:
            made.set_selected((its_document, its_field) == (document, field))
        self.place_wanted.emit(document, field)


def score_face(outcome: PracticeOutcome) -> BadgeFace:
    """The score as a badge, green from the pass mark on."""
    passed = outcome.score >= PASS_MARK
    return BadgeFace(f"{outcome.score}", "ok" if passed else "major", "check-circle-fill" if passed else "warning-fill")
