"""The station with mouse and keyboard: inputs go to the topmost screen or the trainee, frames show what is durable."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scenarios.flat.help_page import help_page
from scenarios.flat.hud import Hud
from scenarios.flat.key_map import BY_KEY, WALK_KEYS
from scenarios.flat.walker import Steps, Walker
from scenarios.link.law_line import LawPort
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.reach import Looked, looked_at, targets
from scenarios.trainee.screens import CloseLook, ListScreen, ReadScreen
from scenarios.trainee.work import Work
from scenarios.world.engine import Engine
from scenarios.world.renderer import Renderer
from scenarios.world.sound import Sounds
from scenarios.world.voices import Voices

FOV_DEG = 74.0
ZOOMS = (1.0, 1.5, 2.2, 3.2)
FADE_S = 0.35
TURN_KEYS_DEG_S = 75.0


class Station(OnSite):
    """One attempt in progress before a screen."""

    def __init__(
        self, engine: Engine, renderer: Renderer, work: Work, acts: Sequence[ActChoice], sounds: Sounds | None,
        voices: Voices, walker: Walker, library: LawPort | None = None,
    ) -> None:  # fmt: skip
        self.walker = walker
        self.hud = Hud(engine)
        self.zoom = 0
        self._held: set[str] = set()
        self._looked: Looked | None = None
        super().__init__(engine, renderer, work, acts, sounds, voices, library, help_page)

    # --- inputs ---------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A key went down."""
        if self.work.session.ended and self.work.top is not None and key in ("enter", "escape", "e", "mouse1"):
            self.leave = True
            return
        if key == "escape":
            self.step_back()
            self.zoom = 0
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
            self._use() if BY_KEY[key].does == "use" else self.run_errand(BY_KEY[key].does)

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
        """Take a photograph of what is looked at."""
        self._put_camera()
        self.photography.take(self.engine.camera, self.light())
        self.hearing.play("shutter")

    @property
    def wants_pointer(self) -> bool:
        """Whether the pointer is to be seen: something is open that one clicks on."""
        return bool(self.work.screens)

    # --- frames ---------------------------------------------------------------------------

    def frame(self, dt_s: float, wait: bool = False) -> None:
        """Show one frame; `wait` for panels to be painted, as pictures and tests do."""
        self.advance(dt_s)
        self._show_panels()
        self.hud.update(wait)
        self.renderer.before_frame()
        self.engine.render()
        self.photography.after_frame()

    def move(self, dt_s: float) -> None:
        """Walk by the keys that are held down."""
        held, walker = self._held, self.walker
        if not self.work.still:
            forward = sum(WALK_KEYS[key][0] for key in held if key in WALK_KEYS)
            right = sum(WALK_KEYS[key][1] for key in held if key in WALK_KEYS)
            walker.step(Steps(forward, right, "shift" in held), dt_s)
            turn = ("arrow_left" in held) - ("arrow_right" in held)
            tip = ("arrow_up" in held) - ("arrow_down" in held)
            walker.heading += turn * TURN_KEYS_DEG_S * dt_s
            walker.pitch = max(-84.0, min(84.0, walker.pitch + tip * TURN_KEYS_DEG_S * dt_s))
        self._looked = looked_at(targets(self.work.scene, self.work.values), walker.eye(), walker.forward())

    def place_eyes(self, dt_s: float) -> None:
        """Put the camera where the walker's eyes are."""
        walker = self.walker
        self._put_camera()
        ahead = walker.forward()
        self.renderer.follow(walker.x + ahead[0] * 6, walker.y + ahead[1] * 6)
        wide = 2 * math.degrees(math.atan(math.tan(math.radians(FOV_DEG) / 2) / self._magnified))
        self.engine.set_view(wide)
        self.point_torch(self.engine.camera)
        self.work.fade = max(0.0, self.work.fade - dt_s / FADE_S)
        self.hud.fade(self.work.fade)

    def close(self) -> None:
        """Let go of panels, sounds and scene; the session is closed by its owner."""
        super().close()
        self.hud.close()

    # --- parts ----------------------------------------------------------------------------

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

    def _use(self) -> None:
        work = self.work
        if self._looked is None or work.busy is not None or work.session.ended or not work.session.clock.running:
            return
        if work.screens:
            work.close_all()
        if self._looked.near:
            self.menus.open_target(self._looked.target)
        else:
            work.refuse(f"离{self._looked.target.title}还远，再走近一点。")

    @property
    def _magnified(self) -> float:
        top = self.work.top
        return ZOOMS[self.zoom] * (top.magnifies if isinstance(top, CloseLook) else 1.0)

    @property
    def _steps_by_click(self) -> bool:
        return self.work.settings.movement == "teleport"

    def _step_to_ground(self) -> None:
        walker = self.walker
        eye, way = walker.eye(), walker.forward()
        if self.work.still or walker.seated or way[2] >= -0.03:
            return
        far = min(-eye[2] / way[2], 25.0)
        spot = walker.ground.nearest_free(eye[0] + way[0] * far, eye[1] + way[1] * far)
        walker.x, walker.y = spot
        self.work.fade = 1.0

    def _put_camera(self) -> None:
        self.engine.camera.set_pos(self.walker.eye())
        self.engine.camera.set_hpr(self.walker.heading, self.walker.pitch, 0)

    def _limit(self, screen: object) -> None:
        if isinstance(screen, ReadScreen):
            screen.limit(self.hud.scale, self.hud.screen)

    def _show_panels(self) -> None:
        board, hud, work = self.dashboard, self.hud, self.work
        self.refresh_lists()
        top = work.top
        for slot in ("sheet", "side"):
            hud.show(slot, top.panel() if top is not None and top.slot == slot else None)
        covered = top is not None and top.slot == "sheet"
        hud.show("task", board.task(compact=covered))
        hud.show("chips", None if covered else board.chips())
        hud.show("evidence", None if covered else board.evidence())
        hud.show("meter", None if covered else board.meter())
        hud.show("caption", board.caption())
        hud.show("busy", board.busy())
        free = top is None and work.busy is None
        hud.show("target", board.target(self._looked) if free else None)
        hud.show("cross", board.cross(self._looked) if free else None)
        hud.show("prompt", self.prompt())
