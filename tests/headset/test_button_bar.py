import pytest

from scenarios.headset.button_bar import BACK, PHOTO, ButtonBar, buttons_for
from scenarios.trainee.screens import CloseLook, Item, ListScreen, PaperScreen, ReadScreen
from scenarios.trainee.sheets import PaperPage, Row, TextSheet

SHEET = TextSheet("标题", (("", ("一段",)),))


def _list(count: int) -> ListScreen:
    items = [Item(str(k), Row(f"第 {k} 项"), lambda: None) for k in range(count)]
    return ListScreen("清单", "", lambda: items, lambda words: None)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_button_is_found_at_its_middle(scale: float) -> None:
    bar = ButtonBar(buttons_for(_list(12), ended=False))
    assert [bar.button_at(*bar.middle_of(k, scale), scale) for k in range(3)] == [0, 1, 2]
    assert bar.button_at(-1, 5, scale) == -1
    assert bar.button_at(9999, 5, scale) == -1
    picture = bar.paint(scale, (1100, 720))
    assert picture.height == 50 * scale
    assert picture.tobytes() != ButtonBar(bar.buttons, 1).paint(scale, (1100, 720)).tobytes()


def test_each_screen_has_the_buttons_it_needs() -> None:
    assert buttons_for(_list(3), ended=False) == (BACK,)
    assert PHOTO in buttons_for(CloseLook(SHEET, "S01"), ended=False)
    assert [b.does for b in buttons_for(ReadScreen(SHEET), ended=False)] == ["arrow_up", "arrow_down", "back"]
    assert buttons_for(ReadScreen(SHEET), ended=True)[-1].does == "leave"
    papers = PaperScreen(
        lambda: [PaperPage("a", "甲", "paper", (("栏", "值"),))], lambda: 0.0, lambda *a: None, lambda *a: None
    )
    assert {"x", "arrow_right", "photo", "back"} <= {b.does for b in buttons_for(papers, ended=False)}


def test_papers_in_the_hand_need_no_zoom_and_one_alone_nothing_to_turn_to() -> None:
    pages = [PaperPage(name, name, "paper", (("栏", "值"),)) for name in "ab"]
    one = PaperScreen(lambda: pages[:1], lambda: 0.0, lambda *a: None, lambda *a: None)
    two = PaperScreen(lambda: pages, lambda: 0.0, lambda *a: None, lambda *a: None)
    assert [b.does for b in buttons_for(one, ended=False, in_hand=True)] == ["photo", "back"]
    assert [b.does for b in buttons_for(two, ended=False, in_hand=True)] == ["arrow_right", "x", "photo", "back"]
    beside = buttons_for(two, ended=False, in_hand=True)[1].words
    two.key("x")
    assert buttons_for(two, ended=False, in_hand=True)[1].words != beside
