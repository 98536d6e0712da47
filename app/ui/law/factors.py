"""The circumstances of a case to be ticked, under what each of them does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.domain.law.discretion import Effect, Factor
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column
from app.ui.theme.metrics import space_layout

ORDER = (
    Effect.LIGHTER,
    Effect.HEAVIER,
    Effect.SERIOUS,
    Effect.OVERDUE,
    Effect.SEVERER,
    Effect.MUST_RELIEVE,
    Effect.MAY_RELIEVE,
    Effect.NO_PENALTY,
)
COLUMNS = 2


def effect_word(effect: Effect) -> str:
    """What a factor does, as a heading."""
    translate = QCoreApplication.translate
    words = {
        Effect.NO_PENALTY: translate("Law", "No penalty by law"),
        Effect.MUST_RELIEVE: translate("Law", "Must be lighter or reduced"),
        Effect.MAY_RELIEVE: translate("Law", "May be lighter or reduced"),
        Effect.LIGHTER: translate("Law", "Speaks for the lower part"),
        Effect.HEAVIER: translate("Law", "Speaks for the upper part"),
        Effect.SERIOUS: translate("Law", "Serious circumstances"),
        Effect.OVERDUE: translate("Law", "Not corrected in time"),
        Effect.SEVERER: translate("Law", "Must be severer"),
    }
    return words[effect]


class FactorList(QWidget):
    """`ticked` carries the ids of the factors that are ticked now."""

    ticked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._lines = column(gap=2)
        self.setLayout(self._lines)
        self.setAccessibleName(self.tr("Circumstances of the case"))

    def show_factors(self, factors: Iterable[Factor], ticked: Iterable[str] = ()) -> None:
        """Show other factors."""
        clear(self._lines)
        self._boxes = {}
        known, chosen = list(factors), set(ticked)
        for effect in ORDER:
            group = [each for each in known if each.effect is effect]
            if group:
                self._lines.addWidget(label(effect_word(effect), "caption", "text3"))
                grid = QGridLayout()
                space_layout(grid, (0, 0, 0, 6), 2)
                for place, factor in enumerate(group):
                    grid.addWidget(self._box(factor, ticked=factor.id in chosen), *divmod(place, COLUMNS))
                for at in range(COLUMNS):
                    grid.setColumnStretch(at, 1)
                self._lines.addLayout(grid)

    def _box(self, factor: Factor, *, ticked: bool) -> QCheckBox:
        box = QCheckBox(factor.label)
        box.setChecked(ticked)
        box.setToolTip(factor.words)
        box.toggled.connect(lambda _on: self.ticked.emit(self.chosen()))
        self._boxes[factor.id] = box
        return box

    def chosen(self) -> tuple[str, ...]:
        """The ids of the factors that are ticked."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked())
