"""Case files begun from briefs and drills."""

from __future__ import annotations

import pytest

from app.content.briefs import BriefContents
from app.domain.brief.brief import BriefBureau
from app.domain.casefile.case_file import Bureau, FromAttempt, FromBrief
from app.domain.casefile.checking import check_case
from app.domain.casefile.reading import ReadCaseFile
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_starting import begin_from_attempt, begin_from_brief
from app.services.errors import ContentError, NotFoundError, ServiceError
from app.services.shelf import Shelf
from app.services.training import TaskWish, assign
from tests.domain.casefile.sample_case import shipped_forms
from tests.services.conftest import do_whole_attempt


def test_a_brief_begins_an_empty_file_or_its_right_set() -> None:
    shelf = Shelf()
    empty = begin_from_brief(shelf, "hazmat_a")
    assert empty.documents == ()
    assert empty.origin == FromBrief(brief="hazmat_a")
    assert empty.evidence
    whole = begin_from_brief(shelf, "hazmat_a", right_set=True)
    assert len(whole.documents) >= 17
    assert check_case(ReadCaseFile(whole, shipped_forms())) == []


def test_a_brief_that_is_not_there_is_told_with_a_guess() -> None:
    with pytest.raises(NotFoundError, match="是不是想写“hazmat_a”"):
        begin_from_brief(Shelf(), "hazmat_aa")
    with pytest.raises(NotFoundError, match="现有：hazmat_a"):
        begin_from_brief(Shelf(), "zzz")


def test_briefs_that_cannot_be_used_are_told() -> None:
    contents = Shelf().briefs()
    with pytest.raises(ContentError, match="机关资料不能使用"):
        begin_from_brief(Shelf(load_briefs=lambda: BriefContents(briefs=contents.briefs)), "hazmat_a")


@pytest.fixture
def one_bureau(base: Base, monkeypatch: pytest.MonkeyPatch) -> BriefBureau:
    """A bureau in the stead of the shipped one, whose briefs need the law."""
    officers = [{"id": "trainee", "name": "学员甲", "number": "33990001", "roles": ["handler"]}]
    bureau = BriefBureau.model_validate(
        {"schema_version": "1", "bureau": {"name": "甬州市交通运输局"}, "officers": officers, "overdue": "加处罚款"}
    )
    monkeypatch.setattr(base.shelf, "load_briefs", lambda: BriefContents(bureau=bureau))
    return bureau


def test_a_drill_that_ended_begins_a_file(base: Base, trainee: Account, one_bureau: BriefBureau) -> None:
    record = do_whole_attempt(base, trainee)
    case = begin_from_attempt(base, record.id)
    assert isinstance(case.origin, FromAttempt)
    assert (case.origin.attempt, case.origin.scenario) == (record.id, "sample_stop")
    assert case.bureau == Bureau(name="甬州市交通运输局")
    assert case.officers == one_bureau.officers
    assert (case.in_force_on, case.documents) == (record.act_date, ())


def test_a_drill_that_runs_or_is_unknown_is_refused(base: Base, trainee: Account, one_bureau: BriefBureau) -> None:
    assert one_bureau.officers
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    with pytest.raises(ServiceError, match="还没有结束"):
        begin_from_attempt(base, record.id)
    with pytest.raises(NotFoundError, match="没有编号为"):
        begin_from_attempt(base, "nothing")
