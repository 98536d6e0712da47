"""Findings handled rightly and wrongly."""

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.scenario.conditions import Learned
from app.domain.scenario.draws import TextDraw
from app.domain.scenario.faults import Base, DatedBasis, IncomeBand
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.dispositions import assess_disposition, right_answer
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.run import Run

LEAK = (10, "FindingRecorded", {"finding": "leak", "station": "S2"})
ESCORT = (11, "FindingRecorded", {"finding": "no_escort", "station": "S1"})


def handled(finding: Any, **given: Any) -> Any:
    right = {
        "act": "HA-10", "basis": ["hazchem_safety_law.109.4"], "disposal": "correct_on_spot", "authority": "transport",
    }  # fmt: skip
    return (30, "FindingDisposed", {"finding": finding, **right, **given})


@pytest.fixture
def share(run_of: Callable[..., Run], provisions: ProvisionSource) -> Any:
    return lambda aspect, steps, *faults, **more: assess_disposition(aspect, run_of(steps, *faults, **more), provisions)


def test_act_and_provision_must_both_be_right(share: Any) -> None:
    assert share("act", [LEAK, handled("leak")], "leak")[0] == 1
    assert share("act", [LEAK, handled("leak", act="HA-08")], "leak")[0] == 0
    assert share("act", [LEAK, handled("leak", basis=["hazchem_safety_law.10"])], "leak")[0] == 0
    assert share("act", [LEAK, handled("leak", basis=["hazchem_safety_law.109.4.1"])], "leak")[0] == 1
    assert share("act", [], "leak")[0] == 0
    assert share("act", [])[0] is None


def test_the_law_of_the_day_of_the_act(share: Any) -> None:
    old = handled("leak", basis=["hazchem_regulation_2013.86.2"])
    assert share("act", [LEAK, old], "leak", act_date="2026-04-16")[0] == 1
    assert share("law_version", [LEAK, old], "leak", act_date="2026-04-16")[0] == 1
    wrong = share("law_version", [LEAK, old], "leak")
    assert wrong[0] == 0
    assert "2026-09-16" in wrong[2]


def test_what_is_the_polices_is_transferred(share: Any) -> None:
    transferred = handled("no_escort", disposal="transfer", authority="police")
    called = (25, "TransferCalled", {"to": "police"})
    assert share("transfer", [ESCORT, called, transferred], "no_escort", "red_gauge")[0] == 1
    assert share("transfer", [ESCORT, transferred], "no_escort", "red_gauge")[0] == 0
    assert share("transfer", [ESCORT, called, handled("no_escort")], "no_escort", "red_gauge")[0] == 0
    assert share("transfer", [], "no_escort", "red_gauge")[0] == 0
    assert share("transfer", [], "leak")[0] is None


def test_a_safety_fault_is_put_right_and_checked(share: Any) -> None:
    ordered, verified = ((20, kind, {"finding": "leak"}) for kind in ("CorrectionOrdered", "CorrectionVerified"))
    assert share("correction", [LEAK, ordered, verified, handled("leak")], "leak")[0] == 1
    assert share("correction", [LEAK, ordered, handled("leak")], "leak")[0] == 0
    assert share("correction", [LEAK, ordered, verified, handled("leak", disposal="educate")], "leak")[0] == 0


def test_nothing_is_punished_twice(share: Any) -> None:
    assert share("single_penalty", [LEAK, handled("leak")], "leak")[0] == 1
    both = handled("no_escort", disposal="transfer", authority="police", fine_yuan=5000)
    assert share("single_penalty", [ESCORT, both], "no_escort", "red_gauge")[0] == 0
    assert share("single_penalty", [], "leak")[0] == 0


def test_without_faults_one_releases_and_thanks(share: Any) -> None:
    assert share("release", [(40, "VehicleReleased", {"thanked": True})])[0] == 1
    assert share("release", [(40, "VehicleReleased", {})])[0] == 0.5
    assert share("release", [])[0] == 0
    assert share("release", [LEAK, (40, "VehicleReleased", {"thanked": True})])[0] == 0


def test_the_right_answer_in_words(run_of: Callable[..., Run], scenario: Scenario) -> None:
    assert right_answer(scenario.fault_by_id["no_escort"], run_of([])) == "HA-10；公安；移送"


def banded(scenario: Scenario) -> Scenario:
    """The small scenario whose wrong bill is fined by income, and is the driver's in base V1."""
    bank = scenario.bank
    faults = tuple(
        fault.model_copy(
            update={
                "key": fault.key.model_copy(
                    update={
                        "law": (DatedBasis(acts=("HA-01",), basis=("hazchem_safety_law.1",), fine_min_yuan=30_000,
                                           fine_max_yuan=100_000),),
                        "income": IncomeBand(value="income", above_yuan=20_000, min_times=2, max_times=10,
                                             proven_when=Learned(kind="learned", fact="ledger")),
                        "liable_in": {"V1": "driver"},
                    }
                )
            }
        )
        if fault.id == "wrong_bill"
        else fault
        for fault in bank.faults
    )  # fmt: skip
    base = Base(id="V1", title="底", truth="真", weight=1, sets={"income": "21600"})
    values = {**scenario.scene.values, "income": TextDraw(kind="text", text="0")}
    scene = scenario.scene.model_copy(update={"values": values})
    parts = {name: getattr(scenario, name) for name in Scenario.model_fields}
    return Scenario(**{**parts, "scene": scene, "bank": bank.model_copy(update={"faults": faults, "bases": (base,)})})


BILL = (10, "FindingRecorded", {"finding": "wrong_bill", "station": "S1"})


@pytest.fixture
def banded_share(scenario: Scenario, tell: Any, provisions: ProvisionSource) -> Any:
    """The share of an aspect in a run that hides the wrong bill, where income and base matter."""
    return lambda aspect, *steps: assess_disposition(aspect, Run(banded(scenario), tell(list(steps), "wrong_bill")),
                                                     provisions)  # fmt: skip


def stated(liable: str) -> Any:
    return (40, "DecisionStated", {"liable": liable})


def test_who_answers_is_named_and_nobody_else(banded_share: Any) -> None:
    assert banded_share("liable", BILL, stated("driver"))[0] == 1
    assert banded_share("liable", BILL, stated("carrier"))[0] == 0
    assert banded_share("liable", BILL, stated("driver"), stated("carrier"))[0] == 0.5
    assert banded_share("liable", stated("none"))[0] == 0


def test_nobody_to_name_where_nothing_is_ones_own(share: Any) -> None:
    assert share("liable", [(40, "DecisionStated", {"liable": "none"})])[0] is None
    assert share("liable", [(40, "DecisionStated", {"liable": "driver"})])[0] == 0


BANDS = [
    (30_000, False, 1), (43_200, False, 1), (216_000, False, 0), (43_200, True, 1), (30_000, True, 0), (None, False, 0),
]  # fmt: skip


@pytest.mark.parametrize(("fine", "proven", "right"), BANDS)
def test_the_band_follows_the_proven_income(banded_share: Any, fine: Any, proven: bool, right: float) -> None:
    ledger = [(5, "FactLearned", {"fact": "ledger", "source": "D11"})] if proven else []
    given = handled("wrong_bill", act="HA-01", disposal="open_case", fine_yuan=fine)
    assert banded_share("fine_band", BILL, *ledger, given)[0] == right


def test_a_band_not_even_recorded_is_lost_and_none_is_not_counted(banded_share: Any, share: Any) -> None:
    assert banded_share("fine_band")[0] == 0
    assert share("fine_band", [], "leak")[0] is None
