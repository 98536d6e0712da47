"""The gasoline tanker from end to end by head and hands in a real runtime: what the author found is found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.content.library import load_library
from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.attempt.chain import read_chain
from app.domain.attempt.events import Event, FindingRecorded, PhotoTaken, event_from
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import replay
from scenarios.headset.opening import open_headset_play
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.autopilot import Autopilot
from scenarios.trainee.legal_choices import act_choices
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from tests.headset.scripted_hands import ScriptedVoice
from tests.xr_live.live_hands import LiveHands
from tests.xr_live.monado import Monado
from tests.xr_live.remote_device import RemoteDevice

SCENARIO = "hazmat_1_gasoline_tanker"


def test_the_whole_inspection_by_hand(tmp_path: Path, validated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scenario, problems = load_scenario(SCENARIO)
    assert scenario is not None, problems
    walkthrough, problems = load_walkthrough(walkthrough_path(SCENARIO, "pass_with_faults"))
    assert walkthrough is not None, problems
    events = [event_from({**entry.event, "t_ms": int(entry.at * 1000)}) for entry in walkthrough.events]
    monado = Monado()
    device = RemoteDevice(monado.port)
    now = [0.0]
    assignment = Assignment(
        attempt_id="A1", scenario=scenario.id, content_hash=scenario.content_hash, seed=walkthrough.seed,
        act_date=scenario.scene.in_force_on, actor="trainee-1", actor_name="学员甲", folder=str(tmp_path),
    )  # fmt: skip
    journal, voice = MemoryJournal(), ScriptedVoice()
    engine = Engine(EngineSettings("none", (320, 180), quality="low"))
    acts = act_choices(load_library(ROOT / "courses" / "library").law, ("hazmat", "overload"))
    session = Session(scenario, assignment, Progress(None), journal, steady_s=lambda: now[0])
    play = open_headset_play(
        engine, session, acts, StationSettings(), lambda share, what: None, now_s=lambda: now[0], with_sound=False,
        voice=voice, detail=1.0,
    )  # fmt: skip
    hands: Any = LiveHands(play, voice, now, device)
    try:
        play.begin()
        hands.frame()
        Autopilot(hands).play(events)
        done = [entry.event for entry in read_chain(entry.line() for entry in journal.entries)]
        replay(scenario, list(journal.entries))
        with capsys.disabled():
            print(f"\nwalkthrough: {len(done)} events, {hands.by_runtime} frames from the runtime")
        assert session.ended == "finished"
        assert {event.kind for event in events if not event.derived} <= {event.kind for event in done}
        assert _findings(done) == _findings(events)
        assert _photographed(events) <= _photographed(done)
    finally:
        hands.close()
        play.close()
        session.close()
        engine.close()
        device.close()
        monado.close()


def _findings(events: Sequence[Event]) -> list[str]:
    return sorted(event.finding for event in events if isinstance(event, FindingRecorded))


def _photographed(events: Sequence[Event]) -> set[str]:
    return {station for event in events if isinstance(event, PhotoTaken) for station in event.stations}
