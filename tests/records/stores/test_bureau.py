"""Proposals and decisions come back as they went in; each proposal ends once, each version is given once."""

from __future__ import annotations

import pytest

from app.domain.law.bureau import Outcome, TableKind
from records.errors import DuplicateError, RecordsError
from records.unit_of_work import Records
from tests.records.sample_bureau import decision, draft


def test_a_proposal_comes_back_with_its_decision(assigned: Records) -> None:
    with assigned.writing() as unit:
        made = unit.bureau.add(draft())
        assert made.model_dump(exclude={"number", "decision"}) == draft().model_dump()
    with assigned.reading() as unit:
        assert (unit.bureau.get(made.number), unit.bureau.approved(), unit.bureau.stamp()) == (made, [], "0")
    with assigned.writing() as unit:
        decided = unit.bureau.decide(made, decision())
    with assigned.reading() as unit:
        assert unit.bureau.approved() == unit.bureau.find() == [decided] == [unit.bureau.get(made.number)]
        assert (decided.version, unit.bureau.stamp()) == (1, "1")


def test_versions_count_by_document_and_only_approved_ones(assigned: Records) -> None:
    with assigned.writing() as unit:
        drafts = [draft(), draft(), draft(document=None), draft(id="HA-11"), draft(kind=TableKind.GUIDE, id="G901")]
        made = [unit.bureau.add(each) for each in drafts]
        decisions = [decision(), decision(Outcome.REJECTED), *[decision()] * 3]
        decided = [unit.bureau.decide(*each) for each in zip(made, decisions, strict=True)]
        waiting = unit.bureau.add(draft())
    assert [each.version for each in decided] == [1, None, 2, 1, 1]
    with assigned.reading() as unit:
        assert unit.bureau.find(TableKind.ACT, "HA-08") == [*decided[:3], waiting]
        assert unit.bureau.find(TableKind.GUIDE) == [decided[4]]
        assert unit.bureau.approved() == [decided[0], *decided[2:]]


def test_a_proposal_ends_once(assigned: Records) -> None:
    with assigned.writing() as unit:
        made = unit.bureau.add(draft())
        unit.bureau.decide(made, decision(Outcome.WITHDRAWN, by="p1"))
    with pytest.raises(DuplicateError, match="刷新"), assigned.writing() as unit:
        unit.bureau.decide(made, decision())


def test_an_author_does_not_approve_what_is_their_own(assigned: Records) -> None:
    with pytest.raises(DuplicateError), assigned.writing() as unit:
        unit.bureau.decide(unit.bureau.add(draft()), decision(by="p1"))
    with assigned.reading() as unit:
        assert unit.bureau.find() == []


def test_an_unknown_number_is_told(assigned: Records) -> None:
    with pytest.raises(RecordsError, match="第 7 号"), assigned.reading() as unit:
        unit.bureau.get(7)
