"""Draws as authors write them."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from app.domain.scenario.draws import ChoiceDraw, Draw, RangeDraw

ADAPTER: TypeAdapter[Draw] = TypeAdapter(Draw)


def test_the_kind_chooses_the_form() -> None:
    assert isinstance(ADAPTER.validate_python({"kind": "choice", "of": ["a"]}), ChoiceDraw)
    assert isinstance(ADAPTER.validate_python({"kind": "range", "low": "1", "high": "2", "step": "0.5"}), RangeDraw)


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "choice", "of": []},
        {"kind": "range", "low": "1", "high": "2", "step": "0"},
        {"kind": "sum", "of": ["a"]},
        {"kind": "dice"},
        {"kind": "text", "text": "a", "txt": "b"},
    ],
)
def test_a_draw_that_cannot_be_drawn_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(given)
