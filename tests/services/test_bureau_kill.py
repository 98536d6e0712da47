"""kill -9 while proposals are made, approved and imported: each of these happens whole or not at all."""

from __future__ import annotations

import json
import os
import random
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.law.bureau import Proposal, TableKind
from app.domain.law.desk import PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_exchange import import_tables
from app.services.bureau_tables import editing, history, propose, review
from app.services.errors import ServiceError
from app.services.law_desk import note_read, recent
from records.errors import RecordsError
from records.opening import open_file
from tests.domain.law.test_bureau_file import ENTRY, FILE
from tests.killing import forks, killed
from tests.services.sample_bureau import ACT, FROM, approved, wish
from tests.services.sample_bureau import either as either
from tests.services.sample_bureau import lawful as lawful

ENTRIES = 60


@forks
@pytest.mark.soak
def test_every_acknowledged_version_is_there_with_its_proposal(
    lawful: Base, instructor: Account, manager: Account, sized: Callable[[int, int], int]
) -> None:
    chance = random.Random(20261126)
    path = lawful.home.base
    lawful.records.close()

    def approve_for_ever(acknowledge: int) -> None:
        base = replace(lawful, records=open_file(path))
        number = len(history(base, instructor, TableKind.ACT, ACT))
        while True:
            number += 1
            approved(base, instructor, manager, wish(base, {"rule": f"第 {number} 次修改"}))
            note_read(base, instructor, PlaceKind.ACT, ACT, f"第 {number} 次")
            os.write(acknowledge, b".")

    promised = 0
    for _ in range(sized(6, 300)):
        promised += len(killed(approve_for_ever, chance.uniform(0, 0.05)))
        base = replace(lawful, records=open_file(path))
        kept = history(base, instructor, TableKind.ACT, ACT)
        versions = [each.version for each in reversed(kept) if each.version]
        assert versions == list(range(1, len(versions) + 1))
        assert len(versions) >= promised
        assert len(recent(base, instructor)) == 1
        base.close()


def file_of_guides(base: Base, path: Path) -> Path:
    form: dict[str, Any] = editing(base, TableKind.GUIDE, "G01", FROM).document or {}
    names = [f"G{900 + number}" for number in range(ENTRIES)]
    entries = [{**ENTRY, "kind": "guide", "id": name, "document": {**form, "id": name}} for name in names]
    path.write_text(json.dumps({**FILE, "entries": entries}), encoding="utf-8")
    return path


@forks
@pytest.mark.soak
def test_a_killed_import_leaves_all_entries_or_none(
    lawful: Base, manager: Account, tmp_path: Path, sized: Callable[[int, int], int]
) -> None:
    chance = random.Random(7)
    file = file_of_guides(lawful, tmp_path / "tables.json")
    path = lawful.home.base
    lawful.records.close()

    def take_in(acknowledge: int) -> None:
        base = replace(lawful, records=open_file(path))
        os.write(acknowledge, b".")
        import_tables(base, manager, file)
        os.write(acknowledge, b".")

    for _ in range(sized(10, 300)):
        acknowledged = len(killed(take_in, chance.uniform(0, 0.3)))
        base = replace(lawful, records=open_file(path))
        with base.records.reading() as unit:
            count = len(unit.bureau.find())
        base.close()
        assert count in ((0, ENTRIES) if acknowledged == 1 else (ENTRIES,))
    base = replace(lawful, records=open_file(path))
    taken = import_tables(base, manager, file)
    assert len(taken.proposed) + taken.unchanged == ENTRIES
    base.close()


def test_of_two_reviewers_at_once_one_succeeds(either: Base, instructor: Account, manager: Account) -> None:
    for number in range(8):
        made = propose(either, instructor, wish(either, {"rule": f"第 {number} 次修改"}))
        both = threading.Barrier(2)
        done: list[Proposal | Exception] = []

        def decide(accept: bool, made: Proposal = made, both: threading.Barrier = both, done: list[Any] = done) -> None:
            both.wait()
            try:
                done.append(review(either, manager, made.number, accept=accept, reason="看过"))
            except (ServiceError, RecordsError) as error:
                done.append(error)

        threads = [threading.Thread(target=decide, args=(accept,)) for accept in (True, False)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert sorted(isinstance(each, Exception) for each in done) == [False, True]
        with either.records.reading() as unit:
            kept = unit.bureau.get(made.number)
        assert kept in done
