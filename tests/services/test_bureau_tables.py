"""One proposes, another decides; what does not fit is refused with words and nothing is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from app.domain.law.bureau import Outcome, TableKind
from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.bureau_tables import (
    AlreadyThereError,
    editing,
    history,
    may_review,
    proposals,
    propose,
    review,
    versions_in_force,
    withdraw,
)
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from records.errors import RecordsError
from tests.domain.law.sample_practice import CASE
from tests.services.conftest import Clock, person
from tests.services.sample_bureau import ACT, FROM, approved, wish
from tests.services.sample_bureau import either as either
from tests.services.sample_bureau import lawful as lawful

FINE = {"fine": {"min_yuan": "60000", "max_yuan": "500000"}}


def test_a_change_is_proposed_reviewed_and_in_force_from_its_day(
    either: Base, instructor: Account, manager: Account, trainee: Account
) -> None:
    made = propose(either, instructor, wish(either, FINE))
    assert (made.author_name, made.decision, proposals(either, manager, waiting=True)) == (
        "instructor演示",
        None,
        [made],
    )
    assert versions_in_force(either, TableKind.ACT, FROM) == {}
    decided = review(either, manager, made.number, accept=True, reason="已核原文")
    assert decided.decision is not None
    assert (decided.decision.outcome, decided.decision.by_name, decided.version) == (Outcome.APPROVED, "manager演示", 1)
    assert proposals(either, manager, waiting=True) == []
    assert versions_in_force(either, TableKind.ACT, FROM - dt.timedelta(days=1)) == {}
    assert versions_in_force(either, TableKind.ACT, FROM)[ACT].proposal == decided
    assert versions_in_force(either, TableKind.GUIDE, FROM) == {}
    form = editing(either, TableKind.ACT, ACT, FROM)
    assert form.document is not None
    assert form.shipped is not None
    assert (form.version, form.document["fine"]["min_yuan"], form.shipped["fine"]["min_yuan"]) == (1, "60000", "50000")
    assert [each.number for each in history(either, trainee, TableKind.ACT, ACT)] == [made.number]


def test_nobody_reviews_what_is_their_own(either: Base, instructor: Account, trainee: Account) -> None:
    made = propose(either, instructor, wish(either, FINE))
    assert may_review(instructor, made) is not None
    for accept in (True, False):
        with pytest.raises(NotAllowedError, match="另一个人"):
            review(either, instructor, made.number, accept=accept, reason="自己看过")
    with pytest.raises(NotAllowedError, match="复核"):
        review(either, trainee, made.number, accept=True)
    second = person("second", Role.INSTRUCTOR)
    assert may_review(second, made) is None


def test_a_rejection_says_why_and_the_author_may_try_again(either: Base, instructor: Account, manager: Account) -> None:
    made = propose(either, instructor, wish(either, FINE))
    with pytest.raises(InvalidInputError, match="理由"):
        review(either, manager, made.number, accept=False, reason=" ")
    refused = review(either, manager, made.number, accept=False, reason=" 数额不对 ")
    assert refused.decision is not None
    assert (refused.decision.reason, refused.version) == ("数额不对", None)
    with pytest.raises(ServiceError, match="退回"):
        review(either, manager, made.number, accept=True)
    again = propose(either, instructor, wish(either, FINE))
    assert [each.number for each in history(either, manager, TableKind.ACT, ACT)] == [again.number, made.number]


def test_only_the_author_withdraws_and_only_before_the_decision(
    either: Base, instructor: Account, manager: Account, trainee: Account
) -> None:
    made = propose(either, instructor, wish(either, FINE))
    with pytest.raises(NotAllowedError, match="本人"):
        withdraw(either, manager, made.number)
    gone = withdraw(either, instructor, made.number, "写错了")
    assert gone.decision is not None
    assert gone.decision.outcome is Outcome.WITHDRAWN
    with pytest.raises(ServiceError, match="撤回"):
        withdraw(either, instructor, made.number)
    with pytest.raises(ServiceError, match="撤回"):
        review(either, manager, made.number, accept=True)
    assert history(either, trainee, TableKind.ACT, ACT) == []
    assert len(history(either, instructor, TableKind.ACT, ACT)) == 1


def test_who_may_propose_and_look(lawful: Base, trainee: Account, administrator: Account) -> None:
    for who in (trainee, administrator, person("gone", Role.MANAGER).model_copy(update={"active": False})):
        with pytest.raises(NotAllowedError):
            propose(lawful, who, wish(lawful, FINE))
        with pytest.raises(NotAllowedError):
            proposals(lawful, who)


def test_a_form_that_is_behind_is_refused(lawful: Base, instructor: Account, manager: Account) -> None:
    old = wish(lawful, {"rule": "旧表单"})
    approved(lawful, instructor, manager, wish(lawful, FINE))
    with pytest.raises(ServiceError, match="重新打开"):
        propose(lawful, instructor, old)


def test_a_proposal_that_the_law_has_overtaken_is_not_approved(
    lawful: Base, instructor: Account, manager: Account
) -> None:
    first = propose(lawful, instructor, wish(lawful, FINE))
    second = propose(lawful, instructor, wish(lawful, {"rule": "另一种改法"}))
    review(lawful, manager, first.number, accept=True)
    with pytest.raises(ServiceError, match="已有变化"):
        review(lawful, manager, second.number, accept=True)
    assert review(lawful, manager, second.number, accept=False, reason="过时").version is None


def test_going_back_to_the_shipped_version_takes_two_people_too(
    either: Base, instructor: Account, manager: Account, clock: Clock
) -> None:
    with pytest.raises(AlreadyThereError, match="没有任何改动"):
        propose(either, instructor, wish(either, None))
    approved(either, instructor, manager, wish(either, FINE))
    later = FROM + dt.timedelta(days=30)
    back = approved(either, manager, instructor, wish(either, None, in_force_from=later))
    assert (back.version, back.document) == (2, None)
    assert list(versions_in_force(either, TableKind.ACT, later - dt.timedelta(days=1))) == [ACT]
    assert versions_in_force(either, TableKind.ACT, later) == {}
    assert editing(either, TableKind.ACT, ACT, later).version is None


def test_nothing_changed_and_proposed_twice_are_told(lawful: Base, instructor: Account, manager: Account) -> None:
    for same in ({}, {"fine": {"min_yuan": "50000.00", "max_yuan": "500000"}}):
        with pytest.raises(AlreadyThereError, match="没有任何改动"):
            propose(lawful, instructor, wish(lawful, same))
    propose(lawful, instructor, wish(lawful, FINE))
    with pytest.raises(AlreadyThereError, match=r"instructor演示.*第 1 号"):
        propose(lawful, manager, wish(lawful, FINE))


def test_a_bureau_makes_cases_of_its_own(lawful: Base, instructor: Account, manager: Account) -> None:
    form = editing(lawful, TableKind.CASE, "C901", FROM)
    assert (form.document, form.shipped, form.template, form.version, form.seen) == (None, None, None, None, "")
    values = {**editing_values(lawful), "id": "C901", "title": "本单位案例"}
    approved(lawful, instructor, manager, wish(lawful, values, TableKind.CASE, id="C901"))
    assert list(versions_in_force(lawful, TableKind.CASE, FROM)) == ["C901"]
    approved(lawful, instructor, manager, wish(lawful, None, TableKind.CASE, id="C901", in_force_from=FROM))
    assert versions_in_force(lawful, TableKind.CASE, FROM) == {}


def editing_values(base: Base) -> dict[str, Any]:
    form = editing(base, TableKind.CASE, CASE.id, FROM)
    assert form.document is not None
    return form.document


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reason": " "}, "修改理由"),
        ({"reason": "x" * 1001}, "修改理由"),
        ({"basis": (), "basis_note": ""}, "依据"),
        ({"basis": ("没有",)}, "不是法条引用"),
        ({"basis": ("new_lav.109",)}, "new_law"),
        ({"basis_note": "a\x00b"}, "控制字符"),
    ],
)
def test_reason_and_basis_are_checked(lawful: Base, instructor: Account, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        propose(lawful, instructor, wish(lawful, FINE, **changes))
    assert proposals(lawful, instructor) == []


def test_a_document_that_is_no_statute_will_do_as_basis(lawful: Base, instructor: Account) -> None:
    made = propose(lawful, instructor, wish(lawful, FINE, basis=(), basis_note="演示裁量基准〔2026〕1号"))
    assert made.basis_note == "演示裁量基准〔2026〕1号"


def test_unknown_things_are_told(lawful: Base, instructor: Account) -> None:
    with pytest.raises(RecordsError, match="第 99 号"):
        withdraw(lawful, instructor, 99)
    unknown = wish(lawful, {**(editing(lawful, TableKind.ACT, ACT, FROM).document or {}), "id": "HA-99"}, id="HA-99")
    with pytest.raises(NotFoundError, match="HA-99"):
        propose(lawful, instructor, unknown)
    with pytest.raises(InvalidInputError, match="编号应保持"):
        propose(
            lawful,
            instructor,
            replace(wish(lawful, FINE), id="HA-11", seen=editing(lawful, TableKind.ACT, "HA-11", FROM).seen),
        )
