"""Every measure, met and missed, with its proof."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import TypeAdapter

from app.domain.scenario.rubric import Measure
from app.domain.scoring.measures import assess
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Run
from tests.director.small_scenario import SCENE, small_scenario

ADAPTER = TypeAdapter(Measure)
FOUND = (10, "FindingRecorded", {"finding": "leak", "station": "S2"})
VEST: tuple[float, str, dict[str, Any]] = (1, "VestOn", {})


@pytest.fixture
def share(run_of: Callable[..., Run], provisions: ProvisionSource) -> Any:
    def measured(given: Any, steps: Any, *faults: Any, points: Any = 10.0) -> Any:
        return assess(ADAPTER.validate_python(given), run_of(steps, *faults), points, provisions)

    return measured


def test_happened_counts_what_fits(share: Any) -> None:
    twice = {"kind": "happened", "pattern": {"event": "VestOn", "count": 2}}
    assert share(twice, [VEST, (2, "VestOn", {})]).share == 1
    assert share(twice, [VEST]).share == 0.5
    none = share(twice, [])
    assert (none.share, none.events) == (0, ())
    assert "没有" in none.why


def test_never(share: Any) -> None:
    measure = {"kind": "never", "pattern": {"event": "PhoneUsed"}}
    assert share(measure, []).share == 1
    used = share(measure, [(5, "PhoneUsed", {"by": "lead", "distance_m": 3})])
    assert (used.share, used.events) == (0, (2,))
    assert "00:05" in used.why


def test_rules_kept_names_the_broken_one(share: Any) -> None:
    measure = {"kind": "rules_kept", "rules": ["R01", "R02"]}
    wind = (0.5, "WindChecked", {"from_deg": 10})
    assert share(measure, [wind, VEST, (2, "LeftPatrolCar", {})]).share == 1
    half = share(measure, [wind, (2, "LeftPatrolCar", {})])
    assert (half.share, half.events) == (0.5, (3,))
    assert "R02" in half.why


def test_a_rule_never_tested_counts_only_where_the_author_says_so(share: Any) -> None:
    strict = {"kind": "rules_kept", "rules": ["R03"]}
    assert share(strict, []).share == 0
    assert share({**strict, "vacuous_is_met": True}, []).share == 1


def test_stations_read_tells_never_faced_from_not_readable(share: Any) -> None:
    faced = {"station": "S2", "distance_m": 9, "angle_deg": 5, "light": 1, "dwell_s": 2, "readable": False}
    found = share({"kind": "stations_read", "stations": ["S1", "S2"]}, [(3, "StationFaced", faced)])
    assert found.share == 0
    assert "单证桌（从未面向）" in found.why
    assert "阀箱（面向过" in found.why
    near = (3, "StationFaced", {**faced, "readable": True})
    assert share({"kind": "stations_read", "stations": ["S1", "S2"], "at_least": 1}, [near]).share == 1


def test_actions_done(share: Any) -> None:
    measure = {"kind": "actions_done", "actions": ["S3.read_gauge", "S2.read_valves"]}
    found = share(measure, [(3, "StationWorked", {"station": "S3", "action": "read_gauge"})])
    assert (found.share, found.events) == (0.5, (2,))
    assert "看阀位" in found.why


def test_tension_peak(share: Any) -> None:
    change = {"person": "driver", "tension": 75, "mood": "aggressive", "because": "shout"}
    assert share({"kind": "tension_peak", "at_most": 60}, []).share == 1
    found = share({"kind": "tension_peak", "at_most": 60}, [(4, "TensionChanged", change)])
    assert (found.share, found.events) == (0, (2,))
    assert "75" in found.why


def test_a_mood_of_somebody_unknown_is_no_crash(share: Any) -> None:
    change = {"person": "nobody", "tension": 90, "mood": "aggressive", "because": "x"}
    found = share({"kind": "tension_peak", "at_most": 60}, [(4, "TensionChanged", change)])
    assert found.share == 0
    assert "nobody" in found.why


def test_lines_with_a_trait(share: Any) -> None:
    asked = (4, "QuestionAsked", {"exchange": "where_bill", "to": "driver"})
    assert share({"kind": "lines_with_trait", "trait": "specific", "at_least": 2}, [asked]).share == 0.5
    threat = (4, "QuestionAsked", {"exchange": "threaten", "to": "driver"})
    assert share({"kind": "lines_with_trait", "trait": "threatens", "never": True}, [threat]).share == 0
    assert share({"kind": "lines_with_trait", "trait": "threatens", "never": True}, [asked]).share == 1


def test_faults_found_takes_off_for_false_findings(share: Any) -> None:
    measure = {"kind": "faults_found", "false_finding_points": 2}
    both = [FOUND, (12, "FindingRecorded", {"finding": "torn_copy", "station": "S1"})]
    assert share(measure, [FOUND], "leak", "red_gauge").share == 0.5
    assert share(measure, both, "leak", points=10).share == pytest.approx(0.8)
    assert share(measure, []).share == 1
    assert "灭火器失压" in share(measure, [FOUND], "leak", "red_gauge").why


def test_findings_need_a_photograph_in_time(share: Any) -> None:
    measure = {"kind": "findings_evidenced", "within_s": 180}

    def photo(at: Any) -> Any:
        return (at, "PhotoTaken", {"photo": "p1", "stations": ["S2"]})

    assert share(measure, [FOUND, photo(100)], "leak").share == 1
    assert share(measure, [FOUND, photo(300)], "leak").share == 0
    assert share(measure, [], "leak").share == 0
    assert share(measure, []).share is None


def test_all_of_is_the_mean_and_speaks_of_what_is_short(share: Any) -> None:
    measure = {
        "kind": "all_of",
        "parts": [{"kind": "happened", "pattern": {"event": e}} for e in ("VestOn", "StrobeOn")],
    }
    found = share(measure, [VEST])
    assert found.share == 0.5
    assert found.why == "全程没有“开警灯”"


def test_counts_right_by_kind_and_by_the_last_count(tell: Any, provisions: ProvisionSource) -> None:
    scene = copy.deepcopy(SCENE)
    scene["values"] |= {"full": {"kind": "text", "text": "30"}, "empty": {"kind": "text", "text": "10"}}
    asked = [{"id": "full", "title": "满瓶", "value": "full"}, {"id": "empty", "title": "空瓶", "value": "empty"}]
    scene["stations"][2]["actions"][0]["counts"] = asked
    scenario = small_scenario(stations=scene["stations"], values=scene["values"])
    measure = ADAPTER.validate_python({"kind": "counts_right", "action": "S3.read_gauge"})

    def counted(*counts: tuple[int, int]) -> Any:
        where = {"station": "S3", "action": "read_gauge"}
        steps = [
            (5.0 + n, "ItemsCounted", {**where, "counts": {"full": full, "empty": empty}})
            for n, (full, empty) in enumerate(counts)
        ]
        return assess(measure, Run(scenario, tell(steps)), 3, provisions)

    assert counted().share == 0
    assert counted((30, 10)).share == 1
    assert counted((29, 10), (30, 10)).share == 1
    half = counted((29, 10))
    assert (half.share, half.why) == (0.5, "满瓶点成 29，实有 30")
