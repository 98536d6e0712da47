"""Builds a station for a session: engine, light, scene, people, controls; tells how far it has come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from app.domain.attempt.assignment import StationSettings
from app.domain.attempt.events import LeftPatrolCar
from app.domain.scenario.variant import render
from assets.paths import MODELS, SOUNDS, TEXTURES, VOICES
from scenarios.flat.key_map import CUES
from scenarios.flat.station import Station
from scenarios.flat.walker import Walker
from scenarios.link.law_line import LawPort
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.work import Work
from scenarios.world.engine import Engine
from scenarios.world.layout import read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene
from scenarios.world.sound import Sounds
from scenarios.world.voices import Speaker, open_voices

Told = Callable[[float, str], None]


def open_station(
    engine: Engine,
    session: Session,
    acts: Sequence[ActChoice],
    settings: StationSettings,
    told: Told,
    now_s: Callable[[], float] = time.monotonic,
    with_sound: bool = True,
    meshes: MeshShelf | None = None,
    library: LawPort | None = None,
    speaker: Speaker | None = None,
) -> Station:
    """Everything set up and ready for the first frame; `told` hears the share loaded and what comes next.

    `meshes` may be shared by stations of one process; `library` answers what is asked of the law, if there is one,
    and `speaker` says the lines that nobody recorded.

    Raises SceneError where a mesh is missing or does not fit the scenario.
    """
    scenario = session.scenario
    values = session.director.view(session.now_ms()).values
    told(0.1, "光照与天空")
    renderer = Renderer(engine, TEXTURES)
    told(0.3, "场地、车辆与人物")
    layout = read_layout(scenario.scene.place.scene)
    absent = [person.id for person in scenario.people.persons if session.is_absent(person.id)]
    shelf = meshes or MeshShelf(MODELS)
    scene = Scene(renderer, layout, shelf, scenario, values, absent, session.director.variant.seed)
    scene.set_hour(scenario.scene.time.time_of_day, render(scenario.scene.weather.sky, values))
    told(0.8, "操作与声音")
    walker = Walker(scene.walkable, layout.walk, (layout.start[0], layout.start[1]), layout.start_heading)
    walker.seated = any(deed.event.event == LeftPatrolCar.__name__ for deed in scenario.deeds.deeds)
    work = Work(session, scene, walker, settings, now_s, CUES)
    sounds = Sounds(SOUNDS, settings.volume) if with_sound else None
    voices = open_voices(VOICES / scenario.id, speaker)
    station = Station(engine, renderer, work, acts, sounds, voices, walker, library)
    told(1.0, "就绪")
    return station
