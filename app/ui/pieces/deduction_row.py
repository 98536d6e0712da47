"""Points lost, why, where in the run, and by which article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal

from app.ui.pieces.citation import Citation
from app.ui.pieces.evidence_chip import EvidenceChip, EvidenceKind
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.painted import RIGHT, TOP
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.pieces.severity import SEVERITY_ICONS
from app.ui.theme.metrics import limit_size

Severity = Literal["critical", "major", "warn", "ok", "neutral"]


@dataclass(frozen=True)
class Evidence:
    """A chip: kind, words, and the key that says where to jump."""

    kind: EvidenceKind
    words: str
    key: str = ""


@dataclass(frozen=True)
class Cited:
    """A cited article: words, key of the provision, and whether the source is verified."""

    words: str
    key: str = ""
    verified: bool = True


@dataclass(frozen=True)
class Deduction:
    """One line of a score sheet; `rules` are operating rules that no article lays down, told without a link."""

    points: str
    title: str
    why: str
    severity: Severity
    cited: tuple[Cited, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rules: tuple[str, ...] = ()


class DeductionRow(SelectableRow):
    """A deduction; `evidence_opened` and `provision_opened` carry the key of the chip that was pressed."""

    evidence_opened = Signal(str)
    provision_opened = Signal(str)

    def __init__(self, deduction: Deduction, *, selected: bool = False) -> None:
        super().__init__(selected=selected)
        tone = "text2" if deduction.severity == "neutral" else deduction.severity
        points = label(deduction.points, "strong", tone, align=RIGHT | TOP)
        limit_size(points, least=(34, 0))
        # The points stand beside the title alone: a long citation needs the whole width below it.
        body = column(row((label(deduction.title, "strong", wrap=True), 1), (points, 0, TOP), gap=9), gap=3)
        if deduction.why:
            body.addWidget(label(deduction.why, "dense", "text2", wrap=True))
        if deduction.evidence:
            body.addLayout(FlowLayout(*(self._chip(each) for each in deduction.evidence)))
        if deduction.cited:
            body.addLayout(FlowLayout(*(self._citation(each) for each in deduction.cited)))
        for rule in deduction.rules:
            body.addWidget(label(rule, "caption", "text3", wrap=True))
        icon = column(2, Glyph(SEVERITY_ICONS[deduction.severity], tone, 18), None, gap=0)
        self.setLayout(row(icon, (body, 1), margins=(10, 10, 12, 10), gap=9))
        self.setAccessibleName(f"{deduction.points} {deduction.title}. {deduction.why}")

    def _chip(self, evidence: Evidence) -> EvidenceChip:
        chip = EvidenceChip(evidence.kind, evidence.words, evidence.key)
        chip.clicked.connect(lambda: self.evidence_opened.emit(evidence.key))
        return chip

    def _citation(self, cited: Cited) -> Citation:
        chip = Citation(cited.words, cited.key, verified=cited.verified)
        chip.clicked.connect(lambda: self.provision_opened.emit(cited.key))
        return chip
