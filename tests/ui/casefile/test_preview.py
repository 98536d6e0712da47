"""The pages of a document."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.ui.casefile.preview import PageSheet, Preview


def png() -> bytes:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())


def test_pages_are_marked_while_newer_ones_are_set(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(600, 800)
    preview.show()
    preview.mark_stale()
    assert not preview.is_stale(), "there are none yet"
    preview.show_pages([png(), png()])
    assert preview.count() == 2
    sheet = preview.findChildren(PageSheet)[0]
    assert sheet.height() > sheet.width()
    assert not sheet.grab().isNull()
    preview.mark_stale()
    assert preview.is_stale()
    preview.fail("排不出来")
    assert preview.is_stale()
    preview.show_pages([])
    assert preview.count() == 0


def test_a_page_is_drawn_in_its_room_and_anew_at_another_width(qtbot: QtBot) -> None:
    image = QImage(600, 849, QImage.Format.Format_RGB32)
    image.fill(0xFF202020)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    sheet = PageSheet(bytes(buffer.data().data()), "page")
    qtbot.addWidget(sheet)
    for width in (300, 600, 150):
        sheet.widen(width)
        shown = sheet.grab().toImage()
        assert (shown.width(), shown.height()) == (width, round(width * 849 / 600))
        assert shown.pixelColor(width // 2, width // 2).lightness() < 40
