"""Procedure rules as authors write them."""

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from app.domain.procedure.monitors import MONITORS
from app.domain.procedure.rules import TEMPLATE_MEANINGS, ProcedureRule, Template

GIVEN = {"id": "R1", "title": "t", "expected": "e", "a": {"event": "VestOn"}}


def test_every_template_has_a_meaning_and_a_monitor() -> None:
    assert set(get_args(Template)) == set(TEMPLATE_MEANINGS) == set(MONITORS)


@pytest.mark.parametrize(
    "change",
    [
        {"template": "precedence"},
        {"template": "existence", "b": {"event": "VestOn"}},
        {"template": "response", "b": {"event": "VestOn"}, "scope": {"initially": "true"}},
        {"template": "something"},
        {"template": "response", "b": {"event": "VestOn"}, "within_s": "0"},
        {"template": "response", "b": {"event": "VestOn"}, "after_s": "120"},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(change: Any) -> None:
    with pytest.raises(ValidationError):
        ProcedureRule.model_validate({**GIVEN, **change})
