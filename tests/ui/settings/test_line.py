"""A line of a card."""

from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.settings.line import line


def test_the_control_is_named_by_its_title(qtbot: QtBot) -> None:
    holder, box, named = QWidget(), QCheckBox(), QCheckBox()
    named.setAccessibleName("own")
    qtbot.addWidget(holder)
    holder.setLayout(line("Title", box, (named, 1)))
    assert box.accessibleName() == "Title"
    assert named.accessibleName() == "own"
