"""Pictures are copied on the graphics card as they are, and Panda3D finds everything as it left it."""

from typing import Any

import numpy as np
import pytest
from panda3d.core import CardMaker

from scenarios.headset.picture_copy import PictureCopy
from scenarios.world.engine import Engine

SRGB8_ALPHA8 = 0x8C43


@pytest.fixture
def gl(drawing_engine: Engine) -> Any:
    for _ in range(2):
        drawing_engine.render()
    from OpenGL import GL

    return GL


def image(gl: Any, form: int, size: tuple[int, int]) -> int:
    name = int(gl.glGenTextures(1))
    gl.glBindTexture(gl.GL_TEXTURE_2D, name)
    gl.glTexImage2D(gl.GL_TEXTURE_2D, 0, form, *size, 0, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE, None)
    gl.glTexParameteri(gl.GL_TEXTURE_2D, gl.GL_TEXTURE_MIN_FILTER, gl.GL_LINEAR)
    gl.glBindTexture(gl.GL_TEXTURE_2D, 0)
    return name


def pixels(gl: Any, name: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    gl.glBindTexture(gl.GL_TEXTURE_2D, name)
    data = gl.glGetTexImage(gl.GL_TEXTURE_2D, 0, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE)
    gl.glBindTexture(gl.GL_TEXTURE_2D, 0)
    return np.frombuffer(bytes(data), np.uint8).reshape(4, 8, 4)


def test_finished_colours_stay_as_they_are(drawing_engine: Engine, gl: Any) -> None:
    copy = PictureCopy()
    source, target = image(gl, gl.GL_RGBA8, (8, 4)), image(gl, SRGB8_ALPHA8, (8, 4))
    rows = bytes(range(0, 128))
    copy.paint(source, (8, 4), rows)
    copy.copy((source, 0), (target, 0), (8, 4))
    assert pixels(gl, target).tobytes() == rows
    assert gl.glGetError() == 0
    copy.close()


def test_only_the_part_is_copied(drawing_engine: Engine, gl: Any) -> None:
    copy = PictureCopy()
    source, target = image(gl, gl.GL_RGBA8, (8, 4)), image(gl, gl.GL_RGBA8, (8, 4))
    copy.paint(source, (8, 4), bytes([200]) * 128)
    copy.paint(target, (8, 4), bytes([7]) * 128)
    copy.copy((source, 0), (target, 0), (4, 2))
    made = pixels(gl, target)
    assert (made[:2, :4] == 200).all()
    assert (made[2:] == 7).all()
    assert (made[:, 4:] == 7).all()
    copy.close()


def test_panda3d_draws_on_as_before(drawing_engine: Engine, gl: Any) -> None:
    maker = CardMaker("upper half")
    maker.set_frame(-1, 1, 0, 1)
    maker.set_color(1, 0, 0, 1)
    drawing_engine.panels.attach_new_node(maker.generate())
    copy = PictureCopy()
    source, target = image(gl, gl.GL_RGBA8, (8, 4)), image(gl, gl.GL_RGBA8, (8, 4))
    for _ in range(3):
        drawing_engine.render()
        assert gl.glGetIntegerv(gl.GL_DRAW_FRAMEBUFFER_BINDING) == gl.glGetIntegerv(gl.GL_READ_FRAMEBUFFER_BINDING) == 0
        copy.copy((source, 0), (target, 0), (8, 4))
    picture = drawing_engine.picture()
    assert tuple(picture[20, 160]) == (255, 0, 0)
    assert tuple(picture[160, 160]) == (0, 0, 0)
    copy.close()


def test_a_depth_is_copied_with_its_colours(drawing_engine: Engine, gl: Any) -> None:
    def depth_image() -> int:
        name = int(gl.glGenTextures(1))
        gl.glBindTexture(gl.GL_TEXTURE_2D, name)
        gl.glTexImage2D(
            gl.GL_TEXTURE_2D, 0, gl.GL_DEPTH_COMPONENT32F, 8, 4, 0, gl.GL_DEPTH_COMPONENT, gl.GL_FLOAT,
            np.full((4, 8), 0.25, np.float32),
        )  # fmt: skip
        gl.glTexParameteri(gl.GL_TEXTURE_2D, gl.GL_TEXTURE_MIN_FILTER, gl.GL_NEAREST)
        gl.glBindTexture(gl.GL_TEXTURE_2D, 0)
        return name

    copy = PictureCopy()
    colours, others = image(gl, gl.GL_RGBA8, (8, 4)), image(gl, SRGB8_ALPHA8, (8, 4))
    copy.paint(colours, (8, 4), bytes([90]) * 128)
    source, target = depth_image(), depth_image()
    gl.glBindTexture(gl.GL_TEXTURE_2D, source)
    gl.glTexSubImage2D(
        gl.GL_TEXTURE_2D, 0, 0, 0, 8, 4, gl.GL_DEPTH_COMPONENT, gl.GL_FLOAT, np.full((4, 8), 0.5, np.float32)
    )
    gl.glBindTexture(gl.GL_TEXTURE_2D, 0)
    copy.copy((colours, source), (others, target), (8, 4))
    gl.glBindTexture(gl.GL_TEXTURE_2D, target)
    made = gl.glGetTexImage(gl.GL_TEXTURE_2D, 0, gl.GL_DEPTH_COMPONENT, gl.GL_FLOAT)
    gl.glBindTexture(gl.GL_TEXTURE_2D, 0)
    assert np.allclose(np.asarray(made), 0.5)
    assert (pixels(gl, others) == 90).all()
    assert gl.glGetError() == 0
    copy.close()
