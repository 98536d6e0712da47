from collections.abc import Callable

import numpy as np
from panda3d.core import CardMaker, Material, NodePath, ShaderAttrib, Texture, TransparencyAttrib

from assets.paths import TEXTURES
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings, Quality
from scenarios.world.frame_light import SHADOWS
from scenarios.world.lamps import LAMP_LIGHTS, Lamp
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene
from scenarios.world.shaders import program
from scenarios.world.weather import weather_of

MOST_VISIBLE_GEOMS = 300


def _ground(size_m: float) -> NodePath:
    maker = CardMaker("ground")
    maker.set_frame(-size_m, size_m, -size_m, size_m)
    maker.set_has_normals(True)
    card = NodePath("card")
    path = card.attach_new_node(maker.generate())
    path.set_p(-90)
    path.flatten_light()
    return path


def test_see_through_and_cut_out_materials_get_their_own_variants(engine: Engine) -> None:
    renderer = Renderer(engine, TEXTURES)
    for mode, switch in ((TransparencyAttrib.M_alpha, "CLEAR"), (TransparencyAttrib.M_multisample_mask, "CUTOUT")):
        card = _ground(1)
        card.set_transparency(mode)
        renderer.dress(card)
        shader = card.node().get_geom_state(0).get_attrib(ShaderAttrib).get_shader()
        assert shader == program("surface", frozenset({switch}))


def _leaf(engine: Engine) -> NodePath:
    """A card half of whose picture is seen through, its edge slanting across the view."""
    cut = Texture("leaf")
    cut.setup_2d_texture(64, 64, Texture.T_unsigned_byte, Texture.F_rgba)
    shown = np.fromfunction(lambda y, x: (x > 24 + y / 4) * 255, (64, 64)).astype(np.uint8)
    cut.set_ram_image(np.dstack([np.full((64, 64, 3), 90, np.uint8), shown]).tobytes())
    card = _ground(1)
    card.reparent_to(engine.scene)
    card.set_texture(cut)
    card.set_transparency(TransparencyAttrib.M_binary)
    return card


def _edge_tones(quality: Quality) -> int:
    """How many different greys a leaf's edge makes against the ground below it."""
    engine = Engine(EngineSettings("offscreen", (160, 160), quality=quality))
    renderer = Renderer(engine, TEXTURES)
    for path, height in ((_leaf(engine), 0.0), (_ground(40), -0.5)):
        path.reparent_to(engine.scene)
        path.set_z(height)
        renderer.dress(path)
    renderer.dome.hide()
    renderer.set_light("day", weather_of("阴"))
    engine.camera.set_pos(0, 0, 1.2)
    engine.camera.look_at(0, 0.01, 0)
    for _ in range(2):
        renderer.before_frame()
        engine.render()
    tones = len(np.unique(engine.picture()[40:120].mean(axis=2).astype(int) // 8))
    engine.close()
    return tones


def test_the_samples_of_a_pixel_share_out_the_edge_of_a_leaf(drawing_engine: Engine) -> None:
    assert _edge_tones("medium") > _edge_tones("low")


def test_where_pixels_have_samples_leaves_are_cut_out_by_them() -> None:
    engine = Engine(EngineSettings("none", (160, 90), quality="medium"))
    card = _ground(1)
    card.set_transparency(TransparencyAttrib.M_binary)
    Renderer(engine, TEXTURES).dress(card)
    shader = card.node().get_geom_state(0).get_attrib(ShaderAttrib).get_shader()
    engine.close()
    assert shader == program("surface", frozenset({"CUTOUT", "SAMPLES 4"}))


def test_a_lamp_at_the_eye_leaves_no_pixel_without_a_number(drawing_engine: Engine) -> None:
    renderer = Renderer(drawing_engine, TEXTURES)
    renderer.set_light("night")
    wall = _ground(3)
    wall.reparent_to(drawing_engine.scene)
    renderer.dress(wall)
    renderer.dome.hide()
    drawing_engine.camera.set_pos(0, 0, 2.5)
    drawing_engine.camera.look_at(0.3, 0.2, 0)
    renderer.lamps.put("torch", Lamp((0.0, 0.0, 2.5), LAMP_LIGHTS["torch"], 20.0))
    for _ in range(2):
        renderer.before_frame()
        drawing_engine.render()
    assert drawing_engine.picture().min() > 20


def test_a_sunlit_ground_has_a_shadow_and_a_sky_over_it(drawing_engine: Engine) -> None:
    renderer = Renderer(drawing_engine, TEXTURES)
    ground = _ground(40)
    ground.reparent_to(drawing_engine.scene)
    roof = _ground(2)
    roof.reparent_to(drawing_engine.scene)
    roof.set_z(3)
    roof.set_two_sided(True)
    ground.set_color_scale(0.3, 0.3, 0.3, 1)
    drawing_engine.camera.set_pos(0, -14, 1.5)
    drawing_engine.camera.look_at(0, 0, 1.0)
    for _ in range(3):
        renderer.before_frame()
        drawing_engine.render()
    picture = drawing_engine.picture().astype(int)
    assert picture[10].mean() > 100, "the sky is bright"
    ground_rows = picture[95:175].mean(axis=2)
    assert ground_rows.max() - ground_rows.min() > 25, "part of the ground lies in shadow"


def test_hours_differ(drawing_engine: Engine) -> None:
    renderer = Renderer(drawing_engine, TEXTURES)
    _ground(40).reparent_to(drawing_engine.scene)
    drawing_engine.camera.set_pos(0, -14, 1.5)
    means = {}
    for hour in ("day", "dusk", "night"):
        renderer.set_light(hour)
        for _ in range(3):
            renderer.before_frame()
            drawing_engine.render()
        means[hour] = float(np.mean(drawing_engine.picture()))
    assert means["day"] > means["dusk"] > means["night"]


def test_the_whole_scene_stays_within_its_budget_of_geometries(
    drawing_engine: Engine, build_scene: Callable[[Engine], Scene]
) -> None:
    scene = build_scene(drawing_engine)
    geoms = sum(path.node().get_num_geoms() for path in drawing_engine.scene.find_all_matches("**/+GeomNode"))
    assert geoms <= MOST_VISIBLE_GEOMS
    assert scene.people


def test_fine_shadows_follow_in_steps(engine: Engine) -> None:
    renderer = Renderer(engine, TEXTURES)

    def moved() -> tuple[float, float, float, float]:
        return renderer.frame_light.row(SHADOWS + 3)

    before = moved()
    renderer.follow(0.4, 0.3)
    assert moved() == before
    renderer.follow(9, 0)
    assert moved() != before


def test_liquids_and_marks_are_told_by_their_materials(engine: Engine) -> None:
    renderer = Renderer(engine, TEXTURES)
    for name, mode, switches in (
        ("pool", TransparencyAttrib.M_alpha, {"CLEAR", "GROUND", "POOL"}),
        ("stain", TransparencyAttrib.M_alpha, {"GROUND"}),
    ):
        card = _ground(1)
        card.set_material(Material(name))
        card.set_transparency(mode)
        renderer.dress(card)
        shader = card.node().get_geom_state(0).get_attrib(ShaderAttrib).get_shader()
        assert shader == program("surface", frozenset(switches)), name
