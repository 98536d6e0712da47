"""Make the base of a released version, for the test that brings old bases forward.

Run once per release, from the tagged checkout: `python -m tests.data.make_release_base 0.1`. Never make one again
with newer code: it would no longer be what that version wrote.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.domain.attempt.record import PhotoRecord
from app.domain.roster.account import SignIn, SignInOutcome
from app.domain.scoring.score import score_attempt
from records.opening import backup_to, open_file
from tests.records.conftest import fill
from tests.records.sample_law import NoLaw
from tests.records.sample_scenario import NOW, chain, sample_events, sample_lines, sample_record, sample_scenario


def make(version: str) -> Path:
    """The new file beside this script; an existing one is never replaced."""
    target = Path(__file__).with_name(f"base-v{version}.sqlite")
    if target.exists():
        raise SystemExit(f"{target.name} is there already")
    working = target.with_suffix(".working")
    records = open_file(working, fill)
    with records.writing() as unit:
        head = unit.events.append_lines("A1", sample_lines(sample_record()), NOW).head
        unit.sheets.put(head, score_attempt(sample_scenario(), chain(sample_events(sample_record())), NoLaw()))
        unit.photos.put(PhotoRecord(attempt_id="A1", photo="ph1", sha256="b" * 64, path="photos/ph1.jpg"))
        unit.sign_ins.add(SignIn(login="p1", account_id="p1", at=NOW, outcome=SignInOutcome.SUCCESS))
        unit.preferences.put("p1", "{}")
        unit.notes.put("kind", "sample")
    backup_to(records, target)
    records.close()
    working.unlink()
    return target


if __name__ == "__main__":
    make(sys.argv[1])
