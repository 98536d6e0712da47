"""Paints panels on a thread of its own and hands finished pictures over, so that no frame waits for letters."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from scenarios.trainee.panels import Panel

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Painted:
    """A finished picture: bottom row first, blue green red alpha, as textures take it."""

    name: str
    pixels: Pixels


class Painter:
    """Takes the newest wish for each panel; older ones that were not begun are dropped."""

    def __init__(self) -> None:
        self._wishes: dict[str, tuple[Panel, float, tuple[float, float]]] = {}
        self._done: dict[str, Painted] = {}
        self._changed = threading.Condition()
        self._busy = False
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="painter", daemon=True)
        self._thread.start()

    def wish(self, name: str, panel: Panel, scale: float, screen: tuple[float, float]) -> None:
        """Ask for a panel to be painted."""
        with self._changed:
            self._wishes[name] = (panel, scale, screen)
            self._changed.notify()

    def forget(self, name: str) -> None:
        """The panel is not wanted any more."""
        with self._changed:
            self._wishes.pop(name, None)
            self._done.pop(name, None)

    def take(self) -> list[Painted]:
        """Pictures finished since the last call."""
        with self._changed:
            found = list(self._done.values())
            self._done.clear()
        return found

    def settle(self, wait_s: float = 10.0) -> None:
        """Wait until nothing is left to paint; for pictures and tests."""
        with self._changed:
            self._changed.wait_for(lambda: not self._wishes and not self._busy, wait_s)

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join(5)

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wishes or self._closed)
                if self._closed:
                    return
                name, (panel, scale, screen) = next(iter(self._wishes.items()))
                del self._wishes[name]
                self._busy = True
            painted = self._paint(name, panel, scale, screen)
            with self._changed:
                self._busy = False
                if painted is not None:
                    self._done[name] = painted
                self._changed.notify_all()

    def _paint(self, name: str, panel: Panel, scale: float, screen: tuple[float, float]) -> Painted | None:
        try:
            return Painted(name, as_pixels(panel.paint(scale, screen)))
        except Exception:
            # A panel that cannot be painted must not take the others with it.
            log.exception("panel %s could not be painted", name)
            return None


def as_pixels(image: Image.Image) -> Pixels:
    """The picture as textures take it: bottom row first, blue green red alpha."""
    return np.ascontiguousarray(np.asarray(image.convert("RGBA"))[::-1, :, [2, 1, 0, 3]])
