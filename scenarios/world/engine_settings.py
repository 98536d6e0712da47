"""Panda3D's configuration for a station, set by a call before the first window, never at import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from panda3d.core import ConfigPage, load_prc_file_data

Target = Literal["window", "offscreen", "none"]
Quality = Literal["low", "medium", "high"]

_ALWAYS = """
gl-version 3 2
hardware-animated-vertices false
textures-power-2 none
texture-anisotropic-degree 1
textures-auto-power-2 false
support-threads true
model-cache-dir
garbage-collect-states true
garbage-collect-states-rate 0.15
framebuffer-srgb false
show-frame-rate-meter false
text-encoding utf8
notify-level-device fatal
notify-level-display error
notify-level-audio error
notify-level-x11display error
"""


@dataclass(frozen=True)
class EngineSettings:
    """What to open: a window, a picture in memory, or nothing but the scene graph. Size in pixels."""

    target: Target = "window"
    size: tuple[int, int] = (1280, 720)
    fullscreen: bool = False
    quality: Quality = "medium"
    title: str = ""
    vsync: bool = True
    """Whether the window waits for the screen; not where a headset sets the pace."""

    @property
    def multisamples(self) -> int:
        """Samples a pixel for smooth edges."""
        return {"low": 0, "medium": 4, "high": 4}[self.quality]

    @property
    def shadow_size(self) -> int:
        """Edge of the near shadow map in texels."""
        return {"low": 1024, "medium": 2048, "high": 4096}[self.quality]


SOFTWARE = ("llvmpipe", "softpipe", "swrast", "swiftshader", "basic render")
"""What drivers that draw on the processor call themselves: sharpening takes them fifteen times as long."""
ANISOTROPY = 8


def sharpen_grazing(driver: str) -> list[ConfigPage]:
    """Keep what one looks along sharp, as roads and walls, where a graphics card draws; returns pages to take back."""
    if any(name in driver.lower() for name in SOFTWARE):
        return []
    return [load_prc_file_data("zhixing card", f"texture-anisotropic-degree {ANISOTROPY}\n")]


def configure_engine(settings: EngineSettings) -> ConfigPage:
    """Set Panda3D's options for these settings, before a window is opened; returns the page, to be taken back."""
    sync = "sync-video true" if settings.target == "window" and settings.vsync else "sync-video false"
    return load_prc_file_data("zhixing station", f"{_ALWAYS}{sync}\n")
