"""Builds an attempt in a headset for a session: light, scene, people, body and hands; tells how far it has come."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from app.domain.attempt.assignment import StationSettings
from assets.paths import SOUNDS, VOICES
from scenarios.headset.body import HeadsetBody
from scenarios.headset.noting import VoicePort
from scenarios.headset.panel_wall import SCALE
from scenarios.headset.panel_words import CUES
from scenarios.headset.playing import HeadsetPlay
from scenarios.headset.rig import Rig
from scenarios.headset.site import HeadsetSite
from scenarios.link.law_line import LawPort
from scenarios.link.session import Session
from scenarios.trainee.building import Told, build_scene
from scenarios.trainee.legal_choices import ActChoice
from scenarios.trainee.work import Work
from scenarios.world.engine import Engine
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import HEADSET_SHADOWS_EVERY
from scenarios.world.sound import Sounds
from scenarios.world.voices import Speaker, open_voices


def open_headset_play(
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
    voice: VoicePort | None = None,
    detail: float = SCALE,
) -> HeadsetPlay:
    """Everything set up and ready for the first frame of tracking; `voice` takes spoken notes, if there is one.

    `detail` is how many pixels a design pixel of the panels has.

    Raises SceneError where a mesh is missing or does not fit the scenario.
    """
    built = build_scene(engine, session, told, meshes, HEADSET_SHADOWS_EVERY)
    layout, scene = built.layout, built.scene
    start = (layout.start[0], layout.start[1])
    body = HeadsetBody(Rig(engine.scene), scene.walkable, layout.walk, start, layout.start_heading, built.begins_seated)
    work = Work(session, scene, body, settings, now_s, CUES)
    sounds = Sounds(SOUNDS, settings.volume) if with_sound else None
    voices = open_voices(VOICES / session.scenario.id, speaker)
    site = HeadsetSite(engine, built.renderer, work, acts, sounds, voices, body, library)
    play = HeadsetPlay(site, built.meshes, voice, detail)
    told(1.0, "就绪")
    return play
