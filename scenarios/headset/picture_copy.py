"""Copies a finished picture on the graphics card: from Panda3D's texture into an image of the headset's runtime."""

from __future__ import annotations

import ctypes

from scenarios.world import gl_calls as gl
from scenarios.world.gl_calls import GlCalls

Textures = tuple[int, int]
"""A picture's colour and depth by OpenGL's numbers, 0 where there is none."""


class PictureCopy:
    """Framebuffers to copy between; Panda3D's context must be current, as it is after a frame."""

    def __init__(self) -> None:
        self._calls = GlCalls()
        self._framebuffers: dict[Textures, int] = {}

    def copy(self, source: Textures, target: Textures, size: tuple[int, int]) -> None:
        """Copy the lower left `size` pixels of colour and depth into other textures; colours stay as they are."""
        calls = self._calls
        read, draw = self._framebuffer(source), self._framebuffer(target)
        calls.glBindFramebuffer(gl.READ_FRAMEBUFFER, read)
        calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, draw)
        # It would cut off a part. Colours are never encoded twice: the engine leaves that switch off.
        cuts_off = calls.glIsEnabled(gl.SCISSOR_TEST)
        if cuts_off:
            calls.glDisable(gl.SCISSOR_TEST)
        kinds = gl.COLOR_BUFFER_BIT if source[0] and target[0] else 0
        if source[1] and target[1]:
            kinds |= gl.DEPTH_BUFFER_BIT
        calls.glBlitFramebuffer(0, 0, *size, 0, 0, *size, kinds, gl.NEAREST)
        if cuts_off:
            calls.glEnable(gl.SCISSOR_TEST)
        # A frame leaves none bound, which Panda3D remembers.
        calls.glBindFramebuffer(gl.FRAMEBUFFER, 0)

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

    def _framebuffer(self, textures: Textures) -> int:
        made = self._framebuffers.get(textures)
        if made is None:
            name = ctypes.c_uint()
            self._calls.glGenFramebuffers(1, ctypes.byref(name))
            made = self._framebuffers[textures] = name.value
            self._calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, made)
            for attachment, texture in zip((gl.COLOR_ATTACHMENT0, gl.DEPTH_ATTACHMENT), textures, strict=True):
                if texture:
                    self._calls.glFramebufferTexture2D(gl.DRAW_FRAMEBUFFER, attachment, gl.TEXTURE_2D, texture, 0)
            self._calls.glBindFramebuffer(gl.DRAW_FRAMEBUFFER, 0)
        return made
