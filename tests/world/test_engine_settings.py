"""Panda3D's options are set by a call, never by importing something."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from panda3d.core import ConfigVariableBool, ConfigVariableInt, ConfigVariableString, unload_prc_file

from scenarios.world.engine_settings import EngineSettings, configure_engine, sharpen_grazing

ROOT = Path(__file__).parents[2]
IMPORTS = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
from panda3d.core import ConfigPageManager
before = ConfigPageManager.get_global_ptr().get_num_explicit_pages()
import scenarios.world
for module in pkgutil.iter_modules(scenarios.world.__path__, "scenarios.world."):
    importlib.import_module(module.name)
manager = ConfigPageManager.get_global_ptr()
print(manager.get_num_explicit_pages() - before, "builtins" if "base" in dir(__builtins__) else "clean")
"""


def test_importing_the_world_sets_no_options_and_no_builtins() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTS, str(ROOT)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "clean"]


def test_the_options_hold_after_the_call() -> None:
    configure_engine(EngineSettings("offscreen"))
    assert ConfigVariableString("gl-version").get_value() == "3 2"
    assert ConfigVariableInt("texture-anisotropic-degree").get_value() == 1
    assert not ConfigVariableBool("sync-video").get_value()
    # Skinning in hardware is chosen for people only; else every mesh would ask for joints.
    assert not ConfigVariableBool("hardware-animated-vertices").get_value()


@pytest.mark.parametrize(("quality", "samples", "shadow"), [("low", 0, 1024), ("medium", 4, 2048), ("high", 4, 4096)])
def test_quality_decides_edges_and_shadows(quality: str, samples: int, shadow: int) -> None:
    settings = EngineSettings(quality=quality)  # type: ignore[arg-type]
    assert (settings.multisamples, settings.shadow_size) == (samples, shadow)


def test_options_can_be_taken_back() -> None:
    anisotropy = ConfigVariableInt("texture-anisotropic-degree", 7)
    before = anisotropy.get_value()
    page = configure_engine(EngineSettings("none"))
    assert anisotropy.get_value() == 1
    unload_prc_file(page)
    assert anisotropy.get_value() == before


@pytest.mark.parametrize(
    ("driver", "degree"),
    [("llvmpipe (LLVM 15.0.6, 256 bits)", 1), ("NVIDIA GeForce RTX 3060/PCIe/SSE2", 8), ("SwiftShader Device", 1)],
)
def test_only_a_graphics_card_sharpens_what_one_looks_along(driver: str, degree: int) -> None:
    pages = [configure_engine(EngineSettings("none")), *sharpen_grazing(driver)]
    assert ConfigVariableInt("texture-anisotropic-degree").get_value() == degree
    for page in pages:
        unload_prc_file(page)
