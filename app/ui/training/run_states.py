"""What the page of a run says of it: under way, refused, broken off, nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import CENTRE, TOP
from app.ui.station_process import Gone


class UnderWay(Card):
    """Loading, then clock and count; `stop` asks to pause. `kept` events are there already where it is taken up."""

    stop = Signal()

    def __init__(self, kept: int = 0) -> None:
        super().__init__(gap=14)
        self._kept = kept
        self._title = label(self.tr("The station is loading"), "h1", wrap=True)
        self._busy = BusyBar()
        self._busy.cancelled.connect(self.stop)
        self._clock = label("00:00", "display", align=CENTRE)
        self._clock.setAccessibleName(self.tr("Clock of the run"))
        self._count = label(str(kept), "display", align=CENTRE)
        self._count.setAccessibleName(self.tr("Events on the disk"))
        since = self.tr("since it was taken up") if kept else self.tr("since it began")
        figures = row(
            (column(self._clock, label(since, "dense", "text3", align=CENTRE), gap=2), 1),
            (column(self._count, label(self.tr("events on the disk"), "dense", "text3", align=CENTRE), gap=2), 1),
            margins=(0, 8, 0, 8),
        )
        self._figures = QWidget()
        self._figures.setLayout(figures)
        self._figures.hide()
        words = self.tr(
            "The scene has a window of its own. Every step is on the disk before it is shown, so nothing "
            "is lost when the power fails."
        )
        self._words = label(words, "dense", "text2", wrap=True)
        self._pause = button(self.tr("Pause and close the station"), "", "pause")
        self._pause.clicked.connect(self.stop)
        self._pause.hide()
        head = row((Glyph("virtual-reality", "accent_text", 30), 0, TOP), (self._title, 1), gap=12)
        self.put(head, self._busy, self._figures, self._words, row(self._pause, None))

    def load(self, share: float | None, what: str) -> None:
        """Something is being done; `share` from 0 to 1, None where nobody knows."""
        if self._busy.isHidden():
            self._busy.start(what)
        self._busy.report(share, what)

    def run(self) -> None:
        """The trainee can begin, or go on."""
        self._busy.finish()
        self._title.setText(self.tr("The run goes on") if self._kept else self.tr("The run is under way"))
        self._figures.show()
        self._pause.show()

    def show_clock(self, words: str) -> None:
        """Time since the scene stood."""
        self._clock.setText(words)

    def count(self, events: int) -> None:
        """Events that are on the station's disk."""
        self._count.setText(str(events))

    def stopping(self) -> None:
        """The station has been asked to go."""
        self._title.setText(self.tr("The station is saving and closing"))
        self._pause.setEnabled(False)
        self._busy.stopping()


class Refused(Card):
    """The run could not be started: why, and the way back; another try where the station itself failed."""

    again = Signal()
    back = Signal()

    def __init__(self, why: str, *, by_station: bool) -> None:
        super().__init__(gap=14)
        again = button(self.tr("Try again"), "primary", "arrow-clockwise")
        again.clicked.connect(self.again)
        back = button(self.tr("Back to the catalogue"), "ghost" if by_station else "primary", "arrow-left")
        back.clicked.connect(self.back)
        self.put(label(self.tr("The run could not be started"), "h1", wrap=True), Notice(why, "critical"))
        if by_station:
            hint = self.tr(
                "The scene needs a screen and a graphics driver with OpenGL 3.2 or later. Over a remote "
                "connection, start the program on the machine itself."
            )
            self.put(label(hint, "dense", "text2", wrap=True), row(again, back, None))
        else:
            again.hide()
            self.put(row(again, back, None))
        self.setFocusProxy(again if by_station else back)


class Broken(Card):
    """The run is not at its end: taken up again, or closed with what was done."""

    again = Signal()
    close_it = Signal()

    def __init__(self, gone: Gone, events: int) -> None:
        super().__init__(gap=14)
        stopped = gone.outcome == "stopped"
        title = self.tr("The run is paused") if stopped else self.tr("The run broke off")
        kept = self.tr("All {0} events are kept. Take the run up where it stopped, or end it: it is then scored with "
                       "what was done so far.").format(events)  # fmt: skip
        self.put(label(title, "h1", wrap=True))
        if gone.problem:
            self.put(Notice(gone.problem, "warn"))
        elif gone.outcome == "crashed":
            self.put(Notice(self.tr("The station ended unexpectedly. What happened is in its log file."), "warn"))
        again = button(self.tr("Take up again"), "primary", "play")
        again.clicked.connect(self.again)
        end = button(self.tr("End and score"), "", "flag-checkered")
        end.clicked.connect(self.close_it)
        self.put(label(kept, "body", "text2", wrap=True), row(again, end, None))
        self.setFocusProxy(again)


class Nothing(EmptyState):
    """No run is under way; `acted` opens the catalogue."""

    def __init__(self) -> None:
        why = self.tr("Choose a scenario in the catalogue to begin one.")
        super().__init__("play", self.tr("No run under way"), why, self.tr("Open the catalogue"))
