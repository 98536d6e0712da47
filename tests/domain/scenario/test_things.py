"""Papers, lettering, objects, stations."""

import pytest
from pydantic import ValidationError

from app.domain.scenario.things import Lettering, MovableObject, Station

STATION = {
    "id": "S1", "title": "桌", "where": "上风", "node": "desk", "reveals": "运单", "normal": "一致", "skill": "law",
    "actions": [{"id": "read", "title": "读", "tool": "eye"}],
}  # fmt: skip


def test_a_station_has_at_least_one_action() -> None:
    assert Station.model_validate(STATION).readable_m is None
    with pytest.raises(ValidationError):
        Station.model_validate({**STATION, "actions": []})


def test_an_object_has_at_least_two_states() -> None:
    with pytest.raises(ValidationError):
        MovableObject.model_validate({"id": "door", "title": "门", "node": "door", "states": ["shut"]})


def test_lettering_has_a_size() -> None:
    with pytest.raises(ValidationError):
        Lettering.model_validate({"node": "panel", "style": "paint", "text": "x", "glyph_mm": "0"})
