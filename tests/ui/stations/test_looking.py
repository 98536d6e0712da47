"""A look finds what stations say and only pictures that are new."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.content.scenario_files import ROOT
from app.services.base import Base
from app.services.station_watch import HubWatch
from app.ui.phone_service import PhoneService
from app.ui.shots.invented_stations import live_size
from app.ui.stations.looking import Glance, glance
from tests.link.hub_at_hand import HubAtHand
from tests.services.test_live_stations import state


@pytest.fixture
def hub(base: Base) -> Iterator[HubAtHand]:
    made = HubAtHand(base)
    yield made
    made.close()


class Opened(PhoneService):
    """A desktop whose hub is the test's."""

    def __init__(self, hub: HubAtHand) -> None:
        super().__init__()
        self._found = HubWatch(hub.place.url, hub.hub.stations.watch_token())

    def watch(self) -> HubWatch:
        return self._found


def test_without_a_hub_there_is_nothing_to_see(base: Base) -> None:
    assert glance(PhoneService(), base, {}) == Glance(open=False)


def test_a_look_and_another(qapp: QApplication, base: Base, hub: HubAtHand) -> None:
    phones = Opened(hub)
    assert glance(phones, base, {}) == Glance(open=True)
    hub.hub.live.hear(hub.station, state())
    first = glance(phones, base, {})
    assert first.titles == {"sample_stop": "演示停车检查"}
    assert first.pictures == {}
    jpeg = live_size(ROOT / "scenarios" / "library" / "hazmat_1_gasoline_tanker" / "picture.jpg")
    hub.hub.live.take_picture(hub.station, jpeg)
    number, image = glance(phones, base, {}).pictures[hub.station.id]
    assert (number, image.width()) == (1, 640)
    assert glance(phones, base, {hub.station.id: 1}).pictures == {}
    hub.hub.live.hear(hub.station, state(scenario="no_such"))
    assert glance(phones, base, {}).titles == {"no_such": "no_such"}
