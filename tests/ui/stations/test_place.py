"""Who trains others has the stations on the rail."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.stations.page import StationsPage
from app.ui.stations.place import STATIONS, station_places


def test_only_who_trains_others_watches(
    desk_for: Callable[[Account], Desk], instructor: Account, manager: Account, trainee: Account, administrator: Account
) -> None:
    for who in (instructor, manager):
        (place,) = station_places(desk_for(who))
        assert (place.id, place.on_rail) == (STATIONS, True)
    for who in (trainee, administrator):
        assert station_places(desk_for(who)) == []


def test_its_page_is_made_when_it_is_opened(desk_for: Callable[[Account], Desk], instructor: Account) -> None:
    (place,) = station_places(desk_for(instructor))
    page = place.make()
    assert isinstance(page, StationsPage)
    page.deleteLater()
