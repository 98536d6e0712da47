"""What a user chose about the look, kept between starts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import MODES, SCALES, Mode


@dataclass(frozen=True)
class Preferences:
    """Mode, scale and motion; anything unreadable in the store falls back to the default."""

    mode: Mode = "light"
    scale: float = 1.0
    reduced_motion: bool = False

    @property
    def theme(self) -> Theme:
        """The theme of these preferences."""
        return Theme(self.mode, self.scale, self.reduced_motion)

    @classmethod
    def load(cls, store: QSettings) -> Preferences:
        """Read from `store`."""
        wanted = str(store.value("look/mode", "light"))
        mode = next((each for each in MODES if each == wanted), MODES[0])
        scale = next((each for each in SCALES if str(each) == str(store.value("look/scale", "1.0"))), 1.0)
        return cls(mode, scale, str(store.value("look/reduced_motion", "false")).lower() == "true")

    def save(self, store: QSettings) -> None:
        """Write to `store`."""
        store.setValue("look/mode", self.mode)
        store.setValue("look/scale", str(self.scale))
        store.setValue("look/reduced_motion", self.reduced_motion)
