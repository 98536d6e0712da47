"""Kinds of differences: which ones a machine may decide."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.scene_paper.finding import Moment, SceneKind, Trace


def test_what_was_left_out_or_not_used_is_for_a_person() -> None:
    assert {kind for kind in SceneKind if not kind.deducts} == {
        SceneKind.UNCITED_EVIDENCE,
        SceneKind.SEEN_AND_LEFT_OUT,
    }


def test_a_trace_has_a_moment() -> None:
    Trace(document="record", field="facts", words="灭火器", moments=(Moment(seq=1, t_ms=0),))
    with pytest.raises(ValidationError):
        Trace(document="record", field="facts", words="灭火器", moments=())
