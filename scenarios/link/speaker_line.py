"""Speech, asked of a process of its own: no frame waits for an engine, and one that hangs or dies only falls silent."""

from __future__ import annotations

import logging
import shutil
import subprocess
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.scenario.speaking import LONGEST_LINE, Manner, SpeechAnswer, SpeechWish, VoicesHere
from scenarios.link.piped_process import hang_up, start_piped

MOST_STARTS = 3
START_PATIENCE_S, PATIENCE_S = 20.0, 8.0
"""A line that is not said by then will not be: the process hangs and is ended."""
PARTING_S = 1.0
MOST_KEPT = 32
log = logging.getLogger(__name__)
_Line = tuple[str, Manner]
_Said = TypeVar("_Said", bound=BaseModel)


class SpeakerLine:
    """A speaking process, started when it is first wanted, and again where it has died.

    `prepare` and `said` never wait. `problem` tells why nobody will speak, once that is known.
    """

    def __init__(self, command: Sequence[str], folder: Path, patience_s: float = PATIENCE_S) -> None:
        self._command, self._folder, self._patience_s = list(command), folder, patience_s
        self.problem = ""
        self._wishes: SimpleQueue[_Line | None] = SimpleQueue()
        self._lock = threading.Lock()
        # Every line that was wished for, with its file as soon as there is one.
        self._lines: OrderedDict[_Line, Path | None] = OrderedDict()
        self._process: subprocess.Popen[str] | None = None
        self._starts = self._asked = 0
        self._sounds: set[Path] = set()
        self._worker = threading.Thread(target=self._work, name="speaker line", daemon=True)
        self._worker.start()

    def warm_up(self) -> None:
        """Let the process start and its voice load; nobody listens to what it says to this."""
        self.prepare("好。", Manner(person="nobody"))

    def prepare(self, words: str, manner: Manner) -> None:
        """Have a line said, so that it is there when its turn comes."""
        line = (words[:LONGEST_LINE], manner)
        with self._lock:
            if line in self._lines or not words:
                return
            self._lines[line] = None
            old = [self._lines.popitem(last=False)[1] for _ in range(len(self._lines) - MOST_KEPT)]
        self._wishes.put(line)
        for file in old:
            if file is not None:
                file.unlink(missing_ok=True)

    def said(self, words: str, manner: Manner) -> Path | None:
        """The file of a line that was prepared; None where it is not said yet, or never will be."""
        with self._lock:
            return self._lines.get((words[:LONGEST_LINE], manner))

    def close(self) -> None:
        """End the process and take its files away."""
        self._wishes.put(None)
        self._worker.join(PARTING_S)
        process = self._process
        if process is not None:
            process.kill()
            self._worker.join()
        # One that died by force left them behind.
        for folder in self._sounds:
            shutil.rmtree(folder, ignore_errors=True)

    def _work(self) -> None:
        while (line := self._wishes.get()) is not None:
            try:
                file = self._say(line)
            except (OSError, EOFError) as error:
                log.info("the speaker took no line: %r", error)
                self._end()
                continue
            with self._lock:
                if line in self._lines:
                    self._lines[line] = file
        self._end()

    def _say(self, line: _Line) -> Path | None:
        try:
            return self._ask(line)
        except (OSError, EOFError):
            # It died with the line in its hand: the next one says it.
            self._end()
            return self._ask(line)

    def _ask(self, line: _Line) -> Path | None:
        process = self._running()
        if process is None or process.stdin is None:
            return None
        self._asked += 1
        process.stdin.write(SpeechWish(id=self._asked, words=line[0], manner=line[1]).model_dump_json() + "\n")
        process.stdin.flush()
        answer = self._read(process, SpeechAnswer, self._patience_s)
        if answer is None:
            log.info("the speaker fell silent")
            self._end()
        return Path(answer.file) if answer is not None and answer.file else None

    def _running(self) -> subprocess.Popen[str] | None:
        """The process that lives; started where none does, unless that is hopeless."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        if self.problem or self._starts >= MOST_STARTS:
            return None
        self._starts += 1
        self._process = start_piped(self._command, self._folder)
        here = self._read(self._process, VoicesHere, START_PATIENCE_S)
        if here is None or here.problem:
            self.problem = here.problem if here is not None else ""
            log.info("nobody will speak: %s", self.problem or "the speaker did not start")
            self._end()
            return None
        if here.folder:
            self._sounds.add(Path(here.folder))
        return self._process

    def _read(self, process: subprocess.Popen[str], kind: type[_Said], patience_s: float) -> _Said | None:
        """The next thing it says; None where it hangs or says what makes no sense. Raises EOFError where it is gone."""
        assert process.stdout is not None  # asked for when it was started
        hung = threading.Event()

        def give_up() -> None:
            hung.set()
            process.kill()

        alarm = threading.Timer(patience_s, give_up)
        alarm.start()
        try:
            said = process.stdout.readline()
        finally:
            alarm.cancel()
        if not said and not hung.is_set():
            raise EOFError("the speaker is gone")
        try:
            return kind.model_validate_json(said)
        except ValidationError:
            return None

    def _end(self) -> None:
        """Hang up, which ends the process."""
        process, self._process = self._process, None
        if process is None or process.stdout is None:
            return
        if not hang_up(process, PARTING_S):
            process.kill()
            process.wait()
        process.stdout.close()
