"""The GLSL sources of the renderer, put together with the switches of a variant."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from panda3d.core import Shader

_HERE = Path(__file__).parent
_VERSION = "#version 330\n"
_SAMPLES = "#extension GL_ARB_sample_shading : require\n"


def source(name: str) -> str:
    """A GLSL source as it is written."""
    return (_HERE / name).read_text(encoding="utf-8")


@lru_cache(maxsize=64)
def program(name: str, switches: frozenset[str] = frozenset(), lit: bool = True) -> Shader:
    """The shader `name`.vert and `name`.frag with `#define` switches; `lit` adds the picture's light."""
    masked = any(switch.startswith("SAMPLES") for switch in switches)
    head = _VERSION + (_SAMPLES if masked else "") + "".join(f"#define {switch}\n" for switch in sorted(switches))
    frame, light = (source("frame.glsl"), source("light.glsl")) if lit else ("", "")
    vertex = source(f"{name}.vert")
    eyes = source("eyes.glsl") if "seen(" in vertex else ""
    return Shader.make(Shader.SL_GLSL, head + frame + eyes + vertex, head + frame + light + source(f"{name}.frag"))
