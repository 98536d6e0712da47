"""Mode, scale and motion as commands, kept for the next start."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSettings

from app.ui.pieces.commands import Command
from app.ui.theme.preferences import Preferences
from app.ui.theme.switch import apply_theme
from app.ui.theme.tokens import MODES, SCALES, Mode


class Look:
    """What the user chose about the look; every change is applied at once and kept in `store`."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def preferences(self) -> Preferences:
        """What is chosen now."""
        return Preferences.load(self._store)

    def choose(self, preferences: Preferences) -> None:
        """Apply and keep."""
        preferences.save(self._store)
        apply_theme(preferences.theme)

    def set_mode(self, mode: Mode) -> None:
        """Light, dark or high contrast."""
        self.choose(replace(self.preferences(), mode=mode))

    def next_mode(self) -> None:
        """Light, then dark, then high contrast, then light again."""
        self.set_mode(MODES[(MODES.index(self.preferences().mode) + 1) % len(MODES)])

    def zoom(self, step: int) -> None:
        """The next larger (1) or smaller (-1) scale, as far as there is one."""
        index = SCALES.index(self.preferences().scale) + step
        if 0 <= index < len(SCALES):
            self.choose(replace(self.preferences(), scale=SCALES[index]))

    def toggle_motion(self) -> None:
        """Movement on or off."""
        chosen = self.preferences()
        self.choose(replace(chosen, reduced_motion=not chosen.reduced_motion))

    def commands(self) -> list[Command]:
        """For the menu of the person and the palette."""
        translate = QCoreApplication.translate
        return [
            Command("look.light", translate("Look", "Light"), lambda: self.set_mode("light"), "sun"),
            Command("look.dark", translate("Look", "Dark"), lambda: self.set_mode("dark"), "moon-stars-fill"),
            Command(
                "look.contrast", translate("Look", "High contrast"), lambda: self.set_mode("contrast"), "circle-half"
            ),
            Command("look.next", translate("Look", "Next look"), self.next_mode, "palette", "Ctrl Alt T"),
            Command("look.larger", translate("Look", "Larger"), lambda: self.zoom(1), "text-aa", "Ctrl ="),
            Command("look.smaller", translate("Look", "Smaller"), lambda: self.zoom(-1), "text-aa", "Ctrl -"),
            Command("look.motion", translate("Look", "Movement on or off"), self.toggle_motion, "wind"),
        ]
