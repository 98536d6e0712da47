"""The time that is left to write a case file, above its editor."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.domain.hand_in.task import WARN_AT_MIN
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Glyph, label, retone
from app.ui.pieces.layouts import restate, row


class TimeStrip(QFrame):
    """`hand_in_wanted` when its button is pressed."""

    hand_in_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = Glyph("timer", "text2", 18)
        self._title, self._time, self._about = label("", "dense", "text2"), label("", "h3"), label("", "dense", "text2")
        self._press = button(self.tr("Hand in"), "primary", "paper-plane-right", "dense")
        self._press.clicked.connect(self.hand_in_wanted)
        self.setLayout(row(self._icon, self._title, self._time, 8, self._about, None, self._press,
                           margins=(14, 6, 8, 6), gap=8))  # fmt: skip
        self._told = -1
        self.setProperty("card", "sunken")

    def show_time(self, left: dt.timedelta, about: str, *, may_hand_in: bool) -> None:
        """Show how much is left; the look gets louder at each moment of which the editor warns."""
        seconds = max(0, -int(-left.total_seconds() // 1))
        hours, rest = divmod(seconds, 3600)
        words = f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60:02d}:{rest % 60:02d}"
        self._title.setText(self.tr("Time left") if seconds else self.tr("Time is up, the file is being handed in…"))
        self._time.setText(words if seconds else "")
        self._about.setText(about)
        self._press.setVisible(may_hand_in and seconds > 0)
        first, _middle, last = WARN_AT_MIN
        tone = "critical" if seconds <= last * 60 else "warn" if seconds <= first * 60 else "text"
        retone(self._time, tone)
        self._icon.change("timer-fill" if tone != "text" else "timer", tone if tone != "text" else "text2")
        restate(self, "card", "sunken" if tone == "text" else tone)
        minutes = -(-seconds // 60)
        # Said aloud once a minute, not twice a second.
        if minutes != self._told:
            self._told = minutes
            self.setAccessibleName(self.tr("{0} minutes left").format(minutes))
