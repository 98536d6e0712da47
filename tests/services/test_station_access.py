"""A station is let in once by a code, its token holds on every hub, and only a watcher may watch."""

from __future__ import annotations

import pytest

from app.domain.station.messages import Join
from app.services.base import Base
from app.services.errors import SignInRefusedError
from app.services.hub_access import HubAccess, forget_phones
from app.services.one_time_codes import TRIES, TooManyTriesError
from app.services.station_access import STATION_LIVES, WATCH_LIVES, KnownStation, StationAccess
from tests.services.conftest import Clock


def test_a_code_lets_one_station_in_once(base: Base) -> None:
    access = StationAccess(base)
    code = access.new_code().code
    joined = access.join(Join(code=code, name="一号站"), "10.0.0.2")
    assert StationAccess(base).station(joined.token) == KnownStation(joined.station, "一号站")
    with pytest.raises(SignInRefusedError, match="接入码"):
        access.join(Join(code=code, name="二号站"), "10.0.0.2")


def test_a_phone_is_no_station_and_no_station_a_phone(base: Base) -> None:
    stations, phones = StationAccess(base), HubAccess(base)
    with pytest.raises(SignInRefusedError):
        stations.join(Join(code=phones.new_code().code, name="手机"), "a")
    with pytest.raises(SignInRefusedError):
        phones.redeem(stations.new_code().code, "a")
    station, watcher = stations.let_in("一号站").token, stations.watch_token()
    phone = phones.redeem(phones.new_code().code, "a")
    assert phones.visitor(station) is None
    assert phones.visitor(watcher) is None
    assert stations.station(phone) is None
    assert stations.station(watcher) is None
    assert not stations.may_watch(station)
    assert not stations.may_watch(phone)
    assert stations.may_watch(watcher)


def test_guessing_is_stopped(base: Base) -> None:
    access = StationAccess(base)
    for _ in range(TRIES):
        with pytest.raises(SignInRefusedError):
            access.join(Join(code="AAAAAAAAAA", name="一号站"), "a")
    with pytest.raises(TooManyTriesError):
        access.join(Join(code=access.new_code().code, name="一号站"), "a")


def test_tokens_run_out_and_are_forgotten_with_the_phones(base: Base, clock: Clock) -> None:
    access = StationAccess(base)
    station, watcher = access.let_in("一号站").token, access.watch_token()
    clock.pass_time(seconds=WATCH_LIVES.total_seconds() + 1)
    assert not access.may_watch(watcher)
    assert access.station(station) is not None
    clock.pass_time(seconds=STATION_LIVES.total_seconds())
    assert access.station(station) is None
    fresh = access.let_in("一号站").token
    forget_phones(base)
    assert access.station(fresh) is None
