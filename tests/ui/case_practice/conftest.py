"""A practice that was begun, and its page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.domain.roster.account import Account
from app.services.case_practice import PracticeWish, begin_practice, outcome_of, practice_case
from app.services.case_rules import ChoosableRule, choosable_rules
from app.services.case_text import DocumentText, case_head, document_texts
from app.services.shelf import Shelf
from app.ui.case_practice.practice_page import PracticePage
from app.ui.case_practice.titles import Titles
from app.ui.desk import Desk

DeskFor = Callable[[Account], Desk]


@pytest.fixture(scope="session")
def shipped() -> Shelf:
    """The content as it ships, read once."""
    return Shelf()


@pytest.fixture(scope="session")
def rules(shipped: Shelf) -> tuple[ChoosableRule, ...]:
    """All rules."""
    return choosable_rules(shipped)


@pytest.fixture
def practice_desk(desk_for: DeskFor, trainee: Account, shipped: Shelf) -> Desk:
    """The desk of a trainee on the shipped content."""
    desk = desk_for(trainee)
    return replace(desk, base=replace(desk.base, shelf=shipped))


@pytest.fixture
def begun(practice_desk: Desk) -> AppraisalPractice:
    """A practice with three defects in the smallest file."""
    return begin_practice(practice_desk.base, practice_desk.who, PracticeWish("simple_driver", 3, 3))


@pytest.fixture
def right_marks(practice_desk: Desk, begun: AppraisalPractice) -> tuple[Mark, ...]:
    """A mark for each defect."""
    case = practice_case(practice_desk.base, begun)
    missed = outcome_of(practice_desk.base.shelf, case, ()).misses
    return tuple(Mark(document=each.document, field=each.field, rule=each.rule) for each in missed)


@pytest.fixture
def documents(practice_desk: Desk, begun: AppraisalPractice) -> tuple[DocumentText, ...]:
    """The whole file and its documents as text."""
    case = practice_case(practice_desk.base, begun)
    return (case_head(case), *document_texts(case, practice_desk.base.shelf.case_forms().forms()))


@pytest.fixture
def titles(documents: tuple[DocumentText, ...]) -> Titles:
    """The names of its places."""
    return Titles(documents)


@pytest.fixture
def page(qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice) -> PracticePage:
    """The page with that practice open."""
    made = PracticePage(practice_desk)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    made.enter(begun.id)
    qtbot.waitUntil(lambda: made.drawer() is not None, timeout=60_000)
    return made
