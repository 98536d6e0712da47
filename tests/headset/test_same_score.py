"""A walkthrough done with head and hands scores as the same walkthrough played without a device."""

from collections.abc import Callable
from functools import cache

import pytest

from app.content.scenario_files import scenario_folder
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

TANKER, NIGHT, RAIN = "hazmat_1_gasoline_tanker", "hazmat_2_lpg_night", "hazmat_3_acid_leak_rain"
TELLING = (
    (TANKER, "pass_alarm_withdraw"), (TANKER, "pass_with_faults"), (TANKER, "fail_phone_beside_tank"),
    (NIGHT, "pass_v3_clean"), (NIGHT, "fail_opened_unmeasured"), (NIGHT, "fail_driven_to_yard"),
    (RAIN, "pass_no_other_fault"), (RAIN, "fail_walked_in"),
)  # fmt: skip
"""Played whole in the gate: gas and its alarm, tools, counting at night, the circle of a leak, both ways to fail."""
HURRY_S = 1.0


@pytest.mark.parametrize(("scenario_id", "name"), TELLING)
def test_hands_earn_what_the_events_earn(fresh_play: MakePlay, scenario_id: str, name: str) -> None:
    done, wanted = _both_sheets(fresh_play, scenario_id, name)
    assert done == wanted


@pytest.mark.soak
@pytest.mark.parametrize("scenario_id", [TANKER, NIGHT, RAIN])
def test_so_they_do_in_every_walkthrough(
    fresh_play: MakePlay, scenario_id: str, sized: Callable[[int, int], int]
) -> None:
    """All others whole in the soak lane; in the gate the first deeds of one."""
    names = [path.stem for path in sorted((scenario_folder(scenario_id) / "walkthroughs").glob("*.yaml"))]
    others = [name for name in names if (scenario_id, name) not in TELLING]
    assert len(others) >= 4
    for name in others[: sized(1, len(others))]:
        done, wanted = _both_sheets(fresh_play, scenario_id, name, sized(8, 10_000))
        assert done == wanted, name


def _both_sheets(
    fresh_play: MakePlay, scenario_id: str, name: str, most: int = 10_000
) -> tuple[dict[str, object], dict[str, object]]:
    """The sheets by hand and without a device; of the first events alone, only which kinds of them were brought about.

    The journal must follow from its inputs, and every kind of input must have come about.
    """
    scenario = _scenario(scenario_id)
    walkthrough, problems = load_walkthrough(walkthrough_path(scenario_id, name))
    assert walkthrough is not None, problems
    events = [event_from({**e.event, "t_ms": int(e.at * 1000)}) for e in walkthrough.events][:most]
    made = fresh_play(walkthrough.seed, of=scenario)
    made.hands.hurry(HURRY_S)
    Autopilot(made.hands).play(events)
    made.close()
    replay(scenario, made.journal.entries)
    wanted = {event.kind for event in events if not event.derived}
    assert wanted <= set(made.kinds()) | {"PapersCompared", "StationFaced"}
    if len(events) < len(walkthrough.events):
        return {}, {}
    provisions = LibraryProvisions(law())
    expected = score_attempt(scenario, play(scenario, walkthrough.seed, walkthrough), provisions)
    return _verdict(score_attempt(scenario, made.journal.entries, provisions)), _verdict(expected)


@cache
def _scenario(scenario_id: str) -> Scenario:
    loaded, problems = load_scenario(scenario_id)
    assert loaded is not None, problems
    return loaded


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
