"""The summary says what was lost, worst first."""

from __future__ import annotations

from app.domain.scoring.score import score_attempt
from app.domain.scoring.summary import summarise
from tests.records.sample_law import NoLaw
from tests.records.sample_scenario import chain, sample_events, sample_record, sample_scenario


def test_losses_come_worst_first_and_unmarked_criteria_are_none() -> None:
    record = sample_record()
    events = [event for event in sample_events(record, notes=0) if event.kind != "VestOn"]
    sheet = score_attempt(sample_scenario(), chain(events), NoLaw())
    summary = summarise(sheet)
    assert [(each.id, each.lost) for each in summary.lost] == [("A1", 4), ("A3", 2)]
    assert (summary.total, summary.max, summary.result) == (6, 12, "awaiting_marks")
    assert summary.skills == {"safety": 0.0, "identity": 0.75, "talk": None}
