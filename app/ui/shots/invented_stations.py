"""Stations for the pictures: they speak the hub's own language, show scenarios' pictures, and play nothing."""

from __future__ import annotations

import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from app.domain.station.messages import API, PICTURE_WIDTH_PX, HubPlace, StationState

EVERY_S = 0.5
TIMEOUT_S = 10.0


@dataclass(frozen=True)
class Invented:
    """A station: where it is let in, what it says of itself, and the picture that it shows."""

    place: HubPlace
    state: StationState
    picture: bytes


class InventedStations:
    """Stations that say the same again and again until they are closed."""

    def __init__(self, stations: Sequence[Invented]) -> None:
        self._stations = stations
        self._over = Event()
        self._thread = Thread(target=self._work, name="invented stations", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Fall silent."""
        self._over.set()
        self._thread.join()

    def _work(self) -> None:
        while True:
            for each in self._stations:
                _post(each.place, "state", each.state.model_dump_json().encode(), "application/json")
                _post(each.place, "picture", each.picture, "image/jpeg")
            if self._over.wait(EVERY_S):
                return


def live_size(picture: Path) -> bytes:
    """A picture as a station sends it."""
    image = QImage(str(picture)).scaledToWidth(PICTURE_WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"JPEG"))
    writer.setQuality(80)
    writer.write(image)
    return bytes(data.data())


def _post(place: HubPlace, what: str, body: bytes, kind: str) -> None:
    headers = {"Authorization": f"Bearer {place.token}", "Content-Type": kind}
    request = urllib.request.Request(f"{place.url}{API}/{what}", body, headers, method="POST")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=TIMEOUT_S) as answer:
        answer.read()
