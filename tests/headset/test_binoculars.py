"""Raised to the eyes binoculars magnify, lowered they don't; through them one sees the scene and nothing held."""

import math
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from panda3d.core import CardMaker, LPoint3f, NodePath

from scenarios.headset.binoculars import DOWN_M, POWER, RAISE_S, UP_M, Binoculars
from scenarios.headset.tools import BY_ID
from scenarios.headset.tracking import Action
from scenarios.trainee.screens import CloseLook
from scenarios.trainee.sheets import TextSheet
from scenarios.world.engine import Engine
from scenarios.world.photo import THROUGH_BINOCULARS
from scenarios.world.shaders import program
from tests.headset.conftest import InHeadset

CLOSE = CloseLook(TextSheet("远看", (("", ("车牌",)),)), "K02", 12)


class Held:
    """Binoculars of an engine, a head and a hand."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.head = engine.scene.attach_new_node("head")
        self.head.set_pos_hpr(1, 2, 1.6, 30, -5, 0)
        self.hand = engine.scene.attach_new_node("hand")
        renderer: Any = SimpleNamespace(rain=SimpleNamespace(path=engine.scene.attach_new_node("rain")))
        self.rain: NodePath = renderer.rain.path
        self.glasses = Binoculars(engine, renderer)

    def at(self, far_m: float, turn_deg: float = 0.0) -> bool:
        """Hold them so far before the eyes, turned aside, for long enough to be raised or lowered."""
        self.hand.set_pos_hpr(self.head, 0.0, far_m, 0, turn_deg, 0, 0)
        for _ in range(4):
            self.glasses.advance(self.head, self.hand, None, RAISE_S / 3)
        return self.glasses.raised


@pytest.fixture
def held(engine: Engine) -> Iterator[Held]:
    made = Held(engine)
    yield made
    made.glasses.close()


def test_they_are_raised_near_the_eyes_and_lowered_a_little_further_off(held: Held) -> None:
    between = (UP_M + DOWN_M) / 2
    assert not held.at(0.5)
    assert not held.at(between)
    assert held.at(UP_M - 0.02)
    assert held.at(between), "a hand that trembles does not switch them"
    assert not held.at(DOWN_M + 0.02)
    assert not held.at(0.1, turn_deg=90), "they must point ahead"


def test_without_a_hand_nothing_is_magnified(held: Held) -> None:
    held.at(0.1)
    held.glasses.advance(held.head, None, None, RAISE_S * 2)
    assert not held.glasses.raised
    assert held.engine.scene.find("before the eyes").is_hidden()


def test_the_lens_is_as_narrow_as_what_one_looks_at_asks_for(held: Held) -> None:
    held.at(0.1)

    def tangent() -> float:
        lens = held.engine.scene.find("binoculars").node().get_lens()
        return math.tan(math.radians(lens.get_fov()[0]) / 2)

    usual = tangent()
    assert held.glasses.power == POWER
    held.glasses.advance(held.head, held.hand, CLOSE, 0.01)
    assert held.glasses.power == 12
    assert tangent() == pytest.approx(usual * POWER / 12, rel=1e-3)


def test_the_picture_comes_after_the_head_without_jumps(held: Held) -> None:
    held.at(0.1)
    camera = held.engine.scene.find("binoculars")
    held.head.set_h(held.head.get_h() + 4)
    gaps = []
    for _ in range(30):
        held.glasses.advance(held.head, held.hand, None, 1 / 90)
        gaps.append(camera.get_quat().get_forward().angle_deg(held.head.get_quat().get_forward()))
    assert gaps[0] > 2
    assert gaps[-1] < 0.5
    assert gaps == sorted(gaps, reverse=True)


def test_the_other_hand_steadies_them(held: Held) -> None:
    other = held.engine.scene.attach_new_node("other hand")
    camera = held.engine.scene.find("binoculars")

    def lags(apart_m: float) -> float:
        """How far the picture is behind a head that has just turned, in degrees."""
        held.at(0.5)
        held.at(0.1)
        other.set_pos(held.hand, -apart_m, 0, 0)
        held.head.set_h(held.head.get_h() + 4)
        held.hand.set_pos_hpr(held.head, 0, 0.1, 0, 0, 0, 0)
        for _ in range(8):
            held.glasses.advance(held.head, held.hand, None, 1 / 90, other)
        return float(camera.get_quat().get_forward().angle_deg(held.head.get_quat().get_forward()))

    assert lags(0.15) > lags(0.6) + 0.5


def test_rain_before_the_glass_is_not_seen(held: Held) -> None:
    assert held.rain.is_hidden(THROUGH_BINOCULARS)


def test_what_is_far_off_is_seen_large_and_what_is_in_the_hand_not(drawing_engine: Engine) -> None:
    made = Held(drawing_engine)
    made.head.set_hpr(0, 0, 0)
    for size, far, colour, own in ((0.5, 40.0, (1, 0, 0, 1), False), (0.2, 1.0, (0, 1, 0, 1), True)):
        maker = CardMaker("card")
        maker.set_frame(-size, size, -size, size)
        maker.set_color(*colour)
        card = drawing_engine.scene.attach_new_node(maker.generate())
        card.set_shader(program("flat", lit=False))
        card.set_pos(1, 2 + far, 1.6)
        card.set_color_scale(*colour)
        if own:
            card.hide(THROUGH_BINOCULARS)
    made.at(0.1)
    texture = made.glasses._picture.get_texture()
    for _ in range(3):
        drawing_engine.render()
    assert drawing_engine.output is not None
    drawing_engine.graphics.extract_texture_data(texture, drawing_engine.output.get_gsg())
    pixels = np.frombuffer(bytes(texture.get_ram_image_as("RGB")), np.uint8).reshape(texture.get_y_size(), -1, 3)
    red = (pixels[..., 0] > 128) & (pixels[..., 1] < 64)
    # Half a metre at forty, eight times as large, of a half angle of 27.2 degrees.
    wanted = 0.5 / 40 * POWER / math.tan(math.radians(27.2))
    assert red.any(axis=0).mean() == pytest.approx(wanted, rel=0.06)
    made.glasses.close()


def test_they_hang_on_the_chest_and_are_raised_by_the_hand(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.look_at(play.body.eye() + LPoint3f(0, 5, 0))
    hands.frame()
    hands._hold_at(play.tools.slot_place(BY_ID["binoculars"], left_handed=False))
    hands.frame()
    hands.press(Action.GRAB)
    assert play.tools.side_of("binoculars") == "right"
    assert play.site.engine.scene.find("before the eyes").is_hidden()
    origin, head = play.rig.origin, play.rig.head
    hands._hold("right", origin.get_relative_point(head, (0.03, 0.1, 0)), origin.get_relative_point(head, (0.03, 2, 0)))
    hands.pass_time(0.4)
    assert play.binoculars.raised
    hands.tracking.lose("right")
    hands.pass_time(0.4)
    assert play.site.engine.scene.find("before the eyes").is_hidden()
    hands.tracking.move("right", (0.2, 0.4, 1.1))
    hands.frame()


def test_looking_closely_at_what_is_far_brings_them_to_a_free_hand_once(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    play.tools.take("right", "torch")
    play.site.work.open(CLOSE)
    hands.frame()
    assert play.tools.side_of("binoculars") == "left"
    assert play.tools.side_of("torch") == "right"
    assert play.binoculars.power == CLOSE.magnifies
    assert play.site.work.notice is not None
    assert "望远镜" in play.site.work.notice.prompt.words
    play.tools.put_back("left")
    hands.frame()
    assert play.tools.side_of("binoculars") is None, "who puts them away is left alone"
