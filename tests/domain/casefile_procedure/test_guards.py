"""Conditions of steps: met in the right sets, and told where they aren't."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.casefile_procedure.guards import GUARDS, GuardContext, spot_limit
from app.domain.casefile_procedure.milestones import Milestones
from tests.domain.appraisal.shipped import changed, drop, forms, knowledge, put, reader, right_set
from tests.domain.casefile_procedure.shipped_tracks import procedures

OTHER_ACT = put("case.law", [{"act": "HA-21", "committed_on": "2026-09-08"}])
BROKEN: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("evidence_of_an_act", "simple_driver", [drop("site_record"), put("case.evidence", [])]),
    ("own_authority", "hazmat_a", [OTHER_ACT]),
    ("within_limitation", "hazmat_a", [put("opening.got_at", "2028-09-09T08:00")]),
    ("two_qualified_officers", "hazmat_a", [put("case.officers[1].roles", ["handler", "assistant"])]),
    ("party_made_out", "hazmat_a", [put("case.parties[0].who.credit_code", "")]),
    ("evidence_listed", "hazmat_a", [put("case.evidence[0].verified", False)]),
    ("evidence_listed", "hazmat_a", [put("report.evidence")]),
    ("provisions_chosen", "hazmat_a", [put("report.law")]),
    ("notice_is_complete", "hazmat_a", [put("notice.facts")]),
    ("notice_is_complete", "hazmat_a", [put("notice.defence_right", False)]),
    ("hearing_asked_in_time", "hazmat_b", [put("hearing_request.requested_on", "2026-09-30")]),
    ("hearing_asked_in_time", "hazmat_b", [drop("hearing_request")]),
    ("reviewed_after_hearing", "hazmat_b", [put("review.@on", "2026-10-08")]),
    ("waited_for_the_party", "hazmat_a", [put("decision.@on", "2026-09-22")]),
    ("decided_in_time", "hazmat_a", [put("decision.@on", "2026-12-09")]),
    ("decision_as_notified", "hazmat_a", [put("decision.penalties", [{"kind": "fine", "amount": "60000"}])]),
    ("side_tracks_ended", "hazmat_b", [drop("release")]),
    ("within_spot_limits", "simple_driver", [put("spot_decision.penalties", [{"kind": "fine", "amount": "300"}])]),
    ("told_and_heard_on_the_spot", "simple_driver", [put("spot_decision.oral_told", False)]),
    ("told_and_heard_on_the_spot", "simple_driver", [put("spot_decision.defence_note")]),
    ("told_and_heard_on_the_spot", "simple_driver", [put("spot_decision.penalties"), put("spot_decision.penalty")]),
    ("spot_decision_filed", "simple_driver", [drop("filing")]),
    ("device_verified", "overload_offsite", [put("device.valid", {"start": "2025-01-01", "end": "2025-12-31"})]),
    ("site_announced", "overload_offsite", [put("device.enabled_on", "2026-07-10")]),
    ("sample_kept_and_told", "hazmat_b", [put("sampling.split", False)]),
]


def context(brief: str, *changes: dict[str, Any]) -> GuardContext:
    """What guards look at."""
    case = reader(changed(brief, *changes))
    reached = Milestones(case, knowledge().days)
    sides = tuple(track for track in procedures().side("general") if reached.get(track.starts_with or ""))
    return GuardContext(case, reached, knowledge(), sides, forms())


@pytest.mark.parametrize(("guard", "brief", "changes"), BROKEN)
def test_a_condition(guard: str, brief: str, changes: list[dict[str, Any]]) -> None:
    """Met in the right set, told in words where it is broken."""
    assert list(GUARDS[guard](context(brief))) == []
    assert len(list(GUARDS[guard](context(brief, *changes)))) == 1


def test_preservation_needs_an_approval() -> None:
    """No right set has one; without any there is nothing to approve but the lack is told."""
    assert list(GUARDS["preservation_approved"](context("hazmat_a"))) == ["登记保存没有负责人批准"]


def test_limits_on_the_spot() -> None:
    """Two hundred yuan for a citizen, three thousand for an organisation."""
    (citizen,) = reader(right_set("simple_driver")).of("14")
    company = {"name": "某公司", "credit_code": "91339999MA00000A0W"}
    (organisation,) = reader(changed("simple_driver", put("spot_decision.party", company))).of("14")
    assert (spot_limit(citizen), spot_limit(organisation)) == (200, 3000)


def test_a_form_that_is_not_known_goes_by_its_code() -> None:
    """Names come from the forms."""
    assert context("hazmat_a").form_name("15") == "行政处罚决定书"
    assert context("hazmat_a").form_name("99") == "99"
