"""A process that appends events and prints each acknowledgement, to be killed by `test_journal`.

Started as `python appender.py JOURNAL SOURCE_ROOT`.
"""

from __future__ import annotations

import sys
from pathlib import Path


def append_for_ever(path: Path) -> None:
    """Append groups of one to three events, and print the chain's head after each."""
    from app.domain.attempt.events import NoteWritten
    from scenarios.director.journal import JournalWriter

    with JournalWriter(path) as writer:
        sys.stdout.write(f"{writer.head.seq} {writer.head.h}\n")
        sys.stdout.flush()
        while True:
            number = writer.head.seq
            writer.append([NoteWritten(t_ms=0, text=f"第{number + n}条" * 20) for n in range(number % 3 + 1)])
            sys.stdout.write(f"{writer.head.seq} {writer.head.h}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[2])
    append_for_ever(Path(sys.argv[1]))
