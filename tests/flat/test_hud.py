from collections.abc import Iterator

import numpy as np
import pytest

from scenarios.flat.hud import Hud
from scenarios.trainee.panels import Prompt, TaskLine
from scenarios.world.engine import Engine, headless_pipe
from scenarios.world.engine_settings import EngineSettings


@pytest.fixture
def hud() -> Iterator[Hud]:
    engine = Engine(EngineSettings("none", (1280, 720), quality="low"))
    made = Hud(engine)
    yield made
    made.close()
    engine.close()


def test_a_panel_is_painted_once_for_each_change(hud: Hud) -> None:
    hud.show("prompt", Prompt("先说清事由"))
    hud.update(wait=True)
    hud.show("prompt", Prompt("先说清事由"))
    hud.update(wait=True)
    assert hud.painted == 1
    hud.show("prompt", Prompt("再亮证"))
    hud.update(wait=True)
    assert hud.painted == 2


def test_a_panel_taken_away_is_gone_and_may_come_back(hud: Hud) -> None:
    hud.show("prompt", Prompt("先说清事由"))
    hud.update(wait=True)
    assert hud.place_in("prompt", 640, 30) is not None
    hud.show("prompt", None)
    hud.update(wait=True)
    assert hud.wanted("prompt") is None
    assert hud.place_in("prompt", 640, 30) is None
    hud.show("prompt", Prompt("先说清事由"))
    hud.update(wait=True)
    assert hud.place_in("prompt", 640, 30) is not None


def test_places_are_told_in_the_panel_s_own_measure(hud: Hud) -> None:
    hud.show("task", TaskLine("检查", "剩 19:00", ""))
    hud.update(wait=True)
    assert hud.place_in("task", 16, 16) == (0, 0)
    assert hud.place_in("task", 15, 16) is None


def test_a_panel_is_on_the_screen_as_it_was_painted() -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    engine = Engine(EngineSettings("offscreen", (640, 360), quality="low"))
    hud = Hud(engine)
    panel = Prompt("先说清事由", "warn")
    hud.show("prompt", panel)
    hud.update(wait=True)
    for _ in range(2):
        engine.render()
    painted = np.asarray(panel.paint(hud.scale, hud.screen).convert("RGB")).astype(int)
    left, top = hud._cards["prompt"].left_top
    shown = engine.picture()[top : top + painted.shape[0], left : left + painted.shape[1]].astype(int)
    letters = painted.max(axis=2) > 220
    assert letters.sum() > 100
    assert np.abs(shown[letters] - painted[letters]).max() < 12, "letters stand on whole pixels"
    hud.close()
    engine.close()
