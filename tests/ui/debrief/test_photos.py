"""Thumbnails, the large photograph, and chips for those without a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.services.evidence_photos import EvidencePhoto
from app.ui.debrief.photos import READ_PX, PhotoWall, Thumbnail, thumbnail, words_of
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from tests.ui.finding import found


def photo(folder: Path, seq: int) -> EvidencePhoto:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    path = folder / f"photo_{seq}.png"
    assert image.save(str(path))
    return EvidencePhoto(seq, seq * 1000, ("车头",), path)


def test_a_thumbnail_opens_and_arrows_go_on(qtbot: QtBot, tmp_path: Path) -> None:
    wall = PhotoWall([photo(tmp_path, 4), photo(tmp_path, 9)])
    qtbot.addWidget(wall)
    with qtbot.waitSignal(wall.moment_chosen) as opened:
        qtbot.keyClick(found(wall, Thumbnail), Qt.Key.Key_Return)
    assert opened.args == [4]
    with qtbot.waitSignal(wall.moment_chosen) as later:
        qtbot.keyClick(wall, Qt.Key.Key_Right)
    assert later.args == [9]
    assert wall.show_moment(4)
    assert not wall.show_moment(5)


def test_a_photograph_without_file_is_a_chip(qtbot: QtBot) -> None:
    wall = PhotoWall([EvidencePhoto(7, 61_000, ("车头", "运单"), None)])
    qtbot.addWidget(wall)
    with qtbot.waitSignal(wall.moment_chosen) as told:
        found(wall, EvidenceChip).click()
    assert told.args == [7]
    assert "车头 · 运单" in words_of(EvidencePhoto(7, 61_000, ("车头", "运单"), None))


def test_no_photograph_is_said(qtbot: QtBot) -> None:
    wall = PhotoWall([])
    qtbot.addWidget(wall)
    assert found(wall, EmptyState) is not None


def test_thumbnails_are_read_small(tmp_path: Path) -> None:
    seq, image = thumbnail(photo(tmp_path, 3))
    assert seq == 3
    assert image.width() == READ_PX.width()


def test_a_photograph_that_cannot_be_read_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    broken = photo(tmp_path, 4)
    assert broken.file is not None
    broken.file.write_bytes(b"no picture")
    wall = PhotoWall([broken])
    qtbot.addWidget(wall)
    small = found(wall, Thumbnail)
    qtbot.waitUntil(lambda: small.why_absent() == "The picture's file cannot be read")
