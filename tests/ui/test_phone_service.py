"""The hub of a desktop: opened once, asked again, closed."""

import httpx2
import pytest

from app.services.base import Base
from app.services.hub_process import HubProcessError
from app.ui.phone_service import PhoneService


def test_a_hub_is_opened_once_and_closed(base: Base) -> None:
    phones = PhoneService()
    first = phones.link(base.home, "127.0.0.1")
    second = phones.link(base.home, "127.0.0.1")
    assert phones.running
    assert first.url.partition("/in")[0] == second.url.partition("/in")[0]
    assert first.code != second.code
    assert httpx2.get(second.url, follow_redirects=True).status_code == 200
    phones.close()
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(second.url)
    phones.close()


def test_where_no_hub_can_be_opened_the_reason_is_told(base: Base) -> None:
    phones = PhoneService()
    with pytest.raises(HubProcessError):
        phones.link(base.home, "203.0.113.7")
    assert not phones.running


def test_stations_share_the_hub_of_the_phones(base: Base) -> None:
    phones = PhoneService()
    assert phones.watch() is None
    assert phones.own_station("本机") is None
    link = phones.station_link(base.home, "127.0.0.1")
    assert phones.link(base.home, "127.0.0.1").url.startswith(link.url)
    watch = phones.watch()
    assert watch is not None
    assert watch.stations() == ()
    assert phones.watch() is watch, "one token for all looks"
    place = phones.own_station("本机")
    assert place is not None
    assert place.url == link.url
    phones.close()
    assert phones.watch() is None


def test_a_hub_for_the_network_is_watched_from_this_machine(base: Base) -> None:
    phones = PhoneService()
    phones.station_link(base.home)
    watch = phones.watch()
    assert watch is not None
    assert watch.url.startswith("http://127.0.0.1:")
    assert watch.stations() == ()
    phones.close()
