"""The photographs of a run as thumbnails, and one of them large; those without a file as words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.scoring.words import clock
from app.services.evidence_photos import EvidencePhoto
from app.ui.background import run_in_background
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row, scrolled
from app.ui.pieces.picture import Picture
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current

THUMB_PX = (224, 132)
READ_PX = QSize(560, 560)
"""Thumbnails are read no larger than this, enough for 150 % on a dense screen."""


class PhotoWall(QWidget):
    """`moment_chosen` carries the journal number of the photograph that was opened."""

    moment_chosen = Signal(int)

    def __init__(self, photos: Sequence[EvidencePhoto]) -> None:
        super().__init__()
        self._kept = [photo for photo in photos if photo.file is not None]
        self._thumbs: dict[int, Thumbnail] = {}
        self._at = 0
        self._pages = QStackedWidget()
        self._pages.addWidget(self._wall(photos) if photos else self._none())
        self._large = Picture(radius=6, whole=True)
        self._words = label("", "dense", "text2")
        self._pages.addWidget(self._viewer())
        self.setLayout(column(self._pages))
        if self._kept:
            kept = self._kept
            run_in_background(self, lambda _p: [thumbnail(each) for each in kept], self._fill, self._failed)

    def show_moment(self, seq: int) -> bool:
        """Open the photograph of a moment; False where that moment has no file."""
        places = [place for place, photo in enumerate(self._kept) if photo.seq == seq]
        if places:
            self._open(places[0])
        return bool(places)

    def _none(self) -> QWidget:
        return EmptyState("camera", self.tr("No photograph"), self.tr("No photograph was taken in this run."))

    def _wall(self, photos: Sequence[EvidencePhoto]) -> QWidget:
        inner = QWidget()
        items = column(gap=10, margins=(14, 12, 14, 12))
        if self._kept:
            flow = FlowLayout(gap=10)
            for place, photo in enumerate(self._kept):
                thumb = Thumbnail(photo)
                thumb.chosen.connect(lambda place=place: self._choose(place))
                self._thumbs[photo.seq] = thumb
                flow.addWidget(thumb)
            items.addLayout(flow)
        bare = [photo for photo in photos if photo.file is None]
        if bare:
            words = self.tr("Recorded without a picture file, as when a bot plays:")
            chips = FlowLayout()
            for photo in bare:
                chip = EvidenceChip("photo", words_of(photo), str(photo.seq))
                chip.clicked.connect(lambda _checked=False, seq=photo.seq: self.moment_chosen.emit(seq))
                chips.addWidget(chip)
            items.addWidget(label(words, "dense", "text2", wrap=True))
            items.addLayout(chips)
        items.addStretch(1)
        inner.setLayout(items)
        return scrolled(inner)

    def _viewer(self) -> QWidget:
        made = QWidget()
        back = button(self.tr("All photographs"), "ghost", "arrow-left", "dense")
        back.clicked.connect(lambda: self._pages.setCurrentIndex(0))
        earlier = button(self.tr("Earlier"), "", "caret-left", "dense")
        earlier.clicked.connect(lambda: self._step(-1))
        later = button(self.tr("Later"), "", "caret-right", "dense")
        later.clicked.connect(lambda: self._step(1))
        head = row(back, (self._words, 1), earlier, later)
        made.setLayout(column(head, (self._large, 1), margins=(10, 8, 10, 10), gap=8))
        return made

    def _failed(self, error: Exception) -> None:
        # A file that cannot be read is a null image, never an error.
        raise error

    def _fill(self, images: list[tuple[int, QImage]]) -> None:
        for seq, image in images:
            self._thumbs[seq].show_source(image)

    def _choose(self, place: int) -> None:
        self._open(place)
        self.moment_chosen.emit(self._kept[place].seq)

    def _step(self, step: int) -> None:
        self._choose((self._at + step) % len(self._kept))

    def _open(self, place: int) -> None:
        self._at = place
        photo = self._kept[place]
        self._large.show_source(photo.file)
        self._large.setAccessibleName(words_of(photo))
        count = self.tr("{0} of {1}").format(place + 1, len(self._kept))
        self._words.setText(f"{count} · {words_of(photo)}")
        self._pages.setCurrentIndex(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, right and Esc while one is large."""
        steps = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        if self._pages.currentIndex() == 1 and event.key() in steps:
            self._step(steps[event.key()])
        elif self._pages.currentIndex() == 1 and event.key() == Qt.Key.Key_Escape:
            self._pages.setCurrentIndex(0)
        else:
            super().keyPressEvent(event)


class Thumbnail(Picture):
    """A small photograph with its moment; `chosen` by click, Enter or Space."""

    chosen = Signal()

    def __init__(self, photo: EvidencePhoto) -> None:
        super().__init__(caption=words_of(photo), radius=8, overlay=self._over)
        self._clock = clock(photo.t_ms)
        self.setToolTip(words_of(photo))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fix_size(self, *THUMB_PX)

    def sizeHint(self) -> QSize:
        """The size that was fixed."""
        return self.minimumSize()

    def _over(self, painter: QPainter, rect: QRectF) -> None:
        edge = current().px(8)
        draw_stage_pill(painter, QPointF(edge, edge), StagePill(self._clock, "camera"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def words_of(photo: EvidencePhoto) -> str:
    """Moment and subjects in a line."""
    return " · ".join((clock(photo.t_ms), *photo.subjects))


def thumbnail(photo: EvidencePhoto) -> tuple[int, QImage]:
    """The photograph read small; a null image where the file cannot be read."""
    reader = QImageReader(str(photo.file))
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(READ_PX, Qt.AspectRatioMode.KeepAspectRatio))
    return photo.seq, reader.read()
