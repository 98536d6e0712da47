"""An attempt played by hand in a headset: each frame's hands become what mouse and keys are on a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from panda3d.core import LPoint3f

from scenarios.headset.binoculars import Binoculars
from scenarios.headset.clicking import Clicks
from scenarios.headset.comfort import STOP, Comfort, read_comfort
from scenarios.headset.comfort_questions import ask_comfort
from scenarios.headset.documents import Documents
from scenarios.headset.grasp import Grasp
from scenarios.headset.moving import Moved, Moving
from scenarios.headset.noting import NoteScreen, VoicePort
from scenarios.headset.panel_wall import PanelWall
from scenarios.headset.papers import Papers
from scenarios.headset.pointing import Pointed, point
from scenarios.headset.presence import Presence
from scenarios.headset.rig import Rig
from scenarios.headset.site import HeadsetSite
from scenarios.headset.tools import Tools
from scenarios.headset.tracking import SIDES, Action, Focus, Hand, Pulse, Side, TrackedFrame
from scenarios.headset.viewfinder import Viewfinder
from scenarios.headset.wall_panels import show_panels
from scenarios.headset.wrist_menu import wrist_menu
from scenarios.trainee.reach import Looked, is_near_station, targets
from scenarios.trainee.screens import CloseLook, Screen
from scenarios.world.meshes import MeshShelf

TOOL = "tool:"
NOTE_PLACES = 2
DARK_FROM_M = 0.1
FACE_M = 1.6


class HeadsetPlay:
    """One attempt in a headset; `voice` turns speech into notes where there is a voice port."""

    def __init__(self, site: HeadsetSite, shelf: MeshShelf, voice: VoicePort | None, detail: float) -> None:
        self.site, self.body, self._voice = site, site.body, voice
        work = site.work
        self.wall = PanelWall(site.engine.scene, work.scene.sight, detail, self._faces)
        self.clicks = Clicks(site, self.wall, self._ask_and_leave)
        self.moving = Moving(self.body)
        self.grasp = Grasp(work, self.rig)
        self.tools = Tools(site, self.body, shelf, site.renderer)
        self.papers = Papers(site, self.body, self.tools, self.wall)
        self.documents = Documents(site, self.body, self.tools, self.papers)
        self.presence = Presence(site, self.body, self.wall, shelf)
        self.viewfinder = Viewfinder(site.engine.scene)
        self.binoculars = Binoculars(site.engine, site.renderer)
        self._brought_for: CloseLook | None = None
        self.comfort = Comfort(read_comfort(work.session.folder))
        self.pointed: dict[Side, Pointed | None] = dict.fromkeys(SIDES, None)
        self.gazed: Pointed | None = None
        self._pulses: list[Pulse] = []
        site.menus.note_screen = self._note_screen

    @property
    def rig(self) -> Rig:
        """The play space."""
        return self.body.rig

    @property
    def leave(self) -> bool:
        """Whether the trainee has left."""
        return self.site.leave

    def begin(self) -> None:
        """Let time run, or wait in the break of an attempt that is taken up again."""
        self.site.begin()

    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        """Do everything of a frame but the drawing; returns what the hands feel."""
        self._pulses = []
        self.body.follow(frame.recentred)
        self.tools.follow()
        moved = self._take_hands(frame) if frame.focus is Focus.FOCUSED else self._rest_hands()
        self._mind_comfort(frame, moved)
        jumped = self.body.jumped
        self.site.camera_at, self.site.torch_at = self.tools.spot_of("camera"), self.tools.spot_of("torch")
        self.site.advance(frame.dt_s)
        self.papers.follow(frame.dt_s)
        self.documents.follow()
        self._bring_binoculars()
        show_panels(self.site, self.wall, self.clicks, self._looked(), self.papers.in_hand)
        self.wall.distance_m = self.site.work.settings.panel_distance_m
        self.wall.follow(self.body.eye(), self.body.heading, frame.dt_s, at_once=jumped)
        self.wall.update()
        self._show_presence(frame)
        return tuple(self._pulses)

    def draw(self) -> None:
        """Draw everything; the loop has aimed the eyes."""
        self.site.renderer.before_frame()
        self.site.engine.render()
        self.after_frame()

    def after_frame(self) -> None:
        """Fetch what the frame drew for photographs."""
        self.site.photography.after_frame()

    def close(self) -> None:
        """Keep the comfort log and let go of everything; the session is closed by its owner."""
        self.comfort.log.write(self.site.work.session.folder)
        self.grasp.let_all_go()
        self.documents.close()
        self.papers.close()
        self.wall.close()
        self.tools.close()
        self.presence.close()
        self.viewfinder.close()
        self.binoculars.close()
        self.site.close()
        self.rig.close()

    # --- hands ------------------------------------------------------------------------------

    @property
    def _running(self) -> bool:
        session = self.site.work.session
        return session.clock.running and not session.ended

    def _take_hands(self, frame: TrackedFrame) -> Moved:
        work, scene = self.site.work, self.site.engine.scene
        reads = self.papers.in_hand
        moved = self.moving.advance(frame, work.settings, held=not self._running or (work.still and not reads))
        if reads and (moved.jumps or moved.glided_m > 0):
            self.papers.put_away()
        candidates = targets(work.scene, work.values)
        eye = self.body.eye()
        self.gazed = self.papers.before(point(self.rig.head, scene, self.wall, candidates, eye, narrow=False))
        for hand in frame.hands:
            aim, points = self.rig.aims[hand.side], hand.aim is not None and hand.side != self.papers.main
            pointed = point(aim, scene, self.wall, candidates, eye, narrow=True) if points else None
            self.pointed[hand.side] = self.papers.before(pointed) if pointed is not None else None
        self._hover(frame)
        for side in self._order():
            self._take_hand(frame.hand(side))
        seen = {hand.side: hand.grip is not None for hand in frame.hands}
        self._pulses += self.grasp.advance(seen)
        return moved

    def _rest_hands(self) -> Moved:
        self.grasp.let_all_go()
        self.pointed = dict.fromkeys(SIDES, None)
        self.gazed = self.moving.landing = None
        return Moved()

    def _faces(self) -> list[LPoint3f]:
        return [person.root.get_pos() + LPoint3f(0, 0, FACE_M) for person in self.site.work.scene.people.values()]

    def _order(self) -> tuple[Side, Side]:
        return ("left", "right") if self.site.work.settings.handedness == "left" else ("right", "left")

    def _hover(self, frame: TrackedFrame) -> None:
        """Light up what a hand points at on a panel, or the eyes where no hand points at one."""
        for side in self._order():
            pointed = self.pointed[side]
            if pointed is not None and pointed.hit is not None:
                if self.clicks.hover(pointed.hit):
                    self._pulses.append(Pulse(side, 0.01, 0.2))
                return
        self.clicks.hover(self.gazed.hit if self.gazed is not None else None)

    def _take_hand(self, hand: Hand) -> None:
        side, buttons, work = hand.side, hand.buttons, self.site.work
        if buttons[Action.GRAB].went_up:
            self.grasp.let_go(side)
        if buttons[Action.MENU].went_down:
            self._open_menu()
        inspects, uses = self._pulled(hand)
        if inspects:
            self._inspect(side)
        if not self._running or work.busy is not None:
            return
        if buttons[Action.GRAB].went_down and hand.grip is not None:
            self._grab(side)
        if uses and hand.grip is not None:
            self.tools.use(side)
        if buttons[Action.TALK].went_down:
            self._talk()
        if buttons[Action.PHOTOGRAPH].went_down:
            self.site.run_errand("photo")

    def _pulled(self, hand: Hand) -> tuple[bool, bool]:
        """Whether the hand chooses something, and whether it uses its tool: most controllers have one trigger for both.

        Then a tool in the hand is used, unless the hand points at a panel.
        """
        inspects, uses = (hand.buttons[action].went_down for action in (Action.INSPECT, Action.USE))
        if inspects and uses:
            pointed = self.pointed[hand.side]
            at_panel = pointed is not None and pointed.hit is not None
            uses = bool(self.tools.held[hand.side]) and not at_panel
            inspects = not uses
        return inspects, uses

    def _inspect(self, side: Side) -> None:
        """Choose what the hand points at; where it points at nothing, what is looked at."""
        pointed = self.pointed[side]
        if self.presence.at_watch(pointed, side) or self.presence.at_watch(self.gazed, None):
            self._open_menu()
            return
        if self.papers.choose(pointed, side):
            return
        if pointed is None or (pointed.hit is None and pointed.looked is None):
            pointed = self.gazed
        if pointed is None or self.papers.choose(pointed, side):
            return
        if pointed.hit is not None:
            self.clicks.press(pointed.hit)
            self._pulses.append(Pulse(side, 0.02, 0.5))
        elif pointed.looked is not None:
            self._use_target(pointed.looked)

    def _use_target(self, looked: Looked) -> None:
        work = self.site.work
        top = work.top
        covered = top is not None and top.slot == "sheet" and not self.papers.in_hand
        if not self._running or work.busy is not None or covered:
            return
        work.close_all()
        if looked.near:
            self.site.menus.open_target(looked.target)
        else:
            work.refuse(f"离{looked.target.title}还远，再走近一点。")

    def _grab(self, side: Side) -> None:
        if self.documents.grab(side) or self.papers.grab(side):
            self._pulses.append(Pulse(side, 0.03, 0.5))
            return
        tools = self.tools
        place = LPoint3f(self.rig.grips[side].get_pos(self.site.engine.scene))
        slot = tools.slot_at(place, self.site.work.settings.handedness == "left")
        if slot and tools.held[side]:
            tools.put_back(side)
        elif slot:
            tools.take(side, slot)
        elif not tools.held[side] and self.grasp.grab(side):
            self._pulses.append(Pulse(side, 0.03, 0.6))

    def _talk(self) -> None:
        looked = self.gazed.looked if self.gazed is not None else None
        if looked is not None and looked.target.kind == "person":
            self._use_target(looked)

    # --- menu -------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        work = self.site.work
        if work.screens or work.busy is not None or not self._running:
            self.site.step_back()
        else:
            work.open(wrist_menu(self._run, work.refuse))

    def _run(self, name: str) -> None:
        site = self.site
        if name.startswith(TOOL):
            site.work.close_all()
            self.tools.take(self._order()[0], name.removeprefix(TOOL))
        elif name == "documents":
            site.work.close_all()
            self.documents.open(self._order()[0])
        elif name == "crouch":
            site.work.close_all()
            self.body.crouch()
        elif name == "hands_free":
            site.work.close_all()
            for side in SIDES:
                self.tools.put_back(side)
        elif name == "pause":
            site.work.close_all()
            site.take_break()
        else:
            site.run_errand(name)

    def _note_screen(self, take: Callable[[str], None]) -> Screen:
        work = self.site.work
        near = [s.title for s in work.scene.scenario.scene.stations if is_near_station(work.scene, s, work.eye())]
        return NoteScreen(near[:NOTE_PLACES], take, work.refuse, self._voice)

    def _ask_and_leave(self) -> None:
        work = self.site.work

        def done() -> None:
            work.close_all()
            self.site.leave = True

        def show(screen: Screen) -> None:
            work.close_all()
            work.open(screen)

        ask_comfort(self.comfort.log, show, work.refuse, done)

    # --- every frame ------------------------------------------------------------------------

    def _mind_comfort(self, frame: TrackedFrame, moved: Moved) -> None:
        site, running = self.site, self._running
        words = self.comfort.take(frame, moved, running, site.work.now_s())
        if not running:
            return
        if words == STOP:
            site.take_break()
            site.work.say(words, "critical", 15)
        elif self.comfort.must_rest_s > 0:
            site.take_break()
            site.work.refuse(f"还要再歇 {self.comfort.must_rest_s:.0f} 秒。")
        elif words:
            site.work.say(words, "warn", 8)

    def _bring_binoculars(self) -> None:
        """Put them into a free hand, once, where what is looked at closely is far off."""
        top = self.site.work.top
        if not isinstance(top, CloseLook) or top.magnifies <= 1 or top is self._brought_for:
            return
        self._brought_for = top
        if self.tools.side_of("binoculars") is None:
            free = [side for side in self._order() if not self.tools.held[side]]
            self.tools.take(free[0] if free else self._order()[0], "binoculars")
        self.site.work.say(f"望远镜（{top.magnifies:g} 倍）在手里了：举到眼前看。", "info", 5.0)

    def _looked(self) -> Looked | None:
        for side in self._order():
            pointed = self.pointed[side]
            if pointed is not None and pointed.looked is not None:
                return pointed.looked
        return self.gazed.looked if self.gazed is not None else None

    def _show_presence(self, frame: TrackedFrame) -> None:
        work = self.site.work
        inside = min(self.body.inside_m() / DARK_FROM_M, 1.0) if not self.body.seated else 0.0
        self.presence.fade(max(work.fade, inside))
        self.presence.narrow(self.moving.gliding and work.settings.vignette, frame.dt_s)
        glasses, tools = self.tools.spot_of("binoculars"), self.tools
        other = next(
            (tools.spots[s] for s in SIDES if tools.spots[s] != glasses and not tools.spots[s].is_stashed()), None
        )
        self.binoculars.advance(self.rig.head, glasses, work.top, frame.dt_s, other)
        camera = self.site.camera_at is not None and self._running and not work.screens
        self.viewfinder.show(self.site.lens() if camera else None)
        papers, documents = self.papers.sides, self.documents.sides
        holds = {side: self.grasp.holds[side] is not None or papers[side] or documents[side] for side in SIDES}
        self.presence.show(frame, self.pointed, self.moving.landing, self.tools, holds)
