"""CPU time of a frame: `bench_frame.py ours|peer|eyes FRAMES`, as one JSON line.

`ours` and `peer` (panda3d-openxr) draw the same few hundred things for a real runtime on X11, in the size that it
recommends; the peer with the plainest shader there is, so that what our two eyes need does not burden it. Ours reads
all actions, grips, aims and fingers, copies colour and depth over, and mirrors the left eye in the window with every
third frame; the peer reads the grips, draws straight into the runtime's pictures without a depth, and swaps a black
window with each frame. The runtime asks for twenty frames a second, between which caches grow cold for both.
`eyes` draws the tanker scene without a runtime, where nothing is painted (GALLIUM_NOOP), as on a machine whose graphics
card paints: some frames with one eye, some with two, in turns within one process, so that whoever else is busy disturbs
both alike. Waiting is not counted: only this thread's CPU time.
"""

from __future__ import annotations

import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from panda3d.core import NodePath, Shader, load_prc_file_data  # noqa: E402

from scenarios.headset.rig import Rig  # noqa: E402
from scenarios.headset.tracking import Focus, Pulse, TrackedFrame  # noqa: E402
from scenarios.world.engine import Engine  # noqa: E402
from scenarios.world.engine_settings import EngineSettings  # noqa: E402
from scenarios.world.eyes import one_eye  # noqa: E402
from scenarios.world.shaders import program  # noqa: E402

THINGS = 300
WARM_UP = 30
A_TURN = 8
PLAIN = """#version 150
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex;
in vec2 p3d_MultiTexCoord0;
out vec2 uv;
void main() { uv = p3d_MultiTexCoord0; gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex; }
"""
PLAIN_COLOUR = """#version 150
uniform sampler2D p3d_TextureModulate[1];
uniform vec4 p3d_ColorScale;
in vec2 uv;
out vec4 colour_out;
void main() { colour_out = texture(p3d_TextureModulate[0], uv) * p3d_ColorScale; }
"""
SCENARIO, SEED = "hazmat_1_gasoline_tanker", 3


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


def fill(root: NodePath, shader: Shader) -> None:
    """Many small things, each a node with colours of its own, all before the eyes."""
    from panda3d.core import CardMaker

    root.set_shader_input(one_eye())
    root.set_shader(shader)
    maker = CardMaker("thing")
    maker.set_frame(-0.05, 0.05, -0.05, 0.05)
    for index in range(THINGS):
        path = root.attach_new_node(maker.generate())
        path.set_pos((index % 20 - 9.5) * 0.12, 3 + index // 20 * 0.1, 1.0 + index // 20 * 0.08)
        path.set_color_scale(index % 7 / 7, index % 5 / 5, index % 3 / 3, 1)
        path.set_two_sided(True)


def tanker(engine: Engine) -> Callable[[], None]:
    """The gasoline-tanker scene; returns what is to be done before each frame."""
    from app.content.scenarios import load_scenario
    from app.domain.scenario.variant import draw_variant
    from assets.paths import MODELS, TEXTURES
    from scenarios.world.layout import read_layout
    from scenarios.world.meshes import MeshShelf
    from scenarios.world.renderer import Renderer
    from scenarios.world.scene import Scene

    scenario, problems = load_scenario(SCENARIO)
    assert scenario is not None, problems
    layout = read_layout(scenario.scene.place.scene)
    renderer = Renderer(engine, TEXTURES)
    scene = Scene(renderer, layout, MeshShelf(MODELS), scenario, draw_variant(scenario, SEED).values)
    engine.camera.set_pos(-7.0, -9.0, 1.65)
    engine.camera.look_at(0, 0, 1.5)

    def each() -> None:
        scene.advance(1 / 90, engine.camera.get_pos())
        renderer.before_frame()

    return each


def measured(frame: Callable[[], None], frames: int) -> dict[str, float]:
    """Median and 95th percentile of a frame's CPU time, in milliseconds."""
    spent = []
    for index in range(WARM_UP + frames):
        began = time.thread_time()
        frame()
        if index >= WARM_UP:
            spent.append((time.thread_time() - began) * 1e3)
    spent.sort()
    return {"median_ms": round(statistics.median(spent), 3), "p95_ms": round(spent[int(len(spent) * 0.95)], 3)}


def eyes(frames: int) -> dict[str, float]:
    """One eye as in a window, and both eyes of the same scene by one submission, without the talk with a runtime."""
    from scenarios.headset.stereo_view import StereoView
    from scenarios.headset.views import Eye, Frustum, head_of

    engine = Engine(EngineSettings("offscreen", (320, 240), quality="low"))
    each = tanker(engine)
    rig = Rig(engine.scene)
    rig.origin.set_pos(engine.camera.get_x(), engine.camera.get_y(), 0)
    rig.origin.set_h(engine.camera.get_h())
    view = StereoView(engine, (320, 240), 0, with_depth=False)
    # The same width of view as the window has.
    wide = Frustum(-0.767, 0.767, -0.575, 0.575)
    both = (Eye((-0.032, 0, 1.65), (1, 0, 0, 0), wide), Eye((0.032, 0, 1.65), (1, 0, 0, 0), wide))

    def turn(two: bool) -> float:
        view.set_active(two)
        engine.show_scene(not two)
        spent = []
        for index in range(2 + A_TURN):
            began = time.thread_time()
            each()
            if two:
                view.look(rig.origin, head_of(both), both)
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
    engine = Engine(EngineSettings("window", (320, 240), quality="low", vsync=False))
    fill(engine.scene, program("flat", lit=False))
    bare = Bare(engine)
    link = HeadsetLink(lambda: Headset(engine, "xlib"), time.monotonic)
    loop = FrameLoop(link, bare, bare)
    loop.play = bare
    end = time.monotonic() + 20
    while loop.tracked.focus is not Focus.FOCUSED and time.monotonic() < end:
        loop.frame()
    assert loop.tracked.focus is Focus.FOCUSED, link.fault
    with told_as_faults():
        found = measured(loop.frame, frames)
    assert link.headset is not None
    loop.close()
    return found


def peer(frames: int) -> dict[str, float]:
    """Both eyes through panda3d-openxr."""
    sys.path.insert(0, "/opt/peer")
    load_prc_file_data(
        "", "window-type onscreen\nwin-size 320 240\naudio-library-name null\ngl-version 3 2\nsync-video 0"
    )
    from direct.showbase.ShowBase import ShowBase
    from panda3d.core import FrameBufferProperties

    base: Any = ShowBase()
    fill(base.render, Shader.make(Shader.SL_GLSL, PLAIN, PLAIN_COLOUR))
    base.graphicsEngine.render_frame()
    properties = FrameBufferProperties()
    properties.set_rgba_bits(8, 8, 8, 8)
    properties.set_srgb_color(True)
    properties.set_depth_bits(24)
    vr: Any = importlib.import_module("p3dopenxr.p3dopenxr").P3DOpenXR(base)
    vr.init(fb_props=properties)
    import logging

    logging.getLogger().setLevel(logging.CRITICAL)
    end = time.monotonic() + 20
    while not (vr.session.session_active() and vr.session.should_render()) and time.monotonic() < end:
        base.task_mgr.step()
    assert vr.session.should_render()
    return measured(base.task_mgr.step, frames)


def main(what: str, frames: int) -> None:
    """Measure one of them."""
    by_name: dict[str, Callable[[], dict[str, float]]] = {
        "eyes": lambda: eyes(frames),
        "ours": lambda: ours(frames),
        "peer": lambda: peer(frames),
    }
    print("RESULT " + json.dumps({"what": what, **by_name[what]()}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
