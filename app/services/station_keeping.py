"""Beside a hub: attempts whose station has fallen silent are noted as interrupted."""

from __future__ import annotations

import logging
from threading import Event, Thread

from app.domain.errors import KnownError
from app.services.base import Base
from app.services.live_stations import SILENT_AFTER_S, LiveRegistry
from app.services.station_attempts import settle_silent

EVERY_S = SILENT_AFTER_S
log = logging.getLogger(__name__)


class StationKeeper:
    """Looks every few seconds on a thread of its own, until it is closed."""

    def __init__(self, base: Base, live: LiveRegistry, every_s: float = EVERY_S) -> None:
        self._base, self._live, self._every_s = base, live, every_s
        self._closing = Event()
        self._thread = Thread(target=self._work, name="station keeper", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop looking, and wait for a look under way."""
        self._closing.set()
        self._thread.join()

    def _work(self) -> None:
        # The wait comes first: after a start of the hub its stations need a moment to be heard.
        while not self._closing.wait(self._every_s):
            try:
                settle_silent(self._base, self._live.under_way())
            except KnownError as error:
                log.warning("silent stations were not noted: %s", error)
