"""The law library, asked of a process of its own: no frame waits for a disk, a search, or a base being opened."""

from __future__ import annotations

import datetime as dt
import logging
import subprocess
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Protocol

from pydantic import ValidationError

from app.domain.law.consulting import LawAnswer, LawWish
from scenarios.link.piped_process import hang_up, start_piped

MOST_STARTS = 3
PATIENCE_S = 1.0
NOBODYS = 2**31
"""The number of wishes whose answers nobody waits for."""
NO_ANSWER = "法规库没有答复。按 Esc 返回后再试；还不行就先记笔记，回桌面程序里查。"
log = logging.getLogger(__name__)


class LawPort(Protocol):
    """Somebody who answers wishes: `ask` never waits, `take` hands out what was answered since."""

    def ask(self, wish: LawWish) -> None:
        """Pass a wish on."""

    def take(self) -> Sequence[LawAnswer]:
        """The answers that have come since the last call."""


class LawLine:
    """A library process, started when it is first wanted, and again where it has died."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command, self._folder = list(command), folder
        self._wishes: SimpleQueue[LawWish | None] = SimpleQueue()
        self._answers: list[LawAnswer] = []
        # Each wish with the number of the process that was given it, 0 as long as none was.
        self._waiting: dict[int, int] = {}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._starts = self._ended = 0
        self._writer = threading.Thread(target=self._write, name="law line", daemon=True)
        self._writer.start()

    def warm_up(self, on: dt.date) -> None:
        """Let the library read what wishes to come will need; nobody waits for what it says to this."""
        self._wishes.put(LawWish(id=NOBODYS, do="search", text="1", on=on))
        self._wishes.put(LawWish(id=NOBODYS, do="phrases", on=on))

    def ask(self, wish: LawWish) -> None:
        """Pass a wish on; its answer comes by `take`."""
        with self._lock:
            self._waiting[wish.id] = 0
        self._wishes.put(wish)

    def take(self) -> Sequence[LawAnswer]:
        """The answers that have come since the last call."""
        with self._lock:
            found, self._answers = self._answers, []
        return found

    def close(self) -> None:
        """End the process; a wish under way is dropped."""
        self._wishes.put(None)
        self._writer.join()

    def _write(self) -> None:
        while (wish := self._wishes.get()) is not None:
            try:
                pipe = self._pipe()
                with self._lock:
                    if pipe is None or self._ended == self._starts:
                        raise OSError("no library process lives")
                    if wish.id in self._waiting:
                        self._waiting[wish.id] = self._starts
                pipe.write(wish.model_dump_json() + "\n")
                pipe.flush()
            except (OSError, ValueError) as error:
                log.error("the library took no wish: %s", error)
                self._give_up([wish.id])
        self._end()

    def _pipe(self) -> IO[str] | None:
        """The way to the process that lives; started where none does."""
        if self._process is None or self._process.poll() is not None or self._ended == self._starts:
            self._end()
            if self._starts >= MOST_STARTS:
                return None
            self._starts += 1
            self._process = start_piped(self._command, self._folder)
            given = (self._process, self._starts)
            threading.Thread(target=self._read, args=given, name="law answers", daemon=True).start()
        return self._process.stdin

    def _end(self) -> None:
        """Hang up, which ends the process; one that is busy ends by itself and cleans up after itself."""
        process, self._process = self._process, None
        if process is not None:
            hang_up(process, PATIENCE_S)

    def _read(self, process: subprocess.Popen[str], number: int) -> None:
        assert process.stdout is not None  # asked for when it was started
        with process.stdout as answers:
            for line in answers:
                self._hear(line)
        with self._lock:
            self._ended = number
            left = [wish for wish, given in self._waiting.items() if given == number]
        self._give_up(left)

    def _hear(self, line: str) -> None:
        try:
            answer = LawAnswer.model_validate_json(line)
        except ValidationError:
            log.error("the library said what is no answer: %.200s", line)
            return
        with self._lock:
            if self._waiting.pop(answer.id, None) is not None:
                self._answers.append(answer)

    def _give_up(self, wishes: Iterable[int]) -> None:
        with self._lock:
            for wish in wishes:
                if self._waiting.pop(wish, None) is not None:
                    self._answers.append(LawAnswer(id=wish, problem=NO_ANSWER))
