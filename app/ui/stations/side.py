"""Beside the stations: how another one is connected, and what the chosen one says."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.station.messages import LiveStation
from app.services.hub_process import StationLink
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import boxed, column, row
from app.ui.pieces.notice import Notice
from app.ui.stations.words import device_words, face_of, frame_words, record_words, time_of
from app.ui.theme.metrics import space_layout

TRAINEE, SCENARIO = "LOGIN", "SCENARIO"
SOON = dt.timedelta(seconds=20)
_ENDED = ("ended", "left")


def command_of(link: StationLink) -> str:
    """What is typed at the station."""
    return f"zhixing station --hub {link.url} --hub-code {link.code} --trainee {TRAINEE} --scenario {SCENARIO}"


class JoinCard(Card):
    """The code that lets one station in."""

    def __init__(self) -> None:
        self._badge = Badge("", "neutral", "clock")
        super().__init__(self.tr("Connect a station"), self._badge)
        self._code = label("", "figure")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._command = label("", "dense", "text2", wrap=True)
        self._command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        how = self.tr("Type this at the station, with the trainee's login and a scenario; the code works once.")
        self._reach = label("", "caption", "text3", wrap=True)
        copy = button(self.tr("Copy command"), "", "copy", "dense")
        copy.clicked.connect(self._copy)
        self.put(
            self._code, label(how, "dense", "text2", wrap=True),
            boxed(column(self._command, margins=(10, 8, 10, 8)), card="sunken"), row(copy, None), self._reach,
        )  # fmt: skip
        self._link: StationLink | None = None

    def show_link(self, link: StationLink) -> None:
        """Show a fresh code."""
        self._link = link
        until = dt.datetime.fromisoformat(link.until)
        self._badge.show_face(BadgeFace(self.tr("until {0}").format(f"{until:%H:%M}"), "neutral", "clock"))
        self._code.setText(f"{link.code[:5]} {link.code[5:]}")
        self._code.setAccessibleName(self.tr("Code {0}").format(link.code))
        # A line for each option: a label would break within them.
        self._command.setText(command_of(link).replace(" --", "\n    --"))
        self._reach.setText(link.reach)

    def is_stale(self, now: dt.datetime) -> bool:
        """Whether the code has run out, or is about to."""
        return self._link is not None and now + SOON > dt.datetime.fromisoformat(self._link.until)

    def _copy(self) -> None:
        if self._link is not None:
            QGuiApplication.clipboard().setText(command_of(self._link))


class ChosenCard(Card):
    """What the chosen station says, and what can be wanted of it."""

    pause = Signal()
    stop = Signal()
    record = Signal()

    def __init__(self) -> None:
        self._state = Badge("")
        super().__init__(self.tr("Chosen station"), self._state)
        self._name = label("", "h2", wrap=True)
        self._scenario = label("", "body", "text2", wrap=True)
        self._problem = Notice("", "warn")
        self._problem.hide()
        holder, self._grid = QWidget(), QGridLayout()
        holder.setLayout(self._grid)
        space_layout(self._grid, (0, 0, 0, 0), 8)
        self._grid.setColumnStretch(1, 1)
        names = (
            self.tr("Station"), self.tr("Device"), self.tr("Time"), self.tr("Picture rate"), self.tr("Record"),
        )  # fmt: skip
        self._values = [self._line(number, name) for number, name in enumerate(names)]
        self._pause = button(self.tr("Ask for a break"), "", "pause")
        self._pause.clicked.connect(self.pause)
        self._stop = button(self.tr("Stop and close"), "", "stop")
        self._stop.clicked.connect(self.stop)
        self._record = button(self.tr("Open the record"), "", "video")
        self._record.clicked.connect(self.record)
        self.put(
            self._name,
            self._scenario,
            self._problem,
            holder,
            4,
            row(self._pause, self._stop, self._record, None),
        )

    def show_live(self, live: LiveStation, title: str) -> None:
        """Show a station."""
        state = live.state
        self._state.show_face(face_of(live))
        self._name.setText(state.trainee or live.name)
        self._scenario.setText(f"{title} · {state.attempt}")
        shown = (live.name, device_words(state.device), time_of(live), frame_words(live), record_words(live))
        for value, words in zip(self._values, shown, strict=True):
            value.setText(words)
        self._problem.show_words(state.problem, "warn")
        self._problem.setVisible(bool(state.problem))
        self._pause.setEnabled(state.phase == "running")
        over = state.phase in _ENDED
        self._pause.setVisible(not over)
        self._stop.setVisible(not over)
        self._record.setVisible(over)

    def _line(self, number: int, name: str) -> QLabel:
        value = label("", "dense", wrap=True)
        self._grid.addWidget(label(name, "dense", "text2"), number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, number, 1)
        return value
