"""The few OpenGL functions that copying a picture needs, in a headset or for whoever looks on, called directly.

PyOpenGL asks for errors after every call, which makes a driver with a thread of its own wait for the graphics card.
"""

from __future__ import annotations

import ctypes
from typing import Any

FRAMEBUFFER, READ_FRAMEBUFFER, DRAW_FRAMEBUFFER = 0x8D40, 0x8CA8, 0x8CA9
TEXTURE_BINDING_2D = 0x8069
COLOR_ATTACHMENT0, DEPTH_ATTACHMENT = 0x8CE0, 0x8D00
COLOR_BUFFER_BIT, DEPTH_BUFFER_BIT = 0x4000, 0x100
TEXTURE_2D, RGBA, UNSIGNED_BYTE, NEAREST = 0x0DE1, 0x1908, 0x1401, 0x2600
SCISSOR_TEST, CLIP_DISTANCE0 = 0x0C11, 0x3000
PIXEL_PACK_BUFFER, PIXEL_PACK_BUFFER_BINDING, STREAM_READ, BGRA = 0x88EB, 0x88ED, 0x88E1, 0x80E1
PACK_ALIGNMENT, MAP_READ_BIT = 0x0D05, 0x1
SYNC_GPU_COMMANDS_COMPLETE, ALREADY_SIGNALED, CONDITION_SATISFIED = 0x9117, 0x911A, 0x911C
NO_ERROR = 0

_INT, _UINT, _POINTER, _LONG = ctypes.c_int, ctypes.c_uint, ctypes.c_void_p, ctypes.c_ssize_t
_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "glBindBuffer": (None, _UINT, _UINT),
    "glBindFramebuffer": (None, _UINT, _UINT),
    "glBindTexture": (None, _UINT, _UINT),
    "glBlitFramebuffer": (None, *(_INT,) * 8, _UINT, _UINT),
    "glBufferData": (None, _UINT, _LONG, _POINTER, _UINT),
    "glClientWaitSync": (_UINT, _POINTER, _UINT, ctypes.c_uint64),
    "glDeleteBuffers": (None, _INT, _POINTER),
    "glDeleteFramebuffers": (None, _INT, _POINTER),
    "glDeleteSync": (None, _POINTER),
    "glDisable": (None, _UINT),
    "glEnable": (None, _UINT),
    "glFenceSync": (_POINTER, _UINT, _UINT),
    "glFramebufferTexture2D": (None, _UINT, _UINT, _UINT, _UINT, _INT),
    "glGenBuffers": (None, _INT, _POINTER),
    "glGenFramebuffers": (None, _INT, _POINTER),
    "glGetIntegerv": (None, _UINT, _POINTER),
    "glGetTexImage": (None, _UINT, _INT, _UINT, _UINT, _POINTER),
    "glIsEnabled": (ctypes.c_ubyte, _UINT),
    "glMapBufferRange": (_POINTER, _UINT, _LONG, _LONG, _UINT),
    "glPixelStorei": (None, _UINT, _INT),
    "glTexSubImage2D": (None, _UINT, *(_INT,) * 5, _UINT, _UINT, _POINTER),
    "glUnmapBuffer": (ctypes.c_ubyte, _UINT),
}


class GlCalls:
    """OpenGL's functions by their own names, for the context that is current now."""

    def __init__(self) -> None:
        from OpenGL.platform import PLATFORM

        # Windows has calls of its own for its libraries.
        kind: Any = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
        for name, types in _FUNCTIONS.items():
            setattr(self, name, kind(*types)(_address(PLATFORM, name)))

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"{name} is none of the functions that are used")

    def integer(self, what: int) -> int:
        """One of OpenGL's whole numbers."""
        found = ctypes.c_int()
        self.glGetIntegerv(what, ctypes.byref(found))
        return found.value


def _address(platform: Any, name: str) -> int:
    """Where a function lies: what is newer than the system's library has comes from the driver."""
    function = getattr(platform.GL, name, None)
    if function is None:
        return int(platform.getExtensionProcedure(name.encode()))
    return int(ctypes.cast(function, ctypes.c_void_p).value or 0)
