"""A journal is read line by line as another thread writes it."""

from __future__ import annotations

import json
from pathlib import Path

from scenarios.link.journal_tail import JournalTail


def line(seq: int, **body: object) -> str:
    return json.dumps({"body": body, "h": f"{seq:064x}", "seq": seq}, separators=(",", ":"))


def test_a_torn_line_waits_for_its_rest(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    tail = JournalTail(path)
    tail.read_on()
    assert tail.lines == []
    whole = line(1, kind="A") + "\n" + line(2, kind="B", text="卸料阀") + "\n"
    path.write_bytes(whole.encode()[:-9])
    tail.read_on()
    assert tail.lines == [line(1, kind="A")]
    path.write_bytes(whole.encode())
    tail.read_on()
    tail.read_on()
    assert tail.lines == whole.splitlines()


def test_hashes_by_number(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(line(1, kind="A") + "\n", encoding="utf-8")
    tail = JournalTail(path)
    tail.read_on()
    assert tail.hash_at(1) == f"{1:064x}"
    assert tail.hash_at(0) == tail.hash_at(2) == ""


def test_photographs_with_a_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    lines = [
        line(1, kind="PhotoTaken", photo="photo_001", sha256="a" * 64),
        line(2, kind="NoteWritten", text='"kind":"PhotoTaken"'),
        line(3, kind="PhotoTaken", photo="photo_002", sha256=""),
        line(4, kind="PhotoTaken", photo="photo_003", sha256="b" * 64),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    tail = JournalTail(path)
    tail.read_on()
    assert tail.photos(1, 3) == ["photo_001"]
    assert tail.photos(4, 4) == ["photo_003"]
