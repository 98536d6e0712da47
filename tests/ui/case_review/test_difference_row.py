"""One finding in two reviews, side by side."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.domain.hand_in.review_events import Confirmed, Decided, Overruled
from app.domain.hand_in.two_appraisers import compared
from app.ui.case_review.difference_row import DifferenceRow
from app.ui.pieces.buttons import Button
from tests.domain.hand_in.samples import OTHER, WHO, kept, review
from tests.ui.finding import labels

FIRST = review(Confirmed(**WHO, findings=("a1", "a2", "a3")))
SECOND = review(Confirmed(**OTHER, findings=("a1", "a3")), Overruled(**OTHER, finding="a2", reason="附页上写了"))
ROWS = {each.key: each for each in compared(kept(), FIRST, SECOND)}


def test_a_difference_tells_both_sides_and_asks_for_one(qtbot: QtBot) -> None:
    row = DifferenceRow(ROWS["a2~-"], (FIRST, SECOND), "决定书", None, may_decide=True)
    qtbot.addWidget(row)
    assert "no points off · 附页上写了" in labels(row)
    first, second = row.findChildren(Button)
    with qtbot.waitSignal(row.side_wanted) as wanted:
        second.click()
    assert wanted.args == ["a2~-", "second"]
    with qtbot.waitSignal(row.side_wanted) as wanted:
        first.click()
    assert wanted.args == ["a2~-", "first"]


def test_what_was_decided_is_told(qtbot: QtBot) -> None:
    decided = Decided(**WHO, difference="a2~-", side="second", reason="附页确实写了")
    row = DifferenceRow(ROWS["a2~-"], (FIRST, SECOND), "决定书", decided, may_decide=False)
    qtbot.addWidget(row)
    assert any("附页确实写了" in each for each in labels(row))
    assert row.findChildren(Button) == []


def test_what_both_have_needs_nobody(qtbot: QtBot) -> None:
    row = DifferenceRow(ROWS["a1~a1"], (FIRST, SECOND), "决定书", None, may_decide=True)
    qtbot.addWidget(row)
    assert row.findChildren(Button) == []
    assert "Both" in row.accessibleName()
