"""Critical fails fire by their guard and not otherwise."""

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.scenario.faults import FaultKey
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


def test_a_fine_beside_a_transfer_is_ones_own(scenario: Scenario, tell: Tell, provisions: ProvisionSource) -> None:
    changed = with_fail(scenario, wrong_transfer=True)
    found = (11, "FindingRecorded", {"finding": "no_escort", "station": "S1"})
    called = (25, "TransferCalled", {"to": "police"})
    for disposal, fine, expected in (
        ("transfer", 5000, ["CFX"]), ("transfer", 0, []), ("transfer", None, []),
        ("open_case", 5000, ["CFX"]), ("open_case", None, []),
    ):  # fmt: skip
        handled = {"finding": "no_escort", "disposal": disposal, "authority": "police", "fine_yuan": fine}
        run = Run(changed, tell([found, called, (30, "FindingDisposed", handled)], "no_escort", "red_gauge"))
        assert fired(run, provisions) == expected


def with_key(scenario: Scenario, **changes: Any) -> Scenario:
    """The red gauge's key under the new and the old law, with maxima of 500 and 100 yuan."""
    fault = scenario.fault_by_id["red_gauge"]
    laws = [
        {"since": "2026-05-01", "acts": ["HA-10"], "basis": ["hazchem_safety_law.109"], "fine_max_yuan": 500},
        {"before": "2026-05-01", "acts": ["HA-10"], "basis": ["old_regulation.86"], "fine_max_yuan": 100},
    ]
    key = FaultKey.model_validate({**fault.key.model_dump(), "law": laws, **changes})
    faults = tuple(f.model_copy(update={"key": key}) if f.id == fault.id else f for f in scenario.bank.faults)
    bank = scenario.bank.model_copy(update={"faults": faults})
    # A copy would keep what the first scenario has looked up already.
    return Scenario.model_validate({name: getattr(scenario, name) for name in Scenario.model_fields} | {"bank": bank})


@pytest.mark.parametrize(
    ("fine", "day", "to_verify", "expected"),
    [
        (500, "2026-09-16", False, []),
        (501, "2026-09-16", False, ["CFX"]),
        (500, "2026-04-16", False, ["CFX"]),
        (None, "2026-09-16", False, []),
        (9000, "2026-09-16", True, []),
    ],
)
def test_a_fine_over_the_maximum_of_the_day(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource,
    fine: int | None, day: str, to_verify: bool, expected: list[str],
) -> None:  # fmt: skip
    changed = with_key(with_fail(scenario, fine_over_maximum=True, basis_note="过罚相当"), to_verify=to_verify)
    found = (11, "FindingRecorded", {"finding": "red_gauge", "station": "S3"})
    handled = {"finding": "red_gauge", "disposal": "open_case", "authority": "transport", "fine_yuan": fine}
    entries = tell([found, (30, "FindingDisposed", handled)], "leak", "red_gauge", act_date=day)
    fails = critical_fails(Run(changed, entries), provisions)
    assert [f.id for f in fails] == expected
    for fail in fails:
        law = "hazchem_safety_law.109" if day > "2026-05" else "old_regulation.86"
        assert [ref.citation for ref in fail.provision] == ["", law]
        assert day in fail.why


def test_what_rests_on_unverified_law_alone_never_fires(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    steps = [(5, "PhoneUsed", {"by": "lead", "distance_m": 3})]
    pattern = [{"event": "PhoneUsed"}]
    grey = with_fail(scenario, events=pattern, basis=["unverified.1"])
    assert fired(Run(grey, tell(steps)), provisions) == []
    firm = with_fail(scenario, events=pattern, basis=["unverified.1", "hazchem_safety_law.67"])
    assert fired(Run(firm, tell(steps)), provisions) == ["CFX"]
