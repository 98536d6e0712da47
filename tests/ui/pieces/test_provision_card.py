"""Provisions."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.pieces.provision_card import Provision, ProvisionCard
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme


def test_law_and_article_are_shown_in_the_colours_of_the_mode(qtbot: QtBot) -> None:
    card = ProvisionCard(Provision("Act <x>", "Article 64", "gist", "since 2021", "in force"))
    qtbot.addWidget(card)
    card.show()
    apply_theme(Theme("dark"))
    texts = [each.text() for each in card.findChildren(QLabel)]
    assert any("Act &lt;x&gt;" in text and Theme("dark").hex("cite") in text for text in texts)
    card.set_chosen(True)
    assert card.property("card") == "chosen"
