"""Saving by itself: late enough for a burst of typing, never over somebody else, and again once that is settled."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.services.case_files import open_case, save_case
from app.services.case_writing import CaseWriting
from app.ui.casefile.saving import Saving
from app.ui.desk import Desk

LONG_MS = 60_000


@pytest.fixture
def writing(case_desk: Desk, case_path: Path) -> CaseWriting:
    return CaseWriting(case_desk.base, case_desk.who, case_path)


@pytest.fixture
def saving(qapp: QObject, writing: CaseWriting) -> Saving:
    made = Saving(qapp)
    made.begin(writing)
    return made


def type_in(writing: CaseWriting, words: str) -> None:
    writing.set_value(writing.case.documents[0].id, "place", words)


def place_in(path: Path) -> object:
    return open_case(path).documents[0].values["place"]


def test_a_burst_of_typing_is_saved_once(qtbot: QtBot, saving: Saving, writing: CaseWriting, case_path: Path) -> None:
    before = open_case(case_path).revision
    for words in ("甲", "甲地", "甲地旁"):
        type_in(writing, words)
        saving.wish()
    assert open_case(case_path).revision == before
    qtbot.waitUntil(lambda: not writing.unsaved, timeout=LONG_MS)
    assert place_in(case_path) == "甲地旁"
    assert open_case(case_path).revision == before + 1
    saving.end()


def test_what_comes_while_it_saves_is_saved_next(
    qtbot: QtBot, saving: Saving, writing: CaseWriting, case_path: Path
) -> None:
    type_in(writing, "甲")
    saving.save()
    type_in(writing, "乙")
    qtbot.waitUntil(lambda: not writing.unsaved, timeout=LONG_MS)
    assert place_in(case_path) == "乙"
    saving.end()


def test_a_refusal_is_told_once_and_settled_apart(
    qtbot: QtBot, saving: Saving, writing: CaseWriting, case_path: Path
) -> None:
    save_case(case_path, open_case(case_path), open_case(case_path).history[0].saved_at, "别人")
    type_in(writing, "这里的")
    told: list[str] = []
    saving.refused.connect(told.append)
    with qtbot.waitSignal(saving.refused, timeout=LONG_MS):
        saving.save()
    saving.save()
    assert len(told) == 1
    assert "没有覆盖" in told[0]
    assert not saving.save_now()
    apart = saving.save_apart()
    assert apart is not None
    assert told[-1] == ""
    assert place_in(apart) == "这里的"
    assert open_case(case_path).history[-1].by == "别人"
    saving.end()


def test_after_the_end_others_may_write(saving: Saving, case_desk: Desk, case_path: Path) -> None:
    assert saving.save_now()
    saving.end()
    other = CaseWriting(case_desk.base, case_desk.who, case_path)
    assert not other.read_only
    other.close()
    saving.save()
    assert saving.save_apart() is None
