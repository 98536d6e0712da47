"""A proposal as the second person reads it: who wants what, why, on which basis, and every difference."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLayout

from app.domain.law.bureau import Outcome, Proposal
from app.ui.law.tables_loading import ToldProposal
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import TOP
from app.ui.theme.metrics import fix_size
from app.ui.verdicts import moment

LABEL_PX = 120


class ProposalView(Card):
    """One proposal on a card."""

    def __init__(self, shown: ToldProposal, now: dt.datetime) -> None:
        super().__init__(gap=8, pad=14)
        proposal = shown.proposal
        badge = Badge("")
        badge.show_face(outcome_face(proposal))
        head = self.tr("No. {0} · {1} · {2}")
        words = head.format(proposal.number, proposal.author_name, moment(proposal.created_at, now))
        since = self.tr("in force from {0}").format(proposal.in_force_from.isoformat())
        self.put(row(label(words, "strong"), badge, None, label(since, "dense", "text2"), gap=8))
        self.put(self._line(self.tr("Reason"), proposal.reason))
        if shown.basis:
            self.put(self._line(self.tr("Basis"), self.tr("; ").join(shown.basis)))
        if proposal.document is None:
            self.put(Notice(self.tr("Goes back to what the program ships."), "neutral"))
        if shown.problem:
            self.put(Notice(shown.problem, "warn"))
        for change in shown.changes:
            self.put(self._change(change.label, change.old, change.new))
        if proposal.decision is not None:
            self.put(self._decision(proposal, now))

    def _line(self, name: str, words: str) -> QLayout:
        title = label(name, "caption", "text3")
        fix_size(title, LABEL_PX)
        return row((title, 0, TOP), (label(words, "dense", wrap=True), 1), gap=8)

    def _change(self, name: str, old: str, new: str) -> QLayout:
        title = label(name, "caption", "text3", wrap=True)
        fix_size(title, LABEL_PX)
        sides: list[Item] = []
        if old:
            sides.append(row((Badge(self.tr("Before"), "neutral", dense=True), 0, TOP),
                             (label(old, "dense", "text3", wrap=True), 1), gap=6))  # fmt: skip
        if new:
            sides.append(row((Badge(self.tr("After"), "ok", dense=True), 0, TOP),
                             (label(new, "dense", wrap=True), 1), gap=6))  # fmt: skip
        return row((title, 0, TOP), (column(*sides, gap=3), 1), gap=8)

    def _decision(self, proposal: Proposal, now: dt.datetime) -> QLayout:
        decision = proposal.decision
        assert decision is not None, "only asked for where there is one"
        words = f"{decision.by_name} · {moment(decision.at, now)}"
        return self._line(outcome_face(proposal).value, f"{words} {decision.reason}".strip())


def outcome_face(proposal: Proposal) -> BadgeFace:
    """What became of a proposal."""
    translate = QCoreApplication.translate
    decision = proposal.decision
    if decision is None:
        return BadgeFace(translate("Law", "Waits for the second person"), "warn", "hourglass-medium-fill", dense=True)
    if decision.outcome is Outcome.APPROVED:
        words = translate("Law", "Approved, version {0}").format(decision.version)
        return BadgeFace(words, "ok", "check-circle-fill", dense=True)
    if decision.outcome is Outcome.REJECTED:
        return BadgeFace(translate("Law", "Sent back"), "neutral", "arrow-counter-clockwise", dense=True)
    return BadgeFace(translate("Law", "Withdrawn"), "neutral", "x", dense=True)
