"""Engines and scenes for tests. How to use the fixtures:

`engine`         a fresh engine without output: scene graph and panels, no picture.
`drawing_engine` a fresh one that draws into memory, 320 by 180 pixels; skips where the machine cannot draw.
`scene`          the tanker scene without output, shared by the whole process: tests leave it as they found it.
`build`          `build(seed)`, `build(values=…, absent=…)`: an undrawn scene of this test's own.
`build_scene`    `build_scene(engine)`: the scene in an engine of this test's own.
`stage`          the scene on a drawing engine, shared by the whole process: `stage.shoot(camera)` gives its picture as
                 floats of shape (height, width, 3).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.content.scenarios import load_scenario
from app.domain.scenario.place import Camera
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from assets.paths import MODELS, TEXTURES
from scenarios.world.engine import Engine, headless_pipe
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.layout import Layout, read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene

SIZE = (320, 180)
SEED = 3
Picture = np.ndarray[Any, np.dtype[np.float64]]
Build = Callable[..., Scene]


class Stage:
    """A scene with a renderer that draws it."""

    def __init__(self, engine: Engine, renderer: Renderer, scene: Scene) -> None:
        self.engine, self.renderer, self.scene = engine, renderer, scene

    def look(self, camera: Camera) -> None:
        """Stand the eye where a camera is."""
        self.engine.camera.set_pos(*camera.eye)
        self.engine.camera.look_at(*camera.target)
        self.engine.set_view(camera.fov_deg)
        self.renderer.follow(camera.target[0], camera.target[1])

    def shoot(self, camera: Camera, frames: int = 2) -> Picture:
        """The picture from a camera, 0 to 255."""
        self.look(camera)
        self.show(True)
        for _ in range(frames):
            self.renderer.before_frame()
            self.engine.render()
        self.show(False)
        return self.engine.picture().astype(float)

    def show(self, active: bool) -> None:
        """Take part in frames, or stay out of those of other engines, which Panda3D draws together."""
        assert self.engine.output is not None
        self.engine.output.set_active(active)


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """The gasoline-tanker scenario."""
    loaded, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert loaded is not None, problems
    return loaded


@pytest.fixture(scope="session")
def variant(scenario: Scenario) -> Variant:
    """One draw of it."""
    return draw_variant(scenario, SEED)


@pytest.fixture(scope="session")
def layout(scenario: Scenario) -> Layout:
    """Its place."""
    return read_layout(scenario.scene.place.scene)


@pytest.fixture(scope="session")
def shelf() -> MeshShelf:
    """The shipped meshes, each read once a session."""
    return MeshShelf(MODELS)


def _drawing() -> Engine:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    return Engine(EngineSettings("offscreen", SIZE, quality="low"))


@pytest.fixture
def engine() -> Iterator[Engine]:
    """An engine without output."""
    made = Engine(EngineSettings("none", SIZE, quality="low"))
    yield made
    made.close()


@pytest.fixture
def drawing_engine() -> Iterator[Engine]:
    """An engine that draws in memory."""
    made = _drawing()
    yield made
    made.close()


@pytest.fixture(scope="session")
def stage(shelf: MeshShelf, layout: Layout, scenario: Scenario, variant: Variant) -> Iterator[Stage]:
    """The tanker scene by day, drawn."""
    engine = _drawing()
    renderer = Renderer(engine, TEXTURES, shadow_every=1)
    scene = Scene(renderer, layout, shelf, scenario, variant.values)
    yield Stage(engine, renderer, scene)
    scene.close()
    engine.close()


@pytest.fixture(scope="session")
def quiet() -> Iterator[Renderer]:
    """A renderer that draws nothing, shared by scenes."""
    engine = Engine(EngineSettings("none", SIZE, quality="low"))
    yield Renderer(engine, TEXTURES)
    engine.close()


@pytest.fixture(scope="session")
def scene(quiet: Renderer, shelf: MeshShelf, layout: Layout, scenario: Scenario, variant: Variant) -> Iterator[Scene]:
    """The tanker scene, undrawn."""
    made = Scene(quiet, layout, shelf, scenario, variant.values)
    yield made
    made.close()


@pytest.fixture
def build(quiet: Renderer, shelf: MeshShelf, layout: Layout, scenario: Scenario) -> Iterator[Build]:
    """Build scenes for a seed or with certain values."""
    made: list[Scene] = []

    def stand_up(seed: int = SEED, values: dict[str, str] | None = None, absent: Collection[str] = ()) -> Scene:
        drawn = dict(draw_variant(scenario, seed).values) | (values or {})
        made.append(Scene(quiet, layout, shelf, scenario, drawn, absent, seed))
        return made[-1]

    yield stand_up
    for scene in made:
        scene.close()


@pytest.fixture
def build_scene(
    scenario: Scenario, variant: Variant, layout: Layout, shelf: MeshShelf
) -> Iterator[Callable[[Engine], Scene]]:
    """Build the scenario's scene in an engine."""
    made: list[Scene] = []

    def stand_up(engine: Engine) -> Scene:
        made.append(Scene(Renderer(engine, TEXTURES), layout, shelf, scenario, variant.values))
        return made[-1]

    yield stand_up
    for scene in made:
        scene.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    return tmp_path
