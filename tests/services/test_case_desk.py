"""The case files of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.casefile.case_file import FromNothing
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_desk import (
    brief_cards,
    cases_folder,
    finished_drills,
    my_cases,
    new_from_brief,
    new_from_drill,
    told_of,
)
from app.services.case_files import SUFFIX, open_case
from app.services.case_starting import begin_from_brief
from app.services.errors import NotAllowedError
from app.services.shelf import Shelf
from tests.services.conftest import do_whole_attempt


@pytest.fixture
def with_briefs(base: Base) -> Base:
    """A base whose shelf holds the shipped content: briefs need the law."""
    return replace(base, shelf=Shelf())


def test_a_file_of_a_brief_is_listed_and_a_second_takes_another_name(with_briefs: Base, trainee: Account) -> None:
    assert my_cases(with_briefs, trainee) == []
    first = new_from_brief(with_briefs, trainee, "simple_driver")
    second = new_from_brief(with_briefs, trainee, "simple_driver")
    assert [first.name, second.name] == [f"simple_driver{SUFFIX}", f"simple_driver-2{SUFFIX}"]
    (cases_folder(with_briefs, trainee) / f"torn{SUFFIX}").write_text("{", encoding="utf-8")
    *sound, torn = my_cases(with_briefs, trainee)
    assert {line.path for line in sound} == {first, second}
    assert all((line.begun_from, line.documents, line.revision) == ("brief", 0, 1) for line in sound)
    assert torn.problem
    assert torn.title == "torn"


def test_what_a_brief_tells(with_briefs: Base, trainee: Account) -> None:
    cards = {card.id: card for card in brief_cards(with_briefs)}
    assert len(cards) >= 6
    assert cards["simple_driver"].documents == 6
    case = open_case(new_from_brief(with_briefs, trainee, "simple_driver"))
    assert told_of(with_briefs, case)[0].title == "现场"
    assert told_of(with_briefs, case.model_copy(update={"origin": FromNothing()})) == ()


def test_who_does_not_train_begins_none(with_briefs: Base, administrator: Account) -> None:
    with pytest.raises(NotAllowedError):
        new_from_brief(with_briefs, administrator, "simple_driver")
    with pytest.raises(NotAllowedError):
        new_from_drill(with_briefs, administrator, "any")


def test_finished_drills_can_be_made_into_files(base: Base, trainee: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    case = begin_from_brief(Shelf(), "simple_driver")
    monkeypatch.setattr("app.services.case_desk.begin_from_attempt", lambda _base, _attempt: case)
    record = do_whole_attempt(base, trainee)
    assert [line.record.id for line in finished_drills(base, trainee)] == [record.id]
    assert new_from_drill(base, trainee, record.id).exists()
