"""A review in the window: every word is kept at once, taken back by an event, and refused in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.outcome import Stage
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_review import ReviewDesk, review_desk
from app.ui.case_review.bench import Bench
from app.ui.case_review.finding_row import ADD
from app.ui.case_review.review_page import ReviewPage
from app.ui.case_review.saying_forms import AddForm, CommentForm, FinishForm, OverruleForm
from app.ui.case_review.side import ReviewSide
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.notice import Notice
from tests.services.sample_hand_ins import confirm_rest
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]


@pytest.fixture
def page(qtbot: QtBot, court_desk: DeskFor, instructor: Account, record: HandIn) -> ReviewPage:
    """The review, with the seat taken."""
    made = opened(qtbot, court_desk(instructor), record)
    begin = next(each for each in made.findChildren(Button) if each.text().strip() == "Begin to review")
    with qtbot.waitSignal(made.changed, timeout=20_000):
        begin.click()
    return made


def opened(qtbot: QtBot, desk: Desk, record: HandIn) -> ReviewPage:
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.enter(record.id)
    qtbot.waitUntil(lambda: page.findChild(ReviewSide) is not None, timeout=60_000)
    return page


def run(page: ReviewPage, command: str) -> None:
    next(each for each in page.commands() if each.id == command).run()


def said(qtbot: QtBot, page: ReviewPage, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(page.changed, timeout=20_000):
        act()


def kept(base: Base, who: Account, record: HandIn) -> ReviewDesk:
    return review_desk(base, who, record.id)


def test_findings_are_judged_from_the_keyboard_and_taken_back(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    run(page, "review.next")
    said(qtbot, page, lambda: run(page, "review.confirm"))
    assert kept(court, instructor, record).review.judged["a1"].stands
    selected = found(page, ReviewSide).selected()
    assert selected is not None
    assert selected.name == "a2"
    run(page, "review.overrule")
    form = found(page, OverruleForm)
    form.reason.put("附页上写了")
    said(qtbot, page, form.tell)
    assert not kept(court, instructor, record).review.judged["a2"].stands
    said(qtbot, page, lambda: run(page, "review.undo"))
    assert "a2" not in kept(court, instructor, record).review.judged
    said(qtbot, page, lambda: run(page, "review.redo"))
    assert "a2" in kept(court, instructor, record).review.judged
    state = page.record_state()
    assert state is not None
    assert "4" in state.words


def test_a_short_reason_is_refused_at_its_field_and_nothing_is_lost(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    run(page, "review.next")
    run(page, "review.overrule")
    form = found(page, OverruleForm)
    form.reason.put("不")
    form.tell()
    qtbot.waitUntil(lambda: bool(form.fields["reason"].problem()), timeout=20_000)
    assert form.reason.value() == "不"
    with qtbot.waitSignal(page.said):
        assert not page.leave()
    form.cancelled.emit()
    assert page.leave()
    assert kept(court, instructor, record).seen == 0


def test_a_comment_stands_where_one_points(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    bench = found(page, Bench)
    text = bench.papers.documents[2]
    bench.to_place(text.id, text.fields[0].key)
    run(page, "review.comment")
    form = found(page, CommentForm)
    form.words.put("这里写得好")
    said(qtbot, page, form.tell)
    (comment,) = kept(court, instructor, record).review.comments.values()
    assert (comment.document, comment.field, comment.words) == (text.id, text.fields[0].key, "这里写得好")


def test_points_are_taken_off_and_given_back(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    run(page, "review.add")
    form = found(page, AddForm)
    form.choose(None)
    form.points.setText("2.5")
    form.why.put("说理不够")
    said(qtbot, page, form.tell)
    desk = kept(court, instructor, record)
    assert "m1" in desk.findings
    side = found(page, ReviewSide)
    said(qtbot, page, lambda: side.asked.emit("take_back", "m1"))
    assert kept(court, instructor, record).review.added == {}
    if record.appraisal.prompts:
        side.asked.emit(ADD, "p1")
        assert found(page, AddForm).say_it.isEnabled()


def test_what_is_being_written_is_not_written_over(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    run(page, "review.comment")
    form = found(page, CommentForm)
    form.words.put("写到一半")
    assert not next(each for each in page.commands() if each.id == "review.add").enabled()
    said(qtbot, page, lambda: run(page, "review.finish"))
    desk = kept(court, instructor, record)
    assert [each.words for each in desk.review.comments.values()] == ["写到一半"]
    assert desk.review.finished is None


def test_finishing_and_taking_the_end_back(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    run(page, "review.finish")
    form = found(page, FinishForm)
    form.words.put("总体尚可")
    said(qtbot, page, form.tell)
    assert kept(court, instructor, record).stage is Stage.DONE
    assert not next(each for each in page.commands() if each.id == "review.add").enabled()
    reopen = next(each for each in page.findChildren(Button) if each.text().strip() == "Take the end back")
    said(qtbot, page, reopen.click)
    assert kept(court, instructor, record).stage is Stage.IN_REVIEW


def test_who_only_looks_can_say_nothing(
    qtbot: QtBot, court_desk: DeskFor, manager: Account, instructor: Account, court: Base, record: HandIn
) -> None:
    page = opened(qtbot, court_desk(manager), record)
    assert not any(each.enabled() for each in page.commands() if each.id in ("review.confirm", "review.add"))
    assert "Begin to review" not in [each.text().strip() for each in page.findChildren(Button)]
    confirm_rest(court, instructor, record)
    page.enter(record.id)
    qtbot.waitUntil(lambda: "Review done" in [each.accessibleName() for each in page.trail()], timeout=20_000)


def test_what_was_told_of_one_hand_in_does_not_stay_beside_another(
    qtbot: QtBot, court_desk: DeskFor, manager: Account, record: HandIn
) -> None:
    page = opened(qtbot, court_desk(manager), record)
    (notice,) = [each for each in page.findChildren(Notice) if each.parent() is page and not each.isHidden()]
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter("H-none")
    assert notice.isHidden()


def test_somebody_else_s_word_in_between_is_told(
    qtbot: QtBot, page: ReviewPage, court: Base, instructor: Account, record: HandIn
) -> None:
    confirm_rest(court, instructor, record)
    run(page, "review.next")
    with qtbot.waitSignal(page.said, timeout=20_000):
        run(page, "review.confirm")


def test_an_unknown_hand_in_is_told(qtbot: QtBot, court_desk: DeskFor, instructor: Account) -> None:
    page = ReviewPage(court_desk(instructor))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter("H-none")
    assert page.commands() == []
    assert page.crumb() == ""


def test_in_a_narrow_window_the_form_comes_into_sight_and_goes_again(qtbot: QtBot, page: ReviewPage) -> None:
    page.resize(900, 700)
    side = found(page, ReviewSide)
    assert not side.isVisible()
    run(page, "review.comment")
    form = found(page, CommentForm)
    assert form.isVisible()
    form.words.put("这里写得好")
    drawer = page.drawer()
    assert drawer is not None
    drawer.close_drawer()
    with qtbot.waitSignal(page.said):
        assert not page.leave()
    assert form.isVisible(), "what is not kept is shown to whoever wants to leave"
    said(qtbot, page, form.tell)
    assert not side.isVisible()


def test_a_window_made_narrow_does_not_hide_what_is_being_written(page: ReviewPage) -> None:
    run(page, "review.comment")
    form = found(page, CommentForm)
    form.words.setFocus()
    page.resize(900, 700)
    drawer = page.drawer()
    assert drawer is not None
    assert drawer.folded
    assert form.isVisible()
