"""A console sees the stations of its hub, or is told why not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.services.base import Base
from app.services.errors import NotFoundError, ServiceError
from app.services.station_watch import HubWatch, LivePicture
from tests.link.hub_at_hand import HubAtHand
from tests.services.test_live_stations import PICTURE, state


@pytest.fixture
def hub(base: Base) -> Iterator[HubAtHand]:
    made = HubAtHand(base)
    yield made
    made.close()


@pytest.fixture
def watch(hub: HubAtHand) -> HubWatch:
    return HubWatch(hub.place.url, hub.hub.stations.watch_token())


def test_what_a_console_sees_and_wants(hub: HubAtHand, watch: HubWatch) -> None:
    assert watch.stations() == ()
    hub.hub.live.hear(hub.station, state())
    (live,) = watch.stations()
    assert (live.station, live.state) == (hub.station.id, state())
    assert watch.picture(live.station) == LivePicture(0, b"")
    assert hub.hub.live.take_picture(hub.station, PICTURE).picture_wanted
    assert watch.picture(live.station) == LivePicture(1, PICTURE)
    assert watch.picture(live.station, after=1) == LivePicture(1, b"")
    watch.want(live.station, "pause")
    assert [each.deed for each in hub.hub.live.hear(hub.station, state()).wishes] == ["pause"]


def test_what_cannot_be_seen_is_told(hub: HubAtHand, watch: HubWatch) -> None:
    with pytest.raises(NotFoundError, match="不在线"):
        watch.picture("S-00000000")
    with pytest.raises(ServiceError, match="401"):
        HubWatch(hub.place.url, "x" * 40).stations()
    hub.stop()
    with pytest.raises(ServiceError, match="没有回应"):
        watch.stations()
