"""The provisions behind a line of the score sheet, as they stood on the day of the act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.law.statute import Status
from app.services.law_lookup import ProvisionView
from app.ui.pieces.buttons import button
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, scrolled
from app.ui.pieces.provision_card import Provision, ProvisionCard


class ProvisionList(QWidget):
    """Cards of provisions; Esc or Back emits `closed`."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = button(self.tr("Back to the lines"), "ghost", "arrow-left", "dense")
        back.clicked.connect(self.closed)
        self._cards = column(gap=10, margins=(12, 4, 12, 12))
        inner = QWidget()
        inner.setLayout(self._cards)
        head = row(back, None, KeyHint("Esc"), margins=(8, 8, 12, 4))
        self.setLayout(column(head, (scrolled(inner), 1), gap=0))
        self.setFocusProxy(back)

    def show_provisions(self, found: Sequence[ProvisionView], lit: str) -> None:
        """Show other provisions; `lit` is the citation that was asked for."""
        clear(self._cards)
        for view in found:
            self._cards.addWidget(ProvisionCard(provision_of(view), chosen=view.citation == lit))
        words = self.tr("The gist is in our own words. For a decision, cite from the official text.")
        self._cards.addWidget(label(words, "caption", "text3", wrap=True))
        self._cards.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def provision_of(view: ProvisionView) -> Provision:
    """A provision as its card shows it."""
    translate = QCoreApplication.translate
    if not view.in_force:
        status, tone = translate("Provisions", "Not in force that day"), "critical"
    elif view.status is Status.CONFIRMED:
        status, tone = translate("Provisions", "In force · read"), "ok"
    elif view.status is Status.RECALLED:
        status, tone = translate("Provisions", "In force · from memory"), "warn"
    else:
        status, tone = translate("Provisions", "To be verified"), "warn"
    gist = view.gist or translate("Provisions", "The library holds no gist of this article yet.")
    if view.gist and not view.exact:
        gist = translate("Provisions", "(Gist of the whole article) {0}").format(view.gist)
    return Provision(view.law, view.article, gist, _days(view), status, tone)


def _days(view: ProvisionView) -> str:
    translate = QCoreApplication.translate
    if view.in_force_from is None:
        return ""
    words = translate("Provisions", "In force from {0}").format(view.in_force_from.isoformat())
    if view.in_force_until is not None:
        words = translate("Provisions", "In force {0} to {1}").format(
            view.in_force_from.isoformat(), view.in_force_until.isoformat()
        )
    if view.other_versions:
        others = translate("Provisions", ", ").join(day.isoformat() for day in view.other_versions)
        words += translate("Provisions", " · other versions from {0}").format(others)
    return f"{words}\n{view.source}" if view.source else words
