from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant
from scenarios.world.engine import Engine
from scenarios.world.render import render_view


def test_a_named_camera_is_drawn_into_a_file(
    drawing_engine: Engine, scenario: Scenario, variant: Variant, folder: Path
) -> None:
    out = render_view(scenario, variant, scenario.scene.cameras[0], "day", (320, 180), folder / "a" / "view.png")
    image = Image.open(out)
    assert image.size == (320, 180)
    assert len(image.getcolors(100_000) or []) > 500, "a scene, not a blank"


def test_an_unknown_hour_is_told(scenario: Scenario, variant: Variant, folder: Path) -> None:
    with pytest.raises(KnownError, match="day、dusk、night"):
        render_view(scenario, variant, scenario.scene.cameras[0], "noon", (32, 18), folder / "view.png")
