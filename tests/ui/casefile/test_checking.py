"""Checking while it is written: the newest state is what is told in the end, and a closed file nothing more."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.services.case_checking import CaseChecker, CaseView
from app.services.case_writing import CaseWriting
from app.services.errors import ContentError
from app.services.shelf import Shelf
from app.ui.background import at_work
from app.ui.casefile.checking import Checking
from app.ui.desk import Desk

LONG_MS = 60_000


@pytest.fixture
def writing(case_desk: Desk, case_path: Path) -> CaseWriting:
    return CaseWriting(case_desk.base, case_desk.who, case_path)


class Refusing(CaseChecker):
    """Has no content."""

    def check(self, case: object) -> CaseView:
        """Refuse."""
        raise ContentError("内容用不了。")


def test_the_newest_state_is_told_last(qtbot: QtBot, qapp: QObject, writing: CaseWriting, shipped: Shelf) -> None:
    checking = Checking(qapp)
    views: list[CaseView] = []
    checking.checked.connect(views.append)
    checking.begin(writing, CaseChecker(shipped))
    checking.check()
    writing.set_value(writing.case.documents[0].id, "place", None)
    checking.wish()
    qtbot.waitUntil(lambda: bool(views) and views[-1].case is writing.case, timeout=LONG_MS)
    assert views[-1].flaws[writing.case.documents[0].id]
    checking.end()
    writing.close()


def test_what_ends_late_is_told_to_nobody(qtbot: QtBot, qapp: QObject, writing: CaseWriting, shipped: Shelf) -> None:
    checking = Checking(qapp)
    views: list[CaseView] = []
    checking.checked.connect(views.append)
    checking.begin(writing, CaseChecker(shipped))
    checking.check()
    checking.end()
    qtbot.waitUntil(lambda: not at_work(), timeout=LONG_MS)
    assert not views
    checking.begin(writing, CaseChecker(shipped))
    checking.check()
    qtbot.waitUntil(lambda: len(views) == 1, timeout=LONG_MS)
    checking.end()
    writing.close()


def test_why_it_fails_is_told(qtbot: QtBot, qapp: QObject, writing: CaseWriting, shipped: Shelf) -> None:
    checking = Checking(qapp)
    checking.begin(writing, Refusing(shipped))
    with qtbot.waitSignal(checking.failed, timeout=LONG_MS) as told:
        checking.check()
    assert told.args == ["内容用不了。"]
    checking.end()
    writing.close()
