"""The lists of what can be done: at a station, with a person, anywhere; made from what the director permits now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from panda3d.core import LPoint3f

from app.domain.attempt.events import (
    NoteWritten,
    ProbePlaced,
    ProbeRemoved,
    TorchSwitched,
)
from app.domain.scenario.things import GasPoint, Station
from scenarios.director.permitted import ActionChoice, DeedChoice, ExchangeChoice
from scenarios.trainee.counting import count
from scenarios.trainee.fillings import vehicle_distance
from scenarios.trainee.loudhailer import calls
from scenarios.trainee.menu_words import GROUPS, TOOLS, TOPICS, state_title
from scenarios.trainee.notebook import Notebook
from scenarios.trainee.reach import NEAREST_REACH_M, Target, is_near_station, level_distance, station_reach_m
from scenarios.trainee.screens import Item, ListScreen, Screen, TextEntry
from scenarios.trainee.sheets import Row
from scenarios.trainee.work import Work
from scenarios.world.attention import outward, sight_point
from scenarios.world.layout import SceneError

NEAR_PART_M = 1.9
NEAR_POINT_M = 1.2
NEAR_PROBE_M = 3.2
ASIDE_M = NEAREST_REACH_M - 0.1
"""So far aside one stands of what lies on top: who lands a little off is still within reach."""
SAME_PLACE_M = 0.25


class Menus:
    """Makes and opens the lists. `photograph` takes a picture."""

    def __init__(self, work: Work, notebook: Notebook, photograph: Callable[[], None]) -> None:
        self.work, self.notebook = work, notebook
        self._photograph = photograph
        self.note_screen: Callable[[Callable[[str], None]], Screen] = self._typed_note
        """Makes the screen that a note is written on; given what takes the text."""

    # --- stations and people --------------------------------------------------------------

    def open_target(self, target: Target) -> None:
        """Open what can be done with what is looked at."""
        if target.kind == "station":
            self.open_station(target.id)
        else:
            self.open_person(target.id)

    def open_station(self, station_id: str) -> None:
        """Open what can be done at a station."""
        station = self.work.session.scenario.station_by_id[station_id]
        self.work.walker.bend_to(sight_point(self.work.scene, station.sight))
        self._open(station.title, station.where, lambda: self._station_items(station))

    def open_person(self, person: str) -> None:
        """Open what can be said to somebody, by topic."""
        self._open(
            self.work.person_title(person), "说什么？", lambda: self._topic_items(person), empty="现在没有话可说"
        )

    def _station_items(self, station: Station) -> list[Item]:
        permitted = self.work.session.permitted
        items = [self._action_item(choice) for choice in permitted.actions if choice.station.id == station.id]
        items += self._probe_items(station)
        items += self._part_items(station)
        near = [c for c in permitted.deeds if c.deed.at == station.node and not self._hidden(c)]
        items += [self._deed_item(choice) for choice in near]
        items.append(Item("photo", Row("拍照固证", mark="camera-fill"), self._photograph))
        items.append(
            Item(
                "findings", Row("记录发现", mark="clipboard-text-fill"), lambda: self.notebook.open_candidates(station)
            )
        )
        # Where two stations share a place, pointing finds one of them only.
        return items + [
            Item(f"station:{other.id}", Row(other.title, other.where, "map-pin"), partial(self._change_to, other.id))
            for other in self.work.session.scenario.scene.stations
            if other.id != station.id and self._apart(other.node, station.node) <= SAME_PLACE_M
        ]

    def _change_to(self, station_id: str) -> None:
        self.work.close_all()
        self.open_station(station_id)

    def _action_item(self, choice: ActionChoice) -> Item:
        action = choice.action
        note = (
            ""
            if action.operator == "trainee"
            else "由当事人操作，我核对"
            if action.operator == "party"
            else "由专业人员操作"
        )
        row = Row(action.title, note, TOOLS.get(action.tool, ""), choice.blocked, choice.done)
        act = partial(self.work.work, choice)
        return Item(f"work:{choice.ref}", row, partial(count, self.work, choice, act) if action.counts else act)

    def _probe_items(self, station: Station) -> list[Item]:
        view = self.work.view
        if view.meter_reading is None:
            return []
        items = []
        for choice in self.work.session.permitted.points:
            point = choice.point
            near = self._apart(point.node, station.node) <= NEAR_POINT_M
            if point.station != station.id if point.station is not None else not near:
                continue
            if view.meter_point == point.id:
                items.append(Item("unprobe", Row(f"收回探头：{point.title}", mark="gauge"), self.unprobe))
            else:
                what = "请测毒组把探头放到" if point.station is not None else "检测仪探头放到"
                row = Row(f"{what}：{point.title}", "停满时间读数才稳", "gauge", choice.blocked)
                items.append(Item(f"probe:{point.id}", row, partial(self.probe, point)))
        return items

    def open_detector(self) -> None:
        """Open the gas detector: points within reach, taking the probe back, putting the instrument away."""

        def items() -> list[Item]:
            eye, view = self.work.eye(), self.work.view
            near = [
                c.point
                for c in self.work.session.permitted.points
                if c.point.station is None
                and level_distance(self.work.scene.place_of(c.point.node), eye) <= NEAR_PROBE_M
                and not c.blocked
            ]
            found = [
                Item(f"probe:{p.id}", Row(f"探头放到：{p.title}", "停满时间读数才稳", "gauge"), partial(self.probe, p))
                for p in near
                if p.id != view.meter_point
            ]
            if view.meter_point is not None:
                found.append(Item("unprobe", Row("收回探头", mark="arrow-left"), self.unprobe))
            found.append(Item("put_away", Row("收起检测仪", mark="x"), self._put_away))
            return found

        self._open("气体检测仪", "站到测点旁再放探头", items)

    def _put_away(self) -> None:
        self.work.close_all()
        self.work.detector_out = False
        if self.work.view.meter_point is not None:
            self.unprobe()

    def probe(self, point: GasPoint) -> None:
        """Bring the probe to a point."""
        self.work.close_all()
        self.work.detector_out = True
        self.work.do(ProbePlaced(t_ms=self.work.session.now_ms(), point=point.id))

    def unprobe(self) -> None:
        """Take the probe away."""
        self.work.close_all()
        self.work.do(ProbeRemoved(t_ms=self.work.session.now_ms()))

    def _part_items(self, station: Station) -> list[Item]:
        items = []
        for choice in self.work.session.permitted.objects:
            part = choice.object
            if part.motion == "show" or self._apart(part.node, station.node) > NEAR_PART_M:
                continue
            for state in choice.to_states:
                row = Row(
                    f"动手：{part.title} → {state_title(part, state)}", mark="hand-palm-fill", blocked=choice.blocked
                )
                items.append(
                    Item(
                        f"operate:{part.id}.{state}",
                        row,
                        partial(self.work.operate, part.id, state),
                    )
                )
        return items

    def _topic_items(self, person: str) -> list[Item]:
        by_topic: dict[str, list[ExchangeChoice]] = {}
        for choice in self.work.session.permitted.exchanges.get(person, ()):
            by_topic.setdefault(choice.exchange.topic, []).append(choice)
        items = [
            Item(
                f"topic:{topic}",
                Row(TOPICS[topic], f"{len(choices)} 句", "chat-circle-text-fill"),
                partial(self._open_topic, person, topic),
            )
            for topic, choices in by_topic.items()
        ]
        deeds = [
            c
            for c in self.work.session.permitted.deeds
            if c.deed.event.fields.get("to") == person and not self._hidden(c)
        ]
        return items + [self._deed_item(choice) for choice in deeds]

    def _open_topic(self, person: str, topic: str) -> None:
        def items() -> list[Item]:
            choices = self.work.session.permitted.exchanges.get(person, ())
            return [
                Item(
                    f"ask:{c.exchange.id}",
                    Row(
                        self.work.text(c.exchange.say), f"说过 {c.asked} 次" if c.asked else "", "", done=bool(c.asked)
                    ),
                    partial(self.work.ask, c.exchange),
                )
                for c in choices
                if c.exchange.topic == topic
            ]

        self._open(f"{self.work.person_title(person)} · {TOPICS[topic]}", "", items)

    # --- deeds ----------------------------------------------------------------------------

    def open_deeds(self) -> None:
        """Open the deeds by group."""

        def items() -> list[Item]:
            found = []
            for group, title, mark in GROUPS:
                wanted = partial(_in_group, group)
                count = len(self._deeds(wanted))
                if count:
                    act = partial(self.open_deed_list, title, wanted)
                    found.append(Item(f"group:{group}", Row(title, f"{count} 件", mark), act))
            return found

        self._open("现在可做的事", "选一类，再选要做的事", items)

    def open_deed_list(
        self, title: str, wanted: Callable[[DeedChoice], bool], also: Callable[[], list[Item]] = list
    ) -> None:
        """Open the deeds that are wanted, and other items after them."""
        self._open(title, "", lambda: [*(self._deed_item(c) for c in self._deeds(wanted)), *also()])

    def open_badge(self) -> None:
        """Open the deeds of showing the badge."""
        self.open_deed_list("出示执法证件", lambda c: c.deed.event.event == "BadgeShown")

    def open_recorder(self) -> None:
        """Open the deeds of the body camera."""
        self.open_deed_list("执法记录仪", lambda c: c.deed.event.event in ("VideoStarted", "VideoStopped", "GapStated"))

    def open_radio(self) -> None:
        """Open reports, transfers, people on the phone and those within call."""

        def phones() -> list[Item]:
            people = self.work.session.scenario.people.persons
            reachable = self.work.session.permitted.exchanges
            return [
                Item(
                    f"phone:{p.id}", Row(f"打电话：{p.title}", self.work.text(p.name), "phone-call-fill"),
                    partial(self.open_person, p.id),
                )
                for p in people
                if p.channel == "phone" and reachable.get(p.id)
            ] + calls(self.work)  # fmt: skip

        self.open_deed_list("电台与电话", lambda c: c.deed.group == "report", phones)

    def open_terminal(self) -> None:
        """Open what the terminal can look up here."""

        def items() -> list[Item]:
            here = [
                c
                for c in self.work.session.permitted.actions
                if c.action.tool == "terminal" and self._is_near(c.station)
            ]
            return [self._action_item(choice) for choice in here]

        self._open(
            "执法终端", "查询、扫码、核验：站到要查的部位旁再用", items, empty="这里没有可查询的：走到人、证、车旁再试"
        )

    def open_tape(self) -> None:
        """Open measuring at the nearest stations."""
        deeds = self._deeds(lambda c: c.deed.event.event == "Measured")
        near = [s for s in self.work.session.scenario.scene.stations if self._is_near(s)]

        def items() -> list[Item]:
            found = [
                Item(
                    f"measure:{s.id}", Row(f"量离地高度：{s.title}", mark="ruler"),
                    partial(self.work.do_deed, deeds[0].deed, station=s.id),
                )
                for s in near
                if deeds
            ]  # fmt: skip
            tape = [
                c for c in self.work.session.permitted.actions if c.action.tool == "tape" and self._is_near(c.station)
            ]
            return found + [self._action_item(choice) for choice in tape]

        self._open("钢尺", "量到的毫米数记进记录", items, empty="走到要量的部位旁再用")

    def toggle_torch(self) -> None:
        """Switch the torch."""
        on = self.work.view.torch_on
        self.work.do(TorchSwitched(t_ms=self.work.session.now_ms(), on=not on))

    def open_note(self) -> None:
        """Open a line to write a note on."""

        def take(text: str) -> None:
            self.work.close_all()
            self.work.do(NoteWritten(t_ms=self.work.session.now_ms(), text=text))

        self.work.open(self.note_screen(take))

    def open_go(self) -> None:
        """Open the places one can go to at once."""

        def items() -> list[Item]:
            eye = self.work.eye()
            stations = sorted(
                self.work.session.scenario.scene.stations,
                key=lambda s: level_distance(self.work.scene.place_of(s.node), eye),
            )
            people = [
                Item(f"go:{name}", Row(self.work.person_title(name), "", "user"), partial(self.go_to, name, 1.7))
                for name in self.work.scene.people
                if name in self.work.session.scenario.person_by_id
            ]
            places = [
                Item(
                    f"go:{s.node}",
                    Row(
                        s.title, f"{s.where} · {level_distance(self.work.scene.place_of(s.node), eye):.0f} m", "map-pin"
                    ),
                    partial(self.go_to, s.node, min(1.6, station_reach_m(s) * 0.6), s.sight),
                )
                for s in stations
            ]
            others = [
                Item(f"go:{spot}", Row(title, "", "map-pin"), partial(self.go_to, spot, 0.8))
                for spot, title in (("spot_upwind", "上风洁净空气处"), ("spot_patrol_car", "巡逻车旁"))
                if spot in self.work.scene.layout.spots
            ]
            return people + places + others

        self._open("前往", "远处的部位可以直接走过去，也可以在这里选", items)

    def go_to(self, node: str, stand_off_m: float, sight: str = "") -> None:
        """Go to a place at once and look at it, or at what one sees from there."""
        if self.work.walker.seated:
            self.work.refuse("先下车。")
            return
        self.work.close_all()
        self.work.walker.x, self.work.walker.y = self.spot_before(node, stand_off_m)
        self.work.walker.bend_to(sight_point(self.work.scene, sight or node))
        self.work.fade = 1.0

    def spot_before(self, node: str, stand_off_m: float) -> tuple[float, float]:
        """Where one stands to be so far from a place: free, outside the vehicle, clear of areas not to be entered."""
        ground = self.work.walker.ground
        spot = ground.nearest_free(*self._outside(self.work.scene.place_of(node), stand_off_m))
        for area in self.work.session.scenario.scene.areas:
            spot = ground.nearest_free(*area.clear_of(*spot))
        return spot

    # --- parts ----------------------------------------------------------------------------

    def _typed_note(self, take: Callable[[str], None]) -> Screen:
        return TextEntry("记一条笔记", "笔记进入训练记录，复盘时可见", take, self.work.refuse)

    def _open(self, title: str, subtitle: str, items: Callable[[], Sequence[Item]], empty: str = "") -> None:
        screen = ListScreen(title, subtitle, items, self.work.refuse)
        if empty:
            screen.empty = empty
        self.work.open(screen)

    def _deeds(self, wanted: Callable[[DeedChoice], bool]) -> list[DeedChoice]:
        found = [c for c in self.work.session.permitted.deeds if wanted(c) and not self._hidden(c)]
        return sorted(found, key=lambda c: c.done and bool(c.blocked))

    def _hidden(self, choice: DeedChoice) -> bool:
        # A measure against a fault that was not found would betray it.
        return bool(choice.blocked) and choice.deed.group == "measures"

    def _deed_item(self, choice: DeedChoice) -> Item:
        deed = choice.deed
        blocked = choice.blocked or self._too_far(choice)
        finished = choice.done and bool(choice.blocked) and not deed.repeatable
        act: Callable[[], None] = self.open_note if "text" in deed.filled else lambda: self.work.do_deed(deed)
        if finished:
            # What is done once and for all is no obstacle to tell of.
            return Item(
                f"deed:{deed.id}", Row(deed.title, mark=deed.icon, done=True), lambda: self.work.refuse(blocked)
            )
        return Item(f"deed:{deed.id}", Row(deed.title, mark=deed.icon, blocked=blocked, done=choice.done), act)

    def _too_far(self, choice: DeedChoice) -> str:
        deed = choice.deed
        if deed.at is None:
            return ""
        distance = level_distance(self.work.scene.place_of(deed.at), self.work.eye())
        return "" if distance <= deed.reach_m else f"要走近：还差 {distance - deed.reach_m:.0f} m"

    def _is_near(self, station: Station) -> bool:
        return is_near_station(self.work.scene, station, self.work.eye())

    def _apart(self, first: str, second: str) -> float:
        try:
            return float((self.work.scene.place_of(first) - self.work.scene.place_of(second)).length())
        except SceneError:
            return float("inf")

    def _outside(self, place: LPoint3f, stand_off_m: float) -> tuple[float, float]:
        if vehicle_distance(self.work.scene, place) > 0.6:
            eye = self.work.eye()
            dx, dy = eye[0] - place[0], eye[1] - place[1]
            length = max((dx * dx + dy * dy) ** 0.5, 0.01)
            return place[0] + dx / length * stand_off_m, place[1] + dy / length * stand_off_m
        normal = outward(self.work.scene, place)
        if normal is None:
            return place[0] - ASIDE_M, place[1]
        return place[0] + normal[0] * stand_off_m, place[1] + normal[1] * stand_off_m


def _in_group(group: str, choice: DeedChoice) -> bool:
    return choice.deed.group == group
