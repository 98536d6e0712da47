"""Look."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.pieces.segmented import Segmented
from app.ui.settings.look_card import LookCard
from app.ui.theme.state import current
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from tests.ui.finding import found


@pytest.fixture(autouse=True)
def _back() -> Iterator[None]:
    yield
    apply_theme(Theme())


def test_what_is_chosen_holds_at_once_and_keys_are_followed(
    qtbot: QtBot, desk_for: Callable[[Account], Desk], trainee: Account
) -> None:
    look = desk_for(trainee).look
    card = LookCard(look)
    qtbot.addWidget(card)
    mode, scale = card.findChildren(Segmented)
    mode.chosen.emit("dark")
    scale.chosen.emit("1.25")
    found(card, QCheckBox).setChecked(True)
    assert current() == Theme("dark", 1.25, reduced_motion=True)
    look.next_mode()
    assert mode.selected() == "contrast"
    assert look.preferences().scale == 1.25
