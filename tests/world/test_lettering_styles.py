"""Every kind of lettering: there to be read, whole, in the right colours, without missing glyphs."""

from __future__ import annotations

import math
from functools import cache
from typing import Any, get_args

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.things import Lettering
from app.domain.scenario.variant import draw_variant, render
from assets.paths import FONT_FILES
from scenarios.world.layout import Layout
from scenarios.world.lettering_styles import STYLES, needle_at

Pixels = np.ndarray[Any, np.dtype[np.float64]]
SIZES = {
    "plate_yellow": (440, 220), "plate_white": (440, 140), "plate_blue": (440, 140), "orange": (400, 300),
    "placard": (300, 300), "paint": (1024, 200), "livery": (800, 200), "company": (800, 180),
    "nameplate": (600, 400), "gauge": (256, 256),
    "tag": (256, 320), "lamp": (400, 160), "door": (512, 256), "screen": (300, 160), "sign": (600, 400),
    "sign_lit": (900, 110),
    "notice": (450, 600), "page": (540, 305),
    **{f"board_{colour}": (600, 124) for colour in ("red", "green", "dark", "yellow", "white")},
}  # fmt: skip
TEXTS = {
    "plate_yellow": "浙Z·D1101挂", "plate_white": "浙Z·D0101", "plate_blue": "浙Z·JT019", "orange": "33/1203",
    "placard": "易燃液体 3", "paint": "严禁烟火", "livery": "交通执法", "company": "演安达危运", "gauge": "绿区 1.2",
    "nameplate": "设计代码 LGBF；罐号 TK-演-0001；介质 汽油 柴油；容积 47.5 m³；出厂 2021-05",
    "tag": "检修 2026-02 有效 2027-02", "lamp": "危险", "door": "演安达危运", "screen": "在线 09:38",
    "sign": "交通执法\n临时检查", "sign_lit": "演岙收费站",
    "board_red": "夜归人烧烤", "board_green": "老渔港海鲜", "board_dark": "炭火烤串",
    "board_yellow": "鲜果饮品", "board_white": "旺铺招租",
    "notice": "权利义务\n陈述申辩", "page": "询问笔录\n第 1 页",
}  # fmt: skip
LONG = "甬州虚构恒捷危险品运输有限公司第十二分公司"


def pixels(image: Image.Image) -> Pixels:
    """Colours as seen on grey, shape (height, width, 3)."""
    ground = Image.new("RGBA", image.size, (128, 128, 128, 255))
    ground.alpha_composite(image)
    return np.asarray(ground.convert("RGB")).astype(float)


def ink_of(style: str, text: str) -> Any:
    """Where the text made a difference: a mask of shape (height, width)."""
    size = SIZES[style]
    nothing = " " if style == "door" else ""
    return np.abs(pixels(STYLES[style](size, text)) - pixels(STYLES[style](size, nothing))).max(-1) > 60


def test_a_door_without_a_name_carries_no_sheet() -> None:
    for text, opaque in (("", 0), ("演安达危运 017", 255)):
        sheet = STYLES["door"](SIZES["door"], text)
        assert sheet.getchannel("A").getextrema() == (opaque, opaque)


@cache
def characters() -> frozenset[int]:
    return frozenset.intersection(*(frozenset(TTFont(path).getBestCmap()) for path in FONT_FILES))


def test_every_style_is_tried() -> None:
    assert set(STYLES) == set(SIZES) == set(TEXTS)
    assert set(get_args(Lettering.model_fields["style"].annotation)) <= set(STYLES)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_picture_has_the_size_asked_for(style: str) -> None:
    for size in (SIZES[style], (256, 64), (128, 256), (64, 64), (60, 90)):
        for text in (TEXTS[style], "", LONG):
            image = STYLES[style](size, text)
            assert (image.size, image.mode) == (size, "RGBA")


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"gauge"}))
def test_the_text_stands_out_from_its_ground(style: str) -> None:
    ink = ink_of(style, TEXTS[style])
    assert 0.01 < ink.mean() < 0.6
    columns = np.flatnonzero(ink.any(0)) / ink.shape[1]
    assert columns.max() - columns.min() > 0.3


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"gauge", "orange", "placard", "nameplate"}))
def test_a_long_text_is_narrowed_and_stays_inside(style: str) -> None:
    ink = ink_of(style, LONG)
    assert ink.any()
    rim = max(min(ink.shape) // 100, 1)
    for edge in (ink[:rim], ink[-rim:], ink[:, :rim], ink[:, -rim:]):
        assert not edge.any()


def test_a_nameplate_with_long_facts_stays_inside() -> None:
    ink = ink_of(
        "nameplate", f"制造单位 {LONG}；使用单位 {LONG}；罐号 TK-演-0001；介质 汽油 柴油；容积 47.5 m³；出厂 2021"
    )
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    assert rows.min() > ink.shape[0] * 0.05
    assert rows.max() < ink.shape[0] * 0.97
    assert columns.max() < ink.shape[1] * 0.97


def test_plates_have_their_colours() -> None:
    for style, ground in (("plate_yellow", (250, 190, 22)), ("plate_blue", (22, 72, 160))):
        seen = pixels(STYLES[style](SIZES[style], TEXTS[style]))
        assert np.abs(np.median(seen.reshape(-1, 3), 0) - ground).max() < 12


def test_a_squarish_plate_carries_the_place_above_the_number() -> None:
    ink = ink_of("plate_yellow", "浙Z·D1101挂")
    half = ink.shape[0] * 2 // 5
    upper, lower = np.flatnonzero(ink[:half].any(0)), np.flatnonzero(ink[half:].any(0))
    assert upper.max() - upper.min() < (lower.max() - lower.min()) * 0.7


def test_the_orange_board_has_two_numbers_and_can_be_blank() -> None:
    ink = ink_of("orange", "33/1203")
    rows = ink.shape[0]
    assert ink[: rows * 2 // 5].any()
    assert ink[rows * 3 // 5 :].any()
    one, four = ink[: rows * 9 // 20].any(0).sum(), ink[rows * 11 // 20 :].any(0).sum()
    assert four > one
    assert np.median(pixels(STYLES["orange"](SIZES["orange"], "")).reshape(-1, 3), 0).tolist() == [245, 128, 22]


def test_the_placard_shows_flame_words_and_number_on_red() -> None:
    seen = pixels(STYLES["placard"](SIZES["placard"], "易燃液体 3"))
    white = seen.min(-1) > 200
    side = white.shape[0]
    middle = slice(int(side * 0.3), int(side * 0.7))
    for above, below in ((0.18, 0.45), (0.54, 0.67), (0.72, 0.88)):
        share = white[int(side * above) : int(side * below), middle].mean()
        assert 0.03 < share < 0.7
    assert np.median(seen.reshape(-1, 3), 0).tolist() == [200, 22, 30]


def test_painted_words_leave_the_surface_open() -> None:
    alpha = np.asarray(STYLES["paint"](SIZES["paint"], "汽油"))[..., 3]
    assert (alpha == 0).mean() > 0.5
    assert (alpha > 250).mean() > 0.05


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("归零", 0.0),
        ("红区", 0.12),
        ("欠压", 0.12),
        ("绿区 1.2", 0.45),
        ("超压", 0.8),
        ("0.3", 0.3),
        ("7", 1.0),
        ("", 0.0),
    ],
)
def test_the_needle_follows_the_words_before_the_number(text: str, place: float) -> None:
    assert needle_at(text) == place


@pytest.mark.parametrize("text", ["归零", "红区", "绿区", "超压"])
def test_the_needle_is_drawn_where_it_stands(text: str) -> None:
    seen = pixels(STYLES["gauge"]((256, 256), text)).max(-1)

    def darkness(share: float) -> float:
        angle = math.radians(135 + 270 * share)
        reach = np.linspace(0.10, 0.20, 12) * 256
        return float(
            255 - seen[(128 + reach * math.sin(angle)).astype(int), (128 + reach * math.cos(angle)).astype(int)].mean()
        )

    places = (0.0, 0.12, 0.45, 0.8)
    assert max(places, key=darkness) == needle_at(text)


def test_no_lettering_of_the_scenario_lacks_a_glyph(scenario: Scenario, layout: Layout) -> None:
    texts = {sign.text for sign in layout.signs}
    for seed in range(40):
        values = draw_variant(scenario, seed).values
        texts |= {render(entry.text, values) for entry in scenario.scene.lettering}
    missing = {char for text in texts for char in text if not char.isspace() and ord(char) not in characters()}
    assert not missing
