"""CPU time of a frame: `bench_frame.py ours|nodes|naive|eyes FRAMES`, as one JSON line.

All draw the gasoline-tanker scene from the trainee's first place. `ours`, `nodes` and `naive` do it for a real runtime
on X11, in the size that it recommends: our frame; panda3d-openxr with the very nodes that our renderer prepared; and
panda3d-openxr with the scene as its programs build one, every mesh a node under simplepbr. Ours reads all actions,
grips, aims and fingers, copies colour and depth over, and mirrors the left eye in the window with every fourth frame;
the peer reads the grips and draws straight into the runtime's pictures without a depth. The runtime asks for twenty
frames a second, between which caches grow cold for all. What brings our scene to life (people, traffic, vapour) is
told apart, as the naive one has nothing of it but a clip that everybody plays.
`eyes` draws it without a runtime, where nothing is painted (GALLIUM_NOOP), as on a machine whose graphics card paints:
some frames with one eye, some with two, in turns within one process, so that whoever else is busy disturbs both alike.
Waiting is not counted: only this thread's CPU time.
"""

from __future__ import annotations

import importlib
import json
import logging
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from scenarios.headset.rig import Rig  # noqa: E402
from scenarios.headset.tracking import Focus, Pulse, TrackedFrame  # noqa: E402
from scenarios.headset.views import FAR_M, NEAR_M  # noqa: E402
from scenarios.world.engine import Engine  # noqa: E402
from scenarios.world.engine_settings import EngineSettings  # noqa: E402

SCENARIO, SEED = "hazmat_1_gasoline_tanker", 3
PLACE, HEADING_DEG = (-7.0, -9.0, 0.0), -37.875
EYE_M = 1.65
SIZE_PX = (320, 240)
WARM_UP = 30
A_TURN = 8
PATIENCE_S = 40.0
PEER_OPTIONS = """
window-type onscreen
win-size 320 240
audio-library-name null
gl-version 3 2
sync-video 0
model-cache-dir
hardware-animated-vertices true
"""


class Bare:
    """Play, desk and attempt that do nothing but draw."""

    runs = True
    leave = False

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.rig = Rig(engine.scene)

    def advance(self, frame: TrackedFrame) -> Sequence[Pulse]:
        """Nothing is played."""
        return ()

    def draw(self) -> None:
        """Draw the scene."""
        self.engine.render()

    def frame(self, dt_s: float) -> None:
        """The headset is not ready yet."""
        time.sleep(0.01)

    def take_over(self, words: str) -> None:
        """Nothing to take."""

    def hand_back(self) -> None:
        """Nothing was taken."""

    def pause(self, reason: str) -> None:
        """Nothing runs."""

    def resume(self) -> None:
        """Nothing rests."""


def tanker(engine: Engine) -> Callable[[], None]:
    """The gasoline-tanker scene; returns what is to be done before each frame."""
    from app.content.scenarios import load_scenario
    from app.domain.scenario.variant import draw_variant
    from assets.paths import MODELS, TEXTURES
    from scenarios.world.layout import read_layout
    from scenarios.world.meshes import MeshShelf
    from scenarios.world.renderer import HEADSET_SHADOWS_EVERY, Renderer
    from scenarios.world.scene import Scene

    scenario, problems = load_scenario(SCENARIO)
    assert scenario is not None, problems
    layout = read_layout(scenario.scene.place.scene)
    renderer = Renderer(engine, TEXTURES, HEADSET_SHADOWS_EVERY)
    scene = Scene(renderer, layout, MeshShelf(MODELS), scenario, draw_variant(scenario, SEED).values)
    engine.camera.set_pos(PLACE[0], PLACE[1], EYE_M)
    engine.camera.set_h(HEADING_DEG)

    def each() -> None:
        scene.advance(1 / 90, engine.camera.get_pos())
        renderer.before_frame()

    return each


def measured(frame: Callable[[], object], frames: int, before: Callable[[], None] = lambda: None) -> dict[str, float]:
    """Medians of a frame's CPU time and of what comes before it, in milliseconds."""
    life, spent = [], []
    for _ in range(WARM_UP + frames):
        waking = time.thread_time()
        before()
        began = time.thread_time()
        frame()
        ended = time.thread_time()
        life.append((began - waking) * 1e3)
        spent.append((ended - began) * 1e3)
    middle_life, middle = (round(statistics.median(times[WARM_UP:]), 3) for times in (life, spent))
    return {"median_ms": middle, "before_ms": middle_life}


def eyes(frames: int) -> dict[str, float]:
    """One eye as in a window, and both eyes of the same scene by one submission, without the talk with a runtime."""
    from scenarios.headset.rig import place
    from scenarios.headset.stereo_view import StereoView
    from scenarios.headset.views import Eye, Frustum, sight_of

    engine = Engine(EngineSettings("offscreen", SIZE_PX, quality="low"))
    each = tanker(engine)
    rig = Rig(engine.scene)
    _stand(rig.origin)
    view = StereoView(engine, SIZE_PX, 0, with_depth=False)
    # The same width of view as the window has.
    wide = Frustum(-0.767, 0.767, -0.575, 0.575)
    both = (Eye((-0.032, 0, EYE_M), (1, 0, 0, 0), wide), Eye((0.032, 0, EYE_M), (1, 0, 0, 0), wide))
    sight = sight_of(both)

    def turn(two: bool) -> float:
        view.set_active(two)
        engine.show_scene(not two)
        spent = []
        for index in range(2 + A_TURN):
            began = time.thread_time()
            each()
            if two:
                place(rig.head, sight.head)
                view.look(rig.head, sight)
            engine.render()
            if index >= 2:
                spent.append((time.thread_time() - began) * 1e3)
        return statistics.median(spent)

    turns = [(turn(False), turn(True)) for _ in range(frames // A_TURN + 5)][5:]
    ratios = sorted(two / one for one, two in turns)
    return {
        "mono_ms": round(statistics.median(one for one, _ in turns), 3),
        "stereo_ms": round(statistics.median(two for _, two in turns), 3),
        "ratio": round(statistics.median(ratios), 3),
        "from": round(ratios[len(ratios) // 4], 3),
        "to": round(ratios[len(ratios) * 3 // 4], 3),
    }


def ours(frames: int) -> dict[str, float]:
    """Both eyes through our layer."""
    # Here, since the peer brings an older binding of its own.
    from scenarios.headset.faults import told_as_faults
    from scenarios.headset.frame_loop import FrameLoop
    from scenarios.headset.headset import Headset
    from scenarios.headset.headset_link import HeadsetLink, quiet_loader

    quiet_loader()
    engine = Engine(EngineSettings("window", SIZE_PX, quality="low", vsync=False))
    bare, move = Bare(engine), tanker(engine)
    _stand(bare.rig.origin)
    link = HeadsetLink(lambda: Headset(engine, "xlib"), time.monotonic)
    loop = FrameLoop(link, bare, bare)
    loop.play = bare
    _patiently(loop.frame, lambda: loop.tracked.focus is Focus.FOCUSED)
    with told_as_faults():
        found = measured(loop.frame, frames, move)
    assert link.headset is not None
    loop.close()
    return found


def nodes(frames: int) -> dict[str, float]:
    """Both eyes through panda3d-openxr, of the nodes that our renderer prepared."""
    import builtins

    from direct.task.TaskManagerGlobal import taskMgr

    vars(builtins)["taskMgr"] = taskMgr
    engine = Engine(EngineSettings("window", SIZE_PX, quality="low", vsync=False))
    move = tanker(engine)
    # Its window stays black, as it makes that of its own programs.
    engine.show_scene(False)
    base = SimpleNamespace(win=engine.output, render=engine.scene, camera=engine.camera, userExit=sys.exit)

    def draw(task: Any) -> Any:
        engine.render()
        return task.cont

    taskMgr.add(draw, "igLoop", sort=50)
    return _peer(base, taskMgr.step, frames, move)


def naive(frames: int) -> dict[str, float]:
    """Both eyes through panda3d-openxr, of the scene as its programs build one."""
    from direct.showbase.ShowBase import ShowBase
    from panda3d.core import load_prc_file_data

    from scenarios.world.layout import read_layout
    from tests.bench.bench_frame import build_naively, load

    load_prc_file_data("", PEER_OPTIONS)
    base: Any = ShowBase()
    scenario = load(SCENARIO)
    assert build_naively(base, scenario, read_layout(scenario.scene.place.scene)), "nobody moves"
    # What simplepbr goes on to paint for the window is not for the headset, and would flatter us.
    for output in base.graphicsEngine.get_windows():
        if output.get_name() != "sun":
            for region in output.get_display_regions():
                region.set_active(False)
    return _peer(base, base.task_mgr.step, frames)


def _peer(
    base: Any, step: Callable[[], None], frames: int, before: Callable[[], None] = lambda: None
) -> dict[str, float]:
    sys.path.insert(0, "/opt/peer")
    from panda3d.core import FrameBufferProperties

    step()
    properties = FrameBufferProperties()
    properties.set_rgba_bits(8, 8, 8, 8)
    properties.set_srgb_color(True)
    properties.set_depth_bits(24)
    vr: Any = importlib.import_module("p3dopenxr.p3dopenxr").P3DOpenXR(base)
    vr.init(NEAR_M, FAR_M, fb_props=properties)
    logging.getLogger().setLevel(logging.CRITICAL)
    _stand(vr.tracking_space_anchor)
    _patiently(step, lambda: vr.session.session_active() and vr.session.should_render())
    return measured(step, frames, before)


def _stand(origin: Any) -> None:
    origin.set_pos(*PLACE)
    origin.set_h(HEADING_DEG)


def _patiently(frame: Callable[[], object], ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not ready():
        assert time.monotonic() < end, "the runtime does not give the session its frames"
        frame()


def main(what: str, frames: int) -> None:
    """Measure one of them."""
    by_name: dict[str, Callable[[int], dict[str, float]]] = {
        "eyes": eyes, "ours": ours, "nodes": nodes, "naive": naive,
    }  # fmt: skip
    print("RESULT " + json.dumps({"what": what, **by_name[what](frames)}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
