"""What the real scenes cost: a frame of the processor, one eye and two, beside a naive build of the same scene.

Naive: every mesh as shipped under one root, each lettered panel with its own picture, simplepbr with the same sun,
shadows and lamps, skinning in hardware asked for globally. A frame is drawing and letting go of unused states, on both
sides. Each is measured in processes of its own with GALLIUM_NOOP, so that no driver draws and only the work of Panda3D
and of this program counts; both at the trainee's first place. Frame times are trimmed means of the process's own time,
since not every frame draws shadows; loading is told by the clock, once as a first start does it and once with the
meshes already read.
`bench_frame.py SCENARIO…` measures these scenarios, all of them without a name.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from app.domain.scenario.scenario import Scenario
    from scenarios.world.engine import Engine
    from scenarios.world.layout import Layout
    from scenarios.world.renderer import Renderer

SEED = 11
EYES_APART_M = 0.064
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
GOAL_SHARE, GOAL_GEOMS, GOAL_FRAME_MS, GOAL_TEXTURES_MB, GOAL_LOAD_S = 0.5, 300, 5.0, 1024, 3.0
BYTES_PER_TEXEL = 4
MIPMAPS = 4 / 3


def mean_ms(frame: Callable[[], None], before: Callable[[], None]) -> float:
    """Mean processor time of a frame without the slowest and fastest tenth; `before` precedes each, not counted."""
    times = []
    for number in range(WARM_FRAMES + FRAMES):
        before()
        start = time.process_time()
        frame()
        if number >= WARM_FRAMES:
            times.append((time.process_time() - start) * 1000)
    return statistics.mean(sorted(times)[FRAMES // 10 : -FRAMES // 10])


def nodes_in_view(root: Any, camera: Any) -> Iterator[Any]:
    """Geometry nodes whose bounds reach into the camera's view, that are not hidden and not another level of detail."""
    from panda3d.core import BoundingVolume

    view = camera.node().get_lens().make_bounds()
    view.xform(camera.get_mat(root))
    for path in root.find_all_matches("**/+GeomNode"):
        if not path.get_hidden_ancestor().is_empty() or not _is_level_shown(path, camera):
            continue
        bounds = path.node().get_bounds().make_copy()
        bounds.xform(path.get_parent().get_mat(root))
        if view.contains(bounds) != BoundingVolume.IF_no_intersection:
            yield path.node()


def _is_level_shown(path: Any, camera: Any) -> bool:
    """Whether every level-of-detail node above shows the branch that leads here."""
    from panda3d.core import LODNode

    while not path.get_parent().is_empty():
        level, path = path, path.get_parent()
        if isinstance(path.node(), LODNode):
            lod = path.node()
            index = [path.get_child(k) for k in range(path.get_num_children())].index(level)
            far = path.get_relative_point(camera, (0, 0, 0)) - lod.get_center()
            if not lod.get_out(index) <= far.length() < lod.get_in(index):
                return False
    return True


def in_view(root: Any, camera: Any) -> tuple[int, int]:
    """Geometries and triangles in the camera's view."""
    geoms = [node.get_geom(k) for node in nodes_in_view(root, camera) for k in range(node.get_num_geoms())]
    return len(geoms), sum(geom.get_nested_vertices() // 3 for geom in geoms)


def texture_mb(root: Any, more: list[Any]) -> float:
    """Memory of the scene's textures as a card holds them: four bytes a texel, with smaller levels."""
    seen = {texture.this: texture for texture in [*root.find_all_textures(), *more]}
    texels: int = sum(t.get_x_size() * t.get_y_size() * max(t.get_z_size(), 1) for t in seen.values())
    return texels * BYTES_PER_TEXEL * MIPMAPS / 2**20


def open_second_eye(engine: Engine) -> None:
    """Draw the scene a second time beside the first, from where the other eye is."""
    from panda3d.core import Camera

    assert engine.output is not None
    other = engine.camera.attach_new_node(Camera("other eye", engine.lens))
    other.set_x(EYES_APART_M)
    for region in engine.output.get_display_regions():
        if region.get_camera() == engine.camera:
            region.set_dimensions(0, 0.5, 0, 1)
    right = engine.output.make_display_region(0.5, 1, 0, 1)
    right.set_camera(other)
    right.set_clear_depth_active(True)


def memory_mb() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def load(name: str) -> Scenario:
    """A scenario as it ships."""
    from app.content.scenarios import load_scenario

    scenario, problems = load_scenario(name)
    if scenario is None:
        raise SystemExit("\n".join(problem.text() for problem in problems))
    return scenario


def measure_ours(name: str) -> dict[str, float]:
    """Our renderer and scene."""
    from app.domain.scenario.variant import draw_variant, render
    from assets.paths import MODELS, TEXTURES
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings
    from scenarios.world.layout import read_layout
    from scenarios.world.meshes import MeshShelf
    from scenarios.world.renderer import Renderer
    from scenarios.world.scene import Scene

    scenario = load(name)
    values = draw_variant(scenario, SEED).values
    layout, shelf = read_layout(scenario.scene.place.scene), MeshShelf(MODELS)

    sky = render(scenario.scene.weather.sky, values)

    def stand(engine: Engine) -> tuple[Renderer, Scene, float]:
        start = time.perf_counter()
        renderer = Renderer(engine, TEXTURES)
        scene = Scene(renderer, layout, shelf, scenario, values, seed=SEED)
        scene.set_hour(scenario.scene.time.time_of_day, sky)
        return renderer, scene, time.perf_counter() - start

    engine = Engine(EngineSettings("offscreen", SIZE_PX))
    renderer, scene, load_s = stand(engine)
    again_s = stand(Engine(EngineSettings("none", SIZE_PX)))[2]
    assert engine.output is not None
    # A window is not copied back into memory; only pictures kept in memory are.
    engine.output.clear_render_textures()
    _to_first_place(engine, layout)
    renderer.follow(layout.start[0], layout.start[1])
    advances = []

    def before() -> None:
        at = time.process_time()
        scene.advance(DT_S, engine.camera.get_pos())
        renderer.before_frame()
        advances.append((time.process_time() - at) * 1000)

    frame_ms = mean_ms(engine.render, before)
    sizes = _sizes(engine, renderer, scenario)
    _to_first_place(engine, layout)
    open_second_eye(engine)
    return {
        "frame_ms": frame_ms,
        "stereo_ms": mean_ms(engine.render, before),
        "advance_ms": statistics.median(advances),
        **sizes,
        "load_s": load_s,
        "again_s": again_s,
        "memory_mb": memory_mb(),
    }


def _sizes(engine: Engine, renderer: Renderer, scenario: Scenario) -> dict[str, float]:
    """What is in view from here and from the named cameras, and the memory of the pictures."""
    first = in_view(engine.scene, engine.camera)
    most = [first, *(_from(camera, engine) for camera in scenario.scene.cameras)]
    return {
        "geoms": first[0],
        "triangles": first[1],
        "most_geoms": max(count for count, _ in most),
        "most_triangles": max(count for _, count in most),
        "textures_mb": texture_mb(engine.scene, renderer.textures()),
    }


def _to_first_place(engine: Engine, layout: Layout) -> None:
    """Stand the eye where the trainee begins."""
    engine.set_view(FOV_DEG)
    engine.camera.set_pos(layout.start[0], layout.start[1], layout.walk.eye_m)
    engine.camera.set_hpr(layout.start_heading, 0, 0)


def _from(camera: Any, engine: Engine) -> tuple[int, int]:
    engine.camera.set_pos(*camera.eye)
    engine.camera.look_at(*camera.target)
    engine.set_view(camera.fov_deg)
    return in_view(engine.scene, engine.camera)


def measure_naive(name: str) -> dict[str, float]:
    """The same meshes as a first attempt would draw them."""
    from direct.showbase.ShowBase import ShowBase
    from panda3d.core import RenderState, TransformState, load_prc_file_data

    from scenarios.world.layout import read_layout

    scenario = load(name)
    start = time.perf_counter()
    load_prc_file_data("bench", NAIVE_OPTIONS)
    base = ShowBase(windowType="offscreen")
    layout = read_layout(scenario.scene.place.scene)
    playing = build_naively(base, scenario, layout)
    load_s = time.perf_counter() - start
    base.disable_mouse()
    base.camLens.set_fov(FOV_DEG)
    base.camera.set_pos(layout.start[0], layout.start[1], layout.walk.eye_m)
    base.camera.set_h(layout.start_heading)
    for task in ("igLoop", "garbageCollectStates"):
        base.task_mgr.remove(task)

    def frame() -> None:
        base.graphics_engine.render_frame()
        TransformState.garbage_collect()
        RenderState.garbage_collect()

    frame_ms = mean_ms(frame, base.task_mgr.step)
    outputs = [output.get_name() for output in base.graphics_engine.get_windows()]
    if "sun" not in outputs or not playing:
        raise SystemExit(f"the naive scene draws no shadows or moves nobody: {outputs}")
    return {
        "frame_ms": frame_ms,
        "geoms": in_view(base.render, base.cam)[0],
        "triangles": in_view(base.render, base.cam)[1],
        "load_s": load_s,
        "memory_mb": memory_mb(),
    }


def build_naively(base: Any, scenario: Scenario, layout: Layout) -> list[Any]:
    """The whole scene as simplepbr draws it, lettered and lit; returns the clips that people play."""
    import simplepbr

    from app.domain.scenario.variant import draw_variant
    from scenarios.world.lettering import LetteredPanels

    simplepbr.init(msaa_samples=4, max_lights=3, enable_shadows=True, use_normal_maps=True, use_330=True)
    playing = stand_naively(base, scenario, layout)
    LetteredPanels((base.render,), scenario.scene.lettering).show(draw_variant(scenario, SEED).values)
    for quad in base.render.find_all_matches("**/panel_*"):
        quad.clear_shader()
    light_naively(base.render)
    return playing


def stand_naively(base: Any, scenario: Scenario, layout: Layout) -> list[Any]:
    """Every mesh of the scene under one root; returns the clips that people play."""
    from panda3d.core import AnimControlCollection, Filename, auto_bind

    from assets.paths import MODELS
    from scenarios.world.traffic import Flow

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
    if layout.vehicle:
        stand(layout.vehicle, (0, 0, 0), layout.vehicle_heading)
    for prop in layout.props:
        stand(prop.mesh, prop.pos, prop.heading)
    for lane in layout.lanes:
        flow = Flow(lane, SEED)
        for car in flow.passing(0.0):
            stand(flow.entries[car.id[1]].mesh, car.place, car.heading_deg)
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


def measured(what: str, name: str) -> dict[str, float]:
    """One measurement in a process of its own."""
    environment = {**os.environ, "GALLIUM_NOOP": "true", "ALSOFT_DRIVERS": "null"}
    done = subprocess.run([sys.executable, __file__, what, name], env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def tell(name: str) -> None:
    """Measure a scenario's scene both ways and print it."""
    rounds = [(measured("ours", name), measured("naive", name)) for _ in range(ROUNDS)]
    ours, naive = (min(side, key=lambda one: one["frame_ms"]) for side in zip(*rounds, strict=True))
    print(f"{name} at the trainee's first place, {FRAMES} frames, better of {ROUNDS} rounds")
    print(f"{'':>6} {'frame ms':>9} {'geoms in view':>14} {'triangles':>10} {'load s':>7} {'memory MB':>10}")
    for label, side in (("ours", ours), ("naive", naive)):
        counts = f"{side['geoms']:>14.0f} {side['triangles']:>10.0f} {side['load_s']:>7.1f} {side['memory_mb']:>10.0f}"
        print(f"{label:>6} {side['frame_ms']:>9.2f} {counts}")
    share = ours["frame_ms"] / naive["frame_ms"]
    print(f"share of the naive frame: {share:.2f} (goal at most {GOAL_SHARE})")
    print(f"two eyes: {ours['stereo_ms']:.2f} ms (goal at most {GOAL_FRAME_MS:.0f})")
    print(f"people, parts, lamps, vapour and shadow choice before each frame: {ours['advance_ms']:.2f} ms")
    print(f"most geometries in view from any named camera: {ours['most_geoms']:.0f} (goal at most {GOAL_GEOMS})")
    print(f"most triangles in view from any named camera: {ours['most_triangles']:.0f}")
    print(f"textures: {ours['textures_mb']:.0f} MB (goal at most {GOAL_TEXTURES_MB})")
    print(
        f"loading: {ours['load_s']:.1f} s, again {ours['again_s']:.1f} s (goal at most {GOAL_LOAD_S:.0f})\n", flush=True
    )


def main() -> int:
    """Measure and print."""
    if len(sys.argv) == 3 and sys.argv[1] in ("ours", "naive"):
        print(json.dumps({"ours": measure_ours, "naive": measure_naive}[sys.argv[1]](sys.argv[2])))
        return 0
    from app.content.scenario_files import ROOT as CONTENT

    known = sorted(path.parent.name for path in (CONTENT / "scenarios" / "library").glob("*/scenario.yaml"))
    for name in sys.argv[1:] or known:
        tell(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
