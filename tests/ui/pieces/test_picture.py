"""Pictures on the stage."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.pieces.picture import Picture
from app.ui.theme.state import current


def _red() -> QImage:
    image = QImage(200, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    return image


def test_a_picture_fills_its_room(qtbot: QtBot) -> None:
    picture = Picture(_red(), caption="red", radius=0)
    qtbot.addWidget(picture)
    picture.resize(160, 160)
    image = picture.grab().toImage()
    assert image.pixelColor(5, 5) == image.pixelColor(155, 155) == QColor("#FF0000")


def test_what_stands_in_place_of_a_picture_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    """No picture, a file that is gone, and one that is no picture are three things."""
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture at all")
    seen = {}
    for name, source in (("none", None), ("gone", tmp_path / "gone.png"), ("broken", broken), ("null", QImage())):
        picture = Picture(source)
        qtbot.addWidget(picture)
        picture.resize(300, 120)
        seen[name] = picture.why_absent()
        assert picture.accessibleDescription() == seen[name]
        ground, middle = QColor(current().hex("stage.bg")), picture.grab().toImage()
        drawn = {middle.pixelColor(x, 75).name() for x in range(60, 240)}
        assert len(drawn | {ground.name()}) > 3, name
    assert "missing" in seen["gone"]
    assert "cannot be read" in seen["broken"]
    assert seen["broken"] == seen["null"]
    assert len(set(seen.values())) == 3


def test_a_picture_that_comes_later_takes_the_place_of_the_words(qtbot: QtBot) -> None:
    picture = Picture()
    qtbot.addWidget(picture)
    picture.show_nothing("being drawn")
    assert picture.why_absent() == "being drawn"
    picture.show_source(_red())
    assert picture.why_absent() == ""
    assert picture.accessibleDescription() == ""


def test_what_lies_over_it_gets_the_whole_room(qtbot: QtBot) -> None:
    seen: list[QRectF] = []

    def overlay(_painter: QPainter, rect: QRectF) -> None:
        seen.append(rect)

    picture = Picture(_red(), overlay=overlay, height=90)
    qtbot.addWidget(picture)
    picture.resize(200, 90)
    picture.set_chosen(True)
    picture.grab()
    assert seen[-1] == QRectF(0, 0, 200, 90)


def test_a_whole_picture_keeps_its_edges(qtbot: QtBot) -> None:
    """Evidence: a wide photograph in a square frame shows its left edge, a filling picture does not."""
    wide = QImage(400, 100, QImage.Format.Format_RGB32)
    wide.fill(QColor("#00ff00"))
    for x in range(10):
        for y in range(100):
            wide.setPixelColor(x, y, QColor("#ff0000"))
    for whole in (True, False):
        picture = Picture(wide, radius=0, whole=whole)
        qtbot.addWidget(picture)
        picture.resize(200, 200)
        left = picture.grab().toImage().pixelColor(1, 100)
        assert (left.red() > left.green()) is whole
