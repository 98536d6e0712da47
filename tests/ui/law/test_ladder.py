"""The tiers of a standard."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from app.ui.law.ladder import LadderBar, LadderTier

TIERS = tuple(
    LadderTier(words, Decimal(low), Decimal(low + 20_000)) for words, low in (("较轻", 30_000), ("一般", 50_000))
)
RANGE = (Decimal(30_000), Decimal(100_000))


def made(qtbot: QtBot, chosen: int | None) -> LadderBar:
    bar = LadderBar()
    qtbot.addWidget(bar)
    bar.resize(300, 116)
    bar.show_tiers(TIERS, chosen, *RANGE)
    bar.show()
    return bar


def test_the_chosen_tier_is_filled(qtbot: QtBot) -> None:
    images = [made(qtbot, chosen).grab().toImage() for chosen in (None, 0, 1)]
    assert images[0] != images[1]
    assert images[1] != images[2]


def test_all_tiers_are_read_aloud(qtbot: QtBot) -> None:
    words = made(qtbot, 0).accessibleDescription()
    assert "较轻 3 ten thousand–5 ten thousand" in words
    assert "一般" in words
