"""Mode, scale and movement."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import row
from app.ui.pieces.segmented import Segmented
from app.ui.settings.line import line
from app.ui.shell.look import Look
from app.ui.theme.switch import theme_switch
from app.ui.theme.tokens import MODES, SCALES


class LookCard(Card):
    """Every change is applied at once and kept."""

    def __init__(self, look: Look) -> None:
        super().__init__(self.tr("Look"), gap=12)
        self._look = look
        words = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        self._mode = Segmented([(mode, words[mode]) for mode in MODES], name=self.tr("Colours"))
        self._mode.chosen.connect(self._choose_mode)
        self._scale = Segmented([(str(scale), f"{scale:.0%}") for scale in SCALES], name=self.tr("Size"))
        self._scale.chosen.connect(self._choose_scale)
        self._calm = QCheckBox(self.tr("No movement"))
        self._calm.toggled.connect(self._choose_motion)
        self.put(
            line(self.tr("Colours"), self._mode),
            line(self.tr("Size"), self._scale),
            line(self.tr("Movement"), self._calm),
            row(label(self.tr("Kept for this machine, whoever signs in."), "caption", "text3"), None),
        )
        theme_switch().theme_changed.connect(self._follow)
        self._follow()

    def _follow(self, _theme: object = None) -> None:
        """Show what is in force, also where it was changed by keys."""
        chosen = self._look.preferences()
        self._mode.select(chosen.mode)
        self._scale.select(str(chosen.scale))
        self._calm.blockSignals(True)
        self._calm.setChecked(chosen.reduced_motion)
        self._calm.blockSignals(False)

    def _choose_mode(self, id_: str) -> None:
        self._look.set_mode(next(mode for mode in MODES if mode == id_))

    def _choose_scale(self, id_: str) -> None:
        scale = next(each for each in SCALES if str(each) == id_)
        self._look.choose(replace(self._look.preferences(), scale=scale))

    def _choose_motion(self, calm: bool) -> None:
        self._look.choose(replace(self._look.preferences(), reduced_motion=calm))
