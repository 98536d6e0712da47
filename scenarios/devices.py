"""Plays an attempt with the device there is: in a headset while it is worn, with mouse and keyboard while it is not.

Changing the device on the way is taking the attempt up again in the same process: the scene is built anew from what is
on the disk, so that nothing hangs on the device that is gone, and no event is lost.
"""

from __future__ import annotations

import contextlib
import gc
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from app.domain.attempt.assignment import Assignment
from app.domain.scenario.scenario import Scenario
from scenarios.flat.hud import Hud
from scenarios.flat.opening import open_station
from scenarios.flat.station import Station
from scenarios.flat.window_input import WindowInput
from scenarios.flat.window_loop import FINISHED, NOT_WHOLE, SHORTEST_FRAME_S, STOPPED, WHY, LoadingPicture
from scenarios.headset.faults import HeadsetFault
from scenarios.headset.frame_loop import FrameLoop, waiting_frame
from scenarios.headset.graphics import Platform, platform_of
from scenarios.headset.headset import Headset
from scenarios.headset.headset_link import HeadsetLink
from scenarios.headset.opening import open_headset_play
from scenarios.headset.playing import HeadsetPlay
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import Pulse, TrackedFrame
from scenarios.link.desk_line import DeskLine
from scenarios.link.hub_line import HubLine
from scenarios.link.law_line import LawPort
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.panels import Prompt
from scenarios.trainee.watched import Watched
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.voices import Speaker

Mode = Literal["auto", "headset", "flat"]
Content = Callable[[], tuple[Scenario, Sequence[ActChoice]]]
Found = TypeVar("Found")
TITLE = "知行 · 三维训练"
PUT_ON = "戴上头显开始；不用头显，请按回车，用鼠标键盘训练。"
TAKEN_OFF = "头显摘下了，训练已暂停。戴上就继续；或者按回车，用鼠标键盘继续。"
LOADING_FRAME_S = 1 / 90


@dataclass(frozen=True)
class Means:
    """What every device of an attempt is built with."""

    session: Session
    acts: Sequence[ActChoice]
    library: LawPort | None
    speaker: Speaker | None
    with_sound: bool


class HeadsetTurn:
    """The headset's play as the frame loop knows it."""

    def __init__(self, engine: Engine, play: HeadsetPlay) -> None:
        self._engine, self.play = engine, play

    @property
    def rig(self) -> Rig:
        """The play space."""
        return self.play.rig

    @property
    def leave(self) -> bool:
        """Whether the trainee has left."""
        return self.play.leave

    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        """Do everything of a frame but the drawing."""
        return self.play.advance(frame)

    def draw(self) -> None:
        """Draw everything, and fetch what was photographed."""
        self.play.site.renderer.before_frame()
        self._engine.render()
        self.play.after_frame()


class AttemptOf:
    """An attempt as the loop may rest it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def runs(self) -> bool:
        """Whether its time passes."""
        return self._session.clock.running

    def pause(self, reason: str) -> None:
        """Let its time stand still."""
        self._session.pause(reason)

    def resume(self) -> None:
        """Let its time go on."""
        self._session.resume()


class Doorstep:
    """Keys while nobody plays: the headset is there, but not worn."""

    wants_pointer = True

    def __init__(self) -> None:
        self.wants_desk = False

    def press(self, key: str) -> None:
        """Enter asks for mouse and keyboard."""
        self.wants_desk = self.wants_desk or key == "enter"

    def release(self, key: str) -> None:
        """Nothing is held."""

    def type(self, text: str) -> None:
        """Nothing is written."""

    def turn(self, dx_px: float, dy_px: float) -> None:
        """Nobody looks around."""

    def wheel(self, steps: int) -> None:
        """Nothing scrolls."""

    def click(self, x_px: float, y_px: float) -> None:
        """Nothing is clicked on."""


class Devices:
    """The device that plays now: the loop's desk, which also builds the headset's play when that is worn."""

    def __init__(self, engine: Engine, link: HeadsetLink[Headset], means: Means) -> None:
        self._engine, self._link, self._means = engine, link, means
        self.loop = FrameLoop(link, self, AttemptOf(means.session))
        self.station: Station | None = None
        self._turn: HeadsetTurn | None = None
        self._doorstep = Doorstep()
        self._hud = Hud(engine)
        self._input: WindowInput | None = None
        self._begun = False
        self.closed_window = False

    @property
    def leave(self) -> bool:
        """Whether the trainee has left, by whichever device."""
        playing = self.station or self._turn
        return self.closed_window or (playing is not None and playing.leave)

    def look_on(self, watched: Watched) -> None:
        """Let whoever watches know what a frame showed, and on which device."""
        site: OnSite | None = self.station
        if self._turn is not None:
            site = self._turn.play.site
        watched.after_frame(site, "flat" if self.station is not None else "doorstep" if site is None else "headset")

    def frame(self, dt_s: float) -> None:
        """A frame of mouse and keyboard, or of waiting for the headset to be put on."""
        began = time.monotonic()
        if self.station is None and (self._link.headset is None or self._doorstep.wants_desk):
            self._to_station("")
        self._listen()
        if self.station is not None:
            self.station.frame(dt_s)
        else:
            words = TAKEN_OFF if self._begun else PUT_ON
            self._hud.show("prompt", Prompt(words, "info"))
            self._hud.update()
            self._engine.render()
        spare = SHORTEST_FRAME_S - (time.monotonic() - began)
        if spare > 0:
            time.sleep(spare)

    def take_over(self, words: str) -> None:
        """The headset is gone: go on with mouse and keyboard."""
        if self.station is None:
            self._to_station(words)

    def hand_back(self) -> None:
        """The headset is worn: go on in it."""
        if self._turn is None:
            self._to_headset()
        self._hud.show("prompt", None)
        self._hud.update()

    def close(self) -> None:
        """End whichever device plays."""
        self._end()
        self._hud.close()
        self._link.close()

    # --- changing the device ----------------------------------------------------------------

    def _to_station(self, words: str) -> None:
        self._change()
        means, loading = self._means, LoadingPicture(self._engine, self._means.session.progress, TITLE)
        self.station = open_station(
            self._engine, means.session, means.acts, means.session.settings, loading.tell,
            with_sound=means.with_sound, library=means.library, speaker=means.speaker,
        )  # fmt: skip
        loading.close()
        self._listen_to(self.station)
        self.station.begin()
        if words:
            self.station.work.say(words, "warn", 12.0)
        self._started()

    def _to_headset(self) -> None:
        again = self._change()
        means = self._means
        play = open_headset_play(
            self._engine, means.session, means.acts, means.session.settings, self._tell,
            with_sound=means.with_sound, library=means.library, speaker=means.speaker,
        )  # fmt: skip
        self._turn = self.loop.play = HeadsetTurn(self._engine, play)
        if not again or means.session.ended:
            play.begin()
        if self._link.headset is not None:
            self._link.headset.waiting.leave()
        self._listen_to(self._doorstep)
        self._started()

    def _change(self) -> bool:
        """Make room for another device; whether there was one before."""
        was = self.station is not None or self._turn is not None
        self._end()
        if was:
            self._engine.clear_scene()
            self._means.session.tell_again()
        self._doorstep.wants_desk = False
        return was

    def _end(self) -> None:
        if self._input is not None:
            self._input.close()
            self._input = None
        if self.station is not None:
            self.station.close()
            self.station = None
        if self._turn is not None:
            self._turn.play.close()
            self._turn = self.loop.play = None
        gc.unfreeze()

    def _started(self) -> None:
        if not self._begun:
            self._means.session.progress.ready()
        self._begun = True
        # What building left behind need not be looked at again by the collector while frames run.
        gc.collect()
        gc.freeze()

    def _tell(self, share: float, what: str) -> None:
        self._means.session.progress.loading(share, what)
        if self._link.headset is not None:
            # A headset that fails now is the loop's to find: what is being built is finished.
            with contextlib.suppress(HeadsetFault):
                waiting_frame(self._link.headset, share, what)

    # --- the window -------------------------------------------------------------------------

    def _listen_to(self, controls: Station | Doorstep) -> None:
        if self._input is not None:
            self._input.close()
        windowed = self._engine.settings.target == "window"
        self._input = WindowInput(self._engine.output, controls) if windowed else None

    def _listen(self) -> None:
        if self._input is None:
            self._listen_to(self.station or self._doorstep)
        if self._input is not None and not self._input.poll():
            self.closed_window = True

    def listen(self) -> None:
        """Take the window's events while the headset plays: it may be closed."""
        if self.station is None:
            self._listen()


def run_devices(
    assignment: Assignment, content: Content, progress: Progress, desk: DeskLine, settings: EngineSettings,
    library: LawPort | None = None, speaker: Speaker | None = None, mode: Mode = "auto",
    platform: Platform | None = None, hub: HubLine | None = None,
) -> int:  # fmt: skip
    """Open window and headset, do the attempt, and return the exit code: 0 ended, 3 left unfinished, 4 not all kept.

    `hub` is told of everything, where there is one; whoever opened it closes it. Raises KnownError where scenario,
    scene or window cannot be had, or no headset where `mode` asks for it.
    """
    engine = Engine(settings)
    try:
        chosen = platform or platform_of(engine.pipe.get_type().get_name() if engine.pipe is not None else "")
        link = HeadsetLink(lambda: Headset(engine, chosen), time.monotonic)
        if link.tend() is None and mode == "headset" and link.fault is not None:
            raise link.fault
        scenario, acts = _loaded(content, link, progress)
        session = Session(scenario, assignment, progress)
        means = Means(session, acts, library, speaker, settings.target == "window")
        watched = Watched(hub, engine, session, desk) if hub is not None else None
        try:
            devices = Devices(engine, link, means)
            try:
                _frames(devices, desk, watched)
            finally:
                devices.close()
        finally:
            if watched is not None:
                watched.close()
            whole = session.close(WHY[desk.wish])
    finally:
        engine.close()
    if not whole:
        return NOT_WHOLE
    return FINISHED if session.ended else STOPPED


def _frames(devices: Devices, desk: DeskLine, watched: Watched | None) -> None:
    while not devices.leave and not desk.wish:
        devices.loop.frame()
        if watched is not None:
            devices.look_on(watched)
        devices.listen()


def _loaded(work: Callable[[], Found], link: HeadsetLink[Headset], progress: Progress) -> Found:
    """What `work` gives, done on a thread while the headset shows the waiting place."""
    progress.loading(0.0, "场景内容")
    found: list[Found] = []
    failed: list[BaseException] = []

    def load() -> None:
        try:
            found.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=load, name="content")
    thread.start()
    while thread.is_alive():
        headset = link.headset
        try:
            if headset is None or not waiting_frame(headset, 0.05, "场景内容"):
                thread.join(LOADING_FRAME_S)
        except HeadsetFault as fault:
            link.lose(fault)
    if failed:
        raise failed[0]
    return found[0]
