"""The hub that this desktop has opened for phones and stations: at most one, whichever page is shown."""

from __future__ import annotations

from threading import Lock

from app.domain.station.messages import HubPlace
from app.services.data_home import DataHome
from app.services.hub_process import EVERYWHERE, HubProcess, PhoneLink, StationLink
from app.services.station_watch import HubWatch


class PhoneService:
    """Opened, asked for codes and closed from background threads; one at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hub: HubProcess | None = None
        self._watch: HubWatch | None = None

    @property
    def running(self) -> bool:
        """Whether phones and stations can reach a hub of this desktop."""
        return self._hub is not None and self._hub.running

    def link(self, home: DataHome, host: str = EVERYWHERE) -> PhoneLink:
        """A fresh code for one phone, from the hub that runs or from one that is opened now; raises HubProcessError."""
        with self._lock:
            return self._open(home, host).phone_link()

    def station_link(self, home: DataHome, host: str = EVERYWHERE) -> StationLink:
        """A fresh code for one station, likewise; raises HubProcessError."""
        with self._lock:
            return self._open(home, host).station_link()

    def watch(self) -> HubWatch | None:
        """The stations of the hub that runs, to be watched; None where none runs. Raises HubProcessError."""
        with self._lock:
            hub = self._hub
            if hub is None or not hub.running:
                self._watch = None
            elif self._watch is None or self._watch.url != hub.local:
                self._watch = HubWatch(hub.local, hub.watch_token())
            return self._watch

    def own_station(self, name: str) -> HubPlace | None:
        """What lets a station of this machine push to the hub that runs; None where none runs."""
        with self._lock:
            return self._hub.own_station(name) if self._hub is not None and self._hub.running else None

    def close(self) -> None:
        """Close the hub, if one runs."""
        with self._lock:
            if self._hub is not None:
                self._hub.stop()
                self._hub = None
                self._watch = None

    def _open(self, home: DataHome, host: str) -> HubProcess:
        if self._hub is None or not self._hub.running:
            self._hub, self._watch = HubProcess.start(home, host), None
        return self._hub
