"""The middle of the page."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from app.domain.law.desk import PlaceKind
from app.services.base import Base
from app.ui.law.loading import open_target
from app.ui.law.middle import Middle
from app.ui.law.place_in_law import LawSpot, LawTarget

DAY = dt.date(2026, 9, 1)


@pytest.fixture
def middle(qtbot: QtBot, lawful: Base) -> Middle:
    made = Middle(lawful, may_import=False)
    qtbot.addWidget(made)
    return made


def show(middle: Middle, base: Base, target: LawTarget) -> None:
    middle.show_opened(open_target(base, target, DAY), DAY)


@pytest.mark.parametrize(
    ("target", "place"),
    [
        (LawTarget("article", "", LawSpot("演示法", 66)), (PlaceKind.ARTICLE, "new_law.66", "演示法 第六十六条")),
        (LawTarget("statute", "", LawSpot("演示法")), (PlaceKind.STATUTE, "new_law", "演示法")),
        (LawTarget("act", "HA-08"), (PlaceKind.ACT, "HA-08", "无资格上岗")),
        (LawTarget("guide", "G01"), (PlaceKind.GUIDE, "G01", "演示指引")),
        (LawTarget("case", "C01"), (PlaceKind.CASE, "C01", "演示案例")),
        (LawTarget("question", "P01"), (PlaceKind.QUESTION, "P01", "要什么？")),
        (LawTarget("form", "record"), (PlaceKind.FORM, "record", "演示笔录")),
    ],
    ids=["article", "statute", "act", "guide", "case", "question", "form"],
)
def test_each_kind_has_its_view_and_its_place(
    middle: Middle, lawful: Base, qtbot: QtBot, target: LawTarget, place: tuple[PlaceKind, str, str]
) -> None:
    assert middle.place() is None
    with qtbot.waitSignal(middle.placed):
        show(middle, lawful, target)
    assert middle.place() == place
    assert middle.currentIndex() > 0


def test_the_item_that_was_asked_for_is_told_until_another_article_is_read(middle: Middle, lawful: Base) -> None:
    show(middle, lawful, LawTarget("article", "", LawSpot("new_law", 109, 0, 1, 1)))
    assert middle.exact_citation() == "new_law.109.1.1"
    show(middle, lawful, LawTarget("article", "", LawSpot("new_law", 109)))
    assert middle.exact_citation() == ""


def test_another_version_keeps_the_article(middle: Middle, lawful: Base, qtbot: QtBot) -> None:
    show(middle, lawful, LawTarget("article", "", LawSpot("new_law", 66)))
    with qtbot.waitSignal(middle.turned) as turned:
        middle.reader.version_wanted.emit(dt.date(2020, 1, 1))
    spot = turned.args[0].spot
    assert (spot.number, spot.version) == (66, dt.date(2020, 1, 1))


def test_the_star_is_remembered(middle: Middle) -> None:
    middle.show_kept(True)
    assert middle.kept()
