"""How OpenXR gets to share the OpenGL context that Panda3D draws with: on Windows, on X11, and without a screen (EGL).

The context must be current on this thread, as it is after a frame was drawn in Panda3D's single-threaded model.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Literal

import xr

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.runtime import EGL, OPENGL, Runtime

Platform = Literal["wgl", "xlib", "egl"]


def platform_of(pipe: str, system: str = sys.platform) -> Platform:
    """Which of the three a graphics pipe of Panda3D draws with; `pipe` is its type's name."""
    if system == "win32":
        return "wgl"
    return "egl" if pipe.startswith("egl") or "Headless" in pipe else "xlib"


def extensions_for(platform: Platform) -> tuple[str, ...]:
    """The extensions that a session on that platform needs."""
    return (OPENGL, EGL) if platform == "egl" else (OPENGL,)


def binding_for(platform: Platform, runtime: Runtime) -> Any:
    """OpenXR's description of the current context; raises HeadsetFault where none is current or it is too old."""
    _check_version(runtime)
    return {"wgl": _wgl, "xlib": _xlib, "egl": _egl}[platform]()


def _check_version(runtime: Runtime) -> None:
    from OpenGL import GL

    # The standard makes this call obligatory before a session is made.
    wanted = xr.get_opengl_graphics_requirements_khr(runtime.instance, runtime.system)
    least = wanted.min_api_version_supported
    have = (int(GL.glGetIntegerv(GL.GL_MAJOR_VERSION)), int(GL.glGetIntegerv(GL.GL_MINOR_VERSION)))
    if have < (least.major, least.minor):
        raise HeadsetFault(Fault.NO_GRAPHICS, f"OpenGL {have[0]}.{have[1]} is too old")


def _wgl() -> Any:
    from OpenGL import WGL

    return xr.GraphicsBindingOpenGLWin32KHR(h_dc=WGL.wglGetCurrentDC(), h_glrc=WGL.wglGetCurrentContext())


def _xlib() -> Any:
    from OpenGL import GLX

    display, context = GLX.glXGetCurrentDisplay(), GLX.glXGetCurrentContext()
    if not context:
        raise HeadsetFault(Fault.NO_GRAPHICS, "no GLX context is current")
    number = ctypes.c_int()
    GLX.glXQueryContext(display, context, GLX.GLX_FBCONFIG_ID, ctypes.byref(number))
    count = ctypes.c_int()
    wanted = (ctypes.c_int * 3)(GLX.GLX_FBCONFIG_ID, number.value, 0)
    configs = GLX.glXChooseFBConfig(display, 0, wanted, ctypes.byref(count))
    if not count.value:
        raise HeadsetFault(Fault.NO_GRAPHICS, "the GLX context has no framebuffer configuration")
    visual = ctypes.c_int()
    GLX.glXGetFBConfigAttrib(display, configs[0], GLX.GLX_VISUAL_ID, ctypes.byref(visual))
    return xr.GraphicsBindingOpenGLXlibKHR(
        x_display=display, visualid=visual.value, glx_fbconfig=configs[0],
        glx_drawable=GLX.glXGetCurrentDrawable(), glx_context=context,
    )  # fmt: skip


def _egl() -> Any:
    from OpenGL import EGL as egl
    from xr.platform.linux import GraphicsBindingEGLMNDX, PFN_xrEglGetProcAddressMNDX

    display, context = egl.eglGetCurrentDisplay(), egl.eglGetCurrentContext()
    if not context:
        raise HeadsetFault(Fault.NO_GRAPHICS, "no EGL context is current")
    number, count = egl.EGLint(), egl.EGLint()
    egl.eglQueryContext(display, context, egl.EGL_CONFIG_ID, ctypes.byref(number))
    configs = (egl.EGLConfig * 1)()
    wanted = (egl.EGLint * 3)(egl.EGL_CONFIG_ID, number.value, egl.EGL_NONE)
    egl.eglChooseConfig(display, wanted, configs, 1, ctypes.byref(count))
    made = GraphicsBindingEGLMNDX()
    library = ctypes.CDLL("libEGL.so.1")
    made.get_proc_address = ctypes.cast(library.eglGetProcAddress, PFN_xrEglGetProcAddressMNDX)
    types = dict(GraphicsBindingEGLMNDX._fields_)
    for name, value in (("display", display), ("config", configs[0]), ("context", context)):
        setattr(made, name, ctypes.cast(ctypes.cast(value, ctypes.c_void_p), types[name]))
    return made
