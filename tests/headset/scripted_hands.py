"""A trainee in a headset, as an autopilot works him: every deed is head and hands at places and actions pressed."""

from __future__ import annotations

import math
import time

from panda3d.core import LPoint3f, LVector3f, NodePath

from scenarios.headset.button_bar import ButtonBar
from scenarios.headset.comfort import REST_S
from scenarios.headset.keypad import ENTER, Keypad
from scenarios.headset.noting import NoteScreen
from scenarios.headset.playing import HeadsetPlay
from scenarios.headset.tools import PROBE_TIP
from scenarios.headset.tracking import Action, Focus, Side
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.screens import ListScreen
from scenarios.trainee.sheets import ListSheet
from scenarios.world.attention import sight_point
from tests.headset.scripted_aim import handle_of, middle_of_row, pitch_to_reach
from tests.headset.scripted_tracking import ScriptedTracking

EYE_M, LOWEST_M = 1.66, 0.72
PRESS_S = 0.02
JUMP_M = 5.0
NEAR_ENOUGH_M = 0.04
SETTLE_S = 10.0
GRIP_SLANT_DEG = 50.0


class ScriptedVoice:
    """A voice port that hears what the test says."""

    words = ""

    def listen(self) -> None:
        """Begin to listen."""

    def heard(self) -> str:
        """What was said."""
        return self.words


class ScriptedHands:
    """Works a play by frames of tracking; `now` is the station's clock."""

    def __init__(self, play: HeadsetPlay, voice: ScriptedVoice, now: list[float], side: Side = "right") -> None:
        self.play, self.voice, self.side = play, voice, side
        self.site: OnSite = play.site
        self.tracking = ScriptedTracking()
        self._now = now
        self._looks: LPoint3f | None = None
        self._eye_m = EYE_M

    # --- frames -----------------------------------------------------------------------------

    def pass_time(self, seconds: float) -> None:
        """Let time pass in frames as long as `hurry` allows; rest where the headset asks for it."""
        left = seconds
        while left > 1e-9:
            step = min(left, self.tracking.longest_s)
            self.frame(step)
            left -= step
        if self.play.comfort.must_rest_s > 0:
            self._rest()

    def hurry(self, longest_s: float) -> None:
        """Let frames in which nothing is done be so long: the world still goes as far, in fewer frames."""
        self.tracking.longest_s = longest_s

    def frame(self, dt_s: float = PRESS_S) -> None:
        """One frame, then wait until the journal's thread has taken everything."""
        self._now[0] += dt_s
        self._look()
        shown = self.tracking.frame(dt_s)
        self.play.rig.take(shown)
        self.play.advance(shown)
        end = time.monotonic() + SETTLE_S
        while True:
            self.play.after_frame()
            session, photography = self.site.work.session, self.site.photography
            if not session.committer.pending and not photography.busy:
                break
            self.site.advance(0.0)
            assert time.monotonic() < end, "the journal's thread hangs"
            time.sleep(0.0002)

    def press(self, action: Action, side: Side | None = None) -> None:
        """Press an action and let it go."""
        side = side or self.side
        self.tracking.press(side, action)
        self.frame()
        self.tracking.release(side, action)
        self.frame()

    def point_at(self, place: LPoint3f, side: Side | None = None) -> None:
        """Hold a hand before the body, pointing at a place of the scene."""
        side = side or self.side
        origin, scene = self.play.rig.origin, self.site.engine.scene
        head = self.play.rig.head
        turn = math.radians(head.get_h())
        right, ahead = (0.18 if side == "right" else -0.18), 0.3
        at = head.get_pos() + LVector3f(
            math.cos(turn) * right - math.sin(turn) * ahead, math.sin(turn) * right + math.cos(turn) * ahead, -0.3
        )
        self._hold(side, LPoint3f(at), origin.get_relative_point(scene, place))

    def look_at(self, place: LPoint3f, eye_m: float | None = None) -> None:
        """Turn the head to a place of the scene from now on, and bring the eyes to a height above the real floor."""
        self._looks = LPoint3f(place)
        self._eye_m = eye_m if eye_m is not None else EYE_M

    # --- what an autopilot asks for ---------------------------------------------------------

    def errand(self, name: str) -> None:
        """Open the wrist menu and choose, or use a tool that is in hand."""
        if name == "torch":
            self.use_tool("torch")
            return
        self.open_menu()
        self.pick(f"errand:{name}")

    def open_menu(self) -> None:
        """Close what is open and open the wrist menu."""
        while self.site.work.screens:
            self.back()
        self.press(Action.MENU)

    def use_tool(self, tool: str) -> None:
        """Take a tool in hand where it is not, and use it."""
        self.press(Action.USE, self._take(tool))

    def _take(self, tool: str) -> Side:
        if self.play.tools.side_of(tool) is None:
            self.open_menu()
            self.pick(f"errand:tool:{tool}")
        while self.site.work.screens:
            self.back()
        side = self.play.tools.side_of(tool)
        assert side is not None, tool
        return side

    def pick(self, item: str) -> bool:
        """Turn to the item's page and point at its row."""
        top = self.site.work.top
        if not isinstance(top, ListScreen):
            return False
        top.refresh()
        ids = [entry.id for entry in top.items]
        if item not in ids:
            return False
        index = ids.index(item)
        page = index // top.per_page
        while top.chosen // top.per_page != page:
            self._press_button("page_down" if top.chosen // top.per_page < page else "page_up")
        self._settle_panels()
        # The chosen row keeps more of its note: point until the row under the ray is the wanted one and stays so.
        for _ in range(4):
            place = self._middle_of_row(top, index % top.per_page)
            self._point_on(top.slot, *place)
            self.frame()
            self._settle_panels()
            if top.chosen == index and self._middle_of_row(top, index % top.per_page) == place:
                break
        assert top.chosen == index, f"the ray does not find {item}"
        self.press(Action.INSPECT)
        return True

    def answer(self, text: str) -> None:
        """Say a note, or press the keys of a number."""
        top = self.site.work.top
        if isinstance(top, NoteScreen):
            self.voice.words = text
            top.refresh()
            assert self.pick("spoken")
            self.voice.words = ""
            return
        for key in [*text, ENTER]:
            self._settle_panels()
            keypad = self.play.wall.wanted("keypad")
            assert isinstance(keypad, Keypad)
            self._point_on("keypad", *keypad.middle_of(key))
            self.press(Action.INSPECT)

    def back(self) -> None:
        """Press the menu action: with something open it closes that."""
        assert self.site.work.screens
        self.press(Action.MENU)

    def go(self, node: str, stand_off_m: float, sight: str) -> None:
        """Jump to before a place, look at it, and bend down to what is low."""
        while self.site.work.screens:
            self.back()
        while self.site.work.busy is not None:
            self.frame(0.1)
        if self.play.body.seated:
            return
        self.jump_to(*self.site.menus.spot_before(node, stand_off_m))
        place = sight_point(self.site.work.scene, sight or node)
        above = place[2] - self.play.body.ground.height(place[0], place[1])
        self.look_at(place, max(above + 0.12, LOWEST_M) if above < 1.15 else EYE_M)
        self.frame()
        if 1.8 < above < 2.3:
            self.play.body.bend_to(place)
            self.frame()

    def jump_to(self, x: float, y: float) -> None:
        """Jump by arcs until one stands at a place."""
        body = self.play.body
        self._eye_m = EYE_M
        for _ in range(60):
            gap = math.dist((body.x, body.y), (x, y))
            if gap <= NEAR_ENOUGH_M:
                return
            if gap < 0.8:
                # So near one takes a step with one's own feet.
                self._step_to(x, y)
                continue
            share = min(1.0, JUMP_M / gap)
            goal = (body.x + (x - body.x) * share, body.y + (y - body.y) * share)
            self._jump(body.ground.nearest_free(*goal))
        raise AssertionError(f"no way to {x:.2f}, {y:.2f}: at {body.x:.2f}, {body.y:.2f}")

    def open_station(self, station: str) -> None:
        """Point at a station and pull the trigger."""
        entry = self.site.work.session.scenario.station_by_id[station]
        place = sight_point(self.site.work.scene, entry.looks_at or entry.node)
        self._choose_target(entry.title, place, f"station:{station}")

    def open_person(self, person: str) -> None:
        """Point at a person and pull the trigger."""
        root = self.site.work.scene.people[person].root
        self._choose_target(self.site.work.person_title(person), root.get_pos() + LVector3f(0, 0, 1.5))

    def operate(self, part: str, state: str) -> bool:
        """Take hold of a part, turn it to where it is wanted, and let it go."""
        movables, scene = self.site.work.scene.movables, self.site.engine.scene
        node = dict(movables.objects())[part]
        entry = self.site.work.session.scenario.object_by_id[part]
        goal = entry.states.index(state) / (len(entry.states) - 1)
        start = movables.share(part)
        handle = handle_of(node)
        self._hold_at(scene.get_relative_point(node, handle))
        self.frame()
        self.tracking.press(self.side, Action.GRAB)
        self.frame()
        if self.play.grasp.holds[self.side] is None:
            self.tracking.release(self.side, Action.GRAB)
            return False
        for k in range(1, 13):
            share = start + (goal - start) * k / 12
            matrix = movables.place_at(part, share).get_mat()
            self._hold_at(scene.get_relative_point(node.get_parent(), matrix.xform_point(handle)))
            self.frame()
        self.tracking.release(self.side, Action.GRAB)
        self.frame()
        return True

    def probe(self, point: str) -> bool:
        """Hold the probe's tip to the point and use the detector; from further off choose the point."""
        node = self.site.work.session.scenario.gas_point_by_id[point].node
        self._take("detector")
        self._hold_tip_at(self.site.work.scene.place_of(node))
        self.frame()
        if self.site.work.view.meter_point is None:
            self.press(Action.USE)
        return self.site.work.view.meter_point == point or self.pick(f"probe:{point}")

    def unprobe(self) -> bool:
        """Use the detector, whose probe stands at a point, or choose to take it back."""
        self.press(Action.USE, self._take("detector"))
        return self.site.work.view.meter_point is None

    def take_break(self) -> None:
        """Choose the break."""
        self.errand("pause")

    def end_break(self) -> None:
        """Close the break."""
        self.back()

    def next_paper(self) -> None:
        """Press the button for another paper."""
        self._press_button("arrow_right")

    def lay_beside(self) -> None:
        """Press the button that lays a second paper down."""
        self._press_button("x")

    def photograph(self) -> None:
        """Press the action that photographs."""
        self.press(Action.PHOTOGRAPH)

    # --- parts ------------------------------------------------------------------------------

    def _look(self) -> None:
        """Put the head where it is, turned to what is looked at."""
        head = self.tracking.head
        assert head is not None
        x, y, _ = head.position
        at = LPoint3f(x, y, self._eye_m)
        if self._looks is None:
            self.tracking.look((x, y, self._eye_m), 0.0, 0.0)
            return
        place = self.play.rig.origin.get_relative_point(self.site.engine.scene, self._looks)
        way = place - at
        flat = math.hypot(way[0], way[1])
        heading = math.degrees(math.atan2(-way[0], way[1])) if flat > 1e-6 else 0.0
        pitch = max(-84.0, min(84.0, math.degrees(math.atan2(way[2], max(flat, 1e-6)))))
        self.tracking.look((x, y, self._eye_m), heading, pitch)

    def _hold(self, side: Side, at: LPoint3f, toward: LPoint3f) -> None:
        """Put a hand at a place of the play space, pointing toward another; the grip is slanted as in a controller."""
        node = NodePath("hand")
        node.set_pos(at)
        node.look_at(toward)
        grip = node.attach_new_node("grip")
        grip.set_p(GRIP_SLANT_DEG)
        turns = [(q[0], q[1], q[2], q[3]) for q in (node.get_quat(), grip.get_quat(node.get_top()))]
        self.tracking.move(side, (at[0], at[1], at[2]), turns[0])
        self.tracking.slant(side, turns[1])

    def _hold_at(self, place: LPoint3f) -> None:
        origin = self.play.rig.origin
        at = origin.get_relative_point(self.site.engine.scene, place)
        self._hold(self.side, LPoint3f(at), LPoint3f(at + LVector3f(0, 1, 0)))

    def _hold_tip_at(self, place: LPoint3f) -> None:
        """Hold the detector so that its probe's tip is at a place."""
        origin = self.play.rig.origin
        tip = origin.get_relative_point(self.site.engine.scene, place)
        way = tip - self.play.rig.head.get_pos()
        way.normalize()
        self._hold(self.side, LPoint3f(tip - way * PROBE_TIP[1]), LPoint3f(tip))

    def _point_on(self, panel: str, x: float, y: float) -> None:
        place = self.play.wall.place_on(panel, x, y)
        assert place is not None, panel
        self.point_at(place)

    def _middle_of_row(self, screen: ListScreen, row: int) -> tuple[float, float]:
        panel = screen.panel()
        assert isinstance(panel, ListSheet)
        return middle_of_row(panel, row, self.play.wall.scale)

    def _press_button(self, does: str) -> None:
        self._settle_panels()
        bar = self.play.wall.wanted("bar")
        assert isinstance(bar, ButtonBar)
        index = [button.does for button in bar.buttons].index(does)
        self._point_on("bar", *bar.middle_of(index, self.play.wall.scale))
        self.press(Action.INSPECT)

    def _settle_panels(self) -> None:
        """Wait until the panels are painted and the wall hangs still."""
        self.frame()
        for _ in range(40):
            self.play.wall.update(wait=True)
            before = self.play.wall.place_on("sheet", 0, 0)
            self.frame()
            after = self.play.wall.place_on("sheet", 0, 0)
            if before is None or (after is not None and (after - before).length() < 1e-4):
                return

    def _choose_target(self, title: str, place: LPoint3f, also: str = "") -> None:
        """Point at a place, from aside where another thing is in the way, until the wanted list opens."""
        self.look_at(place, self._eye_m)
        shifts = [LVector3f(0), *(LVector3f(x, 0, z) for z in (0.0, -0.3, 0.3) for x in (-0.25, 0.25))]
        for shift in shifts:
            while self.site.work.screens:
                self.back()
            self.frame()
            for _ in range(2):
                self.point_at(place + shift)
                self.frame()
            self.press(Action.INSPECT)
            if also and self.pick(also):
                return
            top = self.site.work.top
            if isinstance(top, ListScreen) and top.title == title:
                return
        raise AssertionError(f"pointing does not open {title}")

    def _jump(self, goal: tuple[float, float]) -> None:
        """Raise the aim until the arc lands at the goal, then let go."""
        body, rig = self.play.body, self.play.rig
        scene = self.site.engine.scene
        ahead = LVector3f(goal[0] - body.x, goal[1] - body.y, 0)
        ahead.normalize()
        self.look_at(body.eye() + ahead * 5)
        self.frame()
        self.tracking.press(self.side, Action.TELEPORT)
        missed = 0.0
        for _ in range(24):
            eye = body.eye()
            at, wanted = LPoint3f(eye[0], eye[1], eye[2] - 0.3), math.dist(goal, (eye[0], eye[1]))
            pitch = pitch_to_reach(wanted + missed, at[2] - body.ground.height(*goal))
            way = ahead * math.cos(math.radians(pitch)) + LVector3f(0, 0, math.sin(math.radians(pitch)))
            self._hold(
                self.side, rig.origin.get_relative_point(scene, at), rig.origin.get_relative_point(scene, at + way)
            )
            self.frame(0.005)
            landing = self.play.moving.landing
            assert landing is not None, (self.site.work.busy, self.site.work.screens, self.site.work.session.ended)
            reached = math.dist((landing.arc[-1][0], landing.arc[-1][1]), (eye[0], eye[1]))
            if abs(reached - wanted) < 0.01:
                break
            missed += wanted - reached
        self.tracking.release(self.side, Action.TELEPORT)
        self.frame()

    def _step_to(self, x: float, y: float) -> None:
        body = self.play.body
        head = self.tracking.head
        assert head is not None
        scene, origin = self.site.engine.scene, self.play.rig.origin
        way = origin.get_relative_vector(scene, LVector3f(x - body.x, y - body.y, 0))
        steps = max(1, round(way.length() / 0.3))
        for _ in range(steps):
            before = self.tracking.head
            assert before is not None
            px, py, pz = before.position
            self.tracking.look((px + way[0] / steps, py + way[1] / steps, pz))
            self.frame()

    def _rest(self) -> None:
        """Take the headset off for as long as it asks, then go on."""
        self.tracking.focus = Focus.IDLE
        for _ in range(round(REST_S / 0.1) + 5):
            self.frame(0.1)
        self.tracking.focus = Focus.FOCUSED
        self.frame()
        self.end_break()
