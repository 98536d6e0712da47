"""Guides."""

from __future__ import annotations

from app.domain.law.guide import Guide
from tests.domain.law.sample_practice import GUIDE


def test_a_guide_is_settled_when_every_step_is() -> None:
    assert not GUIDE.settled
    assert GUIDE.model_copy(update={"steps": GUIDE.steps[:1]}).settled


def test_a_guide_reads_back_what_it_writes() -> None:
    assert Guide.model_validate_json(GUIDE.model_dump_json()) == GUIDE
