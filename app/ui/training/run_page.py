"""A run under way in the station's own process: progress, count, clock; what to do when it ends in another way."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.attempt.assignment import Assignment
from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.services.ingest import JournalFollower
from app.services.settings import keep_station_settings
from app.services.station_joining import HUB_NAME, keep_secret, own_name
from app.services.training import assignment_file, close_interrupted, note_station_gone, open_tasks
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.layouts import clear, column, row
from app.ui.pieces.timeline import clock
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page, RecordState
from app.ui.station_process import Gone, StationProcess
from app.ui.theme.metrics import limit_size
from app.ui.training.run_scene import RunScene
from app.ui.training.run_states import Broken, Nothing, Refused, UnderWay
from app.ui.training.turns import ending_question

_LOG = logging.getLogger(__name__)
POLL_MS = 1000
ALONE_PX = 640


@dataclass(frozen=True, slots=True)
class _Begun:
    """What the station is started with, where its hub is if one runs, and what is shown meanwhile."""

    file: Path
    hub: Path | None
    scenario: Scenario
    kept: int


class RunPage(Page):
    """Opened with the id of an attempt, which it starts or takes up; shows the run that is under way otherwise."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._attempt = ""
        self._scenario: Scenario | None = None
        self._follower: JournalFollower | None = None
        self._polling = False
        self._kept = 0
        self._since = QElapsedTimer()
        self._view: QWidget = QWidget()
        self._body = column(self._view, gap=0)
        self.setLayout(column((self._body, 1), margins=(20, 8, 20, 14)))
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._tick)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Run")

    def crumb(self) -> str:
        """The scenario and the attempt."""
        if self._scenario is None:
            return self._attempt
        return self.tr("{0} · {1}").format(self._scenario.title, self._attempt)

    def commands(self) -> list[Command]:
        """Stopping, while there is something to stop."""
        if self._process() is None:
            return []
        stop = Command(
            "run.stop", self.tr("Pause and close the station"), self._ask_to_stop, "pause", "Ctrl .", pinned=True,
            enabled=lambda: self._process() is not None,
        )  # fmt: skip
        return [stop]

    def record_state(self) -> RecordState | None:
        """What the base has taken in."""
        if self._process() is None:
            return None
        problem = self._follower.problem if self._follower is not None else None
        if problem is not None:
            return RecordState(self.tr("The record has a break: {0}").format(problem), well=False)
        return RecordState(self.tr("{0} events taken in").format(self._kept))

    def enter(self, argument: object = None) -> None:
        """Start the attempt, unless its station runs."""
        running = self._desk.stations.running()
        wanted = str(argument) if argument is not None else ""
        if running is not None:
            if wanted and wanted != running.attempt_id:
                self.say(Message(self.tr("A run is under way already. End it first."), "warn"))
            self._attempt = running.attempt_id
            return
        if wanted:
            self._start(wanted)
        elif not self._attempt:
            self._show_nothing()

    def _process(self) -> StationProcess | None:
        return self._desk.stations.running()

    def _show(self, view: QWidget) -> None:
        clear(self._body)
        self._view = view
        if self._scenario is not None:
            self._body.addWidget(RunScene(self._desk.base, self._scenario, view))
        elif isinstance(view, Nothing):
            self._body.addWidget(view)
        else:
            limit_size(view, least=(420, 0), most=(ALONE_PX, 0))
            self._body.addLayout(column(None, row(None, (view, 6), None), None))
        self.changed.emit()

    def _show_nothing(self) -> None:
        self._attempt, self._scenario = "", None
        view = Nothing()
        view.acted.connect(self._back)
        self._show(view)

    def _back(self) -> None:
        self.go.emit("training", None)

    def _start(self, attempt: str) -> None:
        if attempt != self._attempt:
            self._scenario = None
        self._attempt, self._kept, self._follower = attempt, 0, None
        desk = self._desk

        def begin(begun: _Begun) -> None:
            self._scenario = begun.scenario
            self._launch(attempt, begun)

        run_in_background(self, lambda _p: _begin(desk, attempt), begin, self._refuse)

    def _launch(self, attempt: str, begun: _Begun) -> None:
        if self._process() is not None:
            return
        view = UnderWay(begun.kept)
        view.stop.connect(self._ask_to_stop)
        self._show(view)
        view.load(None, self.tr("Starting the station"))
        process = self._desk.stations.open(attempt, begun.file, begun.hub)
        process.loading.connect(self._loading)
        process.ready.connect(self._ready)
        process.counted.connect(self._counted)
        process.settings_changed.connect(self._keep_settings)
        process.gone.connect(self._gone)
        process.start()
        self._timer.start()
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._show_refused(str(error), by_station=False)

    def _show_refused(self, why: str, *, by_station: bool) -> None:
        view = Refused(why, by_station=by_station)
        view.again.connect(lambda: self._start(self._attempt))
        view.back.connect(self._back)
        self._show(view)
        view.setFocus()

    def _loading(self, share: float, what: str) -> None:
        if isinstance(self._view, UnderWay):
            self._view.load(share, what)

    def _ready(self) -> None:
        self._since.start()
        if isinstance(self._view, UnderWay):
            self._view.run()

    def _counted(self, count: int) -> None:
        if isinstance(self._view, UnderWay):
            self._view.count(count)

    def _keep_settings(self, values: object) -> None:
        try:
            keep_station_settings(self._desk.base, self._desk.who, values if isinstance(values, dict) else {})
        except KnownError as error:
            _LOG.warning("the station's settings were not kept: %s", error)

    def _tick(self) -> None:
        if isinstance(self._view, UnderWay) and self._since.isValid():
            self._view.show_clock(clock(self._since.elapsed() / 1000))
        if self._polling:
            return
        self._polling = True
        run_in_background(self, lambda _p: self._poll(), self._polled, self._poll_failed)

    def _poll(self) -> int:
        if self._follower is None:
            self._follower = JournalFollower(self._desk.base, self._attempt)
        answer = self._follower.poll()
        return answer.head.seq if answer is not None else self._kept

    def _polled(self, kept: int) -> None:
        self._polling = False
        if kept != self._kept:
            self._kept = kept
            self.changed.emit()

    def _poll_failed(self, error: Exception) -> None:
        self._polling = False
        # The journal is safe in its file; the last take-in, when the station has gone, tells what stays wrong.
        _LOG.warning("the journal was not taken in: %s", error)

    def _ask_to_stop(self) -> None:
        if self._process() is None:
            return
        self.ask(
            Question(
                self.tr("Pause this run?"),
                self.tr("The station saves and closes. You can take the run up again, or end it with what was done."),
                self.tr("Pause and close"),
                self._stop,
                danger=False,
            )
        )

    def _stop(self) -> None:
        process = self._process()
        if process is not None:
            process.stop()
            if isinstance(self._view, UnderWay):
                self._view.stopping()

    def _gone(self, gone: Gone) -> None:
        self._timer.stop()
        self._since.invalidate()
        if isinstance(self._view, UnderWay):
            self._view.load(None, self.tr("Taking in the record and scoring"))
        desk, attempt = self._desk, self._attempt
        run_in_background(
            self, lambda _p: note_station_gone(desk.base, attempt), lambda record: self._settle(record, gone),
            self._refuse,
        )  # fmt: skip

    def _settle(self, record: AttemptRecord, gone: Gone) -> None:
        if record.state in (AttemptState.ENDED, AttemptState.MARKED):
            self._show_nothing()
            self.go.emit("result", record.id)
        elif record.state is AttemptState.INTERRUPTED:
            view = Broken(gone, record.head.seq)
            view.again.connect(lambda: self._start(record.id))
            view.close_it.connect(lambda: self.ask(ending_question(lambda: self._close(record.id))))
            self._show(view)
            view.setFocus()
        else:
            words = gone.problem or self.tr("The station could not start. Try again.")
            self._show_refused(words, by_station=True)

    def _close(self, attempt: str) -> None:
        desk = self._desk
        run_in_background(
            self, lambda _p: close_interrupted(desk.base, desk.who, attempt), self._closed, self._refuse
        )  # fmt: skip

    def _closed(self, record: AttemptRecord) -> None:
        self._show_nothing()
        self.go.emit("result", record.id)


def _begin(desk: Desk, attempt: str) -> _Begun:
    file = assignment_file(desk.base, desk.who, attempt)
    actor = Assignment.model_validate_json(file.read_bytes()).actor
    record = next(task for task in open_tasks(desk.base, desk.who, actor) if task.id == attempt)
    return _Begun(file, _own_hub(desk, file), desk.base.shelf.scenario(record.scenario), record.head.seq)


def _own_hub(desk: Desk, assignment: Path) -> Path | None:
    """What lets this machine's station be seen among the others, where the desktop's hub runs."""
    try:
        place = desk.phones.own_station(own_name())
        if place is None:
            return None
        path = assignment.with_name(HUB_NAME)
        keep_secret(path, place.model_dump_json())
    except KnownError as error:
        # The record needs no hub: it is followed from the disk.
        _LOG.info("the run will not be seen among the stations: %s", error)
        return None
    return path
