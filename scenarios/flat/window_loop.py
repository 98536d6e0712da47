"""Runs a station in its window: loading picture, frames, and the way out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence

from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.scenario.scenario import Scenario
from scenarios.flat.hud import Hud
from scenarios.flat.opening import open_station
from scenarios.flat.station import Station
from scenarios.flat.window_input import WindowInput
from scenarios.link.desk_line import DeskLine
from scenarios.link.hub_line import HubLine
from scenarios.link.law_line import LawPort
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.panels import Loading
from scenarios.trainee.watched import Watched
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.voices import Speaker

LONGEST_STEP_S = 0.1
SHORTEST_FRAME_S = 1 / 144
WHY = {"stop": "instructor", "gone": "crash", "": "trainee"}
FINISHED, STOPPED, NOT_WHOLE = 0, 3, 4


class LoadingPicture:
    """Shows how far loading has come, in the window and to the desktop."""

    def __init__(self, engine: Engine, progress: Progress, title: str) -> None:
        self._engine, self._progress, self._title = engine, progress, title
        self._hud = Hud(engine)

    def tell(self, share: float, what: str) -> None:
        """Show a share of 0 to 1 and what is being done."""
        self._progress.loading(share, what)
        self._hud.show("whole", Loading(self._title, what, share))
        self._hud.update(wait=True)
        self._engine.render()

    def close(self) -> None:
        """Take the picture away."""
        self._hud.close()


def run_window(
    assignment: Assignment,
    content: Callable[[], tuple[Scenario, Sequence[ActChoice]]],
    progress: Progress,
    desk: DeskLine,
    settings: EngineSettings,
    library: LawPort | None = None,
    speaker: Speaker | None = None,
    hub: HubLine | None = None,
) -> int:
    """Open the window, do the attempt, and return the exit code: 0 ended, 3 left unfinished, 4 not all kept.

    `hub` is told of everything, where there is one; whoever opened it closes it. Raises KnownError where the scenario,
    the scene or the window cannot be had.
    """
    engine = Engine(settings)
    try:
        loading = LoadingPicture(engine, progress, "知行 · 三维训练")
        loading.tell(0.0, "场景内容")
        scenario, acts = content()
        session = Session(scenario, assignment, progress)
        watched = Watched(hub, engine, session, desk) if hub is not None else None
        try:
            station = open_station(
                engine,
                session,
                acts,
                assignment.settings,
                loading.tell,
                with_sound=settings.target == "window",
                library=library,
                speaker=speaker,
            )
            loading.close()
            try:
                _frames(station, desk, watched)
            finally:
                station.close()
        finally:
            if watched is not None:
                watched.close()
            whole = session.close(WHY[desk.wish])
    finally:
        engine.close()
    if not whole:
        return NOT_WHOLE
    return FINISHED if session.ended else STOPPED


def engine_settings(settings: StationSettings, offscreen: bool, size: tuple[int, int]) -> EngineSettings:
    """What to open for a trainee's settings."""
    return EngineSettings(
        target="offscreen" if offscreen else "window",
        size=size,
        fullscreen=settings.fullscreen,
        quality=settings.quality,
        title="知行 · 三维训练",
    )


def _frames(station: Station, desk: DeskLine, watched: Watched | None = None) -> None:
    window = WindowInput(station.engine.output, station) if station.engine.settings.target == "window" else None
    station.begin()
    station.work.session.progress.ready()
    # What loading left behind need not be looked at again by the collector while frames run.
    gc.collect()
    gc.freeze()
    last = time.monotonic()
    try:
        while not station.leave and not desk.wish:
            if window is not None and not window.poll():
                break
            now = time.monotonic()
            station.frame(min(now - last, LONGEST_STEP_S))
            last = now
            if watched is not None:
                watched.after_frame(station, "flat")
            spare = SHORTEST_FRAME_S - (time.monotonic() - now)
            if spare > 0:
                time.sleep(spare)
    finally:
        gc.unfreeze()
        if window is not None:
            window.close()
