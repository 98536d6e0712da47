"""The discretion ladder of an act: tick what is true of the case, read tier, suggestion and reasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.fines.ladder import Ladder, Outcome
from app.domain.law.discretion import DiscretionStandard, Factor, StandardRole
from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.services.fines import ladder
from app.ui.background import Job, run_in_background
from app.ui.law.factors import FactorList
from app.ui.law.ladder import LadderBar, LadderTier
from app.ui.law.steps import StepsView, fine_result
from app.ui.law.words import span_words, yuan
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import RIGHT


class DiscretionPanel(QWidget):
    """`place_opened` carries a provision, `copied` the reasons that were copied."""

    place_opened = Signal(object)
    copied = Signal(str)

    def __init__(
        self,
        base: Base,
        law: LawLibrary,
        act_id: str,
        on: dt.date,
        standard: DiscretionStandard | None,
        factors: Mapping[str, Factor],
    ) -> None:
        super().__init__()
        self._base, self._act_id, self._on = base, act_id, on
        self._standard = standard
        self._ladder: Ladder | None = None
        self._job: Job[Ladder] | None = None
        self._bar = LadderBar()
        self._factors = FactorList()
        self._factors.show_factors(factors.values())
        self._factors.ticked.connect(self._work)
        self._problem = Notice("", "warn")
        self._problem.hide()
        self._result = column(gap=8)
        self._steps = StepsView(law)
        self._steps.place_opened.connect(self.place_opened)
        holder = QWidget()
        holder.setLayout(self._result)
        self.setLayout(column(self._bar, *self._about(), self._problem, holder, self._factors, self._steps, gap=10))
        self._work(())

    def _about(self) -> list[QWidget]:
        """Whose standard it is, in grey where it is only an example."""
        if self._standard is None:
            return [label(self.tr("No discretion standard for this act; the range of the law itself counts."),
                          "caption", "text3", wrap=True)]  # fmt: skip
        standard = self._standard
        line = label(f"{standard.title} · {standard.version} · {standard.authority}", "caption", "text3", wrap=True)
        if standard.role is StandardRole.BUREAU:
            return [line]
        words = self.tr("An example in thirds, to be verified: no standard of your bureau. Do not decide by it.")
        return [line, Notice(words, "neutral")]

    def ladder(self) -> Ladder | None:
        """What came out last, None while nothing did."""
        return self._ladder

    def _work(self, ticked: object) -> None:
        if self._job is not None:
            self._job.cancel()
        chosen = tuple(ticked) if isinstance(ticked, tuple) else ()
        base, act_id, on = self._base, self._act_id, self._on
        self._job = run_in_background(self, lambda _p: ladder(base, act_id, chosen, on), self._show, self._failed)

    def _show(self, made: Ladder) -> None:
        self._job, self._ladder = None, made
        self._problem.hide()
        tiers = self._standard.tiers if self._standard is not None else ()
        shown = [LadderTier(tier.words, tier.amount_low, tier.amount_high) for tier in tiers]
        chosen = tiers.index(made.tier) if made.tier in tiers and made.outcome is not Outcome.NO_PENALTY else None
        self._bar.show_tiers(shown, chosen, made.statutory.min_yuan, made.statutory.max_yuan)
        self._bar.setVisible(bool(shown))
        self._show_result(made)
        self._steps.show_result(fine_result(self.tr("Range"), made))

    def _show_result(self, made: Ladder) -> None:
        clear(self._result)
        face = outcome_face(made)
        badge = Badge("")
        badge.show_face(face)
        amount = label(yuan(made.suggested), "h1", align=RIGHT)
        words = label(self.tr("Suggested"), "dense", "text2")
        self._result.addLayout(row(badge, None, words, amount, label(self.tr("yuan"), "dense", "text3"), gap=6))
        self._result.addWidget(label("\n".join(made.reasons), wrap=True))
        copy = button(self.tr("Copy reasons"), "", "copy", "dense")
        copy.clicked.connect(self._copy)
        self._result.addLayout(row(copy, None))

    def _copy(self) -> None:
        if self._ladder is not None:
            words = "\n".join(self._ladder.reasons)
            QGuiApplication.clipboard().setText(words)
            self.copied.emit(words)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._problem.show_words(str(error), "warn")
        self._problem.show()


def outcome_face(made: Ladder) -> BadgeFace:
    """What the ticked factors lead to."""
    translate = QCoreApplication.translate
    if made.outcome is Outcome.NO_PENALTY:
        return BadgeFace(translate("Law", "No penalty"), "ok", "check-circle-fill")
    if made.outcome is Outcome.MAY_EXEMPT:
        return BadgeFace(translate("Law", "May go without penalty"), "ok", "check-circle-fill")
    tier = made.tier.words if made.tier is not None else span_words(made.low, made.high)
    return BadgeFace(tier, "accent")
