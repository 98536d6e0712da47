"""Attempts in a headset without a window, whose clock and hands the test moves.

`in_headset`   an attempt of this file, shared by its tests: the trainee has left the car and nothing is open.
`fresh_play`   `fresh_play(seed=3)`: an attempt of this test's own; `of=` plays another scenario than the tanker.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.attempt.events import Event
from app.domain.scenario.scenario import Scenario
from scenarios.director.journal import MemoryJournal
from scenarios.headset.opening import open_headset_play
from scenarios.headset.playing import HeadsetPlay
from scenarios.headset.tracking import SIDES, Side
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.meshes import MeshShelf
from tests.flat.conftest import acts, meshes, scenario  # noqa: F401
from tests.headset.scripted_hands import ScriptedHands, ScriptedVoice
from tests.world.conftest import drawing_engine, engine  # noqa: F401

COARSE = 1.0
"""Panels of the tests are painted in fewer pixels, which takes less time."""


@dataclass
class InHeadset:
    """An attempt with head, hands and clock in the test's hand."""

    play: HeadsetPlay
    hands: ScriptedHands
    journal: MemoryJournal
    closed: bool = False

    def close(self) -> None:
        """Let go of everything; who plays many attempts does so after each."""
        if not self.closed:
            self.closed = True
            engine = self.play.site.engine
            self.play.close()
            self.play.site.work.session.close()
            engine.close()

    @property
    def events(self) -> list[Event]:
        """What the journal holds."""
        return [entry.event for entry in self.journal.entries]

    def kinds(self) -> list[str]:
        """The kinds of events that the journal holds."""
        return [event.kind for event in self.events]

    def deed(self, deed: str) -> None:
        """Do a deed by the wrist menu."""
        entry = self.play.site.work.session.scenario.deed_by_id[deed]
        self.hands.errand("deeds")
        assert self.hands.pick(f"group:{entry.group}"), deed
        assert self.hands.pick(f"deed:{deed}"), deed
        self.hands.pass_time(entry.duration_s + 0.3)

    def leave_car(self) -> None:
        """Step out of the car, in the right order."""
        for deed in ("wind_check", "vest_on", "leave_car"):
            self.deed(deed)


MakePlay = Callable[..., InHeadset]


@pytest.fixture(scope="module")
def _make_play(
    scenario: Scenario,  # noqa: F811
    acts: tuple[ActChoice, ...],  # noqa: F811
    meshes: MeshShelf,  # noqa: F811
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MakePlay]:
    made: list[InHeadset] = []

    def make(
        seed: int = 3, settings: StationSettings | None = None, on: Engine | None = None, detail: float = COARSE,
        of: Scenario | None = None,
    ) -> InHeadset:  # fmt: skip
        now = [0.0]
        played = of or scenario
        assignment = Assignment(
            attempt_id="A1",
            scenario=played.id,
            content_hash=played.content_hash,
            seed=seed,
            act_date=played.scene.in_force_on,
            actor="trainee-1",
            actor_name="学员甲",
            folder=str(tmp_path_factory.mktemp("attempt")),
        )
        journal, voice = MemoryJournal(), ScriptedVoice()
        play = open_headset_play(
            on or Engine(EngineSettings("none", (320, 180), quality="low")),
            Session(played, assignment, Progress(None), journal, steady_s=lambda: now[0]),
            acts,
            settings or StationSettings(),
            lambda share, what: None,
            now_s=lambda: now[0],
            with_sound=False,
            meshes=meshes,
            voice=voice,
            detail=detail,
        )
        play.begin()
        side: Side = "left" if settings is not None and settings.handedness == "left" else "right"
        made.append(InHeadset(play, ScriptedHands(play, voice, now, side), journal))
        made[-1].hands.frame()
        return made[-1]

    yield make
    for entry in made:
        entry.close()


@pytest.fixture(scope="module")
def _shared_play(_make_play: MakePlay) -> InHeadset:
    made = _make_play()
    made.leave_car()
    return made


@pytest.fixture
def in_headset(_shared_play: InHeadset) -> Iterator[InHeadset]:
    """An attempt whose trainee has left the car, shared by a file's tests; empty hands and nothing open."""
    yield _shared_play
    play = _shared_play.play
    play.site.work.close_all()
    play.site.work.busy = None
    play.site.work.session.resume()
    for side in SIDES:
        play.tools.put_back(side)
    end = time.monotonic() + 5
    while play.site.work.session.committer.pending and time.monotonic() < end:
        time.sleep(0.001)
    _shared_play.hands.frame()
    play.site.work.close_all()


@pytest.fixture
def fresh_play(_make_play: MakePlay) -> MakePlay:
    """Build an attempt of this test's own."""
    return _make_play
