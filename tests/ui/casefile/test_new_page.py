"""How a case file begins."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_files import open_case
from app.services.errors import ServiceError
from app.ui.casefile import new_page
from app.ui.casefile.new_page import NewCasePage
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.selectable_row import SelectableRow
from tests.services.conftest import do_whole_attempt

LONG_MS = 60_000


def shown(qtbot: QtBot, desk: Desk) -> NewCasePage:
    page = NewCasePage(desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: len(begins(page)) >= 6, timeout=LONG_MS)
    return page


def begins(page: NewCasePage) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.text().strip() == "Begin"]


def test_a_brief_begins_a_file(qtbot: QtBot, case_desk: Desk) -> None:
    page = shown(qtbot, case_desk)
    with qtbot.waitSignal(page.go, timeout=LONG_MS) as gone:
        begins(page)[0].click()
    assert gone.args[0] == "case"
    assert open_case(gone.args[1]).evidence
    assert page.isEnabled()


def test_a_run_begins_a_file_or_says_why_not(
    qtbot: QtBot, case_desk: Desk, desk_for: object, monkeypatch: pytest.MonkeyPatch, right_set: CaseFile
) -> None:
    sample = replace(case_desk.base, shelf=type(case_desk.base.shelf)())
    assert sample.shelf is not None
    record = do_whole_attempt(desk_for(case_desk.who).base, case_desk.who)  # type: ignore[operator]
    asked: list[str] = []

    def refuse(_base: object, _who: object, attempt: str) -> None:
        asked.append(attempt)
        raise ServiceError("这次训练还没有结束")

    monkeypatch.setattr(new_page, "new_from_drill", refuse)
    page = shown(qtbot, case_desk)
    (run,) = page.findChildren(SelectableRow)
    with qtbot.waitSignal(page.said, timeout=LONG_MS):
        run.chosen.emit()
    assert asked == [record.id]
    assert page.isEnabled()
