"""Invented stations are heard and seen by a real hub until they are closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.content.scenario_files import ROOT
from app.services.base import Base
from app.ui.shots.invented_stations import Invented, InventedStations, live_size
from tests.link.conftest import until
from tests.link.hub_at_hand import HubAtHand
from tests.services.test_live_stations import state

PICTURE = ROOT / "scenarios" / "library" / "hazmat_1_gasoline_tanker" / "picture.jpg"


@pytest.fixture
def hub(base: Base) -> Iterator[HubAtHand]:
    made = HubAtHand(base)
    yield made
    made.close()


def test_they_are_heard_and_seen(qapp: QApplication, hub: HubAtHand) -> None:
    stations = InventedStations([Invented(hub.place, state(), live_size(PICTURE))])
    until(lambda: any(live.pictures for live in hub.hub.live.all()))
    stations.close()
    (live,) = hub.hub.live.all()
    assert live.state == state()
