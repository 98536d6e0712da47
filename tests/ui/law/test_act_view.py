"""An act by the law of a day."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.law.act_view import ActView
from app.ui.law.loading import open_target
from app.ui.law.place_in_law import LawTarget
from app.ui.pieces.citation import Citation

DAY = dt.date(2026, 9, 1)


def shown(qtbot: QtBot, base: Base, day: dt.date = DAY) -> ActView:
    opened = open_target(base, LawTarget("act", "HA-08"), day)
    assert opened.act is not None
    view = ActView(base, opened.law)
    qtbot.addWidget(view)
    view.show_act(opened.act, opened.standard, opened.factors)
    panel = view.panel()
    if panel is not None:
        qtbot.waitUntil(lambda: panel.ladder() is not None)
    return view


def words(view: ActView) -> str:
    return "\n".join(each.text() for each in view.findChildren(QLabel))


def test_text_and_ladder_stand_together(qtbot: QtBot, lawful: Base) -> None:
    view = shown(qtbot, lawful)
    assert "无从业资格上岗作业" in words(view)
    assert view.panel() is not None
    with qtbot.waitSignal(view.wanted) as wanted:
        next(chip for chip in view.findChildren(Citation) if chip.key == "new_law.66").click()
    assert wanted.args[0].spot.number == 66


def test_without_import_the_gist_stands_in(qtbot: QtBot, unread: Base) -> None:
    assert "要有资格" in words(shown(qtbot, unread))


def test_an_act_before_the_change_says_so_and_compares(qtbot: QtBot, lawful: Base) -> None:
    view = shown(qtbot, lawful, dt.date(2020, 6, 1))
    text = words(view)
    assert "the law before the change applies" in text
    assert "行政处罚法37" in text
    assert view.panel() is not None


@pytest.mark.parametrize("kept", [True, False])
def test_the_star_follows(qtbot: QtBot, lawful: Base, kept: bool) -> None:
    view = shown(qtbot, lawful)
    view.show_kept(kept)
    with qtbot.waitSignal(view.keep_wanted) as wanted:
        view._keep.click()
    assert wanted.args == [not kept]
