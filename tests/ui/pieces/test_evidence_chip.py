"""Evidence chips."""

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.evidence_chip import EvidenceChip, EvidenceKind


@pytest.mark.parametrize("kind", get_args(EvidenceKind))
def test_every_kind_is_painted(qtbot: QtBot, kind: EvidenceKind) -> None:
    chip = EvidenceChip(kind, "05:52")
    qtbot.addWidget(chip)
    assert not chip.grab().isNull()


def test_a_click_asks_to_jump(qtbot: QtBot) -> None:
    chip = EvidenceChip("time", "05:52", "event-7")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.key == "event-7"


def test_missing_evidence_is_said_and_takes_no_focus(qtbot: QtBot) -> None:
    chip = EvidenceChip("none", "never faced")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Missing: never faced"
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus
