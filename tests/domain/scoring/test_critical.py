"""Critical fails fire by their guard and not otherwise."""

from collections.abc import Callable
from typing import Any

from app.domain.scenario.rubric import CriticalFail
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.critical import critical_fails
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Run
from tests.domain.scoring.conftest import Tell

ASK = (9, "QuestionAsked", {"exchange": "where_bill", "to": "driver"})
RELEASE = (50, "VehicleReleased", {"thanked": True})


def fired(run: Any, provisions: ProvisionSource) -> Any:
    return [fail.id for fail in critical_fails(run, provisions)]


def test_a_broken_rule_names_its_moment(run_of: Callable[..., Run], provisions: ProvisionSource) -> None:
    fails = critical_fails(run_of([ASK]), provisions)
    assert [f.id for f in fails] == ["CF1"]
    assert fails[0].events[0].t_ms == 9000
    assert "00:09" in fails[0].why


def test_an_event_fires(run_of: Callable[..., Run], provisions: ProvisionSource) -> None:
    assert fired(run_of([(5, "PhoneUsed", {"by": "lead", "distance_m": 3})]), provisions) == ["CF2"]


def test_release_with_a_safety_fault(run_of: Callable[..., Run], provisions: ProvisionSource) -> None:
    verified = (40, "CorrectionVerified", {"finding": "leak"})
    assert fired(run_of([RELEASE], "leak"), provisions) == ["CF3"]
    assert fired(run_of([verified, RELEASE], "leak"), provisions) == []
    assert fired(run_of([RELEASE]), provisions) == []


def with_fail(scenario: Scenario, **given: Any) -> Scenario:
    fail = CriticalFail.model_validate({"id": "CFX", "title": "t", "expected": "e", **given})
    rubric = scenario.rubric.model_copy(update={"critical_fails": (fail,)})
    return scenario.model_copy(update={"rubric": rubric})


def test_the_polices_matter_fined_by_oneself_or_left_alone(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    changed = with_fail(scenario, wrong_transfer=True)
    found = (11, "FindingRecorded", {"finding": "no_escort", "station": "S1"})
    own = (30, "FindingDisposed", {"finding": "no_escort", "disposal": "open_case", "authority": "transport"})
    called = (25, "TransferCalled", {"to": "police"})
    photo = (20, "PhotoTaken", {"photo": "p", "stations": ["S1"]})
    for steps, expected in (([found, own], ["CFX"]), ([found], ["CFX"]), ([found, called], []), ([found, photo], [])):
        assert fired(Run(changed, tell(steps, "no_escort", "red_gauge")), provisions) == expected


def test_what_rests_on_unverified_law_alone_never_fires(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    steps = [(5, "PhoneUsed", {"by": "lead", "distance_m": 3})]
    pattern = [{"event": "PhoneUsed"}]
    grey = with_fail(scenario, events=pattern, basis=["unverified.1"])
    assert fired(Run(grey, tell(steps)), provisions) == []
    firm = with_fail(scenario, events=pattern, basis=["unverified.1", "hazchem_safety_law.67"])
    assert fired(Run(firm, tell(steps)), provisions) == ["CFX"]
