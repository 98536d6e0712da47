"""A small picture of what the window shows, for whoever looks on from elsewhere, without making the frame wait.

The window is copied on the graphics card, drawn small, and read into a buffer of the card's driver. Only when the card
has said that it is done, frames later, its bytes are fetched: asking for them at once would wait for the whole picture.
"""

from __future__ import annotations

import ctypes
from typing import Any

from panda3d.core import (
    Camera,
    CardMaker,
    FrameBufferProperties,
    GraphicsOutput,
    GraphicsPipe,
    NodePath,
    OrthographicLens,
    SamplerState,
    Texture,
    WindowProperties,
)

from scenarios.world import gl_calls as gl
from scenarios.world.engine import Engine
from scenarios.world.eyes import one_eye
from scenarios.world.gl_calls import GlCalls
from scenarios.world.shaders import program

WIDEST_PX = 640
SORT = 20
"""Drawn after the window, whose finished picture it shows."""
PICTURES_KEPT = 2
PATIENCE_FRAMES = 120
"""A card that has not answered by then never will: the picture is given up."""


class LivePicture:
    """`ask` before a frame and `fetch` after each; nothing is built before somebody asks."""

    def __init__(self, engine: Engine, widest_px: int = WIDEST_PX) -> None:
        self._engine, self._widest_px = engine, widest_px
        self._whole: Texture | None = None
        self._small: _Small | None = None
        self._reader: _Reader | None = None
        self._asked = False
        self._waited = 0

    @property
    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._asked or (self._reader is not None and self._reader.busy)

    @property
    def asked(self) -> bool:
        """Whether the next frame of the window is to be copied."""
        return self._asked

    def ask(self) -> None:
        """Let the next frame that the window draws be copied."""
        if self.busy or self._engine.output is None:
            return
        if self._whole is None:
            self._whole = _texture("what the window shows")
            self._engine.output.add_render_texture(
                self._whole, GraphicsOutput.RTM_triggered_copy_texture, GraphicsOutput.RTP_color
            )
        size = _fitting(self._engine.size, self._widest_px)
        if self._small is not None and self._small.size != size:
            self._small.close(self._engine)
            self._small = None
            if self._reader is not None:
                self._reader.close()
                self._reader = None
        if self._small is None:
            self._small = _Small(self._engine, self._whole, size)
        self._small.buffer.set_active(True)
        self._engine.output.trigger_copy()
        self._asked, self._waited = True, 0

    def fetch(self) -> tuple[tuple[int, int], bytearray] | None:
        """After a frame: size and bytes of a picture that has become ready, blue green red alpha, rows from the bottom.

        The bytes are written over by the next picture but one. Panda3D's context must be current, as after a frame.
        """
        if self._asked:
            self._read_what_was_drawn()
            return None
        reader = self._reader
        if reader is None or not reader.busy:
            return None
        data = reader.take()
        self._waited += 1
        if data is None and self._waited >= PATIENCE_FRAMES:
            reader.give_up()
        return (reader.size, data) if data is not None else None

    def close(self) -> None:
        """Let go of everything; the engine closes its window itself."""
        # What the driver still holds goes with its context, which need not be the current one any more.
        self._reader = None
        if self._small is not None:
            self._small.close(self._engine)
            self._small = None
        self._asked = False

    def _read_what_was_drawn(self) -> None:
        output, small = self._engine.output, self._small
        if output is None or small is None or not output.is_active():
            # A headset lets the window take part in every fourth frame only.
            return
        self._asked = False
        small.buffer.set_active(False)
        # The functions are asked for where the context is current for certain.
        self._reader = self._reader or _Reader(GlCalls(), small.size)
        self._reader.begin(small.native())


class _Small:
    """A buffer that shows a texture small."""

    def __init__(self, engine: Engine, shown: Texture, size: tuple[int, int]) -> None:
        self.size = size
        self._root = NodePath("live picture")
        self._root.set_shader_input(one_eye())
        self._root.set_depth_test(False)
        self._root.set_depth_write(False)
        maker = CardMaker("what the window shows")
        maker.set_frame_fullscreen_quad()
        card = self._root.attach_new_node(maker.generate())
        card.set_shader(program("flat", lit=False))
        card.set_texture(shown)
        lens = OrthographicLens()
        lens.set_film_size(2, 2)
        lens.set_near_far(-1000, 1000)
        camera = Camera("live picture eye")
        camera.set_lens(lens)
        self._texture = _texture("live picture")
        self.buffer = self._open(engine)
        self.buffer.make_display_region().set_camera(self._root.attach_new_node(camera))

    def native(self) -> int:
        """OpenGL's number of the picture; after a frame."""
        gsg = self.buffer.get_gsg()
        return int(self._texture.prepare_now(0, gsg.prepared_objects, gsg).get_native_id())

    def close(self, engine: Engine) -> None:
        """Take the buffer away."""
        engine.graphics.remove_window(self.buffer)
        self._root.remove_node()

    def _open(self, engine: Engine) -> Any:
        properties = FrameBufferProperties()
        properties.set_rgba_bits(8, 8, 8, 8)
        output = engine.output
        assert output is not None, "only an open engine shows anything"
        made = engine.graphics.make_output(
            engine.pipe, "live picture", SORT, properties, WindowProperties.size(*self.size),
            GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_fb_props_optional, output.get_gsg(), output,
        )  # fmt: skip
        assert made is not None, "a driver that draws a window draws a small buffer"
        made.add_render_texture(self._texture, GraphicsOutput.RTM_bind_or_copy, GraphicsOutput.RTP_color)
        return made


class _Reader:
    """Takes pictures of one size out of the card, one at a time, through memory of the driver that is kept."""

    def __init__(self, calls: GlCalls, size: tuple[int, int]) -> None:
        self.size = size
        self._calls, self._bytes = calls, size[0] * size[1] * 4
        # Fresh memory costs more than what is copied into it. Whoever encodes has one while the next comes.
        self._kept = [bytearray(self._bytes) for _ in range(PICTURES_KEPT)]
        self._fence: int | None = None
        name = ctypes.c_uint()
        calls.glGenBuffers(1, ctypes.byref(name))
        self._buffer = name.value
        bound = calls.integer(gl.PIXEL_PACK_BUFFER_BINDING)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, self._buffer)
        calls.glBufferData(gl.PIXEL_PACK_BUFFER, self._bytes, None, gl.STREAM_READ)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, bound)

    @property
    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return self._fence is not None

    def begin(self, texture: int) -> None:
        """Let the card write a texture into the driver's memory."""
        calls = self._calls
        bound, shown = calls.integer(gl.PIXEL_PACK_BUFFER_BINDING), calls.integer(gl.TEXTURE_BINDING_2D)
        alignment = calls.integer(gl.PACK_ALIGNMENT)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, self._buffer)
        calls.glBindTexture(gl.TEXTURE_2D, texture)
        calls.glPixelStorei(gl.PACK_ALIGNMENT, 4)
        calls.glGetTexImage(gl.TEXTURE_2D, 0, gl.BGRA, gl.UNSIGNED_BYTE, None)
        self._fence = calls.glFenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
        calls.glPixelStorei(gl.PACK_ALIGNMENT, alignment)
        calls.glBindTexture(gl.TEXTURE_2D, shown)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, bound)

    def take(self) -> bytearray | None:
        """The bytes, where the card is done; None where it is not yet."""
        calls = self._calls
        if calls.glClientWaitSync(self._fence, 0, 0) not in (gl.ALREADY_SIGNALED, gl.CONDITION_SATISFIED):
            return None
        self.give_up()
        bound = calls.integer(gl.PIXEL_PACK_BUFFER_BINDING)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, self._buffer)
        place = calls.glMapBufferRange(gl.PIXEL_PACK_BUFFER, 0, self._bytes, gl.MAP_READ_BIT)
        data = None
        if place:
            data = self._kept.pop(0)
            self._kept.append(data)
            ctypes.memmove((ctypes.c_char * self._bytes).from_buffer(data), place, self._bytes)
            calls.glUnmapBuffer(gl.PIXEL_PACK_BUFFER)
        calls.glBindBuffer(gl.PIXEL_PACK_BUFFER, bound)
        return data

    def give_up(self) -> None:
        """Wait no longer for the picture that is on its way."""
        if self._fence is not None:
            self._calls.glDeleteSync(self._fence)
            self._fence = None

    def close(self) -> None:
        """Give the driver's memory back."""
        self.give_up()
        self._calls.glDeleteBuffers(1, ctypes.byref(ctypes.c_uint(self._buffer)))


def _texture(name: str) -> Texture:
    made = Texture(name)
    made.set_minfilter(SamplerState.FT_linear)
    made.set_magfilter(SamplerState.FT_linear)
    return made


def _fitting(size: tuple[int, int], widest_px: int) -> tuple[int, int]:
    """The window's shape, no wider than allowed; even, so that every row begins at a whole word."""
    share = min(1.0, widest_px / max(size[0], 1))
    return max(2, round(size[0] * share) // 2 * 2), max(2, round(size[1] * share) // 2 * 2)
