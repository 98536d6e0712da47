"""Practice names nobody real, a live case nobody invented."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.formats import code_check_sign, id_check_digit
from app.domain.casefile.invented import identity_problems
from tests.domain.casefile.sample_case import COMPANY, sample_case, sample_document

# Made for the test: areas that are given out, with check digits reckoned here.
REAL_ID = "330203198001010011"[:17] + id_check_digit("33020319800101001")
REAL_CODE = "91330203MA0000AA0" + code_check_sign("91330203MA0000AA0")


def with_facts(facts: str, **changes: Any) -> CaseFile:
    """The sample with one sentence in its notice."""
    return sample_case(documents=[sample_document("notice", facts=facts)], **changes)


def test_the_sample_names_nobody_real() -> None:
    assert identity_problems(sample_case()) == []


@pytest.mark.parametrize("real", [REAL_ID, REAL_CODE, "浙B12345", "13812345678"])
def test_a_real_one_in_practice_is_found_even_in_prose(real: str) -> None:
    (problem,) = identity_problems(with_facts(f"当事人（{real}）到场。"))
    assert (problem.written, problem.path) == (real, "documents[0].values.facts")
    assert "训练案卷" in problem.message


@pytest.mark.parametrize("number", ["330203198001010019", "91330203MA0000AA01", "123456789012345670", "1380013800"])
def test_what_only_looks_like_one_is_left_alone(number: str) -> None:
    assert identity_problems(with_facts(f"订单号{number}。")) == []


def test_a_live_case_takes_no_invented_ones() -> None:
    found = identity_problems(sample_case(mode="live"))
    assert {problem.written for problem in found} >= {COMPANY["credit_code"], "浙Z90001", "10000000021"}
    assert all("实案不收" in problem.message for problem in found)


def test_a_live_case_takes_real_ones() -> None:
    case = sample_case(
        mode="live", documents=[], parties=[], vehicles=[{"plate": "浙B12345"}], bureau={"name": "某局"}, facts=[]
    )
    assert identity_problems(case) == []
