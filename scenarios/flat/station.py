"""The station with mouse and keyboard: inputs go to the topmost screen or the trainee, frames show what is durable."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from app.domain.attempt.events import Withdrew
from scenarios.director.ground_watch import GroundWatch
from scenarios.director.poses import Pose
from scenarios.flat.help_page import help_page
from scenarios.flat.hud import Hud
from scenarios.flat.key_map import BY_KEY, WALK_KEYS
from scenarios.flat.walker import Steps, Walker
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
from scenarios.trainee.panels import CarInterior
from scenarios.trainee.photography import Photography
from scenarios.trainee.reach import Looked, looked_at, targets
from scenarios.trainee.screens import CloseLook, ListScreen, ReadScreen
from scenarios.trainee.sheets import PaperPage
from scenarios.trainee.stage_hand import StageHand
from scenarios.trainee.work import Work
from scenarios.world.attention import Attention, scene_light
from scenarios.world.engine import Engine
from scenarios.world.photo import EvidenceCamera
from scenarios.world.renderer import Renderer
from scenarios.world.scene_lamps import torch_at
from scenarios.world.sound import Sounds
from scenarios.world.voices import Voices

FOV_DEG = 74.0
ZOOMS = (1.0, 1.5, 2.2, 3.2)
FADE_S = 0.35
TURN_KEYS_DEG_S = 75.0
MIST_S = 0.25
"""Vapour swells and thins slowly: so often is often enough."""
WITHDRAWN_M = 10.0


class Station:
    """One attempt in progress. `leave` becomes true when the window is to close."""

    def __init__(
        self, engine: Engine, renderer: Renderer, work: Work, acts: Sequence[ActChoice], sounds: Sounds | None,
        voices: Voices, walker: Walker, library: LawPort | None = None,
    ) -> None:  # fmt: skip
        self.engine, self.renderer, self.work, self.walker = engine, renderer, work, walker
        self.hud = Hud(engine)
        self.leave = False
        self.zoom = 0
        self._held: set[str] = set()
        self._attention = Attention(work.scene, work.scene.scenario.scene.stations)
        self._looked: Looked | None = None
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
        )  # fmt: skip
        self.pause_menu = PauseMenu(work, self._resume, self._leave, self._apply_settings, help_page)
        self._does = self._deeds()
        self.hand.catch_up()

    # --- inputs ---------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A key went down."""
        if self.work.session.ended and self.work.top is not None and key in ("enter", "escape", "e", "mouse1"):
            self.leave = True
            return
        if key == "escape":
            self._escape()
            return
        top = self.work.top
        if top is not None and self._screen_key(key):
            return
        if key in WALK_KEYS or key in ("shift", "arrow_left", "arrow_right", "arrow_up", "arrow_down"):
            self._held.add(key)
        elif key == "control":
            self.walker.crouch()
        elif key == "mouse1":
            self._use() if self._looked is not None or not self._steps_by_click else self._step_to_ground()
        elif key == "mouse3":
            self._step_to_ground()
        elif key in BY_KEY and self.work.busy is None:
            self._toggle(BY_KEY[key].does)

    def release(self, key: str) -> None:
        """A key went up."""
        self._held.discard(key)

    def type(self, text: str) -> None:
        """Characters were typed."""
        if self.work.top is not None:
            self.work.top.type(text)
            self.work.changed = True

    def turn(self, dx_px: float, dy_px: float) -> None:
        """The mouse moved while it looks around."""
        if not self.work.screens or self.work.screens[-1].slot == "side":
            settings = self.work.settings
            self.walker.look(dx_px, dy_px, settings.mouse_sensitivity / self._magnified, settings.invert_y)

    def wheel(self, steps: int) -> None:
        """The wheel was turned, up positive."""
        top = self.work.top
        if top is None or top.slot == "side":
            self.zoom = max(0, min(self.zoom + steps, len(ZOOMS) - 1))
        else:
            self._limit(top)
            top.wheel(steps)
            self.work.changed = True

    def click(self, x_px: float, y_px: float) -> None:
        """A click with a visible pointer, in pixels from the left top."""
        top = self.work.top
        if self.work.session.ended:
            self.press("mouse1")
        elif top is not None:
            place = self.hud.place_in(top.slot, x_px, y_px)
            if place is not None:
                top.click(*place, self.hud.scale, self.hud.screen)
                self.work.changed = True

    def take_photo(self) -> None:
        """Take a photograph."""
        self.photography.take(self.engine.camera, self._light())
        self.hearing.play("shutter")

    @property
    def wants_pointer(self) -> bool:
        """Whether the pointer is to be seen: something is open that one clicks on."""
        return bool(self.work.screens)

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

    def frame(self, dt_s: float, wait: bool = False) -> None:
        """Show one frame; `wait` for panels to be painted, as pictures and tests do."""
        self.advance(dt_s)
        self._show_panels()
        self.hud.update(wait)
        self.renderer.before_frame()
        self.engine.render()
        self.photography.after_frame()

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
            self._walk(dt_s)
            self._watch()
            work.session.tick()
        self._show_mist(dt_s)
        work.scene.advance(dt_s if work.session.clock.running or work.session.ended else 0.0, work.eye())
        self._place_camera(dt_s)
        if work.session.committer.problem:
            work.say(work.session.committer.problem, "critical")
        self.hearing.advance()

    def close(self) -> None:
        """Let go of panels, sounds and scene; the session is closed by its owner."""
        self.work.close_all()
        self.hearing.close()
        self.hud.close()
        self.work.scene.close()

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

    # --- keys -----------------------------------------------------------------------------

    def _deeds(self) -> dict[str, Callable[[], None]]:
        menus = self.menus
        return {
            "use": self._use,
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
            "help": lambda: self.work.open(help_page()),
        }

    def _toggle(self, does: str) -> None:
        if self.work.session.ended or not self.work.session.clock.running:
            return
        if self.work.screens and does != "photo":
            self.work.close_all()
        act = self._does.get(does)
        if act is not None:
            act()
            self.work.changed = True

    def _screen_key(self, key: str) -> bool:
        top = self.work.top
        assert top is not None  # asked by the caller
        self._limit(top)
        taken = top.key(key)
        if not taken and isinstance(top, ReadScreen) and key in ("j", "h", "enter", "e"):
            self.work.back()
            taken = True
        self.work.changed = True
        typing = isinstance(top, ListScreen) and top.takes_text and key not in ("tab", "end")
        return taken or typing

    def _escape(self) -> None:
        work = self.work
        paused = not work.session.clock.running
        if work.screens:
            work.back()
            self.zoom = 0
            if paused and not work.screens and not work.session.ended:
                self._resume()
        elif work.break_off():
            work.say("停下了，没有做完。")
        elif not work.session.ended:
            work.session.pause()
            work.open(self.pause_menu.screen())

    def _use(self) -> None:
        if self._looked is None or self.work.busy is not None:
            return
        if self._looked.near:
            self.menus.open_target(self._looked.target)
        else:
            self.work.refuse(f"离{self._looked.target.title}还远，再走近一点。")

    @property
    def _magnified(self) -> float:
        top = self.work.top
        return ZOOMS[self.zoom] * (top.magnifies if isinstance(top, CloseLook) else 1.0)

    @property
    def _steps_by_click(self) -> bool:
        return self.work.settings.movement == "teleport"

    def _toggle_detector(self) -> None:
        if self.work.view.meter_reading is None:
            self.work.refuse("这次任务没有配气体检测仪。")
        elif self.work.detector_out:
            self.menus.open_detector()
        else:
            self.work.detector_out = True

    def _step_to_ground(self) -> None:
        walker = self.walker
        eye, way = walker.eye(), walker.forward()
        if self.work.still or walker.seated or way[2] >= -0.03:
            return
        far = min(-eye[2] / way[2], 25.0)
        spot = walker.ground.nearest_free(eye[0] + way[0] * far, eye[1] + way[1] * far)
        walker.x, walker.y = spot
        self.work.fade = 1.0

    def _resume(self) -> None:
        self.work.close_all()
        self.work.session.resume()

    def _leave(self) -> None:
        self.work.close_all()
        self.leave = True

    def _apply_settings(self) -> None:
        self.hearing.apply_settings()
        self.work.session.progress.settings(self.work.settings.model_dump(mode="json"))

    # --- every frame ----------------------------------------------------------------------

    def _walk(self, dt_s: float) -> None:
        held, work = self._held, self.work
        if work.still:
            return
        forward = sum(WALK_KEYS[key][0] for key in held if key in WALK_KEYS)
        right = sum(WALK_KEYS[key][1] for key in held if key in WALK_KEYS)
        self.walker.step(Steps(forward, right, "shift" in held), dt_s)
        turn = ("arrow_left" in held) - ("arrow_right" in held)
        tip = ("arrow_up" in held) - ("arrow_down" in held)
        self.walker.heading += turn * TURN_KEYS_DEG_S * dt_s
        self.walker.pitch = max(-84.0, min(84.0, self.walker.pitch + tip * TURN_KEYS_DEG_S * dt_s))

    def _watch(self) -> None:
        work = self.work
        walker, now = self.walker, work.session.now_ms()
        eye, forward = walker.eye(), walker.forward()
        self._looked = looked_at(targets(work.scene, work.values), eye, forward)
        if not walker.seated:
            covered = work.top is not None and work.top.slot == "sheet"
            seen = self._attention
            if covered:
                faced = seen.look_away(work.now_s(), now)
            else:
                faced = seen.watch(work.now_s(), now, eye, forward, self._light())
            for event in faced:
                work.session.do(event)
        if self.hand.alarm_ms is not None and work.distance_to_vehicle() >= WITHDRAWN_M:
            self.hand.alarm_ms = None
            distance = round(work.distance_to_vehicle(), 1)
            work.do(Withdrew(t_ms=now, upwind=is_upwind(work.scene, eye), distance_m=distance))
        for crossing in self._ground.watch(now, (eye[0], eye[1], eye[2]), work.session.director.state.vapour):
            work.session.do(crossing)
        turn = self.engine.camera.get_quat()
        work.session.track(Pose(now, "head", (eye[0], eye[1], eye[2]), (turn[0], turn[1], turn[2], turn[3])))

    def _show_mist(self, dt_s: float) -> None:
        self._mist_s -= dt_s
        if self._mist_s <= 0:
            self._mist_s = MIST_S
            session = self.work.session
            self.work.scene.show_mist(session.director.mist(session.now_ms()))

    def _light(self) -> float:
        scene = self.work.session.scenario.scene
        torch = self.work.view.torch_on
        return scene_light(self.work.scene, scene.time.time_of_day, torch, "雨" in self.work.text(scene.weather.sky))

    def _place_camera(self, dt_s: float) -> None:
        walker, camera = self.walker, self.engine.camera
        camera.set_pos(walker.eye())
        camera.set_hpr(walker.heading, walker.pitch, 0)
        ahead = walker.forward()
        self.renderer.follow(walker.x + ahead[0] * 6, walker.y + ahead[1] * 6)
        wide = 2 * math.degrees(math.atan(math.tan(math.radians(FOV_DEG) / 2) / self._magnified))
        self.engine.set_view(wide)
        self._point_torch()
        self.work.fade = max(0.0, self.work.fade - dt_s / FADE_S)
        self.hud.fade(self.work.fade)

    def _point_torch(self) -> None:
        if self.work.view.torch_on:
            self.renderer.lamps.put("torch", torch_at(self.engine.camera, self.engine.scene))
        else:
            self.renderer.lamps.put_out("torch")

    def _limit(self, screen: object) -> None:
        if isinstance(screen, ReadScreen):
            screen.limit(self.hud.scale, self.hud.screen)

    def _show_panels(self) -> None:
        board, hud, work = self.dashboard, self.hud, self.work
        if work.changed:
            work.changed = False
            for screen in work.screens:
                if isinstance(screen, ListScreen):
                    screen.refresh()
        top = work.top
        for slot in ("sheet", "side"):
            hud.show(slot, top.panel() if top is not None and top.slot == slot else None)
        covered = top is not None and top.slot == "sheet"
        car = self.work.scene.props.get("patrol_car")
        if car is not None and car.is_hidden() != self.walker.seated:
            car.hide() if self.walker.seated else car.show()
        hud.show("whole", CarInterior(board.wall_clock()) if self.walker.seated else None)
        hud.show("task", board.task(compact=covered))
        hud.show("chips", None if covered else board.chips())
        hud.show("evidence", None if covered else board.evidence())
        hud.show("meter", None if covered else board.meter())
        hud.show("caption", board.caption())
        hud.show("busy", board.busy())
        free = top is None and work.busy is None
        hud.show("target", board.target(self._looked) if free else None)
        hud.show("cross", board.cross(self._looked) if free else None)
        if work.notice is not None and work.now_s() > work.notice.until_s:
            work.notice = None
        hud.show("prompt", work.notice.prompt if work.notice else None)
