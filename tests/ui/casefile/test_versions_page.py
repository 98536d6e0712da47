"""Versions in a list."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.case_files import open_case, save_case
from app.services.case_versions import kept_versions, name_version
from app.ui.casefile import versions_page
from app.ui.casefile.version_row import VersionRow
from app.ui.casefile.versions_page import VersionsPage
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button


def test_an_earlier_version_is_restored_and_opened(
    qtbot: QtBot, case_desk: Desk, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions_page, "MOST", 2)
    first = open_case(case_path)
    for title in ("改过", "又改过"):
        save_case(case_path, open_case(case_path).model_copy(update={"title": title}), case_desk.base.clock())
    page = VersionsPage(case_desk)
    qtbot.addWidget(page)
    page.enter(case_path)
    qtbot.waitUntil(lambda: len(page.findChildren(VersionRow)) == 2)
    monkeypatch.setattr(versions_page, "MOST", 60)
    page.enter()
    qtbot.waitUntil(lambda: "Restore version 1" in [each.accessibleName() for each in page.findChildren(Button)])
    restore = next(each for each in page.findChildren(Button) if each.accessibleName() == "Restore version 1")
    with qtbot.waitSignal(page.go) as gone:
        restore.click()
    assert gone.args == ["case", case_path]
    assert open_case(case_path).title == first.title
    assert open_case(case_path).revision == 4


def test_a_file_that_is_gone_is_told(qtbot: QtBot, case_desk: Desk, tmp_path: Path) -> None:
    page = VersionsPage(case_desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.said):
        page.enter(tmp_path / "nowhere.zxcase.json")


def test_a_named_version_is_shown_however_old(
    qtbot: QtBot, case_desk: Desk, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions_page, "MOST", 1)
    for title in ("改过", "又改过"):
        save_case(case_path, open_case(case_path).model_copy(update={"title": title}), case_desk.base.clock())
    page = VersionsPage(case_desk)
    qtbot.addWidget(page)
    page.enter(case_path)
    qtbot.waitUntil(lambda: len(page.findChildren(VersionRow)) == 1)
    name_version(case_path, 1, "初稿")
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(VersionRow)) == 2)
    page.findChildren(VersionRow)[-1].named.emit("改了名")
    qtbot.waitUntil(lambda: kept_versions(case_path)[-1].mark.name == "改了名")
