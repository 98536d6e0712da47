"""What one frame of the real scene costs the processor, beside a naive build of the same scene in the same run.

Naive: every mesh as shipped under one root, simplepbr with the same sun, shadows and lamps, skinning in hardware asked
for globally. Each is measured in processes of its own with GALLIUM_NOOP, so that no driver draws and only the work of
Panda3D and of this program counts; both at the trainee's first place. Times are medians of the process's own time.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from app.domain.scenario.scenario import Scenario
    from scenarios.world.layout import Layout

SCENARIO = "hazmat_1_gasoline_tanker"
SEED = 11
SIZE_PX = (1280, 720)
FOV_DEG = 74.0
SHADOW_PX = 2048
WARM_FRAMES, FRAMES = 30, 200
ROUNDS = 2
DT_S = 1 / 60
NAIVE_OPTIONS = f"""
load-display p3headlessgl
gl-version 3 2
win-size {SIZE_PX[0]} {SIZE_PX[1]}
audio-library-name null
sync-video false
model-cache-dir
hardware-animated-vertices true
"""
GOAL_SHARE, GOAL_GEOMS = 0.5, 300


def median_ms(frame: Callable[[], None], before: Callable[[], None]) -> float:
    """Median processor time of a frame; `before` is done before each and not counted."""
    times = []
    for number in range(WARM_FRAMES + FRAMES):
        before()
        start = time.process_time()
        frame()
        if number >= WARM_FRAMES:
            times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def geoms_in_view(root: Any, camera: Any) -> int:
    """Geometries whose node's bounds reach into the camera's view and that are not hidden."""
    from panda3d.core import BoundingVolume

    view = camera.node().get_lens().make_bounds()
    view.xform(camera.get_mat(root))
    count = 0
    for path in root.find_all_matches("**/+GeomNode"):
        if path.is_hidden() or path.get_parent().is_hidden():
            continue
        bounds = path.node().get_bounds().make_copy()
        bounds.xform(path.get_parent().get_mat(root))
        if view.contains(bounds) != BoundingVolume.IF_no_intersection:
            count += path.node().get_num_geoms()
    return count


def memory_mb() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_ours() -> dict[str, float]:
    """Our renderer and scene."""
    from app.content.scenarios import load_scenario
    from app.domain.scenario.variant import draw_variant
    from assets.paths import MODELS, TEXTURES
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings
    from scenarios.world.layout import read_layout
    from scenarios.world.meshes import MeshShelf
    from scenarios.world.renderer import Renderer
    from scenarios.world.scene import Scene

    scenario, problems = load_scenario(SCENARIO)
    if scenario is None:
        raise SystemExit("\n".join(problem.text() for problem in problems))
    start = time.perf_counter()
    engine = Engine(EngineSettings("offscreen", SIZE_PX))
    renderer = Renderer(engine, TEXTURES)
    layout = read_layout(scenario.scene.place.scene)
    scene = Scene(renderer, layout, MeshShelf(MODELS), scenario, draw_variant(scenario, SEED).values)
    load_s = time.perf_counter() - start
    assert engine.output is not None
    # A window is not copied back into memory; only pictures kept in memory are.
    engine.output.clear_render_textures()
    engine.set_view(FOV_DEG)
    engine.camera.set_pos(layout.start[0], layout.start[1], layout.walk.eye_m)
    engine.camera.set_h(layout.start_heading)
    renderer.follow(layout.start[0], layout.start[1])
    advances: list[float] = []

    def before() -> None:
        at = time.process_time()
        scene.advance(DT_S, engine.camera.get_pos())
        renderer.before_frame()
        advances.append((time.process_time() - at) * 1000)

    frame_ms = median_ms(engine.render, before)
    seen = {"start": geoms_in_view(engine.scene, engine.camera)}
    for camera in scenario.scene.cameras:
        engine.camera.set_pos(*camera.eye)
        engine.camera.look_at(*camera.target)
        engine.set_view(camera.fov_deg)
        seen[camera.id] = geoms_in_view(engine.scene, engine.camera)
    return {
        "frame_ms": frame_ms,
        "advance_ms": statistics.median(advances),
        "geoms": seen["start"],
        "most_geoms": max(seen.values()),
        "load_s": load_s,
        "memory_mb": memory_mb(),
    }


def measure_naive() -> dict[str, float]:
    """The same meshes as a first attempt would draw them."""
    import simplepbr
    from direct.showbase.ShowBase import ShowBase
    from panda3d.core import (
        load_prc_file_data,
    )

    from app.content.scenarios import load_scenario
    from scenarios.world.layout import read_layout

    scenario, _ = load_scenario(SCENARIO)
    if scenario is None:
        raise SystemExit(1)
    start = time.perf_counter()
    options = (
        f"load-display p3headlessgl\ngl-version 3 2\nwin-size {SIZE_PX[0]} {SIZE_PX[1]}\naudio-library-name null\n"
    )
    load_prc_file_data("bench", f"{options}sync-video false\nmodel-cache-dir\nhardware-animated-vertices true\n")
    base = ShowBase(windowType="offscreen")
    simplepbr.init(msaa_samples=4, max_lights=3, enable_shadows=True, use_normal_maps=True, use_330=True)
    layout = read_layout(scenario.scene.place.scene)

    playing = stand_naively(base, scenario, layout)
    light_naively(base.render)
    load_s = time.perf_counter() - start
    base.disable_mouse()
    base.camLens.set_fov(FOV_DEG)
    base.camera.set_pos(layout.start[0], layout.start[1], layout.walk.eye_m)
    base.camera.set_h(layout.start_heading)
    base.task_mgr.remove("igLoop")
    frame_ms = median_ms(base.graphics_engine.render_frame, base.task_mgr.step)
    outputs = [output.get_name() for output in base.graphics_engine.get_windows()]
    if "sun" not in outputs or not playing:
        raise SystemExit(f"the naive scene draws no shadows or moves nobody: {outputs}")
    return {
        "frame_ms": frame_ms,
        "geoms": geoms_in_view(base.render, base.cam),
        "load_s": load_s,
        "memory_mb": memory_mb(),
    }


def stand_naively(base: Any, scenario: Scenario, layout: Layout) -> list[Any]:
    """Every mesh of the scene under one root; returns the clips that people play."""
    from panda3d.core import AnimControlCollection, Filename, auto_bind

    from assets.paths import MODELS

    playing: list[Any] = []

    def stand(mesh: str, pos: tuple[float, float, float], heading: float) -> None:
        node = base.loader.load_model(Filename.from_os_specific(str(MODELS / f"{mesh}.bam")), noCache=True)
        node.reparent_to(base.render)
        node.set_pos(*pos)
        node.set_h(heading)
        clips = AnimControlCollection()
        auto_bind(node.node(), clips, ~0)
        if clips.get_num_anims():
            clips.get_anim(0).loop(True)
            playing.append(clips)

    stand(layout.place, (0, 0, 0), 0)
    stand(layout.vehicle, (0, 0, 0), 0)
    for prop in layout.props:
        stand(prop.mesh, prop.pos, prop.heading)
    for person in scenario.people.persons:
        if person.channel == "present" and person.mesh and person.stands_at:
            stand(person.mesh, layout.spots[person.stands_at], 0)
    for mate in layout.team:
        stand(mate.mesh, layout.spots[mate.spot], 0)
    return playing


def light_naively(root: Any) -> None:
    """A sun with shadows and two lamps, as ours has."""
    from panda3d.core import DirectionalLight, PointLight

    sun = DirectionalLight("sun")
    sun.set_shadow_caster(True, SHADOW_PX, SHADOW_PX)
    sun.get_lens().set_film_size(34, 30)
    sun.get_lens().set_near_far(1, 90)
    light = root.attach_new_node(sun)
    light.set_pos(-20, 16, 26)
    light.look_at(0, 0, 1)
    root.set_light(light)
    for number in range(2):
        lamp = root.attach_new_node(PointLight(f"lamp {number}"))
        lamp.set_pos(-9, 2, 9.5)
        root.set_light(lamp)


def measured(what: str) -> dict[str, float]:
    """One measurement in a process of its own."""
    environment = {**os.environ, "GALLIUM_NOOP": "true", "ALSOFT_DRIVERS": "null"}
    done = subprocess.run([sys.executable, __file__, what], env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure and print."""
    if len(sys.argv) > 1:
        print(json.dumps({"ours": measure_ours, "naive": measure_naive}[sys.argv[1]]()))
        return 0
    rounds = [(measured("ours"), measured("naive")) for _ in range(ROUNDS)]
    ours, naive = (min(side, key=lambda one: one["frame_ms"]) for side in zip(*rounds, strict=True))
    print(f"{SCENARIO} at the trainee's first place, {FRAMES} frames, better of {ROUNDS} rounds")
    print(f"{'':>6} {'frame ms':>9} {'geoms in view':>14} {'load s':>7} {'memory MB':>10}")
    for name, side in (("ours", ours), ("naive", naive)):
        counts = f"{side['geoms']:>14.0f} {side['load_s']:>7.1f} {side['memory_mb']:>10.0f}"
        print(f"{name:>6} {side['frame_ms']:>9.2f} {counts}")
    share = ours["frame_ms"] / naive["frame_ms"]
    print(f"share of the naive frame: {share:.2f} (goal at most {GOAL_SHARE})")
    print(f"most geometries in view from any named camera: {ours['most_geoms']:.0f} (goal at most {GOAL_GEOMS})")
    print(f"people, parts, vapour and shadow choice before each frame: {ours['advance_ms']:.2f} ms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
