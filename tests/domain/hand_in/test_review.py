"""What a chain of events leaves, and the score that follows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.appraisal.rule import Item, Level
from app.domain.hand_in.review import as_finding, counted, redoable, review_of, score_of, undoable
from app.domain.hand_in.review_events import Added, Commented, Confirmed, Finished, Overruled, ReviewEvent, TakenBack
from tests.domain.hand_in.samples import OTHER, VETO, WHO, chain, kept, review

OVERRULED = Overruled(**WHO, finding="a2", reason="附页上写了")
ADDED = Added(
    **WHO, document="decision", field="date", item=Item.DOCUMENTS, level=Level.PROCEDURE, deduction=Decimal(4),
    why="落款没有日期",
)  # fmt: skip


def test_nothing_said_leaves_the_machines_findings() -> None:
    said = review()
    assert list(counted(kept(), said)) == ["a1", "a2", "a3", "a4"]
    assert score_of(kept(), counted(kept(), said)).total == Decimal(90)
    assert said.unjudged(kept()) == ("a1", "a2", "a3")
    assert said.last is None


def test_overruled_counts_no_longer_and_added_does() -> None:
    said = review(OVERRULED, ADDED, Confirmed(**WHO, findings=("a1",)))
    found = counted(kept(), said)
    assert list(found) == ["a1", "a3", "a4", "m2"]
    assert score_of(kept(), found).total == Decimal(100 - 2 - 5 - 4)
    assert said.unjudged(kept()) == ("a3",)
    assert (found["m2"].by, found["m2"].level) == ("教员甲", Level.PROCEDURE)


def test_the_newest_judgement_counts() -> None:
    said = review(OVERRULED, Confirmed(**WHO, findings=("a2",)))
    assert said.judged["a2"].stands
    again = review(OVERRULED, Confirmed(**WHO, findings=("a2",)), TakenBack(**WHO, event=2))
    assert again.judged["a2"].reason == "附页上写了"


def test_taking_back_and_taking_that_back() -> None:
    """Undo and redo are events; the chain only grows."""
    events: list[ReviewEvent] = [OVERRULED, ADDED, TakenBack(**WHO, event=2)]
    assert list(counted(kept(), review(*events))) == ["a1", "a3", "a4"]
    assert redoable(chain(events)) == 3
    redone: list[ReviewEvent] = [*events, TakenBack(**WHO, event=3)]
    assert list(counted(kept(), review(*redone))) == ["a1", "a3", "a4", "m2"]
    assert redoable(chain(redone)) == 4
    assert list(counted(kept(), review(*redone, TakenBack(**WHO, event=4)))) == ["a1", "a3", "a4"]
    assert redoable(chain([OVERRULED])) is None
    assert undoable(chain(redone), 1)
    assert not undoable(chain(events), 2)
    assert not undoable(chain(events), 9)


def test_comments_cost_nothing_and_the_end_can_be_taken_back() -> None:
    said = review(Commented(**WHO, words="写得好"), Finished(**WHO, words="可以"))
    assert (said.comments[1].words, said.finished and said.finished.words, said.last) == ("写得好", "可以", 2)
    assert score_of(kept(), counted(kept(), said)).total == Decimal(90)
    assert review(Finished(**WHO), TakenBack(**WHO, event=1)).finished is None


@pytest.mark.parametrize(("reviews", "confirmed"), [(0, False), (1, False), (2, True)])
def test_a_veto_takes_two(reviews: int, confirmed: bool) -> None:
    appraisal = kept(VETO)
    said = [review(Confirmed(**who, findings=("a1",))) for who in (WHO, OTHER)][:reviews]
    score = score_of(appraisal, counted(appraisal, review()), said)
    assert (score.total, score.without_veto, score.veto_confirmed) == (Decimal(0), Decimal(90), confirmed)


def test_a_veto_that_both_found_themselves_is_confirmed_too() -> None:
    grave = Added(**WHO, document="decision", item=Item.AUTHORITY, level=Level.VETO, deduction=Decimal(5), veto="V3",
                  why="当事人认定错了")  # fmt: skip
    one, other = review(grave), review(grave.model_copy(update=OTHER))
    found = counted(kept(), one)
    assert as_finding(grave).vetoes
    assert score_of(kept(), found, [one]).veto_confirmed is False
    assert score_of(kept(), found, [one, other]).veto_confirmed is True
    against = review(Overruled(**OTHER, finding="a1", reason="附页上写了"))
    assert score_of(kept(VETO), counted(kept(VETO), one), [against, one]).veto_confirmed is False


def test_a_review_is_a_function_of_its_events() -> None:
    events: list[ReviewEvent] = [OVERRULED, ADDED, TakenBack(**WHO, event=1)]
    assert review_of(chain(events)) == review_of(chain(events))
