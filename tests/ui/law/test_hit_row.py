"""One hit as a row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.law.hit_row import Headline, HitFace, HitRow
from app.ui.law.snippet import Snippet
from app.ui.pieces.badge import BadgeFace
from app.ui.pieces.layouts import column
from tests.ui.finding import found

FACE = HitFace(
    "article",
    "x.1",
    "很长的法规名称" * 6,
    "2025-12-27",
    "文字",
    ((0, 1),),
    BadgeFace("现行", "ok"),
    "第一条",
    ("词语相同",),
)


def test_everything_is_read_aloud(qtbot: QtBot) -> None:
    made = HitRow(FACE)
    qtbot.addWidget(made)
    for words in ("第一条", "2025-12-27", "文字", "词语相同"):
        assert words in made.accessibleName()
    assert found(made, Snippet).accessibleName() == "文字"


def test_the_number_of_the_article_is_never_cut_off(qtbot: QtBot) -> None:
    made, cut = Headline(FACE.title, "第一条"), Headline(FACE.title, "")
    for each in (made, cut):
        qtbot.addWidget(each)
        each.resize(200, 22)
    assert made.grab().toImage() != cut.grab().toImage()
    assert made.toolTip().endswith("第一条")


def test_keyboard_reaches_and_opens(qtbot: QtBot) -> None:
    window, field, made = QWidget(), QLineEdit(), HitRow(FACE)
    window.setLayout(column(field, made))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    with qtbot.waitSignal(made.reached):
        made.setFocus()
    with qtbot.waitSignal(made.chosen):
        qtbot.keyClick(made, Qt.Key.Key_Return)
