"""The page of live stations: closed, open without any, and with a hall at work."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.roster.account import Account, Role
from app.domain.station.messages import HubPlace, StationState
from app.services.base import Base
from app.services.scene_pictures import scene_picture
from app.ui.shots.camera import Camera, Screen
from app.ui.shots.invented_stations import Invented, InventedStations, live_size
from app.ui.stations.tile import StationTile

PLACE = "stations"
HALL = (
    ("running", "headset", 372_000, 214, 11.1, 13.9),
    ("running", "flat", 340_000, 187, 16.7, 21.4),
    ("paused", "headset", 291_000, 160, 11.1, 14.2),
    ("ended", "flat", 508_000, 291, 16.7, 18.0),
)
"""Phase, device, time of the attempt, events, mean and longest frame of each station."""


def station_screens(camera: Camera, base: Base, who: Account) -> Iterator[Screen]:
    """From closed to a hall of four; the hub is closed after the last."""
    camera.enter(who)
    camera.frame.open(PLACE)
    camera.settle()
    yield Screen("50_stations_closed", who.login, PLACE)
    camera.run("stations.code")
    yield Screen("50_stations_waiting", who.login, PLACE)
    hall = InventedStations(list(_hall(camera, base)))
    try:
        camera.wait(lambda: len(camera.shown(StationTile)) == len(HALL))
        camera.wait(lambda: not any(tile.why_absent() for tile in camera.shown(StationTile)))
        yield Screen("50_stations_hall", who.login, PLACE)
        yield Screen("50_stations_stop", who.login, PLACE, over="stations.stop")
    finally:
        hall.close()
        camera.desktop.phones.close()


def _hall(camera: Camera, base: Base) -> Iterator[Invented]:
    with base.records.reading() as unit:
        trainees = unit.accounts.all(role=Role.TRAINEE)
    pictured = [
        (scenario, picture)
        for scenario in map(base.shelf.scenario, base.shelf.scenario_ids())
        if (picture := scene_picture(base, scenario)) is not None
    ]
    name = QCoreApplication.translate("Stations", "Station {0}")
    for number, (phase, device, t_ms, kept, frame_ms, worst_ms) in enumerate(HALL):
        place = camera.desktop.phones.own_station(name.format(number + 1))
        assert isinstance(place, HubPlace), "the hub was opened before"
        scenario, picture = pictured[number % len(pictured)]
        state = StationState.model_validate(
            {
                "attempt": f"A20261126-{number + 1:06x}",
                "scenario": scenario.id,
                "trainee": trainees[number % len(trainees)].display_name,
                "phase": phase,
                "device": device,
                "t_ms": t_ms,
                "kept": kept,
                "pushed": kept,
                "frame_ms": frame_ms,
                "worst_ms": worst_ms,
            }
        )
        yield Invented(place, state, live_size(picture))
