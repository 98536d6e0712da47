"""Copies a finished picture on the graphics card: from Panda3D's texture into an image of the headset's runtime."""

from __future__ import annotations

import ctypes

from scenarios.world import gl_calls as gl
from scenarios.world.gl_calls import GlCalls


class PictureCopy:
    """Framebuffers to copy between; Panda3D's context must be current, as it is after a frame."""

    def __init__(self) -> None:
        self._calls = GlCalls()
        self._framebuffers: dict[tuple[int, bool], int] = {}

    def copy(self, source: int, target: int, size: tuple[int, int], depth: bool = False) -> None:
        """Copy the lower left `size` pixels of one texture into another, by OpenGL's numbers; colours stay."""
        calls = self._calls
        read, draw = self._framebuffer(source, depth), self._framebuffer(target, depth)
        before = calls.integer(gl.DRAW_FRAMEBUFFER_BINDING)
        calls.glBindFramebuffer(gl.READ_FRAMEBUFFER, read)
        calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, draw)
        # Either would change what is copied: a part cut off, or colours encoded twice.
        was_on = [switch for switch in (gl.SCISSOR_TEST, gl.FRAMEBUFFER_SRGB) if calls.glIsEnabled(switch)]
        for switch in was_on:
            calls.glDisable(switch)
        kind = gl.DEPTH_BUFFER_BIT if depth else gl.COLOR_BUFFER_BIT
        calls.glBlitFramebuffer(0, 0, *size, 0, 0, *size, kind, gl.NEAREST)
        for switch in was_on:
            calls.glEnable(switch)
        calls.glBindFramebuffer(gl.READ_FRAMEBUFFER, before)
        calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, before)

    def paint(self, target: int, size: tuple[int, int], rows: bytes) -> None:
        """Fill a texture with RGBA rows from the bottom."""
        calls = self._calls
        before = calls.integer(gl.TEXTURE_BINDING_2D)
        calls.glBindTexture(gl.TEXTURE_2D, target)
        calls.glTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, *size, gl.RGBA, gl.UNSIGNED_BYTE, rows)
        calls.glBindTexture(gl.TEXTURE_2D, before)

    def close(self) -> None:
        """Let go of the framebuffers."""
        names = list(self._framebuffers.values())
        self._framebuffers.clear()
        if names:
            self._calls.glDeleteFramebuffers(len(names), (ctypes.c_uint * len(names))(*names))

    def _framebuffer(self, texture: int, depth: bool) -> int:
        made = self._framebuffers.get((texture, depth))
        if made is None:
            name = ctypes.c_uint()
            self._calls.glGenFramebuffers(1, ctypes.byref(name))
            made = self._framebuffers[texture, depth] = name.value
            before = self._calls.integer(gl.DRAW_FRAMEBUFFER_BINDING)
            attachment = gl.DEPTH_ATTACHMENT if depth else gl.COLOR_ATTACHMENT0
            self._calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, made)
            self._calls.glFramebufferTexture2D(gl.DRAW_FRAMEBUFFER, attachment, gl.TEXTURE_2D, texture, 0)
            self._calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, before)
        return made
