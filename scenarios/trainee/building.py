"""Builds the scene of a session, whatever the device: light, place, vehicle, people; tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.attempt.events import LeftPatrolCar
from app.domain.scenario.variant import render
from assets.paths import MODELS, TEXTURES
from scenarios.link.session import Session
from scenarios.world.engine import Engine
from scenarios.world.layout import Layout, read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import SHADOWS_EVERY, Renderer
from scenarios.world.scene import Scene

Told = Callable[[float, str], None]


@dataclass(frozen=True)
class Built:
    """A scene that stands, with the meshes it is made of; `begins_seated` where one steps out of the car first."""

    renderer: Renderer
    layout: Layout
    scene: Scene
    meshes: MeshShelf
    begins_seated: bool


def build_scene(
    engine: Engine, session: Session, told: Told, meshes: MeshShelf | None = None, shadows_every: int = SHADOWS_EVERY
) -> Built:
    """The scene of the session's variant as it stands now; `meshes` may be shared by stations of one process.

    The near shadows are drawn anew every so many frames.

    Raises SceneError where a mesh is missing or does not fit the scenario.
    """
    scenario = session.scenario
    values = session.director.view(session.now_ms()).values
    told(0.1, "光照与天空")
    renderer = Renderer(engine, TEXTURES, shadows_every)
    told(0.3, "场地、车辆与人物")
    layout = read_layout(scenario.scene.place.scene)
    absent = [person.id for person in scenario.people.persons if session.is_absent(person.id)]
    shelf = meshes or MeshShelf(MODELS)
    scene = Scene(renderer, layout, shelf, scenario, values, absent, session.director.variant.seed)
    scene.set_hour(scenario.scene.time.time_of_day, render(scenario.scene.weather.sky, values))
    told(0.8, "操作与声音")
    seated = any(deed.event.event == LeftPatrolCar.__name__ for deed in scenario.deeds.deeds)
    return Built(renderer, layout, scene, shelf, seated)
