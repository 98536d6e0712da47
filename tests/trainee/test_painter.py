import logging
import threading

import pytest
from PIL import Image

from scenarios.trainee.painter import Painter, as_pixels
from scenarios.trainee.panels import Prompt


class _Slow:
    """A panel that is painted when the test lets it be."""

    def __init__(self, gate: threading.Event, size: int) -> None:
        self._gate, self._size = gate, size

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        self._gate.wait(5)
        return Image.new("RGBA", (self._size, 1))


class _Broken:
    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        raise ValueError("no picture")


@pytest.fixture
def painter() -> Painter:
    return Painter()


def test_only_the_newest_wish_for_a_panel_is_painted(painter: Painter) -> None:
    gate = threading.Event()
    painter.wish("first", _Slow(gate, 1), 1.0, (10, 10))
    for size in (2, 3, 4):
        painter.wish("other", _Slow(gate, size), 1.0, (10, 10))
    gate.set()
    painter.settle()
    widths = {painted.name: painted.pixels.shape[1] for painted in painter.take()}
    assert widths == {"first": 1, "other": 4}
    assert painter.take() == []
    painter.close()


def test_a_forgotten_panel_does_not_come(painter: Painter) -> None:
    painter.wish("prompt", Prompt("好"), 1.0, (1280, 720))
    painter.settle()
    painter.forget("prompt")
    assert painter.take() == []
    painter.close()


def test_a_panel_that_cannot_be_painted_does_not_stop_the_others(
    painter: Painter, caplog: pytest.LogCaptureFixture, expected_log: object
) -> None:
    expected_log("could not be painted")  # type: ignore[operator]
    painter.wish("broken", _Broken(), 1.0, (10, 10))
    painter.wish("prompt", Prompt("好"), 1.0, (1280, 720))
    painter.settle()
    assert [painted.name for painted in painter.take()] == ["prompt"]
    assert any(record.levelno == logging.ERROR for record in caplog.records)
    painter.close()


def test_pixels_are_bottom_row_first_and_blue_first() -> None:
    image = Image.new("RGBA", (1, 2), (1, 2, 3, 4))
    image.putpixel((0, 1), (9, 8, 7, 6))
    assert as_pixels(image).tolist() == [[[7, 8, 9, 6]], [[3, 2, 1, 4]]]
