"""The graphics engine of a station: one output, one camera for the scene and one for the flat panels over it.

It stands in for Panda3D's ShowBase, which would put names into builtins and run its own task loop; here the frame loop
is the caller's, in a visible order.
"""

from __future__ import annotations

import gc
from functools import cache
from typing import Any

import numpy as np
from panda3d.core import (
    Camera,
    DisplayRegion,
    FrameBufferProperties,
    GraphicsEngine,
    GraphicsOutput,
    GraphicsPipe,
    GraphicsPipeSelection,
    NodePath,
    OrthographicLens,
    PerspectiveLens,
    RenderState,
    Texture,
    TransformState,
    WindowProperties,
    unload_prc_file,
)

from app.domain.errors import KnownError
from scenarios.world.engine_settings import EngineSettings, configure_engine, sharpen_grazing
from scenarios.world.eyes import one_eye

HEADLESS_PIPE = "p3headlessgl"
NEAR_M, FAR_M = 0.2, 3000.0
"""What comes nearer than a hand is cut off: a depth of 24 bits parts walls 2 cm apart to 250 m with it."""


class NoGraphicsError(KnownError):
    """This machine offers no way to draw; the message says what to do."""


class Engine:
    """Opens an output, draws the scene and the panels, and closes everything again."""

    def __init__(self, settings: EngineSettings) -> None:
        self._options = [configure_engine(settings)]
        self.settings = settings
        self.scene = NodePath("scene")
        self.panels = NodePath("panels")
        self.panels.set_depth_test(False)
        self.panels.set_depth_write(False)
        self.panels.set_shader_input(one_eye())
        self.scene.set_shader_input(one_eye())
        self.camera = self.scene.attach_new_node(Camera("eye"))
        self.lens = PerspectiveLens()
        self.lens.set_near_far(NEAR_M, FAR_M)
        self.camera.node().set_lens(self.lens)
        self.graphics = GraphicsEngine.get_global_ptr()
        self.pipe: GraphicsPipe | None = None
        self.host: GraphicsOutput | None = None
        self.output: GraphicsOutput | None = None
        self._picture: Texture | None = None
        self._regions: list[DisplayRegion] = []
        self._buffers: list[GraphicsOutput] = []
        if settings.target != "none":
            self._open()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the output in pixels."""
        if self.output is None:
            return self.settings.size
        return self.output.get_x_size(), self.output.get_y_size()

    def set_view(self, fov_deg: float) -> None:
        """Set the field of view: `fov_deg` wide at 16:9; other shapes keep that picture's height."""
        width, height = self.size
        half_height = np.tan(np.radians(fov_deg) / 2) * 9 / 16
        wide = 2 * np.degrees(np.arctan(half_height * width / max(height, 1)))
        self.lens.set_fov(float(wide), float(2 * np.degrees(np.arctan(half_height))))

    def clear_scene(self) -> None:
        """Let go of everything in the scene and what was drawn for it; another may be built in the same window."""
        for made in self._buffers:
            self.graphics.remove_window(made)
        self._buffers.clear()
        self.camera.detach_node()
        self.scene.remove_node()
        self.scene = NodePath("scene")
        self.scene.set_shader_input(one_eye())
        self.camera.reparent_to(self.scene)

    def show_scene(self, on: bool) -> None:
        """Draw scene and panels into the output, or leave it to others: a headset's mirror fills it then."""
        for region in self._regions:
            region.set_active(on)

    def render(self) -> None:
        """Draw one frame."""
        self.graphics.render_frame()
        _forget_states()

    def make_texture_target(
        self, name: str, size: tuple[int, int], texture: Texture, depth_only: bool, sort: int, read: bool = True
    ) -> GraphicsOutput:
        """A buffer drawn into a texture before the output is; raises NoGraphicsError where there is none.

        With `read` its colours are fetched with every frame; without, they stay with the graphics card.
        """
        properties = FrameBufferProperties()
        properties.set_depth_bits(24)
        if not depth_only:
            properties.set_rgba_bits(8, 8, 8, 8)
            properties.set_multisamples(self.settings.multisamples)
        window = WindowProperties()
        window.set_size(*size)
        flags = GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_resizeable
        assert self.output is not None, "only an open engine draws into textures"
        made = self.graphics.make_output(
            self.pipe, name, sort, properties, window, flags, self.output.get_gsg(), self.output
        )
        if made is None:
            raise NoGraphicsError("显卡驱动不支持离屏绘图，请更新显卡驱动")
        kind = GraphicsOutput.RTP_depth if depth_only else GraphicsOutput.RTP_color
        mode = GraphicsOutput.RTM_bind_or_copy if depth_only or not read else GraphicsOutput.RTM_copy_ram
        made.add_render_texture(texture, mode, kind)
        self._buffers.append(made)
        return made

    def picture(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """The last frame as rows from the top, RGB, shape (height, width, 3); offscreen only."""
        assert self._picture is not None, "only an offscreen engine keeps its picture"
        return texture_pixels(self._picture)

    def close(self) -> None:
        """Close every window and buffer and let go of the scene."""
        for made in [*self._buffers, self.output, self.host]:
            if made is not None:
                self.graphics.remove_window(made)
        self._buffers.clear()
        self._regions.clear()
        self.output = self.host = self.pipe = self._picture = None
        self.scene.remove_node()
        self.panels.remove_node()
        for page in self._options:
            unload_prc_file(page)
        gc.collect()
        _forget_states()

    def _open(self) -> None:
        windowed = self.settings.target == "window"
        self.pipe = GraphicsPipeSelection.get_global_ptr().make_default_pipe() if windowed else headless_pipe()
        if self.pipe is None or not self.pipe.is_valid():
            raise NoGraphicsError("找不到可用的显卡驱动，请安装或更新显卡驱动")
        if windowed:
            self._open_window()
        else:
            self._open_picture()
        assert self.output is not None
        self._options += sharpen_grazing(self.output.get_gsg().get_driver_renderer())
        scene, over = self._regions = [self.output.make_display_region() for _ in range(2)]
        scene.set_sort(0)
        scene.set_camera(self.camera)
        scene.set_clear_depth_active(True)
        over.set_sort(10)
        over.set_camera(self._panel_camera())
        self.set_view(75)

    def _open_window(self) -> None:
        window = WindowProperties()
        window.set_size(*self.settings.size)
        window.set_title(self.settings.title)
        window.set_fullscreen(self.settings.fullscreen)
        for samples in (self.settings.multisamples, 0):
            properties = _colour_properties(samples)
            # Without a back buffer nothing is ever swapped: the window stays black with Mesa and tears elsewhere.
            properties.set_back_buffers(1)
            self.output = self.graphics.make_output(
                self.pipe, "window", 0, properties, window, GraphicsPipe.BF_require_window
            )
            if self.output is not None:
                break
        if self.output is None:
            raise NoGraphicsError("打不开三维窗口，请更新显卡驱动，或在设置里关闭全屏后再试")
        self.graphics.open_windows()
        self.output.set_clear_color((0, 0, 0, 1))

    def _open_picture(self) -> None:
        small = WindowProperties()
        small.set_size(8, 8)
        self.host = self.graphics.make_output(
            self.pipe, "host", -100, _colour_properties(0), small, GraphicsPipe.BF_refuse_window
        )
        if self.host is None:
            raise NoGraphicsError("显卡驱动不支持离屏绘图，请安装 libegl1、libgl1-mesa-dri")
        self.graphics.open_windows()
        self.host.set_active(False)
        window = WindowProperties()
        window.set_size(*self.settings.size)
        self.output = self.graphics.make_output(
            self.pipe, "picture", 0, _colour_properties(self.settings.multisamples), window,
            GraphicsPipe.BF_refuse_window, self.host.get_gsg(), self.host,
        )  # fmt: skip
        if self.output is None:
            raise NoGraphicsError("显卡驱动不支持离屏绘图，请更新显卡驱动")
        self._picture = Texture("picture")
        self.output.add_render_texture(self._picture, GraphicsOutput.RTM_copy_ram, GraphicsOutput.RTP_color)
        self.output.set_clear_color((0, 0, 0, 1))

    def _panel_camera(self) -> NodePath:
        lens = OrthographicLens()
        lens.set_film_size(2, 2)
        lens.set_near_far(-1000, 1000)
        made = Camera("panel eye")
        made.set_lens(lens)
        return self.panels.attach_new_node(made)


@cache
def headless_pipe() -> GraphicsPipe | None:
    """Kept for good: letting a pipe go ends EGL for every other engine of the process."""
    return GraphicsPipeSelection.get_global_ptr().make_module_pipe(HEADLESS_PIPE)


def _forget_states() -> None:
    """Let go of states that nothing uses; Panda3D leaves that to whoever runs the frames, or they pile up for ever."""
    TransformState.garbage_collect()
    RenderState.garbage_collect()


def _colour_properties(samples: int) -> FrameBufferProperties:
    properties = FrameBufferProperties()
    properties.set_rgba_bits(8, 8, 8, 8)
    properties.set_depth_bits(24)
    if samples:
        properties.set_multisamples(samples)
    return properties


def texture_pixels(texture: Texture) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Colours of a texture whose picture is in memory: rows from the top, RGB, shape (height, width, 3)."""
    width, height, parts = texture.get_x_size(), texture.get_y_size(), texture.get_num_components()
    data = np.frombuffer(bytes(texture.get_ram_image()), np.uint8).reshape(height, width, parts)
    return np.ascontiguousarray(data[::-1, :, 2::-1])
