"""Where and when a scenario plays."""

import pytest
from pydantic import ValidationError

from app.domain.scenario.place import Camera, TimePlan


def test_a_clock_is_written_with_two_digits() -> None:
    assert TimePlan.model_validate({"start_clock": "09:40", "run_min": "12", "cap_min": "20"}).time_of_day == "day"
    with pytest.raises(ValidationError):
        TimePlan.model_validate({"start_clock": "9:40", "run_min": "12", "cap_min": "20"})


def test_a_camera_reads_texts_as_metres() -> None:
    camera = Camera.model_validate({"id": "front", "title": "车头", "eye": ["0", "8", "2"], "target": ["0", "0", "1"]})
    assert list(camera.eye) == [0, 8, 2]
    assert (camera.time_of_day, camera.sky, camera.torch, camera.strobe) == (None, None, False, False)
    with pytest.raises(ValidationError):
        Camera.model_validate({"id": "front", "title": "车头", "eye": ["0", "8"], "target": ["0", "0", "1"]})
