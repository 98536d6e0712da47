"""A scene built for a scenario's variant: place, vehicle, props, people, lettering, and what can change in them."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from panda3d.core import LPoint3f, LVecBase3f, NodePath

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import render
from scenarios.world.actors import Person, make_person
from scenarios.world.car_lights import CarLights, has_lamps
from scenarios.world.ground_marks import lay_marks
from scenarios.world.layout import Layout, Place, Prop, SceneError
from scenarios.world.lettering import LetteredPanels, Sign
from scenarios.world.looks import draw_look
from scenarios.world.meshes import MeshShelf
from scenarios.world.movables import Movables
from scenarios.world.occlusion import Occlusion
from scenarios.world.paintwork import lay_on, liveried
from scenarios.world.plume import Plume, wind_direction
from scenarios.world.renderer import Renderer
from scenarios.world.scene_lamps import SceneLamps, Strobe
from scenarios.world.smoke import Smoke
from scenarios.world.standing import brightness_of, dry_inside, standing, standing_props
from scenarios.world.traffic import Traffic
from scenarios.world.walkable import Solid, Walkable
from scenarios.world.weather import weather_of

HALF_BODY_M = 1.28
"""Half the breadth of a vehicle without its mirrors, at most."""
PLUME_FULL_LEL = 40.0
"""Concentration at which a leak's vapour is drawn at its densest; a lighter one shows less."""
PLUME_FROM_LEL = 20.0
OPEN_LEAK_SCALE = 2.6
"""A pool on the road gives off a wider mist than a seep in a valve box."""


@dataclass(frozen=True)
class Wind:
    """Wind: compass bearing it blows from, metres a second."""

    from_deg: float
    speed_m_s: float

    @property
    def blows_to(self) -> tuple[float, float]:
        """Unit direction it blows to; x east, y north."""
        return wind_direction(self.from_deg)


class Scene:
    """Everything that stands in the place. `absent` are people who are not there in the variant of this seed.

    `vehicle` is empty where the place has none.
    """

    def __init__(
        self,
        renderer: Renderer,
        layout: Layout,
        shelf: MeshShelf,
        scenario: Scenario,
        values: Mapping[str, str],
        absent: Collection[str] = (),
        seed: int = 0,
    ) -> None:
        self.renderer = renderer
        self.layout = layout
        self.scenario = scenario
        self.root = renderer.scene.attach_new_node("things")
        self.sight = Occlusion()
        self._nodes: dict[str, NodePath] = {}
        self.place = self._stand(shelf, layout.place, (0, 0, 0), 0)
        self.vehicle = NodePath()
        self.look = draw_look(scenario.id, seed, layout.vehicle)
        if layout.vehicle:
            self.vehicle = self._stand(shelf, layout.vehicle, (0, 0, 0), layout.vehicle_heading, grime=True)
            lay_on(self.vehicle, self.look)
        self.props: dict[str, NodePath] = {}
        words = [sign for prop in layout.props for sign in self._add_prop(shelf, prop, seed)]
        self.movables = Movables(self.root, scenario.scene.objects, layout.rest)
        self.lettering = LetteredPanels(
            (self.vehicle, self.root) if self.has_vehicle else (self.root,),
            scenario.scene.lettering,
            [*words, *(Sign(self.part_of(sign.node), sign.style, sign.text) for sign in layout.signs)],
            carriers=(self.vehicle, self.place, *self.props.values()),
            moving=[node for _, node in self.movables.objects()],
        )
        self.people: dict[str, Person] = {}
        self._shelf = shelf
        self.walkable = Walkable(layout.walk.bounds, self._solids(), layout.rises)
        self._lay_marks()
        self._people(absent)
        self._cones: list[NodePath] = []
        self.traffic = Traffic(layout.lanes, seed, lambda mesh: self._stand(shelf, mesh, (0, 0, 0), 0))
        self.wind = Wind(0, 0)
        self._time_s = 0.0
        self.lamps = SceneLamps(renderer.lamps, self.root, layout.lamps, self.part_of)
        self.car_lights = [
            CarLights(renderer.lamps, self.root, name, prop) for name, prop in self.props.items() if has_lamps(prop)
        ]
        self.strobe = Strobe(renderer.lamps, self.root, self.props.get("patrol_car"))
        self._plumes = self._make_plumes()
        self.smoke = [Smoke(self.root, self.part_of(spot.node), spot.strength) for spot in layout.smokes]
        self.apply_values(values)
        self._add_sight()
        vehicle = [standing(*self.vehicle_box, brightness_of(self.look))] if self.has_vehicle else []
        solid = [self.props[prop.id] for prop in layout.props if prop.solid is not None]
        things = [*vehicle, *standing_props(solid, self.root)]
        renderer.frame_light.set_standing(things)
        renderer.rain.shelter([dry_inside(thing) for thing in things])

    def place_of(self, name: str) -> LPoint3f:
        """Where a node or spot is, in scene axes; raises SceneError where the scene has no such place."""
        if name in self.layout.spots:
            return LPoint3f(*self.layout.spots[name])
        if name in self.people:
            return self.people[name].root.get_pos() + LPoint3f(0, 0, 1.4)
        node = self._nodes.get(name)
        if node is None:
            node = self._nodes[name] = self.root.find(f"**/{name}")
        if node.is_empty():
            raise SceneError(f"三维场地里没有“{name}”这个位置")
        return LPoint3f(node.get_pos(self.renderer.scene))

    def apply_values(self, values: Mapping[str, str]) -> None:
        """Show what the values say: lettering and wind; the sky is the light's, which `set_hour` takes."""
        self.lettering.show(values)
        weather = self.scenario.scene.weather
        self.wind = Wind(_number(weather.wind_from_deg, values), _number(weather.wind_m_s, values))
        to_x, to_y = self.wind.blows_to
        self.renderer.set_wind(to_x * self.wind.speed_m_s, to_y * self.wind.speed_m_s)

    def set_hour(self, hour: str, sky: str) -> None:
        """Take the light of `day`, `dusk` or `night` under a sky in words; raises SceneError for unknown words."""
        weather, indoors = weather_of(sky), self.layout.indoors
        self.renderer.set_light(hour, weather.under_roof if indoors else weather, self.layout.mast, indoors)

    def show_mist(self, levels: Mapping[str, float]) -> None:
        """Show vapour where it is dense; `levels` are concentrations by measuring point, in %LEL."""
        for point, plume in self._plumes.items():
            level = levels.get(point, 0.0)
            plume.strength = 0.0 if level < PLUME_FROM_LEL else min(level / PLUME_FULL_LEL + 0.15, 1.0)

    def next_cone(self, approach: bool) -> Place:
        """Where the next cone on that side goes."""
        row = self.layout.approach_cones if approach else self.layout.other_cones
        taken = sum(1 for cone in self._cones if cone.get_python_tag("approach") is approach)
        return row[taken % len(row)] if row else self.layout.start

    def put_cone(self, approach: bool) -> Place:
        """Set the next cone down; returns its place."""
        place = self.next_cone(approach)
        cone = self._stand(self._shelf, "cone", place, 37.0 * len(self._cones))
        cone.set_python_tag("approach", approach)
        self._cones.append(cone)
        self.renderer.refresh_shadows()
        return place

    def put_chocks(self, side: str) -> None:
        """Set the chocks at the wheels of a side."""
        place = self.layout.chocks.get(side)
        if place is not None:
            self._stand(self._shelf, "chock", place, 0)
            self.renderer.refresh_shadows()

    def separate(self, people: Collection[str] = ()) -> None:
        """Lead the parties apart, each to the spot that the layout names for it."""
        for name, person in self.people.items():
            home = self._stands_at(name)
            apart = self.layout.spots.get(f"{home}_apart")
            if apart is not None and (not people or name in people):
                person.walk_to(LPoint3f(*apart))

    def lead(self, name: str, place: str) -> None:
        """Let a person walk to a spot or node."""
        person = self.people.get(name)
        if person is not None:
            person.walk_to(self._on_ground(self.place_of(place)))

    def bring(self, name: str, there: bool) -> None:
        """Let a person of the scenario be there from now on, or no more."""
        entry = self.scenario.person_by_id[name]
        if there and name not in self.people and entry.channel == "present" and entry.mesh and entry.stands_at:
            self._add_person(name, entry.mesh, entry.stands_at)
        elif not there and name in self.people:
            self.people.pop(name).root.remove_node()

    def put_people(self, absent: Collection[str], places: Mapping[str, str]) -> None:
        """Put everybody where they were, at once: an attempt is taken up again."""
        for name in self.scenario.person_by_id:
            self.bring(name, name not in absent)
        for name, place in places.items():
            if name in self.people:
                self._put(self.people[name], place)

    def _put(self, person: Person, place: str) -> None:
        person.rise()
        if place in self.layout.seats:
            person.sit(self.layout.seats[place])
        else:
            person.root.set_pos(self._on_ground(self.place_of(place)))

    def set_parts(self, states: Mapping[str, str]) -> None:
        """Put every movable part where its state says, at once."""
        self.movables.set_all(states)
        self.sight.follow_parts()

    def move_part(self, name: str, state: str) -> None:
        """Let a movable part go to a state."""
        self.movables.move(name, state)
        self.sight.follow_parts()

    def advance(self, dt_s: float, eye: LPoint3f) -> None:
        """Move everything on by a time step; `eye` is the trainee's."""
        self._time_s += dt_s
        if self.movables.advance(dt_s):
            self.sight.follow_parts()
        ground = self._on_ground(eye)
        for person in self.people.values():
            if person.advance(dt_s, ground):
                person.root.set_z(self._on_ground(person.root.get_pos())[2])
        for plume in self._plumes.values():
            plume.advance(dt_s, eye, self.wind.blows_to, self.wind.speed_m_s)
        for smoke in self.smoke:
            smoke.advance(dt_s, eye, self.wind.blows_to, self.wind.speed_m_s)
        self.traffic.advance(self._time_s)
        self._turn_sock()
        self.lamps.advance(self._time_s, self.renderer.light)
        self.strobe.advance(self._time_s)
        for car in self.car_lights:
            car.advance(self.renderer.light)
        self.renderer.advance(dt_s)

    def close(self) -> None:
        """Take everything out of the scene."""
        self.sight.close()
        self.lamps.close()
        self.strobe.close()
        for car in self.car_lights:
            car.close()
        for person in self.people.values():
            person.root.remove_node()
        self.people.clear()
        self.root.remove_node()

    def _stand(self, shelf: MeshShelf, mesh: str, place: Place, heading: float, grime: bool = False) -> NodePath:
        path = shelf.take(mesh)
        path.reparent_to(self.root)
        path.set_pos(*place)
        path.set_h(heading)
        self.renderer.dress(path, grime=grime)
        return path

    def _lay_marks(self) -> None:
        marks = lay_marks(self.root, self.layout.marks, self.walkable.height)
        if not marks.is_empty():
            self.renderer.dress(marks)

    def _add_prop(self, shelf: MeshShelf, prop: Prop, seed: int) -> list[Sign]:
        """Stand a prop in the place, painted as the seed wants it; returns the words it carries by its looks."""
        look = draw_look(self.scenario.id, seed, prop.mesh, prop.id)
        node = self._stand(shelf, prop.mesh, prop.pos, prop.heading, grime=bool(look.coats))
        self.props[prop.id] = node
        if look.coats:
            lay_on(node, look)
        return [Sign(*entry) for entry in liveried(node, prop.mesh, look)]

    def part_of(self, name: str) -> NodePath:
        """The node `prop/node`, where the prop may be `vehicle` or `place`."""
        prop, _, part = name.partition("/")
        if prop == "vehicle" and not self.has_vehicle:
            raise SceneError(f"这个三维场地没有车辆，找不到“{part}”")
        node = (self.vehicle if prop == "vehicle" else self.props.get(prop, self.place)).find(f"**/{part}")
        if node.is_empty():
            raise SceneError(f"三维模型“{prop}”没有“{part}”")
        return node

    def _people(self, absent: Collection[str]) -> None:
        for entry in self.scenario.people.persons:
            if entry.channel == "present" and entry.mesh and entry.stands_at and entry.id not in absent:
                self._add_person(entry.id, entry.mesh, entry.stands_at)
        for mate in self.layout.team:
            self._add_person(mate.id, mate.mesh, mate.spot)

    def _add_person(self, name: str, mesh: str, spot: str) -> None:
        place = self.place_of(spot)
        toward = LPoint3f(*self.layout.start) - place
        heading = math.degrees(math.atan2(-toward[0], toward[1]))
        entry = self.scenario.person_by_id.get(name)
        tension = entry.start_tension if entry is not None else 0
        ground = self._on_ground(place)
        self.people[name] = make_person(name, self._shelf.take(mesh), self.renderer, ground, heading, tension)
        if spot in self.layout.seats:
            self.people[name].sit(self.layout.seats[spot])

    def _on_ground(self, place: LPoint3f) -> LPoint3f:
        return LPoint3f(place[0], place[1], self.walkable.height(place[0], place[1]))

    def _stands_at(self, name: str) -> str:
        person = self.scenario.person_by_id.get(name)
        if person is not None:
            return person.stands_at or ""
        return next((mate.spot for mate in self.layout.team if mate.id == name), "")

    @property
    def has_vehicle(self) -> bool:
        """Whether a vehicle is inspected here."""
        return bool(self.layout.vehicle)

    @cached_property
    def vehicle_box(self) -> tuple[LPoint3f, LPoint3f]:
        """The vehicle's body as a box: lowest and highest corner, mirrors left out; SceneError where there is none."""
        if not self.has_vehicle:
            raise SceneError("这个三维场地没有车辆")
        low, high = shown_bounds(self.vehicle)
        across = 1 if self.layout.vehicle_heading % 180 else 0
        low[across], high[across] = max(low[across], -HALF_BODY_M), min(high[across], HALF_BODY_M)
        return LPoint3f(low[0], low[1], 0), LPoint3f(high)

    def _solids(self) -> list[Solid]:
        solids: list[Solid] = []
        if self.has_vehicle:
            low, high = self.vehicle_box
            middle = (low + high) / 2
            solids = [Solid(middle[0], middle[1], (high[0] - low[0]) / 2, (high[1] - low[1]) / 2)]
        for prop in self.layout.props:
            if prop.solid is not None:
                width, length = prop.solid
                solids.append(Solid(prop.pos[0], prop.pos[1], width / 2, length / 2, prop.heading))
        solids += [Solid(*wall.pos, wall.size[0] / 2, wall.size[1] / 2, wall.heading) for wall in self.layout.walls]
        return solids

    def _add_sight(self) -> None:
        parts = dict(self.movables.objects())
        if self.has_vehicle:
            self.sight.add_mesh(self.vehicle, leave_out=list(parts.values()))
        for name, node in parts.items():
            self.sight.add_part(name, node)
        for prop in self.layout.props:
            if prop.solid is not None:
                width, length = prop.solid
                x, y, z = prop.pos
                self.sight.add_box((x, y, z + 0.7), (width, length, 1.4), prop.heading)
        for wall in self.layout.walls:
            if wall.height_m > 0:
                self.sight.add_box((*wall.pos, wall.height_m / 2), (*wall.size, wall.height_m), wall.heading)

    def _make_plumes(self) -> dict[str, Plume]:
        plumes = {}
        hazard = self.scenario.scene.hazard
        scale = OPEN_LEAK_SCALE if hazard is not None and hazard.box is None else 1.0
        for point in self.scenario.scene.gas_points:
            if self.root.find(f"**/{point.node}").is_empty() or "valve" not in point.node:
                continue
            plumes[point.id] = Plume(self.root, self.place_of(point.node), scale=scale)
        return plumes

    @cached_property
    def _sock(self) -> NodePath | None:
        prop = self.props.get("wind_sock")
        sock = prop.find("**/sock") if prop is not None else None
        return sock if sock else None

    def _turn_sock(self) -> None:
        sock = self._sock
        if sock is not None:
            to_x, to_y = self.wind.blows_to
            heading = math.degrees(math.atan2(-to_x, to_y))
            swing = math.sin(self._time_s * 1.3) * 7 + math.sin(self._time_s * 3.1) * 3
            droop = -55.0 * math.exp(-self.wind.speed_m_s / 2.5)
            sock.set_hpr(self.root, LVecBase3f(heading + swing, droop + math.sin(self._time_s * 2.3) * 3, 0))


def _number(template: str, values: Mapping[str, str]) -> float:
    text = render(template, values)
    try:
        return float(text)
    except ValueError:
        raise SceneError(f"场景内容里应为数字的地方写成了“{text}”") from None


def shown_bounds(root: NodePath) -> tuple[LPoint3f, LPoint3f]:
    """The box around what is shown below a node: what is hidden may lie anywhere."""
    low, high = LPoint3f(math.inf), LPoint3f(-math.inf)
    for geometry in root.find_all_matches("**/+GeomNode"):
        bounds = None if geometry.is_hidden() else geometry.get_tight_bounds(root.get_parent())
        if bounds is not None:
            low, high = low.fmin(bounds[0]), high.fmax(bounds[1])
    return low, high
