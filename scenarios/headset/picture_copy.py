"""Copies a finished picture on the graphics card: from Panda3D's texture into an image of the headset's runtime."""

from __future__ import annotations

from typing import Any


class PictureCopy:
    """Two framebuffers to copy between; Panda3D's context must be current, as it is after a frame."""

    def __init__(self) -> None:
        from OpenGL import GL

        self._gl: Any = GL
        self._buffers = [int(name) for name in GL.glGenFramebuffers(2)]

    def copy(self, source: int, target: int, size: tuple[int, int], depth: bool = False) -> None:
        """Copy the lower left `size` pixels of one texture into another, by OpenGL's numbers; colours stay."""
        gl = self._gl
        attachment = gl.GL_DEPTH_ATTACHMENT if depth else gl.GL_COLOR_ATTACHMENT0
        kind = gl.GL_DEPTH_BUFFER_BIT if depth else gl.GL_COLOR_BUFFER_BIT
        before = int(gl.glGetIntegerv(gl.GL_DRAW_FRAMEBUFFER_BINDING))
        gl.glBindFramebuffer(gl.GL_READ_FRAMEBUFFER, self._buffers[0])
        gl.glFramebufferTexture2D(gl.GL_READ_FRAMEBUFFER, attachment, gl.GL_TEXTURE_2D, source, 0)
        gl.glBindFramebuffer(gl.GL_DRAW_FRAMEBUFFER, self._buffers[1])
        gl.glFramebufferTexture2D(gl.GL_DRAW_FRAMEBUFFER, attachment, gl.GL_TEXTURE_2D, target, 0)
        # Either would change what is copied: a part cut off, or colours encoded twice.
        was_on = [switch for switch in (gl.GL_SCISSOR_TEST, gl.GL_FRAMEBUFFER_SRGB) if gl.glIsEnabled(switch)]
        for switch in was_on:
            gl.glDisable(switch)
        width, height = size
        gl.glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, kind, gl.GL_NEAREST)
        for target_kind in (gl.GL_READ_FRAMEBUFFER, gl.GL_DRAW_FRAMEBUFFER):
            gl.glFramebufferTexture2D(target_kind, attachment, gl.GL_TEXTURE_2D, 0, 0)
            gl.glBindFramebuffer(target_kind, before)
        for switch in was_on:
            gl.glEnable(switch)

    def paint(self, target: int, size: tuple[int, int], rows: bytes) -> None:
        """Fill a texture with RGBA rows from the bottom."""
        gl = self._gl
        before = int(gl.glGetIntegerv(gl.GL_TEXTURE_BINDING_2D))
        gl.glBindTexture(gl.GL_TEXTURE_2D, target)
        gl.glTexSubImage2D(gl.GL_TEXTURE_2D, 0, 0, 0, *size, gl.GL_RGBA, gl.GL_UNSIGNED_BYTE, rows)
        gl.glBindTexture(gl.GL_TEXTURE_2D, before)

    def close(self) -> None:
        """Let go of the framebuffers."""
        self._gl.glDeleteFramebuffers(2, self._buffers)
