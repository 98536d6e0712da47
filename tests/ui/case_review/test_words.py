"""Stages, manners, points and lengths in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.hand_in.hand_in import How
from app.domain.hand_in.outcome import Stage
from app.ui.case_review.words import (
    badge,
    how_face,
    length,
    lost,
    points,
    score_face,
    stage_face,
    veto_words,
)
from tests.domain.hand_in.samples import AT, VETO, hand_in, kept


def test_every_stage_has_its_own_word() -> None:
    assert len({stage_face(each).value for each in Stage}) == len(Stage)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "In time"),
        ({"how": How.TIME_UP}, "Time up"),
        ({"how": How.TIME_UP_LATER}, "Time up"),
        ({"handed_in_at": AT + dt.timedelta(hours=1)}, "Late"),
    ],
)
def test_how_it_was_handed_in(changes: dict[str, object], word: str) -> None:
    assert how_face(hand_in(**changes)).value == word


def test_points_and_lengths() -> None:
    assert [points(Decimal(each)) for each in ("2.0", "1.50", "100")] == ["2", "1.5", "100"]
    assert (lost(Decimal(0)), lost(Decimal("1.5"))) == ("", "−1.5")
    assert [length(dt.timedelta(seconds=each)) for each in (65, 3909, -3)] == ["1:05", "1:05:09", "0:00"]
    assert length(None) == "–"


def test_a_veto_beats_the_band() -> None:
    assert score_face(kept().score).value == "优秀"
    assert (score_face(kept(VETO).score).value, veto_words(kept().score)) == ("Veto", "")
    assert "not confirmed" in veto_words(kept(VETO).score)


def test_a_badge_says_its_word(qtbot: object) -> None:
    assert badge(stage_face(Stage.DONE)).accessibleName() == "Review done"
