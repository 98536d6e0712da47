"""How the demonstration's people learn; what their runs leave behind is looked at in `test_demonstration`."""

from __future__ import annotations

import pytest

from app.services.demonstration_runs import learned_persona
from scenarios.bots.personas import persona_named


def test_learning_moves_every_habit_towards_the_model() -> None:
    bully, model = persona_named("bully"), persona_named("by_the_book")
    half = learned_persona(bully, model, 0.5)
    assert half.rudeness == pytest.approx(bully.rudeness / 2)
    assert half.skips["ask"] == pytest.approx(bully.skips["ask"] / 2)
    assert half.knows_law == pytest.approx((bully.knows_law + 1) / 2)
    whole = learned_persona(bully, model, 1)
    assert whole.model_dump(exclude={"id", "title", "skips", "skips_events"}) == model.model_dump(
        exclude={"id", "title", "skips", "skips_events"}
    )
    assert set(whole.skips.values()) == {0.0}
