"""An act in short."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.law.act import Authority
from app.ui.law.act_summary import ActSummary, fine_words
from app.ui.law.words import THIN_SPACE
from app.ui.pieces.citation import Citation
from tests.domain.law.sample_law import UNQUALIFIED, sample_library


def test_it_shows_range_and_provisions_and_opens_both(qtbot: QtBot) -> None:
    made = ActSummary(UNQUALIFIED, sample_library())
    qtbot.addWidget(made)
    assert f"50{THIN_SPACE}000 – 500{THIN_SPACE}000" in [each.text() for each in made.findChildren(QLabel)]
    chips = made.findChildren(Citation)
    assert [chip.key for chip in chips] == ["new_law.66", "new_law.109.1.1"]
    with qtbot.waitSignal(made.place_opened) as opened:
        chips[1].click()
    assert str(opened.args[0]) == "new_law.109.1.1"
    with qtbot.waitSignal(made.opened) as act:
        next(each for each in made.findChildren(QPushButton) if each.text() == "Open the act").click()
    assert act.args == ["HA-08"]


def test_an_act_without_a_fine_shows_none(qtbot: QtBot) -> None:
    other = UNQUALIFIED.model_copy(update={"fine": None, "authority": Authority.POLICE})
    assert fine_words(other) == ""
    made = ActSummary(other, sample_library())
    qtbot.addWidget(made)
    assert "Fine" not in [each.text() for each in made.findChildren(QLabel)]
