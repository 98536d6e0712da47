"""What the page of a run shows: under way, refused, broken off, nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.painted import CENTRE, TOP
from app.ui.station_process import Gone
from app.ui.theme.metrics import limit_size

CARD_PX = 640


class UnderWay(QWidget):
    """Loading, then clock and count; `stop` asks to pause."""

    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(self.tr("The station is loading"), "h1", wrap=True)
        self._busy = BusyBar()
        self._busy.cancelled.connect(self.stop)
        self._clock = label("00:00", "display", align=CENTRE)
        self._clock.setAccessibleName(self.tr("Clock of the run"))
        self._count = label("0", "display", align=CENTRE)
        self._count.setAccessibleName(self.tr("Events on the disk"))
        figures = row(
            (column(self._clock, label(self.tr("since it began"), "dense", "text3", align=CENTRE), gap=2), 1),
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
        self.setLayout(_centred(Card(gap=14).put(
            row((Glyph("virtual-reality", "accent_text", 30), 0, TOP), (self._title, 1), gap=12),
            self._busy, self._figures, self._words, row(self._pause, None),
        )))  # fmt: skip

    def load(self, share: float | None, what: str) -> None:
        """Something is being done; `share` from 0 to 1, None where nobody knows."""
        if self._busy.isHidden():
            self._busy.start(what)
        self._busy.report(share, what)

    def run(self) -> None:
        """The trainee can begin."""
        self._busy.finish()
        self._title.setText(self.tr("The run is under way"))
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


class Refused(QWidget):
    """The run could not be started: why, another try, or back."""

    again = Signal()
    back = Signal()

    def __init__(self, why: str) -> None:
        super().__init__()
        again = button(self.tr("Try again"), "primary", "arrow-clockwise")
        again.clicked.connect(self.again)
        back = button(self.tr("Back to the catalogue"), "ghost", "arrow-left")
        back.clicked.connect(self.back)
        title = label(self.tr("The run could not be started"), "h1", wrap=True)
        hint = self.tr(
            "The scene needs a screen and a graphics driver with OpenGL 3.2 or later. Over a remote "
            "connection, start the program on the machine itself."
        )
        self.setLayout(_centred(Card(gap=14).put(
            title, Notice(why, "critical"), label(hint, "dense", "text2", wrap=True), row(again, back, None)
        )))  # fmt: skip
        self.setFocusProxy(again)


class Broken(QWidget):
    """The run is not at its end: taken up again, or closed with what was done."""

    again = Signal()
    close_it = Signal()

    def __init__(self, gone: Gone, events: int) -> None:
        super().__init__()
        stopped = gone.outcome == "stopped"
        title = self.tr("The run is paused") if stopped else self.tr("The run broke off")
        kept = self.tr("All {0} events are kept. Take the run up where it stopped, or end it: it is then scored with "
                       "what was done so far.").format(events)  # fmt: skip
        card = Card(gap=14).put(label(title, "h1", wrap=True))
        if gone.problem:
            card.put(Notice(gone.problem, "warn"))
        elif gone.outcome == "crashed":
            card.put(Notice(self.tr("The station ended unexpectedly. What happened is in its log file."), "warn"))
        again = button(self.tr("Take up again"), "primary", "play")
        again.clicked.connect(self.again)
        end = button(self.tr("End and score"), "", "flag-checkered")
        end.clicked.connect(self.close_it)
        self.setLayout(_centred(card.put(label(kept, "body", "text2", wrap=True), row(again, end, None))))
        self.setFocusProxy(again)


class Nothing(QWidget):
    """No run is under way."""

    def __init__(self) -> None:
        super().__init__()
        why = self.tr("Choose a scenario in the catalogue to begin one.")
        self.setLayout(column(EmptyState("play", self.tr("No run under way"), why)))


def _centred(card: Card) -> QVBoxLayout:
    limit_size(card, least=(420, 0), most=(CARD_PX, 10_000))
    return column(None, row(None, (card, 6), None), None)
