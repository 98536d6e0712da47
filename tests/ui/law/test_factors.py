"""Circumstances to tick."""

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.domain.law.discretion import Effect
from app.ui.law.factors import ORDER, FactorList, effect_word
from tests.domain.law.sample_discretion import FACTORS


def test_every_effect_has_its_place_and_word() -> None:
    assert set(ORDER) == set(Effect)
    assert len({effect_word(effect) for effect in Effect}) == len(Effect)


def test_ticking_tells_all_that_are_ticked(qtbot: QtBot) -> None:
    made = FactorList()
    qtbot.addWidget(made)
    made.show_factors(FACTORS, ("first",))
    boxes = {each.text(): each for each in made.findChildren(QCheckBox)}
    assert len(boxes) == len(FACTORS)
    assert boxes["情节first"].isChecked()
    with qtbot.waitSignal(made.ticked) as ticked:
        boxes["情节no_harm"].click()
    assert set(ticked.args[0]) == {"first", "no_harm"}
    boxes["情节first"].click()
    assert made.chosen() == ("no_harm",)
