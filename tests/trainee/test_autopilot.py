import pytest

from app.domain.attempt.events import BadgeShown, QuestionAsked
from scenarios.flat.autopilot import Keys
from scenarios.trainee.autopilot import Autopilot, StuckError
from tests.flat.conftest import Make


def test_an_event_no_deed_brings_about_is_told(fresh_station: Make) -> None:
    desk = fresh_station()
    pilot = Autopilot(Keys(desk.station, desk.pass_time))
    with pytest.raises(StuckError, match="no deed brings about BadgeShown"):
        pilot.play([BadgeShown.model_validate({"t_ms": 0, "officer": "partner", "to": "nobody"})])
    with pytest.raises(StuckError, match="no way to"):
        pilot.play([QuestionAsked(t_ms=0, exchange="D15", to="driver")])
