"""The face of pages that stand alone."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.sign_in.stage import Face, standing_alone


def test_the_face_is_painted_beside_the_content(qtbot: QtBot) -> None:
    content = QLabel("here")
    page = standing_alone(content)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    face = page.findChild(Face)
    assert face is not None
    assert not face.grab().isNull()
    assert content.isVisible()
    assert face.accessibleName().startswith("Zhixing")
