"""The reasoning of a document: what it would write comes from the file, never from what the brief knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.casefile.case_file import CaseDocument, CaseFile, FromNothing
from app.domain.casefile.reasoning import Step
from app.services.base import Base
from app.services.case_reasoning import ReasoningView, ReasoningWish, reason
from app.services.case_starting import begin_from_brief
from app.services.errors import NotFoundError
from app.services.shelf import Shelf


@pytest.fixture(scope="module")
def shipped() -> Shelf:
    return Shelf()


@pytest.fixture(scope="module")
def written(shipped: Shelf) -> CaseFile:
    return begin_from_brief(shipped, "hazmat_a", right_set=True)


@pytest.fixture
def lawful(base: Base, shipped: Shelf) -> Base:
    return replace(base, shelf=shipped)


def reasons(base: Base, case: CaseFile, wish: ReasoningWish) -> ReasoningView:
    view = reason(base, base.shelf.case_forms(), case, wish)
    assert view is not None
    return view


def with_values(case: CaseFile, document: str, **values: object) -> CaseFile:
    """The file with some fields of a document changed, None for emptied."""

    def changed(each: CaseDocument) -> CaseDocument:
        kept = {key: value for key, value in {**each.values, **values}.items() if value is not None}
        return each.model_copy(update={"values": kept}) if each.id == document else each

    return case.model_copy(update={"documents": tuple(changed(each) for each in case.documents)})


def test_a_document_without_reasons_has_none(lawful: Base, written: CaseFile) -> None:
    contents = lawful.shelf.case_forms()
    assert reason(lawful, contents, written, ReasoningWish("interview_driver")) is None
    assert reason(lawful, contents, written, ReasoningWish("nowhere")) is None


def test_a_decision_is_reasoned_in_five_steps(lawful: Base, written: CaseFile) -> None:
    wish = ReasoningWish("decision", ("f1",), "", (("first_time", (9,)), ("no_harm", (1,))))
    view = reasons(lawful, written, wish)
    assert view.steps == tuple(Step)
    assert [each for each, _title in view.likely] == ["HA-08"]
    assert all(view.written.values())
    assert "（证据4至8）" in str(view.drafts[Step.FACT].values["facts"])
    assert "较轻" in str(view.drafts[Step.DISCRETION].values["discretion"])
    assert view.labels["facts"] == "违法事实和证据"
    assert view.drafts[Step.REMEDY].values["remedy"] == {
        "review_body": "甬州市人民政府", "review_days": 60, "court": "甬州市模拟区人民法院", "litigation_months": 6,
    }  # fmt: skip


def test_what_rests_on_no_evidence_leads_to_no_tier(lawful: Base, written: CaseFile) -> None:
    factors = (("first_time", ()), ("no_harm", (99,)))
    draft = reasons(lawful, written, ReasoningWish("decision", ("f1",), "", factors)).drafts[Step.DISCRETION]
    assert "较轻" not in str(draft.values)
    assert "初次违法" not in str(draft.values)
    assert len([each for each in draft.missing if "还没有指明证据" in each]) == 2


def test_a_brief_does_not_give_its_act_away(lawful: Base, written: CaseFile) -> None:
    bare = with_values(written, "decision", violated=None, basis=None)
    view = reasons(lawful, bare, ReasoningWish("decision", ("f1",)))
    assert view.likely == ()
    assert view.drafts[Step.LAW].values == {}
    assert view.drafts[Step.LAW].missing == ("还没有写违反的规定", "还没有写处罚依据")
    assert view.drafts[Step.DISCRETION].values == {}
    assert "HA-08" not in str((view.ladder, view.drafts))


def test_an_act_that_is_picked_brings_its_provisions_and_its_ladder(lawful: Base, written: CaseFile) -> None:
    bare = with_values(written, "decision", violated=None, basis=None)
    view = reasons(lawful, bare, ReasoningWish("decision", ("f1",), "HA-08"))
    assert set(view.drafts[Step.LAW].values) == {"violated", "basis"}
    assert "法定幅度" in view.ladder.words
    assert view.selections == (), "a brief keeps its own"
    own = reasons(lawful, bare.model_copy(update={"origin": FromNothing()}), ReasoningWish("decision", (), "HA-08"))
    assert [each.act for each in own.selections] == ["HA-08"]
    nothing = reasons(lawful, bare.model_copy(update={"origin": FromNothing()}), ReasoningWish("decision"))
    assert nothing.selections == ()
    with pytest.raises(NotFoundError):
        reason(lawful, lawful.shelf.case_forms(), bare, ReasoningWish("decision", (), "ZZ-99"))


def test_circumstances_that_contradict_or_excuse_are_told(lawful: Base, written: CaseFile) -> None:
    twice = (("first_time", (1,)), ("second_time", (1,)))
    view = reasons(lawful, written, ReasoningWish("decision", ("f1",), "", twice))
    assert "不能同时成立" in view.ladder.refused
    assert view.drafts[Step.DISCRETION].missing == (view.ladder.refused,)
    excused = reasons(lawful, written, ReasoningWish("decision", ("f1",), "", (("no_fault", (1,)),)))
    assert excused.drafts[Step.DISCRETION].values == {}
    assert "不予处罚" in excused.drafts[Step.DISCRETION].missing[0]


def test_a_penalty_on_the_spot_goes_to_review_first(lawful: Base, shipped: Shelf) -> None:
    case = begin_from_brief(shipped, "simple_driver", right_set=True)
    (spot,) = case.of_form("on_the_spot_penalty_decision")
    view = reasons(lawful, case, ReasoningWish(spot.id, ("f1",)))
    assert Step.DISCRETION not in view.steps
    values = view.drafts[Step.REMEDY].values
    assert values["remedy_first"] is True
    assert values["remedy"]["review_first"] is True  # type: ignore[index, call-overload]
    assert view.drafts[Step.EVIDENCE].values == {"evidence": [1, 2, 3]}
