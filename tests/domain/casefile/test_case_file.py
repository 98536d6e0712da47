"""The case file as a whole."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.casefile.case_file import CaseFile, FromBrief, OfficerRole, RosterEntry
from app.domain.casefile.values import Organisation
from tests.domain.casefile.sample_case import sample_case, sample_document, sample_json


def test_what_is_written_reads_back_the_same() -> None:
    case = sample_case()
    written = case.model_dump_json(by_alias=True)
    assert CaseFile.model_validate_json(written) == case
    assert json.loads(written)["facts"][0]["at"] == "2026-09-08T10:20"


def test_things_are_found_by_their_ids() -> None:
    case = sample_case()
    assert isinstance(case.party, Organisation)
    assert case.party.credit_code == "91339999MA00000A0W"
    driver = case.person("driver")
    assert driver is not None
    assert driver.who.name == "雷守运"
    decision = case.document("decision")
    assert decision is not None
    assert decision.number == "甬州罚〔2026〕0012号"
    assert [each.id for each in case.of_form("proof_of_delivery")] == ["delivery"]
    assert (case.person("nobody"), case.document("nothing")) == (None, None)
    assert sample_case(parties=[]).party is None


def test_an_origin_is_told_apart_by_its_kind() -> None:
    case = sample_case(origin={"kind": "brief", "brief": "hazmat_a", "seed": 7})
    assert case.origin == FromBrief(brief="hazmat_a", seed=7)


def test_an_officer_acts_only_while_certified_and_there() -> None:
    entry = RosterEntry.model_validate(
        {
            "id": "o",
            "name": "学员甲",
            "roles": ["handler"],
            "valid_from": "2026-01-01",
            "valid_until": "2026-12-31",
            "away": [{"start": "2026-09-10", "end": "2026-09-12"}],
        }
    )
    assert entry.roles == (OfficerRole.HANDLER,)
    days = [dt.date(2025, 12, 31), dt.date(2026, 9, 9), dt.date(2026, 9, 11), dt.date(2027, 1, 1)]
    assert [entry.may_act_on(day) for day in days] == [False, True, False, False]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"documents": [sample_document("notice"), sample_document("notice")]}, "notice 写了两次"),
        ({"documents": [{**sample_document("notice"), "replies_to": ["gone"]}]}, "gone 不在卷内"),
        ({"documents": [{**sample_document("notice"), "about": "nobody"}]}, "nobody"),
        ({"schema_version": "2"}, "schema_version"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_what_leads_nowhere_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        CaseFile.model_validate({**sample_json(), **changes})
