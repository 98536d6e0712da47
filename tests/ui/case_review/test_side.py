"""Score, findings and comments at the right, and the form that takes their place."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.domain.appraisal.finding import Kind
from app.domain.hand_in.review import Judgement
from app.domain.hand_in.review_events import Commented
from app.ui.case_review.finding_row import FindingRow
from app.ui.case_review.saying_forms import CommentForm
from app.ui.case_review.side import ReviewSide
from app.ui.pieces.buttons import Button
from tests.domain.hand_in.samples import FINDINGS, VETO, WHO, kept
from tests.ui.finding import labels

KEPT = kept()


def opened(qtbot: QtBot) -> ReviewSide:
    side = ReviewSide(KEPT, str)
    qtbot.addWidget(side)
    side.resize(372, 800)
    side.show()
    return side


def names(side: ReviewSide) -> list[str]:
    rows = [each for each in side.findChildren(FindingRow) if each.parent() is not None]
    return [each.text().strip() for row in rows for each in row.findChildren(Button)]


def test_what_can_be_said_follows_what_was_said(qtbot: QtBot) -> None:
    side = opened(qtbot)
    listed = [
        ("m5", FINDINGS[0], None), ("a1", FINDINGS[0], None),
        ("a2", FINDINGS[1], Judgement(True, "", "教员", 1)), ("a3", FINDINGS[2], Judgement(False, "写了", "教员", 2)),
    ]  # fmt: skip
    prompt = replace(FINDINGS[0], kind=Kind.PROMPT)
    side.show_findings(listed, [prompt], writing=True)
    assert names(side) == ["Take back", "Stands", "Overrule…", "Overrule…", "Stands", "Take points off…"]
    only_read = opened(qtbot)
    only_read.show_findings(listed, [prompt], writing=False)
    assert names(only_read) == []


def test_going_through_the_findings(qtbot: QtBot) -> None:
    side = opened(qtbot)
    side.show_findings([("a1", FINDINGS[0], None), ("a3", FINDINGS[2], None)], [], writing=True)
    assert side.selected() is None
    with qtbot.waitSignal(side.place_wanted) as went:
        side.step(1)
    assert went.args == ["decision", "facts"]
    side.step(5)
    selected = side.selected()
    assert selected is not None
    assert selected.name == "a3"


def test_a_veto_is_told_with_the_score(qtbot: QtBot) -> None:
    side = opened(qtbot)
    side.show_score(kept(VETO).score)
    assert "0" in labels(side)
    assert any("V2" in each for each in labels(side))
    side.show_score(KEPT.score)
    assert "90" in labels(side)


def test_comments_can_be_taken_back(qtbot: QtBot) -> None:
    side = opened(qtbot)
    side.show_comments([(4, Commented(**WHO, words="写得好"), "整卷")], writing=True)
    away = next(each for each in side.findChildren(Button) if "back" in each.accessibleName())
    with qtbot.waitSignal(side.comment_taken_back) as taken:
        away.click()
    assert taken.args == [4]
    side.show_comments([], writing=False)
    assert "No comment" in labels(side)


def test_a_form_takes_the_place_of_the_lists_and_gives_it_back(qtbot: QtBot) -> None:
    side = opened(qtbot)
    form = CommentForm("", "", "整卷")
    side.ask_for(form)
    assert side.form() is form
    form.cancelled.emit()
    assert side.form() is None
