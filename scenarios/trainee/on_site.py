"""An attempt in progress, whatever the device: what is durable is shown, what is seen is watched, time runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from panda3d.core import LQuaternionf, NodePath

from app.domain.attempt.events import Withdrew
from scenarios.director.ground_watch import GroundWatch
from scenarios.director.poses import Pose
from scenarios.link.law_line import LawPort
from scenarios.trainee.dashboard import Dashboard
from scenarios.trainee.disposing import Disposing
from scenarios.trainee.fillings import is_upwind
from scenarios.trainee.hearing import Hearing
from scenarios.trainee.law_screens import LawReader
from scenarios.trainee.lawbook import LawBook
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.menus import Menus
from scenarios.trainee.notebook import Notebook
from scenarios.trainee.pages import PauseMenu, end_page, task_sheet
from scenarios.trainee.panels import Prompt
from scenarios.trainee.photography import Photography
from scenarios.trainee.screens import ListScreen, ReadScreen
from scenarios.trainee.sheets import PaperPage
from scenarios.trainee.stage_hand import StageHand
from scenarios.trainee.work import Work
from scenarios.world.attention import Attention, scene_light
from scenarios.world.engine import Engine
from scenarios.world.photo import EvidenceCamera
from scenarios.world.renderer import Renderer
from scenarios.world.scene_lamps import TORCH_BELOW_EYE_M, torch_at
from scenarios.world.sound import Sounds
from scenarios.world.voices import Voices

MIST_S = 0.25
"""Vapour swells and thins slowly: so often is often enough."""
WITHDRAWN_M = 10.0


class OnSite:
    """One attempt in progress. `leave` becomes true when the station is to close.

    A device says how the trainee moves (`move`) and sees (`place_eyes`), and where photographs are taken from.
    """

    def __init__(
        self, engine: Engine, renderer: Renderer, work: Work, acts: Sequence[ActChoice], sounds: Sounds | None,
        voices: Voices, library: LawPort | None, help_page: Callable[[], ReadScreen], headset: bool = False,
    ) -> None:  # fmt: skip
        self.engine, self.renderer, self.work = engine, renderer, work
        self.leave = False
        self._attention = Attention(work.scene, work.scene.scenario.scene.stations)
        self._mist_s, self._ground = 0.0, GroundWatch(work.session.scenario)
        self.photography = Photography(work, EvidenceCamera(engine))
        papers: dict[str, PaperPage] = {}
        self.notebook = Notebook(work, lambda: tuple(papers.values()))
        self.menus = Menus(work, self.notebook, self.take_photo)
        self.lawbook = LawBook(work, library, acts)
        self.disposing = Disposing(work, self.menus, acts, self.lawbook)
        self.dashboard = Dashboard(work)
        self.hearing = Hearing(sounds, voices, work, self.dashboard)
        self.hand = StageHand(
            work, papers, self.dashboard, self.notebook, self.disposing, self.photography, self.hearing.take_in
        )
        self._help_page = help_page
        self.pause_menu = PauseMenu(work, self._resume, self._leave, self._apply_settings, help_page, headset)
        self._errands = self._make_errands()
        self.hand.catch_up()

    # --- what a device adds ---------------------------------------------------------------

    def move(self, dt_s: float) -> None:
        """Let the trainee walk on by a time step; called while time runs."""
        raise NotImplementedError

    def place_eyes(self, dt_s: float) -> None:
        """Put the engine's camera where the eyes are."""
        raise NotImplementedError

    def take_photo(self) -> None:
        """Take a photograph."""
        raise NotImplementedError

    # --- what the trainee does ------------------------------------------------------------

    def run_errand(self, name: str) -> bool:
        """Do one of the errands that can be begun anywhere, by name; False where it cannot be now."""
        if self.work.session.ended or not self.work.session.clock.running:
            return False
        if self.work.screens and name != "photo":
            self.work.close_all()
        act = self._errands.get(name)
        if act is not None:
            act()
            self.work.changed = True
        return act is not None

    def step_back(self) -> None:
        """Close what is on top, or break off what is under way, or take a break."""
        work = self.work
        paused = not work.session.clock.running
        if work.screens:
            work.back()
            if paused and not work.screens and not work.session.ended:
                self._resume()
        elif work.break_off():
            work.say("停下了，没有做完。")
        elif not work.session.ended:
            self.take_break()

    def take_break(self, reason: str = "trainee") -> None:
        """Let time stand still and offer to go on."""
        self.work.session.pause(reason)
        self.work.open(self.pause_menu.screen())

    def pick(self, item: str) -> bool:
        """Choose an item of the open list by its id; False where it is not there."""
        top = self.work.top
        if isinstance(top, ListScreen):
            top.refresh()
        elif not isinstance(top, LawReader):
            return False
        found = top.pick(item)
        self.work.changed = True
        return found

    # --- frames ---------------------------------------------------------------------------

    def advance(self, dt_s: float) -> None:
        """Everything of a frame but the drawing."""
        work = self.work
        for shown in work.session.take():
            self.hand.show(shown)
        for photograph in self.photography.settle():
            self.dashboard.thumbnails.append(photograph.thumbnail)
        self.lawbook.advance()
        work.advance()
        if work.session.clock.running:
            self.move(dt_s)
            self.watch()
            work.session.tick()
        self._show_mist(dt_s)
        work.scene.advance(dt_s if work.session.clock.running or work.session.ended else 0.0, work.eye())
        self.place_eyes(dt_s)
        if work.session.committer.problem:
            work.say(work.session.committer.problem, "critical")
        self.hearing.advance()

    def begin(self) -> None:
        """Let time run, or wait in the break of an attempt that is taken up again."""
        session = self.work.session
        if session.ended:
            self.work.open(end_page(session.scenario, session.ended, session.kept))
        elif session.resumed:
            self.work.say("上次做到这里，记录都在。", "ok")
            self.work.open(self.pause_menu.screen())
        else:
            session.resume()

    def close(self) -> None:
        """Let go of sounds and scene; the session is closed by its owner."""
        self.work.close_all()
        self.hearing.close()
        self.work.scene.close()

    def watch(self) -> None:
        """Tell the director what is faced, where the trainee stands, and that he withdrew from an alarm."""
        work = self.work
        body, now = work.walker, work.session.now_ms()
        eye = body.eye()
        if not body.seated:
            covered = work.top is not None and work.top.slot == "sheet"
            if covered:
                faced = self._attention.look_away(work.now_s(), now)
            else:
                faced = self._attention.watch(work.now_s(), now, eye, body.forward(), self.light())
            for event in faced:
                work.session.do(event)
        if self.hand.alarm_ms is not None and work.distance_to_vehicle() >= WITHDRAWN_M:
            self.hand.alarm_ms = None
            distance = round(work.distance_to_vehicle(), 1)
            work.do(Withdrew(t_ms=now, upwind=is_upwind(work.scene, eye), distance_m=distance))
        for crossing in self._ground.watch(now, (eye[0], eye[1], eye[2]), work.session.director.state.vapour):
            work.session.do(crossing)
        work.session.track(*self.poses(now))

    def poses(self, now_ms: int) -> tuple[Pose, ...]:
        """Where the trainee's head is, for the pose track."""
        eye = self.work.eye()
        turn: LQuaternionf = self.engine.camera.get_quat(self.engine.scene)
        return (Pose(now_ms, "head", (eye[0], eye[1], eye[2]), (turn[0], turn[1], turn[2], turn[3])),)

    def light(self) -> float:
        """The factor of the light on readable distances."""
        scene = self.work.session.scenario.scene
        torch = self.work.view.torch_on
        return scene_light(self.work.scene, scene.time.time_of_day, torch, "雨" in self.work.text(scene.weather.sky))

    def point_torch(self, holder: NodePath, below_m: float = TORCH_BELOW_EYE_M) -> None:
        """Let the torch shine from so far below its holder, if it is on."""
        if self.work.view.torch_on:
            self.renderer.lamps.put("torch", torch_at(holder, self.engine.scene, below_m))
        else:
            self.renderer.lamps.put_out("torch")

    def refresh_lists(self) -> None:
        """Ask open lists for their items anew where something has changed."""
        if self.work.changed:
            self.work.changed = False
            for screen in self.work.screens:
                if isinstance(screen, ListScreen):
                    screen.refresh()

    def prompt(self) -> Prompt | None:
        """The notice of the moment."""
        work = self.work
        if work.notice is not None and work.now_s() > work.notice.until_s:
            work.notice = None
        return work.notice.prompt if work.notice else None

    # --- parts ----------------------------------------------------------------------------

    def _make_errands(self) -> dict[str, Callable[[], None]]:
        menus = self.menus
        return {
            "deeds": menus.open_deeds,
            "go": menus.open_go,
            "photo": self.take_photo,
            "findings": self.notebook.open_findings,
            "papers": self.notebook.open_papers,
            "detector": self._toggle_detector,
            "torch": menus.toggle_torch,
            "tape": menus.open_tape,
            "badge": menus.open_badge,
            "recorder": menus.open_recorder,
            "radio": menus.open_radio,
            "terminal": menus.open_terminal,
            "note": menus.open_note,
            "law": self.lawbook.open,
            "dispose": self.disposing.open,
            "task_sheet": lambda: self.work.open(task_sheet(self.work.session.scenario)),
            "help": lambda: self.work.open(self._help_page()),
        }

    def _toggle_detector(self) -> None:
        if self.work.view.meter_reading is None:
            self.work.refuse("这次任务没有配气体检测仪。")
        elif self.work.detector_out:
            self.menus.open_detector()
        else:
            self.work.detector_out = True

    def _resume(self) -> None:
        self.work.close_all()
        self.work.session.resume()

    def _leave(self) -> None:
        self.work.close_all()
        self.leave = True

    def _apply_settings(self) -> None:
        self.hearing.apply_settings()
        self.work.session.settings = self.work.settings
        self.work.session.progress.settings(self.work.settings.model_dump(mode="json"))

    def _show_mist(self, dt_s: float) -> None:
        self._mist_s -= dt_s
        if self._mist_s <= 0:
            self._mist_s = MIST_S
            session = self.work.session
            self.work.scene.show_mist(session.director.mist(session.now_ms()))
