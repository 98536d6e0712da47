"""Shares with a target."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pieces.progress_row import ProgressRow, Share


@pytest.mark.parametrize(
    ("share", "role"),
    [
        (Share("a", 0.9, 0.8), "ok_fill"),
        (Share("a", 0.8, 0.8), "ok_fill"),
        (Share("a", 0.7, 0.8), "warn_fill"),
        (Share("a", 0.5, 0.8), "major_fill"),
        (Share("a", 0.5), "accent"),
        (Share("a", 0.5, 0.8, tone="critical_fill"), "critical_fill"),
    ],
)
def test_the_colour_says_how_far_the_target_is(share: Share, role: str) -> None:
    assert share.fill == role


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0, 1.4])
def test_every_share_is_painted_and_read(qtbot: QtBot, value: float) -> None:
    row = ProgressRow(Share("Grounding", value, 0.8, "today"))
    qtbot.addWidget(row)
    row.resize(400, 34)
    assert not row.grab().isNull()
    assert row.accessibleName() == f"Grounding {value * 100:.0f}% today"
