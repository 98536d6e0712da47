"""Both eyes drawn into one picture of Panda3D's own, side by side, by one cull and one submission."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from panda3d.core import (
    Camera,
    FrameBufferProperties,
    GraphicsOutput,
    GraphicsPipe,
    LMatrix4f,
    NodePath,
    OrthographicLens,
    PerspectiveLens,
    PythonCallbackObject,
    SamplerState,
    Texture,
    WindowProperties,
)

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.hidden_area import Mesh, hidden_area
from scenarios.headset.views import FAR_M, NEAR_M, Eye, EyePair, Sight, likeness
from scenarios.world.engine import Engine
from scenarios.world.eyes import TwoEyes
from scenarios.world.gl_calls import CLIP_DISTANCE0, GlCalls

SORT = -2
"""Drawn after shadow maps and photographs, before the window that mirrors it."""


class StereoView:
    """The picture of both eyes. `size` is one eye's, in pixels."""

    def __init__(self, engine: Engine, size: tuple[int, int], samples: int, with_depth: bool) -> None:
        """Raises HeadsetFault where the graphics driver cannot draw it."""
        self.engine = engine
        self.size = self.drawn = size
        self._eyes = TwoEyes()
        self._pair: EyePair | None = None
        self._pair_is: tuple[float, ...] = ()
        self._lens = PerspectiveLens()
        self._lens.set_near_far(NEAR_M, FAR_M)
        node = Camera("both eyes")
        node.set_lens(self._lens)
        node.set_initial_state(self._eyes.state)
        node.set_lod_center(engine.camera)
        self.camera = engine.scene.attach_new_node(node)
        self.colour = Texture("both eyes")
        self.colour.set_minfilter(SamplerState.FT_linear)
        self.colour.set_magfilter(SamplerState.FT_linear)
        self.depth = Texture("both eyes' depth") if with_depth else None
        self._buffer = self._open(samples)
        self._names: tuple[int, int] | None = None
        self._head: NodePath | None = None
        self._mask_root = NodePath("hidden area")
        self._hidden = self._mask_root.attach_new_node("nothing")
        self._regions = [self._mask_region(), self._scene_region()]
        self.set_active(False)

    def set_active(self, active: bool) -> None:
        """Take part in frames or not."""
        self._buffer.set_active(active)

    def look(self, head: NodePath, sight: Sight) -> None:
        """Draw the next frame with these eyes, whose head is a node of the scene and stands where they say."""
        pair = self._lie(sight)
        if head is not self._head:
            self._head = head
            self.camera.reparent_to(head)
        there, back = head.get_mat(self.engine.scene), LMatrix4f()
        back.invert_affine_from(there)
        left, right = pair.matrices
        here, beside = pair.places
        self._eyes.set((back * left, there.xform_point(here)), (back * right, there.xform_point(beside)))

    def draw_at(self, size: tuple[int, int]) -> None:
        """Draw each eye with these pixels from now on, at most its full size."""
        self.drawn = (min(size[0], self.size[0]), min(size[1], self.size[1]))
        for region in self._regions:
            region.set_dimensions(0, self.drawn[0] / self.size[0], 0, self.drawn[1] / self.size[1])

    def hide(self, masks: Sequence[Mesh], eyes: Sequence[Eye]) -> None:
        """Leave out of the picture what the lenses never show; without masks, draw everything."""
        self._hidden.remove_node()
        self._hidden = hidden_area(masks, eyes) if masks else NodePath("nothing")
        self._hidden.reparent_to(self._mask_root)

    def native(self) -> tuple[int, int]:
        """OpenGL's numbers of the colour and depth pictures, 0 where there is none; after the first frame."""
        if self._names is None:
            self._names = self._native(self.colour), self._native(self.depth) if self.depth is not None else 0
        return self._names

    def close(self) -> None:
        """Take camera and picture away."""
        self._regions.clear()
        self.engine.graphics.remove_window(self._buffer)
        self.camera.remove_node()
        self._mask_root.remove_node()

    def _lie(self, sight: Sight) -> EyePair:
        like = likeness(sight)
        if self._pair is None or like != self._pair_is:
            self._pair, self._pair_is = EyePair(sight), like
            back_m, f = self._pair.whole
            self.camera.set_y(-back_m)
            self._lens.set_film_size(f.right - f.left, f.up - f.down)
            self._lens.set_film_offset((f.right + f.left) / 2, (f.up + f.down) / 2)
            self._lens.set_focal_length(1)
        return self._pair

    def _native(self, texture: Texture) -> int:
        gsg = self._buffer.get_gsg()
        return int(texture.prepare_now(0, gsg.prepared_objects, gsg).get_native_id())

    def _open(self, samples: int) -> Any:
        properties = FrameBufferProperties()
        properties.set_rgba_bits(8, 8, 8, 8)
        properties.set_depth_bits(32 if self.depth is not None else 24)
        properties.set_float_depth(self.depth is not None)
        properties.set_multisamples(samples)
        window = WindowProperties.size(2 * self.size[0], self.size[1])
        flags = GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_fb_props_optional
        output = self.engine.output
        assert output is not None, "only an open engine draws for a headset"
        made = self.engine.graphics.make_output(
            self.engine.pipe, "both eyes", SORT, properties, window, flags, output.get_gsg(), output
        )
        if made is None:
            raise HeadsetFault(Fault.NO_GRAPHICS, "no framebuffer for both eyes")
        made.add_render_texture(self.colour, GraphicsOutput.RTM_bind_or_copy, GraphicsOutput.RTP_color)
        if self.depth is not None:
            made.add_render_texture(self.depth, GraphicsOutput.RTM_bind_or_copy, GraphicsOutput.RTP_depth)
        made.set_clear_color((0, 0, 0, 1))
        return made

    def _scene_region(self) -> Any:
        region = self._buffer.make_display_region()
        region.set_sort(0)
        region.set_camera(self.camera)
        region.set_draw_callback(PythonCallbackObject(_Halves()))
        return region

    def _mask_region(self) -> Any:
        lens = OrthographicLens()
        lens.set_film_size(2, 2)
        lens.set_near_far(-1, 1)
        camera = Camera("hidden area eye")
        camera.set_lens(lens)
        region = self._buffer.make_display_region()
        region.set_sort(-10)
        region.set_camera(self._mask_root.attach_new_node(camera))
        return region


class _Halves:
    """Draws a region with what would reach beyond its eye's half cut off."""

    def __init__(self) -> None:
        self._calls: GlCalls | None = None

    def __call__(self, data: Any) -> None:
        # The functions are asked for where the context is current for certain.
        calls = self._calls = self._calls or GlCalls()
        calls.glEnable(CLIP_DISTANCE0)
        data.upcall()
        calls.glDisable(CLIP_DISTANCE0)
