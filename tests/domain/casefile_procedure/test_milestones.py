"""What documents say has happened."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.casefile_procedure.milestones import FINDERS, Milestones, last_day
from app.domain.deadlines.span import Span, SpanUnit
from tests.domain.appraisal.shipped import add, changed, drop, knowledge, put, reader, right_set


def reached(brief: str, milestone: str, *changes: dict[str, object]) -> dt.date | None:
    """The day of a milestone in a right set with some changes."""
    return Milestones(reader(changed(brief, *changes)), knowledge().days).day(milestone)


def approved(subject: str) -> dict[str, object]:
    """A record of an approval."""
    return add("approved", "A1", "2026-09-20", subject=subject, approved_at="2026-09-20T09:00", approver="钟局长")


@pytest.mark.parametrize(
    ("brief", "milestone", "changes", "day"),
    [
        ("hazmat_a", "opened", [], "2026-09-09"),
        ("hazmat_a", "opened", [put("opening.outcome", "not_open")], None),
        ("hazmat_a", "not_opened", [put("opening.outcome", "not_open")], "2026-09-09"),
        ("hazmat_a", "not_opened", [approved("not_opened")], "2026-09-20"),
        ("hazmat_a", "withdrawn", [approved("withdrawn")], "2026-09-20"),
        ("hazmat_a", "investigating", [], "2026-09-08"),
        ("hazmat_a", "notified", [drop("proof_notice")], "2026-09-16"),
        ("hazmat_a", "defence_settled", [], "2026-09-22"),
        ("hazmat_a", "defence_settled", [drop("defence")], "2026-09-22"),
        ("hazmat_a", "defence_settled", [drop("defence"), put("decision.@on", "2026-09-22"), drop("review")], None),
        ("hazmat_a", "legally_reviewed", [put("review.opinion", "failed")], None),
        ("hazmat_a", "paid", [], "2026-10-12"),
        ("hazmat_a", "archived", [], None),
        ("hazmat_b", "transferred", [], None),
        ("hazmat_b", "transferred", [put("transfer_review.reply"), put("transfer_review.kept")], "2026-09-16"),
        ("hazmat_b", "measure_taken", [put("seizure.executed_at")], "2026-09-14"),
        ("hazmat_b", "measure_approved", [drop("approval")], "2026-09-15"),
        ("hazmat_b", "measure_ended", [], "2026-10-12"),
        ("hazmat_b", "measure_ended", [drop("extension")], "2026-10-20"),
        ("hazmat_b", "measure_urgent", [put("seizure.urgent", False)], None),
        ("hazmat_b", "sampled", [], "2026-09-14"),
        ("hazmat_b", "heard", [], "2026-10-14"),
        ("overload_offsite", "responded", [], "2026-09-17"),
        ("overload_offsite", "responded", [drop("interview")], None),
        ("overload_offsite", "responded", [drop("interview"), put("report.@on", "2026-09-23")], "2026-09-22"),
        ("simple_driver", "spot_delivered", [], "2026-09-10"),
        ("simple_driver", "spot_delivered", [put("spot_decision.party_sign")], None),
        ("simple_driver", "recorded", [], "2026-09-10"),
    ],
)
def test_a_milestone(brief: str, milestone: str, changes: list[dict[str, object]], day: str | None) -> None:
    """The day on which the documents say it was reached."""
    assert reached(brief, milestone, *changes) == (dt.date.fromisoformat(day) if day else None)


def test_the_rest_of_them() -> None:
    """Every milestone can be asked for, and those reached are told in one go."""
    milestones = Milestones(reader(right_set("hazmat_b")), knowledge().days)
    assert {each.id for each in milestones.all()} <= set(FINDERS)
    assert milestones.get("measure_taken") is milestones.get("measure_taken")
    assert str(milestones.get("measure_taken").moment) == "2026-09-14 15:40:00"  # type: ignore[union-attr]
    with pytest.raises(KeyError):
        milestones.get("unknown")


def test_a_last_day_off() -> None:
    """It moves on only where that helps the party."""
    event = dt.date(2026, 9, 10)
    assert last_day(Span(15, SpanUnit.DAY), event, knowledge().days) == dt.date(2026, 9, 25)
    assert last_day(Span(15, SpanUnit.DAY), event, knowledge().days, moves=True) == dt.date(2026, 9, 28)
