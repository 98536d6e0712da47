"""Switches and open points."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.law.open_points import LegalSwitch, OpenPoint
from app.domain.law.statute import Status


def test_a_default_must_be_one_of_the_options() -> None:
    with pytest.raises(ValidationError, match="不在可选项里"):
        LegalSwitch(id="rounding", question="怎么取整", default="丙", options=("甲", "乙"), status=Status.TO_VERIFY)


def test_a_switch_may_wait_for_its_bureau() -> None:
    switch = LegalSwitch(id="threshold", question="听证数额", status=Status.TO_VERIFY)
    assert switch.default is None
    assert not switch.status.may_deduct


def test_a_point_names_what_it_touches() -> None:
    with pytest.raises(ValidationError):
        OpenPoint(id="TV01", point="某条", affects=())
