"""The station without a window, at a pace at which a desktop can be killed in the middle."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from app.domain.attempt.chain import Entry
from app.domain.attempt.events import Event
from scenarios.bots.player import TeeJournal
from tests.flows import bot_station

PAUSE_S = 0.004


class PacedJournal(TeeJournal):
    """Waits after each write, as a person would."""

    def append(self, events: Sequence[Event]) -> list[Entry]:
        """Write, then wait."""
        written = super().append(events)
        time.sleep(PAUSE_S)
        return written


if __name__ == "__main__":
    sys.exit(bot_station.main(PacedJournal))
