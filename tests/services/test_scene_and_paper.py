"""The run that a case file grew from, and its differences with their moments."""

from __future__ import annotations

import pytest

from app.content.briefs import BriefContents
from app.domain.brief.brief import BriefBureau
from app.domain.casefile.case_file import CaseFile, FromAttempt, FromNothing
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_starting import begin_from_attempt
from app.services.errors import NotFoundError, ServiceError
from app.services.scene_and_paper import compare_with_scene, comparison_document, scene_of_case, scene_or_note
from app.services.training import TaskWish, assign
from tests.domain.scene_paper.played import ATTEMPT, add_words, forms, right_case, scene_of
from tests.services.conftest import do_whole_attempt


@pytest.fixture
def case(base: Base, trainee: Account, monkeypatch: pytest.MonkeyPatch) -> CaseFile:
    """The case file of a drill of the base."""
    bureau = BriefBureau.model_validate(
        {
            "schema_version": "1",
            "bureau": {"name": "甬州市交通运输局"},
            "officers": [{"id": "trainee", "name": "学员甲", "number": "33990001", "roles": ["handler"]}],
            "overdue": "加处罚款",
        }
    )
    monkeypatch.setattr(base.shelf, "load_briefs", lambda: BriefContents(bureau=bureau))
    return begin_from_attempt(base, do_whole_attempt(base, trainee).id)


def test_the_run_of_a_file_is_found_in_the_base(base: Base, case: CaseFile) -> None:
    scene = scene_of_case(base, case)
    assert scene is not None
    assert isinstance(case.origin, FromAttempt)
    assert scene.attempt_id == case.origin.attempt
    assert scene_or_note(base, case)[1] == ""


def test_a_file_of_no_drill_has_none(base: Base, case: CaseFile) -> None:
    assert scene_or_note(base, case.model_copy(update={"origin": FromNothing()})) == (None, "")


def test_a_drill_that_is_not_here_or_is_another_is_told(base: Base, trainee: Account, case: CaseFile) -> None:
    assert isinstance(case.origin, FromAttempt)
    elsewhere = case.model_copy(update={"origin": case.origin.model_copy(update={"attempt": "nothing"})})
    with pytest.raises(NotFoundError, match="没有做这份案卷的那次训练"):
        scene_of_case(base, elsewhere)
    changed = case.model_copy(update={"origin": case.origin.model_copy(update={"journal_head": "f" * 64})})
    with pytest.raises(ServiceError, match="不是同一份"):
        scene_of_case(base, changed)
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=8))
    begun = case.model_copy(update={"origin": case.origin.model_copy(update={"attempt": record.id})})
    assert scene_or_note(base, begun)[0] is None
    assert "还没有记录" in scene_or_note(base, begun)[1]


def test_a_difference_leads_to_its_moment_in_the_debrief() -> None:
    compared = compare_with_scene(scene_of(), add_words(right_case(), "车货总质量为53.25吨。"), forms())
    first = compared.differences[0]
    assert first.seq is not None
    assert (first.attempt_id, len(first.clock)) == (ATTEMPT, 5)
    document = comparison_document(compared)
    assert document["attempt"] == ATTEMPT
    told = document["differences"][0]
    assert first.place
    assert {"kind", "rule", "document", "field", "words", "moment", "why", "mend", "attempt", "clock"} == set(told)
    assert set(told["moment"]) == {"seq", "t_ms"}
    assert document["traces"]


def test_what_never_happened_has_no_moment() -> None:
    compared = compare_with_scene(scene_of(), add_words(right_case(), "驾驶员李大明在场。"), forms())
    assert [(each.seq, each.clock) for each in compared.differences] == [(None, "")]
