"""A desk on the shipped content, which briefs and appraisal need, and a case file to open."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.domain.roster.account import Account
from app.services.case_desk import cases_folder
from app.services.case_files import save_case
from app.services.case_starting import begin_from_brief
from app.services.shelf import Shelf
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.paper import Paper
from app.ui.desk import Desk

DeskFor = Callable[[Account], Desk]


@pytest.fixture(scope="session")
def shipped() -> Shelf:
    """The content as it ships, read once."""
    return Shelf()


@pytest.fixture(scope="session")
def right_set(shipped: Shelf) -> CaseFile:
    """The whole set of the smallest brief."""
    return begin_from_brief(shipped, "simple_driver", right_set=True)


@pytest.fixture
def case_desk(desk_for: DeskFor, trainee: Account, shipped: Shelf) -> Desk:
    """The desk of a trainee on the shipped content."""
    desk = desk_for(trainee)
    return replace(desk, base=replace(desk.base, shelf=shipped))


@pytest.fixture
def case_path(case_desk: Desk, right_set: CaseFile) -> Path:
    """A kept case file of that trainee."""
    path = cases_folder(case_desk.base, case_desk.who) / "simple_driver.zxcase.json"
    save_case(path, right_set, case_desk.base.clock())
    return path


@pytest.fixture
def editor(qtbot: QtBot, case_desk: Desk, case_path: Path) -> EditorPage:
    """The editor with that file open."""
    page = EditorPage(case_desk)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.enter(case_path)
    qtbot.waitUntil(lambda: page.findChild(Paper) is not None, timeout=60_000)
    return page
