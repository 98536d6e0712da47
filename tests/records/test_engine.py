"""Engines: writers queue instead of failing, readers see one moment."""

from __future__ import annotations

import threading
from pathlib import Path

from records.opening import open_file
from tests.records.conftest import fill


def test_writers_in_many_threads_all_get_their_turn(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite", fill)
    failures: list[BaseException] = []

    def count_up() -> None:
        try:
            for _ in range(10):
                with records.writing() as unit:
                    unit.notes.put("n", str(int(unit.notes.get("n") or 0) + 1))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with records.reading() as unit:
        assert (failures, unit.notes.get("n")) == ([], "40")
    records.close()


def test_a_reader_sees_one_moment_while_others_write(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite", fill)
    with records.reading() as before:
        assert before.notes.get("n") is None
        with records.writing() as unit:
            unit.notes.put("n", "1")
        assert before.accounts.get("p1") is not None
        assert before.notes.get("n") is None
    with records.reading() as after:
        assert after.notes.get("n") == "1"
    records.close()
