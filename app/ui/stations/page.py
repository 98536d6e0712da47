"""The stations of a training hall: who trains at which, what they see now, and what is wanted of them."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from app.domain.errors import KnownError
from app.domain.station.messages import Deed, LiveStation
from app.services.hub_process import EVERYWHERE, StationLink
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.layouts import clear, column, scrolled
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page, RecordState
from app.ui.stations.looking import Glance, glance
from app.ui.stations.side import ChosenCard, JoinCard
from app.ui.stations.tile import StationTile
from app.ui.stations.words import is_silent
from app.ui.theme.metrics import space_layout

LOOK_MS = 200
RESULT = "result"
MOST_KEYS = 9


class StationsPage(Page):
    """Nothing is reachable before the button is pressed; while the page is hidden, no station sends pictures."""

    def __init__(self, desk: Desk, host: str = EVERYWHERE) -> None:
        super().__init__()
        self._desk, self._host = desk, host
        self._glance = Glance(open=False)
        self._numbers: dict[str, int] = {}
        self._chosen = ""
        self._looking = self._opening = self._asked_for = False
        self._busy = BusyBar()
        self._busy.cancelled.connect(self._close)
        self._notice = Notice("", "warn")
        self._notice.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._closed())
        self._pages.addWidget(self._waiting())
        holder, self._grid = QWidget(), QGridLayout()
        holder.setLayout(self._grid)
        space_layout(self._grid, (0, 0, 0, 0), 10)
        self._pages.addWidget(holder)
        self._tiles: list[StationTile] = []
        self._side, self._join, self._card = QWidget(), JoinCard(), ChosenCard()
        self._join.hide()
        self._card.pause.connect(lambda: self._want("pause"))
        self._card.stop.connect(self._ask_to_stop)
        self._card.record.connect(self._open_record)
        inside = QWidget()
        inside.setLayout(column(self._card, self._join, None, gap=10))
        self._side.setLayout(column((scrolled(inside), 1)))
        main = QWidget()
        main.setLayout(column(self._busy, self._notice, (self._pages, 1), gap=8))
        self._drawer = RightDrawer(main, self._side, 340)
        self.setLayout(column((self._drawer, 1), margins=(20, 8, 20, 14)))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._show_glance(self._glance)

    def _closed(self) -> QWidget:
        why = self.tr(
            "Trainees work at 3D stations on other computers. While it is open, stations in the same network can send "
            "their runs here; each needs a code from here at first."
        )
        made = EmptyState("broadcast", self.tr("Watch stations live"), why, self.tr("Open for stations"), "N")
        made.acted.connect(self._ask_for_code)
        return Card().put((made, 1))

    def _waiting(self) -> QWidget:
        why = self.tr("Run the command that belongs to the code on a station. It appears here as soon as it starts.")
        made = EmptyState("broadcast", self.tr("No station yet"), why, self.tr("Show code and command"))
        made.acted.connect(self._show_join)
        return Card().put((made, 1))

    # --- what the frame asks --------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Stations")

    def crumb(self) -> str:
        """How many are under way."""
        busy = sum(live.state.phase in ("loading", "running", "paused") for live in self._glance.stations)
        return self.tr("{0} under way").format(busy) if self._glance.open else ""

    def commands(self) -> list[Command]:
        """A code, an end, and what can be wanted of the chosen station."""
        words = self.tr("Code for another station") if self._glance.open else self.tr("Open for stations")
        made = [Command("stations.code", words, self._ask_for_code, "broadcast", "N", pinned=True)]
        if self._glance.open:
            made.append(Command("stations.close", self.tr("Close to stations"), self._ask_to_close, "x", "Ctrl ."))
        if self._live() is not None:
            made += [
                Command(
                    "stations.pause", self.tr("Ask for a break"), lambda: self._want("pause"), "pause", "P", pinned=True
                ),
                Command("stations.stop", self.tr("Stop the station"), self._ask_to_stop, "stop", "X"),
                Command("stations.record", self.tr("Open the record"), self._open_record, "video", "V"),
            ]
        for number, live in enumerate(self._glance.stations[:MOST_KEYS], 1):
            title = self.tr("Choose {0}").format(live.state.trainee or live.name)
            choose = partial(self._choose, live.station)
            made.append(Command(f"stations.{number}", title, choose, "user", str(number)))
        return made

    def key_uses(self) -> list[KeyUse]:
        """The numbers of the stations."""
        count = min(len(self._glance.stations), MOST_KEYS)
        return [KeyUse(f"1–{count}" if count > 1 else "1", self.tr("choose a station"))] if count else []

    def record_state(self) -> RecordState | None:
        """Whether the records of all stations are whole."""
        if not self._glance.stations:
            return None
        behind = sum(max(live.state.kept - live.state.pushed, 0) for live in self._glance.stations)
        if any(is_silent(live) for live in self._glance.stations):
            return RecordState(self.tr("A station is not heard; its record is kept there"), well=False)
        if behind:
            return RecordState(self.tr("{0} events still on their way").format(behind))
        return RecordState(self.tr("The records of {0} stations are whole").format(len(self._glance.stations)))

    def enter(self, argument: object = None) -> None:
        """Show the hub as it is."""
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look while the page is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look away: the stations then send no pictures."""
        super().hideEvent(event)
        self._timer.stop()

    # --- looking --------------------------------------------------------------------------

    def _look(self) -> None:
        if self._looking or self._opening:
            return
        self._looking = True
        phones, base, numbers = self._desk.phones, self._desk.base, dict(self._numbers)
        run_in_background(self, lambda _p: glance(phones, base, numbers), self._looked, self._look_failed)

    def _looked(self, found: Glance) -> None:
        self._looking = False
        self._show_glance(found)

    def _look_failed(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, KnownError):
            raise error
        self._say_in_place(str(error))

    def _say_in_place(self, words: str) -> None:
        self._notice.show_words(words, "warn")
        self._notice.setVisible(bool(words))

    def _show_glance(self, found: Glance) -> None:
        before, self._glance = self._glance, found
        ids = [live.station for live in found.stations]
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else ""
        if len(self._tiles) != len(ids):
            self._lay_out(len(ids))
        self._numbers = {station: number for station, number in self._numbers.items() if station in ids}
        for tile, live in zip(self._tiles, found.stations, strict=True):
            number, image = found.pictures.get(live.station, (0, None))
            if number:
                self._numbers[live.station] = number
            tile.show_live(live, found.titles.get(live.state.scenario, ""), image)
            tile.set_chosen(live.station == self._chosen)
        self._pages.setCurrentIndex(2 if ids else 1 if found.open else 0)
        if not found.open:
            self._join.hide()
        self._show_side()
        if _told(before) != _told(found):
            self.changed.emit()
        is_new = bool(set(ids) - {live.station for live in before.stations})
        if not self._join.isHidden() and (is_new or self._join.is_stale(self._desk.base.clock())):
            # What is shown is good: a code works once, and not for long.
            self._fetch_code()

    def _show_side(self) -> None:
        live = self._live()
        self._card.setVisible(live is not None)
        if live is not None:
            self._card.show_live(live, self._glance.titles.get(live.state.scenario, ""))
        self._side.setVisible(self._glance.open or self._drawer.folded)

    def _lay_out(self, count: int) -> None:
        clear(self._grid)
        self._tiles = [StationTile(number) for number in range(1, count + 1)]
        self._numbers = {}
        across = columns_for(count)
        for index, tile in enumerate(self._tiles):
            tile.chosen.connect(self._choose)
            self._grid.addWidget(tile, index // across, index % across)

    def _live(self) -> LiveStation | None:
        return next((live for live in self._glance.stations if live.station == self._chosen), None)

    def _choose(self, station: str) -> None:
        self._chosen = station
        self._show_glance(self._glance)
        self.changed.emit()

    # --- deeds ----------------------------------------------------------------------------

    def _ask_for_code(self) -> None:
        self._asked_for = True
        self._fetch_code()

    def _fetch_code(self) -> None:
        if self._opening:
            return
        self._opening = True
        phones, home, host = self._desk.phones, self._desk.base.home, self._host
        self._say_in_place("")
        if self._asked_for:
            self._busy.start(self.tr("Opening for stations…"))
        job = run_in_background(self, lambda _p: phones.station_link(home, host), self._show_link, self._look_failed)
        job.ended.connect(self._opened)

    def _show_link(self, link: StationLink) -> None:
        self._join.show_link(link)
        self._join.show()
        self._glance = Glance(open=True, stations=self._glance.stations)
        if self._asked_for:
            self._drawer.reveal()

    def _show_join(self) -> None:
        """Bring code and command into sight, or ask for them where another page opened the hub."""
        if self._join.isHidden():
            self._ask_for_code()
        else:
            self._drawer.reveal()

    def _opened(self) -> None:
        self._opening = self._asked_for = False
        self._busy.finish()
        self._look()

    def _ask_to_close(self) -> None:
        self.ask(
            Question(
                self.tr("Close to stations?"),
                self.tr("Phones lose the library too. Stations go on, and send the rest when it is open again."),
                self.tr("Close"),
                self._close,
                danger=False,
            )
        )

    def _close(self) -> None:
        phones = self._desk.phones
        run_in_background(self, lambda _p: phones.close(), lambda _none: self._look(), self._look_failed)

    def _want(self, deed: Deed) -> None:
        live, phones = self._live(), self._desk.phones
        if live is None or live.state.phase in ("ended", "left"):
            return

        def work() -> None:
            watch = phones.watch()
            if watch is not None:
                watch.want(live.station, deed)

        name = live.state.trainee or live.name
        words = self.tr("Asked {0} for a break") if deed == "pause" else self.tr("Asked the station of {0} to stop")
        said = Message(words.format(name))
        run_in_background(self, lambda _p: work(), lambda _none: self.say(said), self._look_failed)

    def _ask_to_stop(self) -> None:
        live = self._live()
        if live is None or live.state.phase in ("ended", "left"):
            return
        self.ask(
            Question(
                self.tr("Stop the run of {0}?").format(live.state.trainee or live.name),
                self.tr("The station saves and closes. The run can be taken up again at the station."),
                self.tr("Stop and close"),
                lambda: self._want("stop"),
                danger=False,
            )
        )

    def _open_record(self) -> None:
        live = self._live()
        if live is not None and live.state.phase in ("ended", "left"):
            self.go.emit(RESULT, live.state.attempt)


def columns_for(count: int) -> int:
    """How many tiles stand side by side."""
    return max(1, math.ceil(math.sqrt(count)))


def _told(found: Glance) -> object:
    """What of a look the frame around the page shows."""
    return found.open, [
        (live.station, live.state.phase, is_silent(live), live.state.kept - live.state.pushed)
        for live in found.stations
    ]
