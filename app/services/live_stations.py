"""What stations are doing now, in the memory of one hub: states, the newest pictures, and wishes for them.

Nothing here is kept: whatever counts is in the journals. Threads share it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from app.domain.station.messages import Deed, HubWish, HubWord, LiveStation, StationState
from app.services.errors import InvalidInputError, NotFoundError
from app.services.station_access import KnownStation

LOOKS_FOR_S = 3.0
"""So long after the last glance a station goes on sending pictures."""
SILENT_AFTER_S = 10.0
"""A station that is heard less often is told as silent."""
FORGOTTEN_AFTER_S = 600.0
MOST_STATIONS = 100
MOST_WISHES = 8
_JPEG = b"\xff\xd8\xff"


@dataclass
class _Live:
    station: KnownStation
    state: StationState
    heard_s: float
    picture: bytes = b""
    pictures: int = 0
    looked_s: float = float("-inf")
    wishes: list[HubWish] = field(default_factory=list)
    wished: int = 0


class LiveRegistry:
    """The stations that one hub hears of."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._lock = Lock()
        self._stations: dict[str, _Live] = {}

    def hear(self, station: KnownStation, state: StationState) -> HubWord:
        """Note how it goes at a station; its wishes are told until it says that it has carried them out."""
        with self._lock:
            self._forget_old()
            live = self._stations.get(station.id)
            if live is None or live.state.attempt != state.attempt:
                # A hub that was started anew must not begin to count below what the station has carried out.
                live = self._stations[station.id] = _Live(station, state, self._now_s(), wished=state.wish_done)
            live.station, live.state, live.heard_s = station, state, self._now_s()
            live.wishes = [wish for wish in live.wishes if wish.number > state.wish_done]
            return self._word(live)

    def take_picture(self, station: KnownStation, jpeg: bytes) -> HubWord:
        """Keep a live picture instead of the one before; raises NotFoundError, InvalidInputError."""
        if not jpeg.startswith(_JPEG):
            raise InvalidInputError("picture", "实时画面应是 JPEG。")
        with self._lock:
            live = self._live(station.id)
            live.picture, live.heard_s = jpeg, self._now_s()
            live.pictures += 1
            return self._word(live)

    def all(self) -> tuple[LiveStation, ...]:
        """Every station heard of lately, by name."""
        with self._lock:
            self._forget_old()
            now = self._now_s()
            found = [
                LiveStation(
                    station=live.station.id, name=live.station.name, state=live.state,
                    silent_s=round(max(now - live.heard_s, 0.0), 1), pictures=live.pictures,
                )
                for live in self._stations.values()
            ]  # fmt: skip
        return tuple(sorted(found, key=lambda each: (each.name, each.station)))

    def look(self, station_id: str, after: int = 0) -> tuple[int, bytes]:
        """The newest picture and its number, empty where none is newer than `after`; asks the station for more."""
        with self._lock:
            live = self._live(station_id)
            live.looked_s = self._now_s()
            return live.pictures, live.picture if live.pictures > after else b""

    def wish(self, station_id: str, deed: Deed) -> None:
        """Want something of a station; raises NotFoundError."""
        with self._lock:
            live = self._live(station_id)
            live.wished += 1
            live.wishes = [*live.wishes, HubWish(number=live.wished, deed=deed)][-MOST_WISHES:]

    def under_way(self) -> frozenset[str]:
        """The attempts of stations that were heard of just now and have not left."""
        with self._lock:
            now = self._now_s()
            lives = [live for live in self._stations.values() if now - live.heard_s < SILENT_AFTER_S]
            return frozenset(live.state.attempt for live in lives if live.state.phase != "left")

    def _word(self, live: _Live) -> HubWord:
        return HubWord(picture_wanted=self._now_s() - live.looked_s < LOOKS_FOR_S, wishes=tuple(live.wishes))

    def _live(self, station_id: str) -> _Live:
        live = self._stations.get(station_id)
        if live is None:
            raise NotFoundError("这台训练站现在不在线。")
        return live

    def _forget_old(self) -> None:
        now = self._now_s()
        by_age = sorted(self._stations.values(), key=lambda live: live.heard_s, reverse=True)
        kept = [live for live in by_age if now - live.heard_s < FORGOTTEN_AFTER_S][:MOST_STATIONS]
        self._stations = {live.station.id: live for live in kept}
