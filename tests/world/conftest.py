"""The real scene without a window. How to use the fixtures:

`engine`     draws into memory, 320 by 180 pixels, one for the whole process; skips where the machine cannot draw.
`stage`      the tanker scene on that engine: `stage.shoot(camera)` gives floats of shape (height, width, 3).
`quiet`      a scene graph without anything that draws, for meshes, people and geometry.
`scene`      the tanker scene on `quiet`, shared: tests leave it as they found it.
`build`      builds a scene of one's own for a seed on `quiet`; it is closed after the test.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

import numpy as np
import pytest

from app.content.scenarios import load_scenario
from app.domain.scenario.place import Camera
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from assets.paths import MODELS, TEXTURES
from scenarios.world.engine import Engine, NoGraphicsError
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.layout import Layout, read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene

SIZE_PX = (320, 180)
SEED = 11
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
        for _ in range(frames):
            self.renderer.before_frame()
            self.engine.render()
        return self.engine.picture().astype(float)


@pytest.fixture(scope="session")
def tanker() -> Scenario:
    """The gasoline-tanker scenario."""
    scenario, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert scenario is not None, problems
    return scenario


@pytest.fixture(scope="session")
def variant(tanker: Scenario) -> Variant:
    """One draw of it."""
    return draw_variant(tanker, SEED)


@pytest.fixture(scope="session")
def layout(tanker: Scenario) -> Layout:
    """Its place."""
    return read_layout(tanker.scene.place.scene)


@pytest.fixture(scope="session")
def shelf() -> MeshShelf:
    """The shipped meshes."""
    return MeshShelf(MODELS)


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """An engine that draws into memory."""
    try:
        made = Engine(EngineSettings("offscreen", SIZE_PX, quality="low"))
    except NoGraphicsError as error:
        pytest.skip(f"nothing can be drawn on this machine: {error}")
    yield made
    made.close()


@pytest.fixture(scope="session")
def stage(engine: Engine, shelf: MeshShelf, layout: Layout, tanker: Scenario, variant: Variant) -> Iterator[Stage]:
    """The tanker scene by day, drawn."""
    renderer = Renderer(engine, TEXTURES, shadow_every=1)
    scene = Scene(renderer, layout, shelf, tanker, variant.values)
    yield Stage(engine, renderer, scene)
    scene.close()


@pytest.fixture(scope="session")
def quiet() -> Iterator[Renderer]:
    """A renderer that draws nothing."""
    engine = Engine(EngineSettings("none", SIZE_PX))
    yield Renderer(engine, TEXTURES)
    engine.close()


@pytest.fixture(scope="session")
def scene(quiet: Renderer, shelf: MeshShelf, layout: Layout, tanker: Scenario, variant: Variant) -> Iterator[Scene]:
    """The tanker scene, undrawn."""
    made = Scene(quiet, layout, shelf, tanker, variant.values)
    yield made
    made.close()


@pytest.fixture
def build(quiet: Renderer, shelf: MeshShelf, layout: Layout, tanker: Scenario) -> Iterator[Build]:
    """`build(seed)` or `build(values=…, absent=…)`: a scene of this test's own."""
    made: list[Scene] = []

    def stand_up(seed: int = SEED, values: dict[str, str] | None = None, absent: Collection[str] = ()) -> Scene:
        drawn = dict(draw_variant(tanker, seed).values) | (values or {})
        made.append(Scene(quiet, layout, shelf, tanker, drawn, absent))
        return made[-1]

    yield stand_up
    for scene in made:
        scene.close()
