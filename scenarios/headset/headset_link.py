"""Keeps the link to a headset: opens it, counts it as lost when it fails, and tries again without end."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from scenarios.headset.faults import Fault, HeadsetFault

_log = logging.getLogger(__name__)
RETRY_S = 5.0
"""Opening may take a moment, in which the flat picture stands still: not more often than this."""


class Closable(Protocol):
    """Something that lets go of what it holds."""

    def close(self) -> None:
        """Let go of everything."""


Held = TypeVar("Held", bound=Closable)


class HeadsetLink(Generic[Held]):
    """`headset` while there is one, else `fault` says why not."""

    def __init__(self, open_headset: Callable[[], Held], now_s: Callable[[], float]) -> None:
        self.headset: Held | None = None
        self.fault: HeadsetFault | None = None
        self._open = open_headset
        self._now_s = now_s
        self._next_s = 0.0
        self._left = False

    def tend(self) -> Held | None:
        """The headset, opened now where it is time to try; None where there is none."""
        if self.headset is None and not self._left and self._now_s() >= self._next_s:
            try:
                self.headset = self._open()
                self.fault = None
            except HeadsetFault as fault:
                if self.fault is None or self.fault.fault is not fault.fault:
                    _log.warning("no headset: %s (%s)", fault, fault.detail)
                self.fault = fault
                self._next_s = self._now_s() + RETRY_S
        return self.headset

    def lose(self, fault: HeadsetFault, for_good: bool = False) -> None:
        """The headset is gone; `for_good` where its own software has sent us away."""
        _log.warning("headset lost: %s (%s)", fault, fault.detail)
        self.close()
        self.fault = fault
        self._left = for_good
        self._next_s = self._now_s() + RETRY_S

    def try_again(self) -> None:
        """Try at the next chance, also where we were sent away."""
        self._left = False
        self._next_s = 0.0

    def close(self) -> None:
        """Let go of the headset, if there is one."""
        headset, self.headset = self.headset, None
        if headset is not None:
            headset.close()


def quiet_loader() -> None:
    """Keep OpenXR's loader from writing to the terminal what we say in words; call before the first try."""
    os.environ.setdefault("XR_LOADER_DEBUG", "none")


def left_by_its_user() -> HeadsetFault:
    """The trainee has closed us from within the headset's own menu."""
    return HeadsetFault(Fault.LOST, "the runtime ended the session")
