"""The overload calculator in the right column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.domain.law.library import LawLibrary
from app.services.base import Base
from app.ui.law.overload_form import OverloadForm
from app.ui.law.steps import ShownResult, StepsView
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card


class OverloadCard(Card):
    """`place_opened` carries a provision, `more_wanted` asks for the calculator with all its fields."""

    place_opened = Signal(object)
    more_wanted = Signal()

    def __init__(self, base: Base, law: LawLibrary, day: dt.date) -> None:
        more = button(self.tr("All fields"), "ghost", density="dense")
        super().__init__(self.tr("Overload fine"), more, gap=9, pad=14)
        more.clicked.connect(self.more_wanted)
        self.form = OverloadForm(base, day, compact=True)
        self._steps = StepsView(law)
        self._steps.place_opened.connect(self.place_opened)
        self._steps.hide()
        self.form.worked.connect(self._show)
        self.put(self.form, self._steps)

    def _show(self, results: Sequence[ShownResult]) -> None:
        self._steps.setVisible(bool(results))
        for result in results:
            self._steps.show_result(result)
