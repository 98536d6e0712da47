"""The pictures of the stations show what they are named for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui.pieces.empty_state import EmptyState
from app.ui.shots.camera import Camera
from app.ui.shots.screens import cast_of
from app.ui.shots.station_screens import HALL, PLACE, station_screens
from app.ui.stations.tile import StationTile


def test_a_hall_is_led_through_its_states(qapp: QApplication, home: Path, tmp_path: Path) -> None:
    camera = Camera(qapp, tmp_path)
    base = camera.start()
    seen = {}
    for screen in station_screens(camera, base, cast_of(base).instructor):
        assert screen.place == PLACE
        camera.settle()
        seen[screen.name] = (len(camera.shown(EmptyState)), len(camera.shown(StationTile)))
    assert seen == {
        "50_stations_closed": (1, 0),
        "50_stations_waiting": (1, 0),
        "50_stations_hall": (0, len(HALL)),
        "50_stations_stop": (0, len(HALL)),
    }
    assert not camera.desktop.phones.running
    camera.close()
