"""About."""

from pytestqt.qtbot import QtBot

from app.services.about import About, Part
from app.ui.pieces.data_table import DataTable
from app.ui.settings.about_card import AboutCard
from tests.ui.finding import found


def test_parts_are_listed(qtbot: QtBot) -> None:
    card = AboutCard()
    qtbot.addWidget(card)
    card.show_about(About("9.9", (Part("a", "1", "MIT"), Part("b", "2", "BSD"))))
    assert found(card, DataTable).rows.rowCount() == 2
