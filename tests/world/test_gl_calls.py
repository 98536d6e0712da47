"""The functions are those of the context that is current."""

import pytest

from scenarios.world.engine import Engine
from scenarios.world.gl_calls import SCISSOR_TEST, TEXTURE_BINDING_2D, GlCalls


def test_functions_answer(drawing_engine: Engine) -> None:
    for _ in range(2):
        drawing_engine.render()
    calls = GlCalls()
    before = calls.glIsEnabled(SCISSOR_TEST)
    calls.glEnable(SCISSOR_TEST)
    assert calls.glIsEnabled(SCISSOR_TEST)
    if not before:
        calls.glDisable(SCISSOR_TEST)
    assert calls.integer(TEXTURE_BINDING_2D) >= 0


def test_others_are_not_there() -> None:
    with pytest.raises(AttributeError, match="glFlush"):
        GlCalls().glFlush()
