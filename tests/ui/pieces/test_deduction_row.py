"""Deductions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.pieces.citation import Citation
from app.ui.pieces.deduction_row import Cited, Deduction, DeductionRow, Evidence
from app.ui.pieces.evidence_chip import EvidenceChip


def test_the_chips_tell_their_keys(qtbot: QtBot) -> None:
    lost = Deduction(
        "−4", "Valve", "not moved", "major", (Cited("Rule 2.7", "rule.2.7"),), (Evidence("time", "05:30", "7"),)
    )
    row = DeductionRow(lost)
    qtbot.addWidget(row)
    row.show()
    chip, cite = row.findChild(EvidenceChip), row.findChild(Citation)
    assert chip is not None
    assert cite is not None
    with qtbot.waitSignal(row.evidence_opened) as jumped:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.provision_opened) as opened:
        qtbot.mouseClick(cite, Qt.MouseButton.LeftButton)
    assert (jumped.args, opened.args) == (["7"], ["rule.2.7"])


def test_it_is_read_as_a_sentence(qtbot: QtBot) -> None:
    row = DeductionRow(Deduction("0", "Belt", "never faced", "neutral"), selected=True)
    qtbot.addWidget(row)
    assert row.accessibleName() == "0 Belt. never faced"
    assert row.property("line") == "marked"


def test_an_operating_rule_is_told_without_a_link(qtbot: QtBot) -> None:
    row = DeductionRow(Deduction("−3", "Wind", "never", "major", rules=("Rule of the house",)))
    qtbot.addWidget(row)
    assert row.findChild(Citation) is None
    assert "Rule of the house" in [each.text() for each in row.findChildren(QLabel)]
