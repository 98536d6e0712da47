"""The small picture is what the window shows, comes frames later, and leaves Panda3D as it was."""

from __future__ import annotations

import numpy as np
import pytest
from panda3d.core import CardMaker, GraphicsBuffer

from scenarios.world.engine import Engine, headless_pipe
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.live_picture import LivePicture

MOST_FRAMES = 60


def fetched(engine: Engine, live: LivePicture) -> tuple[tuple[int, int], bytearray]:
    for _ in range(MOST_FRAMES):
        engine.render()
        found = live.fetch()
        if found is not None:
            return found
    raise AssertionError("no picture came")


def paint(engine: Engine, colour: tuple[float, float, float], low: float, high: float) -> None:
    maker = CardMaker("part")
    maker.set_frame(-1, 1, low, high)
    maker.set_color(*colour, 1)
    engine.panels.attach_new_node(maker.generate())


def test_the_picture_is_what_the_window_shows(drawing_engine: Engine) -> None:
    paint(drawing_engine, (1, 0, 0), 0, 1)
    paint(drawing_engine, (0, 0, 1), -1, 0)
    live = LivePicture(drawing_engine, widest_px=64)
    assert live.fetch() is None
    drawing_engine.render()
    live.ask()
    was_busy = live.busy
    size, data = fetched(drawing_engine, live)
    assert (was_busy, live.busy) == (True, False)
    assert size == (64, 36)
    picture = np.frombuffer(data, np.uint8).reshape(36, 64, 4)
    assert tuple(picture[30, 32, :3]) == (0, 0, 255), "red above, as blue green red"
    assert tuple(picture[5, 32, :3]) == (255, 0, 0), "blue below"
    live.close()


def test_the_window_changes_its_size_on_the_way(drawing_engine: Engine) -> None:
    paint(drawing_engine, (1, 1, 1), -1, 1)
    live = LivePicture(drawing_engine, widest_px=64)
    drawing_engine.render()
    live.ask()
    assert fetched(drawing_engine, live)[0] == (64, 36)
    output = drawing_engine.output
    assert isinstance(output, GraphicsBuffer)
    output.set_size(160, 160)
    drawing_engine.render()
    live.ask()
    size, data = fetched(drawing_engine, live)
    assert size == (64, 64)
    assert set(data[:3]) == {255}
    live.close()


def test_a_picture_stays_while_the_next_one_comes(drawing_engine: Engine) -> None:
    live = LivePicture(drawing_engine, widest_px=64)
    drawing_engine.render()
    live.ask()
    _, black = fetched(drawing_engine, live)
    paint(drawing_engine, (1, 1, 1), -1, 1)
    live.ask()
    _, white = fetched(drawing_engine, live)
    assert (black[0], white[0]) == (0, 255)
    live.close()


def test_panda3d_draws_on_as_before(drawing_engine: Engine) -> None:
    paint(drawing_engine, (0, 1, 0), -1, 1)
    live = LivePicture(drawing_engine, widest_px=64)
    for _ in range(3):
        live.ask()
        fetched(drawing_engine, live)
    drawing_engine.render()
    assert tuple(drawing_engine.picture()[90, 160]) == (0, 255, 0)
    live.close()
    drawing_engine.render()
    drawing_engine.render()
    assert tuple(drawing_engine.picture()[90, 160]) == (0, 255, 0)


def test_a_frame_that_the_window_sits_out_is_waited_for(drawing_engine: Engine) -> None:
    paint(drawing_engine, (1, 1, 1), -1, 1)
    output = drawing_engine.output
    assert output is not None
    live = LivePicture(drawing_engine, widest_px=64)
    drawing_engine.render()
    live.ask()
    output.set_active(False)
    for _ in range(3):
        drawing_engine.render()
        assert live.fetch() is None
    output.set_active(True)
    _, data = fetched(drawing_engine, live)
    assert set(data[:3]) == {255}
    live.close()


def test_a_picture_is_never_wider_than_the_window() -> None:
    pipe = headless_pipe()
    if pipe is None or not pipe.is_valid():
        pytest.skip("this machine cannot draw")
    engine = Engine(EngineSettings("offscreen", (50, 31), quality="low"))
    try:
        live = LivePicture(engine)
        engine.render()
        live.ask()
        size, data = fetched(engine, live)
        assert size == (50, 30)
        assert len(data) == 50 * 30 * 4
        live.close()
    finally:
        engine.close()


def test_without_an_output_nothing_is_asked(engine: Engine) -> None:
    live = LivePicture(engine)
    live.ask()
    assert not live.busy
    live.close()
