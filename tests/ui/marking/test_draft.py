"""Marks before they are kept."""

import pytest

from app.services.grading import Mark, MarkLine
from app.ui.marking.draft import Draft, Given


def line(criterion: str, level: int, comment: str = "", *, counts: bool = True) -> MarkLine:
    return MarkLine(1, criterion, criterion, level, "i", "I", comment, counts)


@pytest.fixture
def draft() -> Draft:
    return Draft.over(["a", "b", "c"], [line("a", 1, counts=False), line("a", 3, "well")])


def test_only_what_differs_is_given(draft: Draft) -> None:
    assert draft.of("a") == Given(3, "well")
    assert draft.changed() == []
    draft.set_level("a", 4)
    draft.set_level("b", 0)
    assert draft.changed() == [Mark("a", 4, "well"), Mark("b", 0)]
    draft.set_level("a", 3)
    assert draft.changed() == [Mark("b", 0)]


def test_a_comment_without_a_level_waits(draft: Draft) -> None:
    draft.set_comment("c", "later")
    assert draft.changed() == []
    draft.set_level("c", 2)
    assert draft.changed() == [Mark("c", 2, "later")]


def test_the_last_change_is_taken_back_first(draft: Draft) -> None:
    assert draft.undo() is None
    draft.set_level("b", 1)
    draft.set_level("a", 0)
    assert draft.can_undo
    assert draft.undo() == "a"
    assert draft.undo() == "b"
    assert draft.changed() == []
    assert not draft.can_undo


def test_choosing_the_same_again_is_no_change(draft: Draft) -> None:
    draft.set_level("a", 3)
    assert not draft.can_undo


def test_the_next_empty_item_is_sought_from_the_top_again(draft: Draft) -> None:
    assert draft.next_empty("a") == "b"
    assert draft.next_empty("c") == "b"
    draft.set_level("b", 1)
    draft.set_level("c", 1)
    assert draft.next_empty("a") is None
