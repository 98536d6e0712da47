"""Pictures of a scenario's scene from its named cameras, drawn in memory; for `drill render` and review pictures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from app.domain.errors import KnownError
from app.domain.scenario.place import Camera
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.vapour import mist_levels, opening_field
from app.domain.scenario.variant import Variant, render
from assets.paths import MODELS, TEXTURES
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.layout import read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene
from scenarios.world.scene_lamps import torch_at

SETTLE_FRAMES = 2
"""Shadow maps and blended clips need a few frames before they are whole."""


def render_view(
    scenario: Scenario,
    variant: Variant,
    camera: Camera,
    size: tuple[int, int],
    out: Path,
    absent: frozenset[str] = frozenset(),
) -> Path:
    """Draw one view into an image file; raises KnownError where meshes, driver or disk stand in the way."""
    return render_views(scenario, variant, {out: camera}, size, absent)[0]


def render_views(
    scenario: Scenario,
    variant: Variant,
    wanted: dict[Path, Camera],
    size: tuple[int, int],
    absent: frozenset[str] = frozenset(),
) -> list[Path]:
    """Draw several views of one scene into files; the scene is built once. Raises KnownError."""
    engine = Engine(EngineSettings("offscreen", size))
    try:
        renderer = Renderer(engine, TEXTURES, shadow_every=1)
        layout = read_layout(scenario.scene.place.scene)
        scene = Scene(renderer, layout, MeshShelf(MODELS), scenario, variant.values, absent, variant.seed)
        states = _start_states(scenario, variant)
        scene.set_parts(states)
        scene.show_mist(_opening_mist(scenario, variant, states))
        sky = render(scenario.scene.weather.sky, variant.values)
        made = []
        for path, camera in wanted.items():
            scene.set_hour(camera.time_of_day or scenario.scene.time.time_of_day, camera.sky or sky)
            made.append(_draw(engine, renderer, scene, scenario, path, camera))
        scene.close()
        return made
    finally:
        engine.close()


def _draw(engine: Engine, renderer: Renderer, scene: Scene, scenario: Scenario, out: Path, camera: Camera) -> Path:
    for name in camera.opens:
        scene.movables.move(name, scenario.object_by_id[name].states[-1], at_once=True)
    engine.camera.set_pos(*camera.eye)
    engine.camera.look_at(*camera.target)
    engine.set_view(camera.fov_deg)
    renderer.follow(camera.target[0], camera.target[1])
    scene.strobe.on = camera.strobe
    if camera.torch:
        renderer.lamps.put("torch", torch_at(engine.camera, engine.scene))
    for _ in range(SETTLE_FRAMES):
        scene.advance(1 / 30, engine.camera.get_pos())
        renderer.before_frame()
        engine.render()
    renderer.lamps.put_out("torch")
    try:
        _write(engine.picture(), out)
    except (OSError, ValueError) as error:
        raise KnownError(f"图片 {out.name} 存不下来：{error}") from error
    for name in camera.opens:
        scene.movables.move(name, scenario.object_by_id[name].states[0], at_once=True)
    return out


def _write(picture: np.ndarray[Any, np.dtype[np.uint8]], out: Path) -> None:
    """The whole file or none: whoever ends a station in between finds no torn one. Raises OSError, ValueError."""
    kind = Image.registered_extensions().get(out.suffix.lower())
    if kind is None:
        raise ValueError(f"unknown kind of picture: {out.suffix}")
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(f"{out.name}.{os.getpid()}.unfinished")
    try:
        Image.fromarray(picture).save(unfinished, format=kind)
        os.replace(unfinished, out)
    finally:
        unfinished.unlink(missing_ok=True)


def _opening_mist(scenario: Scenario, variant: Variant, states: dict[str, str]) -> dict[str, float]:
    """What hangs in the air when an attempt begins."""
    scene = scenario.scene
    field = opening_field(scene.hazard, scene.weather, variant.values, states) if scene.hazard is not None else None
    return mist_levels(scene, variant.values, field, 0.0)


def _start_states(scenario: Scenario, variant: Variant) -> dict[str, str]:
    """The state each movable part starts in."""
    return {
        item.id: render(item.starts, variant.values) if item.starts else item.states[0]
        for item in scenario.scene.objects
    }
