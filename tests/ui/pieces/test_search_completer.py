"""Lines that are found by more words than they show."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pieces.search_completer import SearchCompleter

TOWNS = (("N", "甬州", "甬州 yongzhou yz"), ("E", "甬东", "甬东 yongdong yd"))


class TownCompleter(SearchCompleter[str]):
    """Writes the side on which a town lies."""

    def written(self, found: str) -> str:
        return f"side {found}"


@pytest.mark.parametrize(
    ("typed", "sides"), [("甬", ["N", "E"]), ("ZHOU", ["N"]), ("yd", ["E"]), ("州 yong", ["N"]), ("海", [])]
)
def test_any_part_of_the_words_finds_a_line(qtbot: QtBot, typed: str, sides: list[str]) -> None:
    completer = TownCompleter(TOWNS)
    completer.setCompletionPrefix(typed)
    popup = completer.completionModel()
    lines = [popup.index(line, 0) for line in range(popup.rowCount())]
    assert [completer.found(each) for each in lines] == sides
    assert [completer.pathFromIndex(each) for each in lines] == [f"side {each}" for each in sides]


def test_the_popup_shows_no_search_words(qtbot: QtBot) -> None:
    completer = TownCompleter(TOWNS)
    completer.setCompletionPrefix("yz")
    assert completer.completionModel().index(0, 0).data() == "甬州"
