"""Scores in a ring."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pieces.score_ring import ScoreRing


@pytest.mark.parametrize(
    ("score", "critical", "word"),
    [(88, False, "Passed"), (70, False, "Passed"), (69.5, False, "Not passed"), (91, True, "Critical fail")],
)
def test_the_word_says_the_verdict(qtbot: QtBot, score: float, critical: bool, word: str) -> None:
    ring = ScoreRing(score, 70, critical=critical)
    qtbot.addWidget(ring)
    assert ring.accessibleName() == f"Score {score:g} of 100: {word}"
    assert not ring.grab().isNull()


def test_a_total_of_nothing_is_painted_too(qtbot: QtBot) -> None:
    ring = ScoreRing(0, 0, total=0)
    qtbot.addWidget(ring)
    assert not ring.grab().isNull()


def test_no_green_while_marks_are_missing(qtbot: QtBot) -> None:
    settled, open_still = ScoreRing(91, 70), ScoreRing(91, 70, word="Passed", settled=False)
    for ring in (settled, open_still):
        qtbot.addWidget(ring)
    assert settled.grab().toImage() != open_still.grab().toImage()
