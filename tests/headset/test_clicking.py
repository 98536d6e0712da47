"""Rows, buttons and keys are lit and chosen by what points at them."""

from scenarios.headset.button_bar import ButtonBar
from scenarios.headset.keypad import DIGITS, LETTERS, Keypad
from scenarios.trainee.pages import task_sheet
from scenarios.trainee.screens import Item, ListScreen, TextEntry
from scenarios.trainee.sheets import Row, TextSheet
from tests.headset.conftest import InHeadset


def _open(made: InHeadset, count: int) -> tuple[ListScreen, list[str]]:
    chosen: list[str] = []
    work = made.play.site.work

    def item(k: int) -> Item:
        return Item(str(k), Row(f"第 {k} 项"), lambda: chosen.append(str(k)))

    screen = ListScreen("清单", "", lambda: [item(k) for k in range(count)], work.refuse)
    work.open(screen)
    return screen, chosen


def test_a_row_is_lit_under_the_ray_and_chosen_by_the_trigger(in_headset: InHeadset) -> None:
    screen, chosen = _open(in_headset, 14)
    assert in_headset.hands.pick("3")
    assert in_headset.hands.pick("12")
    assert chosen == ["3", "12"]
    assert screen.chosen == 12


def test_the_eyes_choose_where_the_hand_points_at_nothing(in_headset: InHeadset) -> None:
    screen, chosen = _open(in_headset, 4)
    hands, wall = in_headset.hands, in_headset.play.wall
    hands._settle_panels()
    place = wall.place_on("sheet", *hands._middle_of_row(screen, 2))
    assert place is not None
    hands.look_at(place)
    hands.point_at(in_headset.play.body.eye() + (place - in_headset.play.body.eye()) * -3)
    hands.frame()
    assert screen.chosen == 2
    hands.press(next(a for a in hands.tracking.values["right"] if a == "inspect"))
    assert chosen == ["2"]


def test_numbers_are_typed_on_a_keypad(in_headset: InHeadset) -> None:
    taken: list[str] = []
    work = in_headset.play.site.work
    work.open(TextEntry("清点", "只写数字", taken.append, work.refuse))
    in_headset.hands.frame()
    assert in_headset.play.wall.wanted("keypad") == Keypad(DIGITS)
    in_headset.hands.answer("105<2")
    assert taken == ["102"]


def test_a_search_has_letters_and_a_list_none(in_headset: InHeadset) -> None:
    work = in_headset.play.site.work
    work.open(ListScreen("搜索", "", list, work.refuse, searchable=True))
    in_headset.hands.frame()
    keypad = in_headset.play.wall.wanted("keypad")
    assert isinstance(keypad, Keypad)
    assert keypad.rows == LETTERS
    work.back()
    _open(in_headset, 2)
    in_headset.hands.frame()
    assert in_headset.play.wall.wanted("keypad") is None


def test_pages_are_scrolled_and_closed_by_buttons(in_headset: InHeadset) -> None:
    work, hands = in_headset.play.site.work, in_headset.hands
    work.open(task_sheet(work.session.scenario))
    hands._press_button("arrow_down")
    top = work.top
    assert top is not None
    panel = top.panel()
    assert isinstance(panel, TextSheet)
    assert panel.skip > 0
    bar = in_headset.play.wall.wanted("bar")
    assert isinstance(bar, ButtonBar)
    hands._press_button("back")
    assert work.top is None
