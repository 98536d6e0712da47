import numpy as np
import pytest
from panda3d.core import CardMaker, GraphicsEngine, Texture

from scenarios.world.engine import Engine, NoGraphicsError
from scenarios.world.engine_settings import EngineSettings


def test_an_engine_without_output_keeps_its_wanted_size(engine: Engine) -> None:
    assert engine.size == (320, 180)
    with pytest.raises(AssertionError):
        engine.picture()


def test_opening_and_closing_twice_leaves_no_window_behind(drawing_engine: Engine) -> None:
    graphics = GraphicsEngine.get_global_ptr()
    before = graphics.get_num_windows()
    for _ in range(2):
        other = Engine(EngineSettings("offscreen", (64, 32), quality="low"))
        other.render()
        other.close()
        assert graphics.get_num_windows() == before


def test_a_picture_has_rows_from_the_top(drawing_engine: Engine) -> None:
    maker = CardMaker("upper half")
    maker.set_frame(-1, 1, 0, 1)
    maker.set_color(1, 0, 0, 1)
    drawing_engine.panels.attach_new_node(maker.generate())
    for _ in range(2):
        drawing_engine.render()
    picture = drawing_engine.picture()
    assert picture.shape == (180, 320, 3)
    assert tuple(picture[20, 160]) == (255, 0, 0)
    assert tuple(picture[160, 160]) == (0, 0, 0)


def test_a_wide_window_shows_more_at_its_sides_and_as_much_from_top_to_bottom(engine: Engine) -> None:
    engine.set_view(74)
    assert engine.lens.get_hfov() == pytest.approx(74, abs=0.1)
    assert engine.lens.get_vfov() < 50


def test_a_texture_target_is_drawn(drawing_engine: Engine) -> None:
    texture = Texture("copy")
    target = drawing_engine.make_texture_target("copy", (32, 16), texture, depth_only=False, sort=-1)
    target.set_clear_color((0, 1, 0, 1))
    target.set_clear_color_active(True)
    for _ in range(2):
        drawing_engine.render()
    data = np.frombuffer(bytes(texture.get_ram_image()), np.uint8)
    assert data.reshape(16, 32, -1)[8, 8, 1] == 255


def test_no_graphics_says_what_to_do() -> None:
    assert "显卡驱动" in str(NoGraphicsError("找不到可用的显卡驱动，请安装或更新显卡驱动"))


def test_a_scene_makes_room_for_another(drawing_engine: Engine) -> None:
    graphics = GraphicsEngine.get_global_ptr()
    before = graphics.get_num_windows()
    drawing_engine.make_texture_target("map", (16, 16), Texture("map"), depth_only=True, sort=-10)
    old = drawing_engine.scene
    drawing_engine.clear_scene()
    assert graphics.get_num_windows() == before
    assert drawing_engine.scene != old
    assert drawing_engine.camera.get_parent() == drawing_engine.scene
    maker = CardMaker("wall")
    maker.set_frame(-9, 9, -9, 9)
    maker.set_color(0, 1, 0, 1)
    drawing_engine.scene.attach_new_node(maker.generate()).set_y(1)
    for _ in range(2):
        drawing_engine.render()
    assert tuple(drawing_engine.picture()[90, 160]) == (0, 255, 0)
