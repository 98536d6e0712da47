"""Both eyes in one picture: each sees what it should, where it should, and nothing of the other's half."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from panda3d.core import CardMaker, GraphicsOutput, NodePath, Texture

from scenarios.headset.rig import place
from scenarios.headset.stereo_view import StereoView
from scenarios.headset.views import Eye, Frustum, sight_of
from scenarios.world.engine import Engine, texture_pixels
from scenarios.world.shaders import program
from tests.headset.scripted_tracking import turned

SIZE = (128, 96)
FRUSTUM = Frustum(-1.0, 1.0, -0.75, 0.75)
Picture = np.ndarray[Any, np.dtype[np.uint8]]


def eyes(ipd: float = 0.2, heading: float = 0.0) -> tuple[Eye, Eye]:
    turn = turned(heading)
    return Eye((-ipd / 2, 0, 1.6), turn, FRUSTUM), Eye((ipd / 2, 0, 1.6), turn, FRUSTUM)


class Look:
    """A view with a red card a metre ahead, and the picture it gives."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.space = engine.scene.attach_new_node("space")
        self.head = self.space.attach_new_node("head")
        maker = CardMaker("card")
        maker.set_frame(-0.05, 0.05, -0.05, 0.05)
        maker.set_color(1, 0, 0, 1)
        self.card: NodePath = engine.scene.attach_new_node(maker.generate())
        self.card.set_shader(program("flat", lit=False))
        self.card.set_pos(0, 1, 1.6)
        self.view = StereoView(engine, SIZE, 0, with_depth=True)
        self.view.set_active(True)
        self.shown = Texture("shown")
        self.view._buffer.add_render_texture(self.shown, GraphicsOutput.RTM_copy_ram, GraphicsOutput.RTP_color)

    def picture(self, ipd: float = 0.2, heading: float = 0.0) -> Picture:
        sight = sight_of(eyes(ipd, heading))
        place(self.head, sight.head)
        self.view.look(self.head, sight)
        for _ in range(3):
            self.engine.render()
        return texture_pixels(self.shown)

    def middles(self, picture: Picture, width: int = SIZE[0]) -> list[float]:
        """Where the card is in each eye, as a share of its width."""
        red = picture[..., 0] > 128
        return [
            float(np.mean(np.nonzero(half)[1]) + 0.5) / width for half in (red[:, :width], red[:, width : 2 * width])
        ]


@pytest.fixture
def look(drawing_engine: Engine) -> Iterator[Look]:
    made = Look(drawing_engine)
    yield made
    made.view.close()


def test_the_eyes_differ_by_what_their_distance_makes(look: Look) -> None:
    left, right = look.middles(look.picture())
    assert left == pytest.approx(0.5 + 0.1 / 2, abs=0.01)
    assert right == pytest.approx(0.5 - 0.1 / 2, abs=0.01)


def test_eyes_follow_the_play_space(look: Look) -> None:
    look.space.set_pos_hpr(5, 3, 0, 90, 0, 0)
    look.card.set_pos(5 - 1, 3, 1.6)
    look.card.set_h(90)
    left, right = look.middles(look.picture())
    assert (left, right) == pytest.approx((0.55, 0.45), abs=0.01)


def test_nothing_of_one_eye_reaches_into_the_other(look: Look) -> None:
    look.card.set_scale(40, 1, 40)
    look.card.set_pos(2.5, 1, 1.6)
    picture = look.picture(ipd=0.0)
    width = SIZE[0]
    left, right = picture[:, :width, 0], picture[:, width:, 0]
    assert np.array_equal(left, right)
    assert left[48, 10] == 0
    assert left[48, -1] == 255


def test_a_coarser_picture_keeps_the_eyes_apart(look: Look) -> None:
    look.view.draw_at((64, 48))
    picture = look.picture()
    assert look.middles(picture[48:, :128], 64) == pytest.approx([0.55, 0.45], abs=0.02)
    assert not (picture[:48, :, 0] > 128).any()


def test_what_lenses_hide_is_not_drawn(look: Look) -> None:
    look.card.set_scale(100, 1, 100)
    corner = ([(-1.0, -0.75), (0.0, -0.75), (-1.0, 0.0)], [0, 1, 2])
    look.view.hide([corner, corner], eyes())
    picture = look.picture()
    for first in (0, SIZE[0]):
        assert tuple(picture[-3, first + 3]) == (0, 0, 0)
        assert picture[5, first + 64, 0] == 255
    look.view.hide([], eyes())
    assert look.picture()[-3, 3, 0] == 255


def test_colour_and_depth_have_their_numbers(look: Look) -> None:
    look.picture()
    colour, depth = look.view.native()
    assert colour > 0
    assert depth > 0
    assert colour != depth
