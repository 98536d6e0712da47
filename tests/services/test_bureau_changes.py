"""What a proposal changes is told in the words of the form, with citations by name."""

from __future__ import annotations

import pytest

from app.domain.law.bureau import Proposal, TableKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_changes import changes
from app.services.bureau_tables import editing, propose
from app.services.errors import ServiceError
from tests.records.sample_bureau import draft
from tests.services.sample_bureau import FROM, approved, wish
from tests.services.sample_bureau import lawful as lawful


def lines(base: Base, proposal: Proposal) -> list[tuple[str, str, str]]:
    return [(each.label, each.old, each.new) for each in changes(base, proposal)]


def test_each_field_is_told_in_words(lawful: Base, instructor: Account) -> None:
    values = {
        "penalty": ["new_law.109.1.1", "new_law.120"],
        "fine": {"min_yuan": "60000", "max_yuan": "500000"},
        "serious_fine": {"min_yuan": "1", "max_yuan": "2"},
        "authority": "police",
        "status": "to_verify",
        "valid_from": None,
        "measures": ["停业", "收证"],
        "income_multiple": {"above_yuan": "5", "min_times": 2, "max_times": 3},
    }
    made = propose(lawful, instructor, wish(lawful, values))
    told = {label: (old, new) for label, old, new in lines(lawful, made)}
    assert told["处罚条款 第2项"] == ("", "演示法第一百二十条")
    assert told["罚款 下限（元）"] == ("50000", "60000")
    assert told["情节严重的罚款"] == ("", "下限（元） 1，上限（元） 2")
    assert told["主管机关"] == ("交通运输", "公安")
    assert told["核对状态"] == ("已核原文", "待核")
    assert told["起算日"] == ("2026-05-01", "")
    assert told["其他措施"] == ("", "停业；收证")
    assert told["按违法所得倍数"][1].startswith("违法所得超过（元） 5，最低倍数 2，最高倍数 3")


def test_a_new_document_is_told_whole_and_an_unknown_key_stays_a_key(lawful: Base, instructor: Account) -> None:
    form = editing(lawful, TableKind.GUIDE, "G01", FROM).document
    assert form is not None
    made = propose(lawful, instructor, wish(lawful, {**form, "id": "G901"}, TableKind.GUIDE, id="G901"))
    told = {label: (old, new) for label, old, new in lines(lawful, made)}
    assert told["编号"] == ("", "G901")
    assert "依据 演示法第六十六条" in told["步骤"][1]


def test_going_back_shows_the_shipped_values(lawful: Base, instructor: Account, manager: Account) -> None:
    approved(lawful, instructor, manager, wish(lawful, {"rule": "本单位规则"}))
    made = propose(lawful, manager, wish(lawful, None))
    assert lines(lawful, made) == [("处罚规则", "本单位规则", "五万至五十万元")]


def test_a_proposal_of_an_old_form_is_told(lawful: Base) -> None:
    made = Proposal(**dict(draft()), number=3)
    with pytest.raises(ServiceError, match="第 3 号.*格式已旧"):
        changes(lawful, made)
