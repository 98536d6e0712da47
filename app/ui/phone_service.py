"""The hub that this desktop has opened for phones: at most one, whichever page is shown."""

from __future__ import annotations

from threading import Lock

from app.services.data_home import DataHome
from app.services.hub_process import HubProcess, PhoneLink

ANYWHERE = "0.0.0.0"  # noqa: S104 - phones are elsewhere; the hub asks each of them for a code


class PhoneService:
    """Opened, asked for codes and closed from background threads; one at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hub: HubProcess | None = None

    @property
    def running(self) -> bool:
        """Whether phones can reach a hub of this desktop."""
        return self._hub is not None and self._hub.running

    def link(self, home: DataHome, host: str = ANYWHERE) -> PhoneLink:
        """A fresh code for one phone, from the hub that runs or from one that is opened now; raises HubProcessError."""
        with self._lock:
            if self._hub is None or not self._hub.running:
                self._hub = HubProcess.start(home, host)
            return self._hub.phone_link()

    def close(self) -> None:
        """Close the hub, if one runs."""
        with self._lock:
            if self._hub is not None:
                self._hub.stop()
                self._hub = None
