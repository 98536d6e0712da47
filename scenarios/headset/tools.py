"""The officer's tools in the trainee's hands: taken from belt and chest, used where they are held, put back.

A tool lies in the fist but points where the hand points: controllers are gripped at a slant, and nobody wants to bend
the wrist to light up what he points at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from panda3d.core import LPoint3f, LQuaternionf, LVector3f, NodePath

from app.domain.scenario.things import GasPoint
from scenarios.director.permitted import DeedChoice
from scenarios.headset.body import HeadsetBody
from scenarios.headset.tracking import SIDES, Side
from scenarios.trainee.menus import NEAR_PROBE_M
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.reach import level_distance
from scenarios.world.meshes import MeshShelf
from scenarios.world.photo import IN_PHOTOGRAPHS
from scenarios.world.renderer import Renderer
from scenarios.world.settle import CASTS_SHADOW

SLOT_REACH_M = 0.18
HAND_OVER_M = 1.6
PROBE_TIP = LPoint3f(0, 0.40, 0)


@dataclass(frozen=True)
class Tool:
    """A tool: its mesh, how it is turned in the grip (heading, pitch, roll), and where its place on the body is.

    `slot` is to the right, ahead and up from the eyes, in metres, for a right-handed officer.
    """

    id: str
    title: str
    mesh: str
    turn: tuple[float, float, float]
    slot: tuple[float, float, float]


TOOLS: tuple[Tool, ...] = (
    Tool("camera", "执法终端（拍照）", "terminal", (0, 0, 0), (0.22, 0.10, -0.62)),
    Tool("torch", "防爆手电", "torch", (0, 0, 0), (-0.24, 0.10, -0.62)),
    Tool("detector", "气体检测仪", "gas_detector", (0, 0, 0), (0.14, 0.16, -0.32)),
    Tool("badge", "执法证件", "badge", (0, 90, 0), (-0.14, 0.16, -0.32)),
    Tool("binoculars", "望远镜", "binoculars", (0, 0, 0), (0.0, 0.12, -0.44)),
    Tool("tape", "钢尺", "tape", (0, 0, 0), (0.26, -0.04, -0.70)),
    Tool("cone", "锥桶", "cone", (0, 0, 0), (-0.30, -0.10, -0.80)),
)
BY_ID: Mapping[str, Tool] = {tool.id: tool for tool in TOOLS}
DEED_TOOLS = {"cone": "ConePlaced"}


class Tools:
    """What either hand holds. A tool is in one hand only."""

    def __init__(self, site: OnSite, body: HeadsetBody, shelf: MeshShelf, renderer: Renderer) -> None:
        self._site, self._body = site, body
        self._shelf, self._renderer = shelf, renderer
        self.held: dict[Side, str] = dict.fromkeys(SIDES, "")
        self.spots: dict[Side, NodePath] = {side: body.rig.origin.attach_new_node(f"{side} tool") for side in SIDES}
        self._nodes: dict[str, NodePath] = {}

    def follow(self) -> None:
        """Bring the tools to where the hands are; a lost hand's tool is out of the scene."""
        rig = self._body.rig
        for side, spot in self.spots.items():
            if rig.grips[side].is_stashed():
                spot.stash()
                continue
            spot.unstash()
            aim = rig.grips[side] if rig.aims[side].is_stashed() else rig.aims[side]
            spot.set_pos_quat(rig.grips[side].get_pos(), aim.get_quat())

    def spot_of(self, tool: str) -> NodePath | None:
        """Where a tool is that a hand holds and that can be seen."""
        side = self.side_of(tool)
        return self.spots[side] if side is not None and not self.spots[side].is_stashed() else None

    def side_of(self, tool: str) -> Side | None:
        """Which hand holds a tool."""
        return next((side for side in SIDES if self.held[side] == tool), None)

    def take(self, side: Side, tool: str) -> None:
        """Take a tool in hand, out of the other where it is there; what the hand held is put back."""
        if tool == "detector" and self._site.work.view.meter_reading is None:
            self._site.work.refuse("这次任务没有配气体检测仪。")
            return
        other = self.side_of(tool)
        if other is not None:
            self.put_back(other)
        self.put_back(side)
        self.held[side] = tool
        node = self._node(tool)
        node.reparent_to(self.spots[side])
        node.show()
        if tool == "detector":
            self._site.work.detector_out = True

    def put_back(self, side: Side) -> None:
        """Put what a hand holds back in its place."""
        tool, self.held[side] = self.held[side], ""
        if tool:
            self._node(tool).hide()
        if tool == "detector":
            self._site.work.detector_out = False
            if self._site.work.view.meter_point is not None:
                self._site.menus.unprobe()

    def slot_at(self, place: LPoint3f, left_handed: bool) -> str:
        """Whose place on the body a hand is at; empty where it is at none."""
        best, nearest = "", SLOT_REACH_M
        for tool in TOOLS:
            gap = (self.slot_place(tool, left_handed) - place).length()
            if gap < nearest:
                best, nearest = tool.id, gap
        return best

    def slot_place(self, tool: Tool, left_handed: bool) -> LPoint3f:
        """Where a tool's place on the body is now, in the scene."""
        return place_on_body(self._body, tool.slot, left_handed)

    def use(self, side: Side) -> bool:
        """Work the tool that a hand holds; False where it holds none."""
        tool, site = self.held[side], self._site
        if tool == "camera":
            site.take_photo()
        elif tool == "torch":
            site.menus.toggle_torch()
        elif tool == "detector":
            self._use_detector(side)
        elif tool == "badge":
            self._show_badge()
        elif tool == "tape":
            site.run_errand("tape")
        elif tool in DEED_TOOLS:
            self._do_deed(tool)
        return bool(tool)

    def close(self) -> None:
        """Take all tools out of the scene."""
        for node in (*self._nodes.values(), *self.spots.values()):
            node.remove_node()
        self._nodes.clear()

    def _node(self, tool: str) -> NodePath:
        if tool not in self._nodes:
            node = self._shelf.take(BY_ID[tool].mesh)
            self._renderer.dress(node)
            node.set_hpr(*BY_ID[tool].turn)
            node.hide(CASTS_SHADOW | IN_PHOTOGRAPHS)
            if tool == "cone":
                node.set_pos(0, 0, -0.35)
            self._nodes[tool] = node
        return self._nodes[tool]

    def _use_detector(self, side: Side) -> None:
        site = self._site
        if site.work.view.meter_point is not None:
            site.menus.unprobe()
            return
        point = self._point_near(side)
        if point is not None:
            site.menus.probe(point)
        else:
            site.run_errand("detector")

    def _point_near(self, side: Side) -> GasPoint | None:
        """The open measuring point that the probe's tip is nearest to, if one is within reach."""
        work = self._site.work
        eye = work.eye()
        tip = self._body.rig.scene.get_relative_point(self.spots[side], PROBE_TIP)
        near = [
            choice.point
            for choice in work.session.permitted.points
            if not choice.blocked
            and choice.point.station is None
            and level_distance(work.scene.place_of(choice.point.node), eye) <= NEAR_PROBE_M
        ]
        touched = [p for p in near if (work.scene.place_of(p.node) - tip).length() <= 0.5]
        return min(touched, key=lambda p: (work.scene.place_of(p.node) - tip).length(), default=None)

    def _show_badge(self) -> None:
        """Hold the badge out to whoever stands before one, where that is one deed; else choose."""
        work = self._site.work
        people = [
            name
            for name, person in work.scene.people.items()
            if level_distance(person.root.get_pos(), work.eye()) <= HAND_OVER_M
        ]
        shown = [c for c in work.session.permitted.deeds if c.deed.event.event == "BadgeShown" and not c.blocked]
        fitting = [c for c in shown if c.deed.event.fields.get("to") in people]
        if len(fitting) == 1:
            work.do_deed(fitting[0].deed)
        else:
            self._site.run_errand("badge")

    def _do_deed(self, tool: str) -> None:
        def wanted(choice: DeedChoice) -> bool:
            return choice.deed.event.event == DEED_TOOLS[tool]

        open_now = [c for c in self._site.work.session.permitted.deeds if wanted(c) and not c.blocked]
        if len(open_now) == 1:
            self._site.work.do_deed(open_now[0].deed)
        else:
            self._site.menus.open_deed_list(BY_ID[tool].title, wanted)


def place_on_body(body: HeadsetBody, slot: tuple[float, float, float], left_handed: bool) -> LPoint3f:
    """Where in the scene a place on the body is: right, ahead, up from the eyes; the left-handed wear it mirrored."""
    right, ahead, up = slot
    turn = LQuaternionf()
    turn.set_hpr((body.heading, 0, 0))
    return body.eye() + turn.xform(LVector3f(-right if left_handed else right, ahead, up))
