"""A walkthrough done with head and hands scores as the same walkthrough played without a device."""

from collections.abc import Callable

import pytest

from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.attempt.events import event_from
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from scenarios.bots.player import play
from scenarios.director.run import replay
from scenarios.trainee.autopilot import Autopilot
from tests.content.tanker import law
from tests.headset.conftest import MakePlay

ID = "hazmat_1_gasoline_tanker"
NAMES = ("pass_with_faults", "fail_release_with_leak", "fail_no_badge", "fail_phone_beside_tank")


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The petrol tanker."""
    loaded, problems = load_scenario(ID)
    assert loaded is not None, problems
    return loaded


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_hands_earn_what_the_events_earn(
    fresh_play: MakePlay, scenario: Scenario, sized: Callable[[int, int], int], name: str
) -> None:
    """The first deeds in the gate; whole walkthroughs, good and bad, in the soak lane."""
    walkthrough, problems = load_walkthrough(walkthrough_path(ID, name))
    assert walkthrough is not None, problems
    events = [event_from({**e.event, "t_ms": int(e.at * 1000)}) for e in walkthrough.events]
    events = events[: sized(16 if name == NAMES[0] else 2, len(events))]
    made = fresh_play(walkthrough.seed)
    Autopilot(made.hands).play(events)
    replay(scenario, made.journal.entries)
    wanted = {event.kind for event in events if not event.derived}
    assert wanted <= set(made.kinds()) | {"PapersCompared", "StationFaced"}
    if len(events) == len(walkthrough.events):
        provisions = LibraryProvisions(law())
        expected = score_attempt(scenario, play(scenario, walkthrough.seed, walkthrough), provisions)
        assert _verdict(score_attempt(scenario, made.journal.entries, provisions)) == _verdict(expected)


def _verdict(sheet: ScoreSheet) -> dict[str, object]:
    """What a trainee is told, without the clock."""
    return {
        "total": sheet.total,
        "passed": sheet.passed,
        "criteria": {entry.id: entry.points for entry in sheet.criteria},
        "faults": {entry.id: (entry.recorded, entry.disposed_right) for entry in sheet.faults},
        "critical": [entry.id for entry in sheet.critical_fails],
        "false findings": sheet.false_findings,
    }
