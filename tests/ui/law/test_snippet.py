"""Words of a hit."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.ui.law.snippet import Snippet
from app.ui.theme.state import current

LONG = "未取得许可擅自从事经营的处罚款" * 12


def test_it_is_as_high_as_its_lines_and_never_more_than_two(qtbot: QtBot) -> None:
    short, long = Snippet("短句"), Snippet(LONG)
    for each in (short, long):
        qtbot.addWidget(each)
        each.resize(300, 10)
        each.show()
    one = short.height()
    assert long.height() == 2 * one
    long.resize(4000, 10)
    assert long.height() == one


def test_what_was_asked_for_is_in_colour(qtbot: QtBot) -> None:
    def coloured(spans: tuple[tuple[int, int], ...]) -> int:
        made = Snippet(LONG, spans)
        qtbot.addWidget(made)
        made.resize(300, 10)
        made.show()
        image, wanted = made.grab().toImage(), QColor(current().hex("accent_text"))
        return sum(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))

    assert coloured(((2, 6),)) > coloured(())
    assert coloured(((2, 6), (22, 26))) > coloured(((2, 6),))


def test_words_typed_stand_out_more_than_those_that_were_meant(qtbot: QtBot) -> None:
    def ink(spans: tuple[tuple[int, int], ...], meant: tuple[tuple[int, int], ...]) -> int:
        made = Snippet(LONG, spans, meant)
        qtbot.addWidget(made)
        made.resize(300, 10)
        made.show()
        image, accent = made.grab().toImage(), QColor(current().hex("accent_text"))
        return sum(image.pixelColor(x, y) == accent for x in range(image.width()) for y in range(image.height()))

    assert ink(((0, 30),), ()) > ink((), ((0, 30),)) > ink((), ())
