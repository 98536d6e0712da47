"""A notice is drawn up from what was found, held, and handed to the party; then the deed is done, as by the list."""

import pytest
from panda3d.core import LPoint3f, LVector3f

from app.domain.attempt.events import FindingRecorded, NoticeExplained
from scenarios.headset.documents import MARK, TITLES
from scenarios.headset.tracking import Action
from tests.headset.conftest import InHeadset


@pytest.fixture
def with_notice(in_headset: InHeadset) -> InHeadset:
    """The trainee stands before the driver, a notice in the right hand."""
    made = in_headset
    made.hands.go("driver", 1.2, "")
    made.hands.look_at(made.play.site.work.scene.people["driver"].root.get_pos() + LVector3f(0, 0, 1.4))
    made.hands.errand("documents")
    assert made.hands.pick("document:explain_notice")
    made.hands.frame()
    made.play.documents.settle()
    made.hands.frame()
    return made


def _told(made: InHeadset) -> int:
    return sum(isinstance(event, NoticeExplained) for event in made.events)


def _reach(made: InHeadset, place: LPoint3f) -> None:
    at = made.play.rig.origin.get_relative_point(made.play.site.engine.scene, place)
    made.hands._hold("right", LPoint3f(at), LPoint3f(at + LVector3f(0, 1, 0)))
    made.hands.frame()


def test_it_says_what_was_found_and_whose_practice_it_is(with_notice: InHeadset) -> None:
    documents, work = with_notice.play.documents, with_notice.play.site.work
    page = documents._sheet.page
    assert page is not None
    assert page.title == f"{TITLES['notice_of_violation']}（{MARK}）"
    told = dict(page.fields)
    assert told["地点"] == work.session.scenario.scene.place.name
    assert told["当事人"] == work.person_title("driver")
    assert told["执法人员"] == work.session.assignment.actor_name
    assert "还没有记下发现" in told["认定的问题"]
    fault = work.session.scenario.bank.faults[0]
    assert work.do(FindingRecorded(t_ms=work.session.now_ms(), finding=fault.id, station=fault.station))
    with_notice.hands.errand("documents")
    assert with_notice.hands.pick("document:explain_notice")
    page = documents._sheet.page
    assert page is not None
    assert dict(page.fields)["认定的问题"] == fault.title


def test_letting_go_at_the_party_s_hand_hands_it_over(with_notice: InHeadset) -> None:
    made, before = with_notice, _told(with_notice)
    driver = made.play.site.work.scene.people["driver"]
    assert made.play.documents.sides == {"left": False, "right": True}
    _reach(made, driver.giving_hand().get_pos(made.play.site.engine.scene))
    made.hands.press(Action.GRAB, "right")
    assert made.play.documents.sides == {"left": False, "right": False}
    assert made.play.papers.held is not None
    assert made.play.papers.held.person is driver
    made.hands.pass_time(8)
    assert _told(made) == before + 1
    assert made.play.papers.held is None, "pocketed"


def test_a_colleague_does_not_get_it_and_letting_go_elsewhere_puts_it_away(with_notice: InHeadset) -> None:
    made, before = with_notice, _told(with_notice)
    work = made.play.site.work
    mate = next(m.id for m in work.session.scenario.scene.team if m.id in work.scene.people)
    _reach(made, work.scene.people[mate].root.get_pos() + LVector3f(0, 0, 1.15))
    made.hands.press(Action.GRAB, "right")
    assert made.play.documents.side == "right"
    assert work.notice is not None
    assert "当事人" in work.notice.prompt.words
    _reach(made, made.play.body.eye() + LVector3f(0, 0, 0.5))
    made.hands.press(Action.GRAB, "right")
    assert made.play.documents.deed is None
    made.hands.pass_time(7)
    assert _told(made) == before


def test_a_tool_or_paper_taken_into_the_same_hand_puts_it_away(with_notice: InHeadset) -> None:
    made = with_notice
    made.play.tools.take("right", "torch")
    made.hands.frame()
    assert made.play.documents.side is None
    assert made.play.documents._sheet.node.is_stashed()
