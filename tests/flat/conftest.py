"""Stations without a window, whose clock the test moves.

`at_work`       a station of this file, shared by its tests: seated in the car at first, its clock stands unless moved.
`fresh_station` `fresh_station(seed=3)`: a station of this test's own; `library=` joins it to the law library.
`library`       the law library over the built-in law without a process: it answers when it is let, by `answer_all`.
"""

import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.library_wordings import SearchWords
from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario
from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.attempt.events import Event
from app.domain.law.consulting import LawAnswer, LawWish
from app.domain.scenario.scenario import Scenario
from app.services.data_home import DataHome
from app.services.law_consulting import LawConsultant
from app.services.law_search import LawSearch
from app.services.open_base import open_base
from assets.paths import MODELS
from scenarios.director.journal import Journal, MemoryJournal
from scenarios.flat.opening import open_station
from scenarios.flat.station import Station
from scenarios.link.law_line import NO_ANSWER, LawPort
from scenarios.link.progress import Progress
from scenarios.link.session import Session
from scenarios.trainee.legal_choices import ActChoice, act_choices
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.meshes import MeshShelf

SETTLE_S = 5.0


@dataclass
class AtWork:
    """A station with the clock in the test's hand."""

    station: Station
    journal: Journal
    now: list[float]

    @property
    def events(self) -> list[Event]:
        """What the journal holds."""
        assert isinstance(self.journal, MemoryJournal)
        return [entry.event for entry in self.journal.entries]

    def kinds(self) -> list[str]:
        """The kinds of events that the journal holds."""
        return [event.kind for event in self.events]

    def pass_time(self, seconds: float) -> None:
        """Let time pass and everything settle."""
        left = seconds
        while left > 1e-9:
            step = min(left, 0.1)
            self.now[0] += step
            self.station.advance(step)
            left -= step
        self.settle()

    def settle(self) -> None:
        """Wait until the journal's thread has taken everything, and show it."""
        end = time.monotonic() + SETTLE_S
        while True:
            self.station.photography.after_frame()
            self.station.advance(0.0)
            if not self.station.work.session.committer.pending and not self.station.photography.busy:
                return
            assert time.monotonic() < end, "the journal's thread hangs"
            time.sleep(0.0005)

    def deed(self, group: str, deed: str) -> None:
        """Do a deed by the keys a trainee presses."""
        self.station.press("tab")
        assert self.station.pick(f"group:{group}"), group
        assert self.station.pick(f"deed:{deed}"), deed
        self.pass_time(self.station.work.session.scenario.deed_by_id[deed].duration_s + 0.3)

    def leave_car(self) -> None:
        """Step out of the car, in the right order."""
        self.deed("safety", "wind_check")
        self.deed("safety", "vest_on")
        self.deed("safety", "leave_car")

    def go(self, node: str, stand_off_m: float = 1.2) -> None:
        """Stand at a place."""
        self.station.work.close_all()
        self.station.menus.go_to(node, stand_off_m)
        self.pass_time(0.2)


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The shipped inspection scenario."""
    loaded, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert loaded is not None, problems
    return loaded


@pytest.fixture(scope="session")
def acts() -> tuple[ActChoice, ...]:
    """The acts it offers."""
    return act_choices(load_library(ROOT / "courses" / "library").law, ("hazmat", "overload"))


class HeldLibrary:
    """The law library whose answers come when the test lets them; `dead` says that it can answer nothing."""

    def __init__(self, consultant: LawConsultant) -> None:
        self._consultant = consultant
        self.wishes: list[LawWish] = []
        self._answers: list[LawAnswer] = []
        self.dead = False

    def ask(self, wish: LawWish) -> None:
        self.wishes.append(wish)

    def take(self) -> list[LawAnswer]:
        taken, self._answers = self._answers, []
        return taken

    def answer_all(self) -> None:
        """Answer what was asked, newest first, as answers may come in any order."""
        for wish in reversed(self.wishes):
            lost = LawAnswer(id=wish.id, problem=NO_ANSWER)
            self._answers.append(lost if self.dead else self._consultant.answer(wish))
        self.wishes.clear()


@pytest.fixture(scope="session")
def consultant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LawConsultant]:
    """A consultant over the built-in law; without the wordings, whose reading takes seconds."""
    base = open_base(DataHome(tmp_path_factory.mktemp("law")))
    made = LawConsultant(base, LawSearch(base, words=SearchWords, content_stamp=lambda: "built-in"))
    yield made
    made.close()
    base.close()


@pytest.fixture
def library(consultant: LawConsultant) -> HeldLibrary:
    """The library for stations of this test."""
    return HeldLibrary(consultant)


@pytest.fixture(scope="session")
def meshes() -> MeshShelf:
    """The shipped meshes, each read once a session."""
    return MeshShelf(MODELS)


Make = Callable[..., AtWork]


@pytest.fixture(scope="module")
def _make(
    scenario: Scenario, acts: tuple[ActChoice, ...], meshes: MeshShelf, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Make]:
    made: list[AtWork] = []

    def make(
        seed: int = 3, engine: Engine | None = None, folder: Path | None = None, journal: bool = False,
        library: LawPort | None = None, act_date: dt.date | None = None,
    ) -> AtWork:  # fmt: skip
        folder = folder or tmp_path_factory.mktemp("attempt")
        now = [0.0]
        assignment = Assignment(
            attempt_id="A1",
            scenario=scenario.id,
            content_hash=scenario.content_hash,
            seed=seed,
            act_date=act_date or scenario.scene.in_force_on,
            actor="trainee-1",
            actor_name="学员甲",
            folder=str(folder),
        )
        session = Session(
            scenario, assignment, Progress(None), None if journal else MemoryJournal(), steady_s=lambda: now[0]
        )
        station = open_station(
            engine or Engine(EngineSettings("none", (320, 180), quality="low")),
            session,
            acts,
            StationSettings(),
            lambda share, what: None,
            now_s=lambda: now[0],
            with_sound=False,
            meshes=meshes,
            library=library,
        )
        station.begin()
        made.append(AtWork(station, session.run._writer, now))
        return made[-1]

    yield make
    for desk in made:
        desk.station.close()
        desk.station.work.session.close()
        if desk.station.engine.settings.target == "none":
            desk.station.engine.close()


@pytest.fixture(scope="module")
def _shared(_make: Make) -> AtWork:
    desk = _make()
    desk.leave_car()
    return desk


@pytest.fixture
def at_work(_shared: AtWork) -> Iterator[AtWork]:
    """A station whose trainee has left the car, shared by a file's tests; nothing is open over the scene."""
    yield _shared
    _shared.station.work.close_all()
    _shared.settle()
    _shared.station.work.close_all()


@pytest.fixture
def fresh_station(_make: Make) -> Make:
    """Build a station of this test's own."""
    return _make
