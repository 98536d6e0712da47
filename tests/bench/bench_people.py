"""What eight people in view cost the processor a frame: talking near the trainee, and further off.

Measured in a process of its own with GALLIUM_NOOP, so that no driver draws. Times are medians of the process's time.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

NAMES = (
    "officer", "worker_driver", "worker_escort", "food_vendor", "passenger_woman", "villager", "shop_boss",
    "bystander_phone",
)  # fmt: skip
LINE = "我这车刚年检过的，真的没问题，你们看证件。"
SIZE_PX = (1280, 720)
WARM_FRAMES, FRAMES = 30, 170
DT_S = 1 / 60
NEAR_M, FAR_M = 3.0, 20.0
GOAL_MS = 2.0


def measure(distance_m: float) -> tuple[float, float]:
    """Milliseconds of moving the people on, and of rendering them, a frame."""
    from panda3d.core import LPoint3f

    from assets.paths import MODELS, TEXTURES
    from scenarios.world.actors import make_person
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings
    from scenarios.world.meshes import MeshShelf
    from scenarios.world.renderer import Renderer

    engine = Engine(EngineSettings("offscreen", SIZE_PX))
    renderer, shelf = Renderer(engine, TEXTURES), MeshShelf(MODELS)
    assert engine.output is not None
    engine.output.clear_render_textures()
    places = [LPoint3f(-2.8 + 0.8 * k, distance_m, 0) for k in range(len(NAMES))]
    people = [
        make_person(name, shelf.take(name), renderer, place, 180.0) for name, place in zip(NAMES, places, strict=True)
    ]
    engine.camera.set_pos(0, 0, 1.6)
    moves, renders = [], []
    for frame in range(WARM_FRAMES + FRAMES):
        if frame % 90 == 0:
            for person in people:
                person.play("talk", 4.0)
                person.say(LINE, 4.0)
        start = time.process_time()
        for person in people:
            person.advance(DT_S, LPoint3f(0, 0, 0))
        renderer.before_frame()
        moved = time.process_time()
        engine.render()
        if frame >= WARM_FRAMES:
            moves.append((moved - start) * 1000)
            renders.append((time.process_time() - moved) * 1000)
    return statistics.median(moves), statistics.median(renders)


def main() -> int:
    """Measure and print."""
    if len(sys.argv) > 1:
        moved, rendered = measure(float(sys.argv[1]))
        print(f"{len(NAMES)} people at {sys.argv[1]} m: moved on {moved:.2f} ms, rendered {rendered:.2f} ms a frame")
        return 0
    environment = {**os.environ, "GALLIUM_NOOP": "true", "ALSOFT_DRIVERS": "null"}
    for distance in (NEAR_M, FAR_M):
        subprocess.run(
            [sys.executable, __file__, str(distance)], env=environment, check=True, stderr=subprocess.DEVNULL
        )
    print(f"goal: at most {GOAL_MS} ms together")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
