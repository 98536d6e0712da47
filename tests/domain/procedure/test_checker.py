"""The checker over all rules of a scenario."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempt.events import BadgeShown, MeterAlarmed, QuestionAsked, TimeElapsed, VestOn, Withdrew
from app.domain.procedure.checker import RuleChecker
from app.domain.procedure.rules import ProcedureRule

RULES = [
    ProcedureRule.model_validate({"id": rule, "title": "t", "expected": "e", **given})
    for rule, given in {
        "first": {"template": "init", "a": {"event": "VestOn"}},
        "badge": {"template": "precedence", "a": {"event": "BadgeShown"}, "b": {"event": "QuestionAsked"}},
        "leave": {
            "template": "response", "a": {"event": "MeterAlarmed"}, "b": {"event": "Withdrew"}, "within_s": "10",
        },
        "soon": {"template": "existence", "a": {"event": "VestOn"}, "within_s": "30"},
    }.items()
]  # fmt: skip
MAKERS = [
    lambda t: VestOn(t_ms=t),
    lambda t: BadgeShown(t_ms=t, officer="lead", to="driver"),
    lambda t: QuestionAsked(t_ms=t, exchange="D01", to="driver"),
    lambda t: MeterAlarmed(t_ms=t, point="rim", level="low", value=21),
    lambda t: Withdrew(t_ms=t, upwind=True, distance_m=20),
]


def check(events: Any) -> Any:
    checker = RuleChecker(RULES)
    for seq, event in events:
        checker.see(seq, event)
    checker.finish(200_000)
    return checker.verdicts()


@given(st.lists(st.tuples(st.integers(0, 20_000), st.sampled_from(MAKERS)), max_size=30), st.integers(500, 5000))
def test_ticks_between_events_change_nothing(steps: Any, tick_ms: Any) -> None:
    """A clock that ticks and one that does not must reach the same verdicts, dates included."""
    t, events = 0, []
    for seq, (wait, make) in enumerate(steps, 1):
        t += wait
        events.append((seq, make(t)))
    ticked = []
    last = 0
    for seq, event in events:
        ticked += [(0, TimeElapsed(t_ms=at)) for at in range(last, event.t_ms, tick_ms)]
        ticked.append((seq, event))
        last = event.t_ms
    assert check(events) == check(ticked)


def test_verdicts_cover_every_rule() -> None:
    assert set(check([])) == {"first", "badge", "leave", "soon"}
