"""The window shows the left eye, undistorted, and is given back."""

import pytest
from panda3d.core import Texture

from scenarios.headset.mirror import Mirror, crop
from scenarios.world.engine import Engine


def test_a_window_of_another_shape_shows_the_middle() -> None:
    assert crop((100, 100), (160, 80)) == (1.0, 0.5)
    assert crop((100, 100), (80, 160)) == (0.5, 1.0)
    assert crop((160, 90), (1600, 900)) == (1.0, 1.0)


def test_the_left_half_fills_the_window(drawing_engine: Engine) -> None:
    picture = Texture("both eyes")
    picture.setup_2d_texture(2, 1, Texture.T_unsigned_byte, Texture.F_rgba8)
    picture.set_ram_image(bytes((0, 0, 255, 255)) + bytes((255, 0, 0, 255)))
    picture.set_magfilter(Texture.FT_nearest)
    mirror = Mirror(drawing_engine, picture)
    mirror.fit((8, 8), (8, 8))
    mirror.show(True)
    for _ in range(3):
        drawing_engine.render()
    assert tuple(drawing_engine.picture()[90, 160]) == (255, 0, 0)
    mirror.close()
    drawing_engine.render()
    drawing_engine.render()
    assert drawing_engine.picture().max() == pytest.approx(0)


def test_the_window_takes_part_in_every_fourth_frame(drawing_engine: Engine) -> None:
    mirror = Mirror(drawing_engine, Texture("both eyes"))
    output = drawing_engine.output
    assert output is not None
    mirror.show(True)
    drawn = []
    for _ in range(6):
        mirror.count_frame()
        drawn.append(output.is_active())
    assert drawn == [True, False, False, False, True, False]
    mirror.close()
    assert output.is_active()
