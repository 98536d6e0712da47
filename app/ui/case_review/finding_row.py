"""A finding in a list of a review: what it says and costs, what the reviewer says of it, and what can be said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.appraisal.finding import Finding, Kind
from app.domain.hand_in.hand_in import KeptAppraisal
from app.domain.hand_in.review import Judgement
from app.domain.law.statute import Status
from app.ui.case_review.words import lost
from app.ui.casefile.side import SEVERITIES
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.deduction_row import Cited, Deduction, DeductionRow, Severity
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, row, rule

CONFIRM, OVERRULE, TAKE_BACK, ADD = "confirm", "overrule", "take_back", "add"


def deduction_of(
    finding: Finding, kept: KeptAppraisal, name: Callable[[str], str], whole: str, extra: Sequence[str] = ()
) -> Deduction:
    """A finding as a line of a sheet; `name` words a citation, `whole` names a place that is in no document.

    The versions of its provisions stand beside its rule: a chip with them would be wider than the column.
    """
    where = " · ".join(part for part in (finding.document_name, finding.field_label) if part)
    verified = finding.status is not Status.TO_VERIFY
    cited = tuple(Cited(name(citation), citation, verified) for citation in finding.basis)
    versions = dict.fromkeys(ref.version for each in finding.basis if (ref := kept.provision(each)) and ref.version)
    severity: Severity = SEVERITIES[finding.level] if finding.kind is Kind.FINDING else "neutral"
    why = f"{finding.why}\n{finding.mend}" if finding.mend else finding.why
    notes = [" · ".join(part for part in (finding.rule, *versions) if part), *extra]
    return Deduction(
        lost(finding.deduction), where or whole, why, severity, cited, rules=tuple(each for each in notes if each)
    )


class FindingRow(QFrame):
    """`asked` carries what is asked for and the finding's name; `chosen` and `law_wanted` as their row tells."""

    chosen = Signal()
    law_wanted = Signal(str)
    asked = Signal(str, str)

    def __init__(
        self,
        name: str,
        finding: Finding,
        kept: KeptAppraisal,
        judgement: Judgement | None,
        offers: Sequence[str],
        cite: Callable[[str], str],
    ) -> None:
        super().__init__()
        self.name, self.finding = name, finding
        extra = () if finding.status is not Status.TO_VERIFY else (self.tr("Law still to be verified: no points lost"),)
        by = (self.tr("added by {0}").format(finding.by),) if finding.by else ()
        told = deduction_of(finding, kept, cite, self.tr("Whole file"), (*by, *extra))
        if judgement is not None and not judgement.stands:
            # What it would have cost stays in sight, but not as a loss.
            told = replace(told, severity="neutral")
        self._row = DeductionRow(told)
        self._row.chosen.connect(self.chosen)
        self._row.provision_opened.connect(self.law_wanted)
        items: list[Item] = [self._row]
        foot = self._foot(judgement, offers)
        if foot:
            items.append(row(*foot, margins=(37, 0, 12, 9), gap=6))
        if judgement is not None and judgement.reason:
            reason = self.tr("Reason: {0}").format(judgement.reason)
            items.append(row((label(reason, "dense", "text2", wrap=True), 1), margins=(37, 0, 12, 9)))
        self.setLayout(column(*items, rule(), gap=0))

    def set_selected(self, selected: bool) -> None:
        """Mark it as the one that was gone to."""
        self._row.set_selected(selected)

    def _foot(self, judgement: Judgement | None, offers: Sequence[str]) -> list[Item]:
        items: list[Item] = []
        if judgement is not None:
            words, tone, icon = (
                (self.tr("stands"), "ok", "check-circle-fill")
                if judgement.stands
                else (self.tr("overruled"), "warn", "x-circle-fill")
            )
            items.append(Badge(words, tone, icon, dense=True))
        items.append(None)
        items += [self._button(offer) for offer in offers]
        return items if judgement is not None or offers else []

    def _button(self, offer: str) -> QWidget:
        words, icon = {
            CONFIRM: (self.tr("Stands"), "check"),
            OVERRULE: (self.tr("Overrule…"), "x"),
            TAKE_BACK: (self.tr("Take back"), "arrow-counter-clockwise"),
            ADD: (self.tr("Take points off…"), "plus"),
        }[offer]
        made = button(words, "" if offer != TAKE_BACK else "ghost", icon, "dense")
        made.setAccessibleName(f"{words} {self.finding.rule} {self.finding.document_name}")
        made.clicked.connect(partial(self._ask, offer))
        return made

    def _ask(self, offer: str, _checked: bool = False) -> None:
        self.asked.emit(offer, self.name)
