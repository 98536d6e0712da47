"""A process that runs a session as a station does and prints each acknowledgement, to be killed by `test_session`.

Started as `python recorder.py ASSIGNMENT SOURCE_ROOT`. It prints number and hash of each event that may be shown.
"""

from __future__ import annotations

import sys
from pathlib import Path


def record_for_ever(assignment: Path) -> None:
    """Take up the attempt, write a note each frame, and tell what may be shown."""
    from app.domain.attempt.chain import ChainHead, head_after, seal_line
    from app.domain.attempt.events import Event, NoteWritten
    from scenarios.director.journal import JOURNAL_NAME, read_journal
    from scenarios.link.assignment_file import read_assignment
    from scenarios.link.progress import Progress
    from scenarios.link.session import Session
    from tests.director.small_scenario import small_scenario

    session = Session(small_scenario(), read_assignment(assignment), Progress(None))
    # A fresh attempt does not tell of its own beginning.
    begun = ChainHead() if session.resumed else head_after(read_journal(session.folder / JOURNAL_NAME)[0])
    session.resume()
    head, number = begun, 0
    sys.stdout.write(f"{head.seq} {head.h}\n")
    sys.stdout.flush()
    while True:
        for _ in range(number % 3):
            session.do(NoteWritten(t_ms=session.now_ms(), text=f"第{number}条" * 10))
        number += 1
        session.tick()
        for shown in session.take():
            if isinstance(shown, Event):
                entry, _ = seal_line(head, shown)
                head = head_after(entry)
                sys.stdout.write(f"{head.seq} {head.h}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[2])
    record_for_ever(Path(sys.argv[1]))
