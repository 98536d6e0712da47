"""Codes that work once and not for long, and a limit on how often somebody may guess."""

from __future__ import annotations

import datetime as dt
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from app.services.errors import ServiceError, SignInRefusedError

CODE_LENGTH = 10
CODE_LIVES = dt.timedelta(minutes=10)
MOST_CODES = 200
TRIES = 10
TRIES_WITHIN = dt.timedelta(minutes=10)
MOST_CLIENTS = 10_000
# No letters or digits that are taken for one another when read out.
_SAYABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
Clock = Callable[[], dt.datetime]


class TooManyTriesError(ServiceError):
    """Wrong codes or passwords came too often from one place."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """A code that lets one device in once, until a moment."""

    code: str
    until: dt.datetime


@dataclass
class OneTimeCodes:
    """Codes of one process; whoever shows one decides who may see it."""

    clock: Clock
    _codes: OrderedDict[str, dt.datetime] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def new(self) -> HandOver:
        """A fresh code; the oldest is forgotten where there are too many."""
        code = "".join(secrets.choice(_SAYABLE) for _ in range(CODE_LENGTH))
        until = self.clock() + CODE_LIVES
        with self._lock:
            self._codes[code] = until
            while len(self._codes) > MOST_CODES:
                self._codes.popitem(last=False)
        return HandOver(code, until)

    def use_up(self, code: str) -> bool:
        """Whether the code was good; it is none any more afterwards. Case, spaces and dashes don't matter."""
        plain = "".join(sign for sign in code.upper() if sign.isalnum())
        with self._lock:
            until = self._codes.pop(plain, None)
        return until is not None and until >= self.clock()


@dataclass
class Tries:
    """How often each client has failed lately."""

    clock: Clock
    _failed: OrderedDict[str, list[dt.datetime]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    @contextmanager
    def one_more(self, client: str) -> Iterator[None]:
        """A try of a client, failed where SignInRefusedError is raised within; TooManyTriesError where it must wait."""
        self.check(client)
        try:
            yield
        except SignInRefusedError:
            self.note_failure(client)
            raise

    def check(self, client: str) -> None:
        """Raise TooManyTriesError where the client must wait."""
        since = self.clock() - TRIES_WITHIN
        with self._lock:
            recent = [moment for moment in self._failed.get(client, ()) if moment > since]
        if len(recent) >= TRIES:
            minutes = int((min(recent) - since).total_seconds() // 60) + 1
            raise TooManyTriesError(f"试错次数过多，请 {minutes} 分钟后再试。")

    def note_failure(self, client: str) -> None:
        """Count a failure."""
        with self._lock:
            self._failed.setdefault(client, []).append(self.clock())
            self._failed[client] = self._failed[client][-TRIES:]
            self._failed.move_to_end(client)
            while len(self._failed) > MOST_CLIENTS:
                self._failed.popitem(last=False)
