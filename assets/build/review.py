"""Renders review pictures of built models in software, so that a person can look at them."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import simplepbr
from direct.actor.Actor import Actor
from direct.showbase.ShowBase import ShowBase
from panda3d.core import DirectionalLight, Filename, NodePath, loadPrcFileData
from simplepbr import shaders

from assets.paths import MODELS, TEXTURES

SUN = np.array([-0.55, 0.45, 0.70])
_SHADOW = """
#ifdef ENABLE_SHADOWS
float sun_shadow(int i) {
    if (i > 0) return 1.0;
    vec3 c = v_shadow_pos.xyz / v_shadow_pos.w;
    c.z -= global_shadow_bias;
    if (any(lessThan(c.xy, vec2(0.0))) || any(greaterThan(c.xy, vec2(1.0)))) return 1.0;
    float s = 0.0;
    for (int y = -1; y <= 1; ++y) for (int x = -1; x <= 1; ++x)
        s += texture(p3d_LightSource[0].shadowMap, c + vec3(float(x), float(y), 0.0) / 4096.0);
    return s / 9.0;
}
#endif
void main() {"""


def _one_shadow() -> None:
    """Let only the first light cast a shadow: a dynamic index into shadow samplers crashes llvmpipe 15."""
    f = shaders.shaders["simplepbr.frag"]
    f = f.replace("shadow_caster_contrib(p3d_LightSource[i].shadowMap, v_shadow_pos[i])", "sun_shadow(i)")
    f = f.replace("varying vec4 v_shadow_pos[MAX_LIGHTS];", "varying vec4 v_shadow_pos;").replace(
        "void main() {", _SHADOW, 1
    )
    v = shaders.shaders["simplepbr.vert"]
    v = v.replace("varying vec4 v_shadow_pos[MAX_LIGHTS];", "varying vec4 v_shadow_pos;")
    start = v.index("    for (int i = 0; i < p3d_LightSource.length()")
    end = v.index("}", v.index("v_shadow_pos[i]")) + 1
    v = v[:start] + "    v_shadow_pos = p3d_LightSource[0].shadowViewMatrix * view_position;\n" + v[end:]
    v = v.replace(
        "vec3 view_normal = normalize",
        "if (dot(model_tangent, model_tangent) < 0.01) model_tangent = cross(model_normal,"
        " abs(model_normal.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0));\n    vec3 view_normal = normalize",
        1,
    )
    shaders.shaders["simplepbr.frag"], shaders.shaders["simplepbr.vert"] = f, v


def _stage(width: int, height: int, sky: str, exposure: float) -> ShowBase:
    loadPrcFileData("", f"load-display p3headlessgl\nwindow-type offscreen\nwin-size {width} {height}")
    loadPrcFileData("", "audio-library-name null\ngl-version 3 2\ntextures-power-2 none\nnotify-level-display error")
    _one_shadow()
    base = ShowBase()
    env = TEXTURES / f"sky_{sky}.env"
    options = {"env_map": simplepbr.EnvMap.from_file_path(Filename.from_os_specific(str(env)))} if env.exists() else {}
    simplepbr.init(
        msaa_samples=4,
        max_lights=2,
        use_normal_maps=True,
        enable_shadows=True,
        shadow_bias=0.0012,
        exposure=exposure,
        **options,
    )
    faces = TEXTURES / f"sky_{sky}_#.jpg"
    if env.exists():
        cube = base.loader.load_cube_map(Filename.from_os_specific(str(faces)))
        cube.set_format(cube.F_srgb)
        box = simplepbr.utils.make_skybox(cube)
        box.reparent_to(base.render)
    sun = DirectionalLight("sun")
    sun.color = (4.6, 4.25, 3.7, 1)
    sun.set_shadow_caster(True, 4096, 4096)
    light = base.render.attach_new_node(sun)
    light.set_pos(*(SUN * 60))
    light.look_at(0, 0, 1)
    sun.get_lens().set_film_size(30, 22)
    sun.get_lens().set_near_far(20, 110)
    sun.priority = 10
    base.render.set_light(light)
    return base


def _load(base: ShowBase, item: str) -> NodePath:
    """Load NAME[:x,y,z,h[:clip,time]] and pose it."""
    name, place, pose = [*item.split(":"), "", ""][:3]
    path = Filename.from_os_specific(str(MODELS / f"{name}.bam"))
    if pose:
        clip, time = pose.split(",")
        actor = Actor(path)
        actor.pose(clip, float(time))
        node: NodePath = actor
    else:
        node = base.loader.load_model(path)
    node.reparent_to(base.render)
    if place:
        x, y, z, h = map(float, place.split(","))
        node.set_pos_hpr(x, y, z, h, 0, 0)
    return node


def main() -> None:
    """Render one picture for every camera."""
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+", help="NAME[:x,y,z,h[:clip,frame]]")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cameras", required=True, help="x,y,z,target x,y,z,fov;…")
    parser.add_argument("--turn", nargs="*", default=[], help="NODE=h,p,r")
    parser.add_argument("--hide", nargs="*", default=[])
    parser.add_argument("--show", nargs="*", default=[], help="nodes that are hidden in the file")
    parser.add_argument("--size", default="1200,675")
    parser.add_argument("--sky", default="day")
    parser.add_argument("--exposure", type=float, default=0.0)
    a = parser.parse_args()
    width, height = map(int, a.size.split(","))
    base = _stage(width, height, a.sky, a.exposure)
    # An Actor that nobody holds stops moving its model.
    base.held = [_load(base, item) for item in a.models]
    for turn in a.turn:
        name, hpr = turn.split("=")
        base.render.find(f"**/{name}").set_hpr(*map(float, hpr.split(",")))
    for name in a.hide:
        for found in base.render.find_all_matches(f"**/{name}"):
            found.hide()
    for name in a.show:
        for found in base.render.find_all_matches(f"**/{name}"):
            found.show()
    base.disable_mouse()
    for k, camera in enumerate(a.cameras.split(";")):
        x, y, z, tx, ty, tz, fov = map(float, camera.split(","))
        base.camera.set_pos(x, y, z)
        base.camera.look_at(tx, ty, tz)
        base.camLens.set_fov(fov)
        base.camLens.set_near_far(0.1, 3000)
        for _ in range(2):
            base.task_mgr.step()
        base.win.save_screenshot(Filename.from_os_specific(f"{a.out}{k}.png"))


if __name__ == "__main__":
    main()
