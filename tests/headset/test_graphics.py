"""Each platform shares its context its own way."""

from scenarios.headset.graphics import extensions_for, platform_of


def test_the_platform_follows_system_and_pipe() -> None:
    assert platform_of("wglGraphicsPipe", "win32") == "wgl"
    assert platform_of("glxGraphicsPipe", "linux") == "xlib"
    assert platform_of("eglGraphicsPipe", "linux") == "egl"


def test_only_egl_needs_an_extension_of_its_own() -> None:
    assert extensions_for("wgl") == extensions_for("xlib") == ("XR_KHR_opengl_enable",)
    assert extensions_for("egl") == ("XR_KHR_opengl_enable", "XR_MNDX_egl_enable")
