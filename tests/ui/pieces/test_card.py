"""Cards."""

from pytestqt.qtbot import QtBot

from app.ui.pieces.badge import Badge
from app.ui.pieces.card import Card
from app.ui.pieces.labels import label


def test_a_card_holds_its_items_under_the_title(qtbot: QtBot) -> None:
    card = Card("Title", Badge("2"), hint="hint").put(label("one"), 4, label("two"))
    qtbot.addWidget(card)
    assert card.body.count() == 4
    assert card.accessibleName() == "Title"
    card.set_look("critical")
    assert card.property("card") == "critical"
