"""A run laid out for scoring."""

from collections.abc import Callable

import pytest

from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.run import JournalMismatchError, Run
from tests.domain.scoring.conftest import Tell

FOUND = (10, "FindingRecorded", {"finding": "leak", "station": "S2"})


def test_findings_stand_until_struck_out(run_of: Callable[..., Run]) -> None:
    assert set(run_of([FOUND], "leak").findings) == {"leak"}
    assert run_of([FOUND, (20, "FindingWithdrawn", {"finding": "leak"})], "leak").findings == {}


def test_true_and_false_findings(run_of: Callable[..., Run]) -> None:
    run = run_of([FOUND, (12, "FindingRecorded", {"finding": "torn_copy", "station": "S1"})], "leak")
    assert [f.id for f in run.true_findings] == ["leak"]
    assert [f.id for f in run.false_findings] == ["torn_copy"]


def test_the_last_handling_counts(run_of: Callable[..., Run]) -> None:
    given = {"finding": "leak", "act": "HA-10", "authority": "transport"}
    run = run_of(
        [FOUND, (20, "FindingDisposed", {**given, "disposal": "educate"}),
         (30, "FindingDisposed", {**given, "disposal": "open_case"})],
        "leak",
    )  # fmt: skip
    disposal = run.disposal("leak")
    assert disposal is not None
    assert disposal.disposal == "open_case"


def test_distinct_patterns_count_values(run_of: Callable[..., Run]) -> None:
    shown = [(n, "BadgeShown", {"officer": "lead", "to": "driver"}) for n in (1, 2)]
    two = EventPattern.model_validate({"event": "BadgeShown", "count": 2, "distinct": "officer"})
    assert not run_of(shown).happened(two)
    assert run_of([*shown, (3, "BadgeShown", {"officer": "partner", "to": "driver"})]).happened(two)


def test_moments_carry_words(run_of: Callable[..., Run]) -> None:
    run = run_of([FOUND], "leak")
    assert run.refs((2, 99))[0].text == "记下发现：阀箱渗漏"


def test_conditions_see_the_end_of_the_run(run_of: Callable[..., Run]) -> None:
    changed = {"person": "driver", "mood": "upset", "because": "shout"}
    run = run_of(
        [(1, "QuestionAsked", {"exchange": "shout", "to": "driver"}), (1, "TensionChanged", {**changed, "tension": 45}),
         (2, "FactLearned", {"fact": "bill_known", "source": "where_bill"}),
         (3, "ObjectOperated", {"object": "tool_box", "to_state": "open"})],
    )  # fmt: skip
    assert run.asked("shout")
    assert run.learned("bill_known")
    assert (run.tension("driver"), run.tension("manager")) == (45, 45)
    assert (run.object_state("tool_box"), run.object_state("box_door")) == ("open", "shut")


def test_a_journal_of_something_else_is_refused(scenario: Scenario, tell: Tell) -> None:
    with pytest.raises(JournalMismatchError):
        Run(scenario, [])
    with pytest.raises(JournalMismatchError):
        Run(scenario, tell([FOUND])[1:])
    other = scenario.model_copy(update={"scene": scenario.scene.model_copy(update={"id": "other"})})
    with pytest.raises(JournalMismatchError, match="small_tanker"):
        Run(other, tell([]))
