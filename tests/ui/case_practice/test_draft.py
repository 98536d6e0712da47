"""Marks that are being made."""

from __future__ import annotations

from app.domain.appraisal.practice_record import MOST_MARKS
from app.domain.appraisal.practising import Mark
from app.ui.case_practice.draft import MarksDraft

ONE, TWO = Mark(document="notice", rule="CR-57"), Mark(document="decision", field="amount")


def test_marks_go_in_and_out_and_back() -> None:
    draft = MarksDraft([ONE])
    draft.put(TWO)
    draft.put(TWO.model_copy(update={"words": "改"}), 0)
    draft.remove(1)
    assert [each.words for each in draft.marks] == ["改"]
    for _ in range(3):
        draft.undo()
    assert list(draft.marks) == [ONE]
    assert not draft.can_undo
    draft.undo()
    draft.redo()
    assert list(draft.marks) == [ONE, TWO]
    assert draft.can_redo
    draft.put(ONE)
    assert draft.of("decision") == 1
    assert draft.of("notice") == 2


def test_what_changes_nothing_is_no_step() -> None:
    draft = MarksDraft([ONE])
    draft.put(ONE, 0)
    assert not draft.can_undo


def test_a_full_draft_takes_no_more() -> None:
    draft = MarksDraft([ONE] * MOST_MARKS)
    assert draft.full
    draft.put(TWO)
    assert TWO not in draft.marks
    draft.put(TWO, 0)
    assert draft.marks[0] == TWO
