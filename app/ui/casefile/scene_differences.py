"""Where a case file parts from the run that it grew from; each difference with its moment and its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.scene_paper.finding import SceneKind
from app.services.scene_and_paper import SceneComparison, SceneDifference
from app.ui.attempt_moment import AttemptMoment
from app.ui.pieces.badge import Badge
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule
from app.ui.pieces.notice import Notice
from app.ui.pieces.selectable_row import SelectableRow

FACES = {
    SceneKind.UNSUPPORTED_CLAIM: ("warning-fill", "major"),
    SceneKind.ANSWER_NEVER_GIVEN: ("chat-circle-text-fill", "major"),
    SceneKind.IMPOSSIBLE_TIME: ("clock-countdown-fill", "major"),
    SceneKind.UNCITED_EVIDENCE: ("link", "warn"),
    SceneKind.SEEN_AND_LEFT_OUT: ("eye-fill", "warn"),
}


class SceneDifferences(QWidget):
    """`place_wanted` carries document and field, `moment_wanted` an `AttemptMoment`."""

    place_wanted = Signal(str, str)
    moment_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[SceneComparison | None, str] | None = None
        self._lines = column(gap=0)
        self.setLayout(self._lines)

    def show_comparison(self, compared: SceneComparison | None, note: str) -> None:
        """Show the differences; without a comparison, the note why there is none."""
        if (compared, note) == self._shown:
            return
        self._shown = (compared, note)
        clear(self._lines)
        if compared is None:
            self._lines.addLayout(column(Notice(note or self.tr("This file grew from no run."), "warn"),
                                         margins=(12, 12, 12, 12)))  # fmt: skip
            return
        for kind in SceneKind:
            found = [each for each in compared.differences if each.finding.kind is kind]
            if found:
                self._add_kind(kind, found)
        if not compared.differences:
            why = self.tr("{0} statements of the paper were traced to the record.").format(len(compared.traces))
            self._lines.addWidget(EmptyState("seal-check", self.tr("Paper and scene agree"), why))

    def _add_kind(self, kind: SceneKind, found: list[SceneDifference]) -> None:
        icon, tone = FACES[kind]
        badge = Badge(f"{len(found)}", tone, dense=True)
        title = label(self._word(kind), "strong")
        self._lines.addLayout(row(Glyph(icon, tone, 16), title, badge, None, margins=(14, 12, 12, 4), gap=8))
        if not kind.deducts:
            hint = label(self.tr("for a person to weigh; costs no points"), "caption", "text3", wrap=True)
            self._lines.addLayout(row(hint, margins=(38, 0, 12, 4)))
        for each in found:
            self._lines.addWidget(self._row(each))
            self._lines.addWidget(rule())

    def _row(self, difference: SceneDifference) -> SelectableRow:
        finding = difference.finding
        place = difference.place
        chips: list[QWidget] = []
        if difference.seq is not None:
            chip = EvidenceChip("time", difference.clock)
            chip.setToolTip(self.tr("Show this moment of the run"))
            chip.clicked.connect(partial(self._go, AttemptMoment(difference.attempt_id, difference.seq)))
            chips.append(chip)
        if place:
            chip = EvidenceChip("page", place)
            chip.setToolTip(self.tr("Show this place of the document"))
            chip.clicked.connect(partial(self._open, finding.document, finding.field))
            chips.append(chip)
        items: list[Item] = [
            label(f"“{finding.words}”", "dense", wrap=True),
            label(finding.why, "dense", "text2", wrap=True),
            label(finding.mend, "dense", "text3", wrap=True),
        ]
        if chips:
            items.append(FlowLayout(*chips))
        made = SelectableRow()
        made.setLayout(column(*items, label(finding.rule, "caption", "text3"), margins=(38, 6, 12, 9), gap=3))
        made.setAccessibleName(f"{self._word(finding.kind)} {finding.words}. {finding.why} {place} {difference.clock}")
        if place:
            made.chosen.connect(partial(self.place_wanted.emit, finding.document, finding.field))
        elif difference.seq is not None:
            made.chosen.connect(partial(self._go, AttemptMoment(difference.attempt_id, difference.seq)))
        return made

    def _go(self, moment: AttemptMoment, _checked: bool = False) -> None:
        self.moment_wanted.emit(moment)

    def _open(self, document: str, key: str, _checked: bool = False) -> None:
        self.place_wanted.emit(document, key)

    def _word(self, kind: SceneKind) -> str:
        return {
            SceneKind.UNSUPPORTED_CLAIM: self.tr("Claimed, but not seen"),
            SceneKind.ANSWER_NEVER_GIVEN: self.tr("Answer never given"),
            SceneKind.IMPOSSIBLE_TIME: self.tr("Time that cannot be"),
            SceneKind.UNCITED_EVIDENCE: self.tr("Evidence not used"),
            SceneKind.SEEN_AND_LEFT_OUT: self.tr("Seen and left out"),
        }[kind]
