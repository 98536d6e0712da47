"""A thread that keeps decisions on the disk, so that a frame never waits for it.

What a decision asks the engine to show comes back by `acknowledged` only after its events are durable.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.attempt.events import Event
from app.domain.errors import KnownError
from scenarios.director.commands import Command
from scenarios.director.run import Decision

log = logging.getLogger(__name__)
RETRY_S = 0.5


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A decision that is on the disk: its events, and what is to be carried out."""

    events: tuple[Event, ...]
    commands: tuple[Command, ...]


class Committer:
    """Commits in the order of submission; a disk that refuses is tried again until `close` is called."""

    def __init__(self, commit: Callable[[Decision], list[Command]]) -> None:
        self._commit = commit
        self._waiting: queue.SimpleQueue[Decision | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Acknowledged] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._pending = 0
        self.problem = ""
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> int:
        """Decisions that are not yet acknowledged."""
        return self._pending

    def submit(self, decision: Decision) -> None:
        """Hand a decision over; returns at once."""
        self._pending += 1
        self._waiting.put(decision)

    def acknowledged(self) -> list[Acknowledged]:
        """What has become durable since the last call."""
        found: list[Acknowledged] = []
        while not self._done.empty():
            found.append(self._done.get())
        self._pending -= len(found)
        return found

    def close(self, wait_s: float = 10.0) -> bool:
        """Write out what is waiting and end the thread; False where the disk did not take everything in time."""
        self._waiting.put(None)
        self._thread.join(wait_s)
        self._closing.set()
        self._thread.join(RETRY_S * 4)
        return not self._thread.is_alive() and not self.problem

    def _work(self) -> None:
        while (decision := self._waiting.get()) is not None:
            commands = self._keep(decision)
            if commands is None:
                return
            self._done.put(Acknowledged(decision.events, tuple(commands)))

    def _keep(self, decision: Decision) -> list[Command] | None:
        attempt = decision
        while True:
            try:
                commands = self._commit(attempt)
            except KnownError as error:
                self.problem = str(error)
                # The run itself holds what failed; trying again adds nothing new.
                attempt = Decision((), ())
                if self._closing.wait(RETRY_S):
                    return None
            except Exception:
                # A thread that dies without a word would leave the trainee working for nothing.
                log.exception("the journal thread stopped")
                self.problem = "训练记录写不下去了，之后做的不会保存。请退出训练，并把日志交给管理员。"
                return None
            else:
                self.problem = ""
                return commands
