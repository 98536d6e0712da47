"""The wall hangs two metres off, is read without effort, stays where the body is, and is hit where one points."""

import math
from collections.abc import Iterator

import pytest
from panda3d.core import LPoint3f, LVector3f, NodePath
from PIL import Image

from scenarios.headset.binoculars import MASK_ORDER, PICTURE_ORDER
from scenarios.headset.button_bar import ButtonBar, buttons_for
from scenarios.headset.keypad import LETTERS, Keypad
from scenarios.headset.panel_wall import DISTANCE_M, M_PER_PX, NEAREST_M, SCREEN, STANDS, PanelWall
from scenarios.headset.panel_words import for_headset, help_page
from scenarios.headset.veil import VIGNETTE_ORDER
from scenarios.trainee.canvas import Canvas
from scenarios.trainee.panels import Caption, Chips, EvidenceStrip, MeterPanel, Panel, Prompt, TargetLabel, TaskLine
from scenarios.trainee.screens import Item, ListScreen
from scenarios.trainee.sheets import ListSheet, PaperPage, PaperSheet, Row, TextSheet
from scenarios.world.occlusion import Occlusion
from scenarios.world.painted_text import font

EYE = LPoint3f(3, 4, 1.65)
LEAST_DEG = 0.9
SHEET = ListSheet("检查", "地点", tuple(Row(f"第 {k} 项", "说明") for k in range(9)), 0, 0, 2)


@pytest.fixture
def wall() -> Iterator[PanelWall]:
    made = PanelWall(NodePath("scene"), Occlusion(), scale=1.0)
    made.follow(EYE, 0, 0.01)
    yield made
    made.close()


def _shown(wall: PanelWall, **panels: Panel) -> None:
    for name, panel in panels.items():
        wall.show(name, panel)
    wall.update(wait=True)


def _all_panels() -> list[Panel]:
    items = [Item("a", Row("一"), lambda: None)]
    screen = ListScreen("清单", "说明", lambda: items, lambda words: None, searchable=True)
    meter = MeterPanel("18.0", "%LEL", "阀门箱", 0.5, 0.3, "10", False, "low")
    return [
        for_headset(panel)
        for panel in (
            SHEET,
            screen.panel(),
            TextSheet("页", (("题", ("一段", "二段")),)),
            PaperSheet(
                (PaperPage("a", "甲", "paper", (("栏", "值"),)), PaperPage("b", "乙", "paper", (("栏", "值"),)))
            ),
            help_page().sheet,
            Caption("驾驶员", "查什么查！", "small"),
            Prompt("已拍照", "ok"),
            Chips((("video-fill", "未记录", False),)),
            EvidenceStrip(("photo_001",), 1, ()),
            TaskLine("任务", "剩 10:00", "提示"),
            TargetLabel("铭牌", "", (("E", "检查"), ("C", "拍照")), True),
            meter,
            ButtonBar(buttons_for(screen, ended=False)),
            Keypad(LETTERS),
        )
    ]


def test_every_han_character_is_at_least_nine_tenths_of_a_degree_tall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured on the ink of a character as it is painted, at the wall's distance."""
    sizes: list[float] = []
    inside = Canvas.text

    def noted(self: Canvas, x: float, y: float, words: str, size: float, *rest: object, **more: object) -> float:
        if any("一" <= letter <= "鿿" for letter in words):
            sizes.append(size)
        return inside(self, x, y, words, size, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "text", noted)
    for panel in _all_panels():
        assert isinstance(panel.paint(2.0, SCREEN), Image.Image)
    box = font(round(min(sizes) * 8), False).getbbox("国")
    ink = (box[3] - box[1]) / 8
    angle = math.degrees(2 * math.atan(ink * M_PER_PX / 2 / DISTANCE_M))
    assert angle >= LEAST_DEG, f"{min(sizes)} px is {angle:.2f} degrees"


@pytest.mark.parametrize("name", sorted(set(STANDS) - {"watch", "keypad"}))
def test_panels_hang_two_metres_off_upright_and_face_the_eyes(wall: PanelWall, name: str) -> None:
    _shown(wall, **{name: SHEET})
    corner, right, above = (wall.place_on(name, *at) for at in ((0, 0), (100, 0), (0, 100)))
    assert corner is not None
    assert right is not None
    assert above is not None
    across = (right - corner).normalized()
    down = (above - corner).normalized()
    assert abs(across[2]) < 1e-4
    assert (right - corner).length() == pytest.approx(100 * M_PER_PX, rel=1e-3)
    face = across.cross(-down)
    middle = wall.place_on(name, 310, 200)
    assert middle is not None
    assert abs((middle - EYE).dot(face)) == pytest.approx(DISTANCE_M, abs=0.02)


def test_the_wall_follows_the_body_and_not_the_head(wall: PanelWall) -> None:
    _shown(wall, sheet=SHEET)
    wall.follow(EYE, 0, 1 / 90)
    before = wall.place_on("sheet", 0, 0)
    for _ in range(90):
        wall.follow(EYE, 30, 1 / 90)
    assert wall.place_on("sheet", 0, 0) == before
    for _ in range(180):
        wall.follow(EYE, 100, 1 / 90)
    after = wall.place_on("sheet", 310, 100)
    assert after is not None
    assert math.degrees(math.atan2(-(after - EYE)[0], (after - EYE)[1])) == pytest.approx(100, abs=3)
    for _ in range(180):
        wall.follow(EYE + LVector3f(0.3, 0, 0), 100, 1 / 90)
    moved = wall.place_on("sheet", 310, 100)
    assert moved is not None
    assert (moved - after).length() == pytest.approx(0.3, abs=0.02)


def test_a_jump_takes_the_wall_along_at_once(wall: PanelWall) -> None:
    _shown(wall, sheet=SHEET)
    wall.follow(EYE + LVector3f(20, 0, 0), 180, 1 / 90)
    place = wall.place_on("sheet", 310, 100)
    assert place is not None
    assert (place - EYE - LVector3f(20, 0, 0)).length() < 2.3
    assert place[1] < EYE[1]


def test_a_ray_hits_the_place_it_points_at_and_none_beside(wall: PanelWall) -> None:
    _shown(wall, sheet=SHEET, bar=ButtonBar(buttons_for(_screen(), ended=False)), task=TaskLine("任", "剩", "提"))
    for name, at in (("sheet", (300.0, 200.0)), ("bar", (40.0, 20.0))):
        place = wall.place_on(name, *at)
        assert place is not None
        hit = wall.hit(EYE + LVector3f(0.2, 0, -0.4), place - (EYE + LVector3f(0.2, 0, -0.4)))
        assert hit is not None
        assert hit.panel == name
        assert (hit.x, hit.y) == pytest.approx(at, abs=0.5)
    assert wall.hit(EYE, LVector3f(0, -1, 0)) is None
    task = wall.place_on("task", 10, 10)
    assert task is not None
    assert wall.hit(EYE, task - EYE) is None


def test_panels_dock_below_above_and_beside_without_touching(wall: PanelWall) -> None:
    sheet: Panel = for_headset(SHEET)
    bar = ButtonBar(buttons_for(_screen(), ended=False))
    _shown(wall, sheet=sheet, bar=bar, keypad=Keypad(LETTERS), prompt=Prompt("注意"), caption=Caption("我", "好"))
    bottom = {name: wall.place_on(name, 0, 0) for name in ("sheet", "bar", "caption", "prompt", "keypad")}
    heights = [bottom[name] for name in ("prompt", "sheet", "bar", "caption")]
    assert all(
        one is not None and two is not None and one[2] > two[2] + 0.05
        for one, two in zip(heights, heights[1:], strict=False)
    )
    assert bottom["keypad"] is not None
    assert bottom["sheet"] is not None
    assert bottom["keypad"][0] > bottom["sheet"][0] + 620 * M_PER_PX
    wall.show("sheet", None)
    wall.follow(EYE, 0, 0.01)
    assert wall.place_on("sheet", 0, 0) is None


def test_where_something_stands_near_the_wall_hangs_before_it_at_the_same_angle() -> None:
    sight = Occlusion()
    sight.add_box((3, 5.2, 1.6), (4, 0.1, 3), 0)
    wall = PanelWall(NodePath("scene"), sight, scale=1.0)
    wall.follow(EYE, 0, 0.01)
    _shown(wall, sheet=SHEET)
    wall.follow(EYE, 0, 0.2)
    left, right = wall.place_on("sheet", 0, 200), wall.place_on("sheet", 620, 200)
    assert left is not None
    assert right is not None
    near = (left + right) / 2
    assert near[1] - EYE[1] == pytest.approx(NEAREST_M, abs=0.05)
    angle = 2 * math.atan((right - left).length() / 2 / NEAREST_M)
    assert angle == pytest.approx(2 * math.atan(620 * M_PER_PX / 2 / DISTANCE_M), rel=0.01)
    sight.close()
    wall.close()


def test_a_panel_may_hang_at_a_hand_or_before_a_place(wall: PanelWall) -> None:
    hand = NodePath("hand")
    hand.set_pos(1, 2, 1)
    hand.reparent_to(wall.root.get_parent())
    wall.hang("watch", hand, 0.001)
    wall.aim("label", EYE + LVector3f(0, 30, 0))
    _shown(wall, watch=Prompt("表"), label=Prompt("牌"))
    watch = wall.place_on("watch", 50, 25)
    assert watch is not None
    assert (watch - hand.get_pos()).length() < 0.05
    label = wall.place_on("label", 50, 25)
    assert label is not None
    assert (label - EYE).normalized()[1] > 0.99


def test_what_is_not_wanted_any_more_is_not_shown(wall: PanelWall) -> None:
    wall.show("prompt", Prompt("一"))
    wall.show("prompt", None)
    wall.update(wait=True)
    assert wall.place_on("prompt", 0, 0) is None
    assert wall.wanted("prompt") is None


def _screen() -> ListScreen:
    return ListScreen("清单", "", lambda: [Item("a", Row("一"), lambda: None)], lambda words: None)


def test_a_sheet_gives_way_to_the_face_of_who_stands_before_one() -> None:
    for aside, gives_way in ((0.0, True), (0.4, True), (-0.4, True), (3.0, False)):
        face = EYE + LVector3f(aside, 1.6, 0)
        wall = PanelWall(NodePath("scene"), Occlusion(), scale=1.0, faces=lambda face=face: [face])  # type: ignore[misc]
        wall.follow(EYE, 0, 0.01)
        _shown(wall, sheet=SHEET)
        left = wall.place_on("sheet", 0, 100)
        assert left is not None
        edge, person = (math.degrees(math.atan2(p[0] - EYE[0], p[1] - EYE[1])) for p in (left, face))
        assert (edge > person + 5) is gives_way
        wall.close()


def test_a_panel_that_hung_at_a_hand_comes_back_to_the_wall(wall: PanelWall) -> None:
    hand = wall.root.get_parent().attach_new_node("hand")
    hand.set_pos(EYE + LVector3f(0.2, 0.4, -0.3))
    _shown(wall, bar=ButtonBar(buttons_for(ListScreen("清单", "", list, lambda words: None), ended=False)))
    before = wall.place_on("bar", 0, 0)
    wall.hang("bar", hand, 0.0004)
    held = wall.place_on("bar", 0, 0)
    assert before is not None
    assert held is not None
    assert (held - hand.get_pos()).length() < 0.1
    hit = wall.hit(EYE, (held + LVector3f(0.004, 0, -0.004) - EYE).normalized())
    assert hit is not None
    assert hit.panel == "bar"
    wall.unhang("bar")
    again = wall.place_on("bar", 0, 0)
    assert again is not None
    assert (again - before).length() < 1e-5


def test_the_wall_hangs_as_far_off_as_one_wishes_and_keeps_its_angles(wall: PanelWall) -> None:
    _shown(wall, sheet=SHEET)

    def seen() -> tuple[float, float]:
        """Distance of the sheet's corner, and its angle off another, in degrees."""
        one, other = wall.place_on("sheet", 0, 0), wall.place_on("sheet", 600, 0)
        assert one is not None
        assert other is not None
        return (one - EYE).length(), (one - EYE).normalized().angle_deg((other - EYE).normalized())

    far_m, wide = seen()
    wall.distance_m = 1.3
    wall.follow(EYE, 0, 1.0)
    near_m, still_wide = seen()
    assert near_m == pytest.approx(far_m * 1.3 / DISTANCE_M, rel=1e-3)
    assert still_wide == pytest.approx(wide, abs=0.05)


def test_what_is_said_is_read_over_the_rims_of_binoculars_but_not_over_a_fade(wall: PanelWall) -> None:
    _shown(wall, caption=Caption("驾驶员", "查什么查！"), prompt=Prompt("已拍照", "ok"), sheet=SHEET)
    orders = {name: wall._cards[name].path.get_bin_draw_order() for name in ("caption", "prompt", "sheet")}
    assert orders["sheet"] < PICTURE_ORDER
    assert all(MASK_ORDER < orders[name] < VIGNETTE_ORDER for name in ("caption", "prompt"))
