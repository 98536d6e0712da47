"""Evidence, decision tree and worked examples."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.scenario.handling import DecisionNode, EvidenceItem, Handling


def test_all_parts_may_be_left_out() -> None:
    assert Handling() == Handling(evidence=(), decision_tree=(), worked_examples=())


def test_evidence_is_for_a_fault_at_least() -> None:
    with pytest.raises(ValidationError):
        EvidenceItem(id="E01", target="号牌", how="近景", document="现场笔录", faults=())


def test_a_way_may_end_at_a_question() -> None:
    node = DecisionNode(id="N6", ask="是否有企业层面的线索", yes="另案调查企业", no="结束")
    assert (node.yes_to, node.no_to) == (None, None)
