"""Builds a station for a session: engine, light, scene, people, controls; tells how far it has come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from app.domain.attempt.assignment import StationSettings
from assets.paths import SOUNDS, VOICES
from scenarios.flat.key_map import CUES
from scenarios.flat.station import Station
from scenarios.flat.walker import Walker
from scenarios.link.law_line import LawPort
from scenarios.link.session import Session
from scenarios.trainee.building import Told, build_scene
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.work import Work
from scenarios.world.engine import Engine
from scenarios.world.meshes import MeshShelf
from scenarios.world.sound import Sounds
from scenarios.world.voices import Speaker, open_voices


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
    built = build_scene(engine, session, told, meshes)
    layout = built.layout
    walker = Walker(built.scene.walkable, layout.walk, (layout.start[0], layout.start[1]), layout.start_heading)
    walker.seated = built.begins_seated
    work = Work(session, built.scene, walker, settings, now_s, CUES)
    sounds = Sounds(SOUNDS, settings.volume) if with_sound else None
    voices = open_voices(VOICES / session.scenario.id, speaker)
    station = Station(engine, built.renderer, work, acts, sounds, voices, walker, library)
    told(1.0, "就绪")
    return station
