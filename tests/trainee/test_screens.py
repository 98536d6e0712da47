import pytest

from scenarios.trainee.legal_choices import initials
from scenarios.trainee.screens import CloseLook, Item, ListScreen, PaperScreen, ReadScreen, TextEntry
from scenarios.trainee.sheets import ListSheet, PaperPage, PaperSheet, Row, TextSheet

SCREEN = (1280.0, 720.0)


class _Log(list[str]):
    """What happened, in order."""


@pytest.fixture
def log() -> _Log:
    return _Log()


def _items(log: _Log, count: int = 12) -> list[Item]:
    made = [Item(f"i{n}", Row(f"事项{n}"), lambda n=n: log.append(f"did {n}")) for n in range(count)]  # type: ignore[misc]
    made.append(Item("locked", Row("锁着的", blocked="先做别的"), lambda: log.append("never")))
    return made


def test_numbers_choose_on_the_page_that_is_shown(log: _Log) -> None:
    screen = ListScreen("标题", "", lambda: _items(log), log.append)
    screen.key("3")
    screen.key("page_down")
    screen.key("1")
    assert log == ["did 2", "did 9"]


def test_arrows_and_enter_choose(log: _Log) -> None:
    screen = ListScreen("标题", "", lambda: _items(log), log.append)
    for key in ("arrow_up", "arrow_down", "arrow_down", "enter"):
        assert screen.key(key)
    assert log == ["did 2"]
    assert not screen.key("q")


def test_a_blocked_item_says_why_and_does_nothing(log: _Log) -> None:
    screen = ListScreen("标题", "", lambda: _items(log), log.append)
    assert screen.pick("locked")
    assert log == ["先做别的"]
    assert not screen.pick("no such item")


def test_a_click_and_the_wheel_do_what_keys_do(log: _Log) -> None:
    screen = ListScreen("标题", "", lambda: _items(log, 3), log.append)
    screen.wheel(-1)
    panel = screen.panel()
    assert isinstance(panel, ListSheet)
    assert panel.chosen == 1
    screen.click(100, 80, 1.0, SCREEN)
    assert log == ["did 0"]


def test_searching_takes_words_numbers_and_pinyin_initials(log: _Log) -> None:
    acts = [
        Item("a", Row("未采取防护措施", "HA-10"), lambda: log.append("a")),
        Item("b", Row("押运人员无证", "HA-08"), lambda: log.append("b")),
    ]
    screen = ListScreen("定性", "", lambda: acts, log.append, searchable=True, spelled=(initials,))
    screen.type("yyry")
    assert [item.id for item in screen.items] == ["b"]
    for _ in range(4):
        screen.key("backspace")
    screen.type("HA-1")
    screen.type("0")
    assert [item.id for item in screen.items] == ["a"]
    screen.key("enter")
    assert log == ["a"]
    assert screen.key("1"), "digits belong to the search once it is begun"
    assert log == ["a"]


def test_items_are_asked_for_anew(log: _Log) -> None:
    counts = [3, 1]
    screen = ListScreen("标题", "", lambda: _items(log, counts[0]), log.append)
    screen.key("page_down")
    counts.pop(0)
    screen.refresh()
    assert screen.chosen == 1


def test_a_line_is_typed_and_taken(log: _Log) -> None:
    entry = TextEntry("笔记", "", log.append, log.append)
    entry.key("enter")
    for char in "手刹已拉 1":
        entry.type(char)
    entry.key("backspace")
    entry.key("enter")
    assert log == ["还没有输入文字。", "手刹已拉"]


def test_a_page_scrolls_within_its_length() -> None:
    screen = ReadScreen(TextSheet("长文", (("", tuple(f"第 {n} 条" for n in range(60))),)))
    screen.limit(1.0, SCREEN)
    screen.wheel(-1)
    for _ in range(200):
        screen.key("arrow_down")
    assert screen.sheet.skip == screen.sheet.most_skip(1.0, SCREEN)
    screen.key("page_up")
    screen.wheel(100)
    assert screen.sheet.skip == 0
    assert not screen.key("q")


def test_a_close_look_stands_beside_the_thing() -> None:
    assert CloseLook(TextSheet("铭牌", (("", ("罐号",)),)), "S08").slot == "side"


class _Papers:
    """Papers in hand, with a clock that the test moves."""

    def __init__(self, log: _Log, count: int = 3) -> None:
        self.now = 0.0
        pages = tuple(PaperPage(f"p{n}", f"单证{n}", "licence", (("号", str(n)),)) for n in range(count))
        self.screen = PaperScreen(
            lambda: pages,
            lambda: self.now,
            lambda paper, dwell: log.append(f"read {paper} {dwell:.1f}"),
            lambda first, second: log.append(f"compared {first} {second}"),
            "p1",
        )


def test_turning_and_putting_down_tell_what_was_read(log: _Log) -> None:
    papers = _Papers(log)
    papers.now = 2.0
    papers.screen.key("arrow_right")
    papers.now = 3.5
    papers.screen.closed()
    assert log == ["read p1 2.0", "read p2 1.5"]


def test_a_glance_is_no_reading(log: _Log) -> None:
    papers = _Papers(log)
    papers.now = 0.2
    papers.screen.closed()
    assert log == []


def test_two_papers_side_by_side_are_compared(log: _Log) -> None:
    papers = _Papers(log)
    papers.screen.key("x")
    assert [page.id for page in papers.screen.shown] == ["p1", "p2"]
    papers.now = 2.0
    papers.screen.key("arrow_right")
    assert log == ["read p1 2.0", "read p2 2.0", "compared p1 p2"]
    assert [page.id for page in papers.screen.shown] == ["p1", "p0"]
    papers.screen.key("x")
    assert len(papers.screen.shown) == 1


def test_the_wheel_zooms_papers_in_steps(log: _Log) -> None:
    papers = _Papers(log)
    zooms = []
    for steps in (1, 1, 1, 1, -1):
        papers.screen.wheel(steps)
        panel = papers.screen.panel()
        assert isinstance(panel, PaperSheet)
        zooms.append(panel.zoom)
    assert zooms == [1.25, 1.6, 2.0, 2.0, 1.6]


def test_a_single_paper_has_nothing_to_turn_to(log: _Log) -> None:
    papers = _Papers(log, 1)
    papers.screen.key("x")
    papers.screen.key("arrow_left")
    assert [page.id for page in papers.screen.shown] == ["p0"]
