import pytest

from scenarios.trainee.sheets import ListSheet, PaperPage, PaperSheet, Row, TextSheet

SCREEN = (1280.0, 720.0)
LONG = "很长的一条，" * 20
ROWS = tuple(Row(f"第 {n} 件事", LONG if n % 2 else "", "eye-fill", blocked=LONG if n == 3 else "") for n in range(9))


def _list(rows: tuple[Row, ...] = ROWS, search: str | None = None) -> ListSheet:
    return ListSheet("标题", "副标题", rows, 1, 0, 2, search)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_full_list_fits_the_screen(scale: float) -> None:
    for rows in (ROWS, tuple(Row(LONG, LONG) for _ in range(9)), tuple(Row(f"事 {n}", "说明") for n in range(9))):
        image = _list(rows).paint(scale, SCREEN)
        assert image.height <= SCREEN[1] * scale


def test_a_click_finds_the_row_it_hits() -> None:
    sheet = _list(tuple(Row(f"事 {n}") for n in range(4)))
    hits = [sheet.row_at(100, y, 1.0, SCREEN) for y in range(60, 260, 4)]
    assert [hit for hit in dict.fromkeys(hits) if hit is not None] == [0, 1, 2, 3]
    assert sheet.row_at(2, 100, 1.0, SCREEN) is None
    assert _list(search="x").row_at(100, 60, 1.0, SCREEN) is None


def test_an_empty_list_says_so() -> None:
    assert _list(()).paint(1.0, SCREEN).getbbox() is not None


def test_a_long_page_scrolls_to_its_end_and_no_further() -> None:
    sheet = TextSheet("任务书", (("任务", tuple(f"第 {n} 条" for n in range(60))),))
    assert sheet.paint(1.0, SCREEN).height <= SCREEN[1]
    assert 30 < sheet.most_skip(1.0, SCREEN) < 61
    assert TextSheet("短", (("", ("一句",)),)).most_skip(1.0, SCREEN) == 0


def test_papers_lie_side_by_side_and_grow() -> None:
    page = PaperPage("waybill", "电子运单", "screen", (("编号", "YD-演-1"), ("线路", LONG)))
    paper = PaperPage("cert", "道路运输证", "certificate", (("号", "演0002"),))
    one, two = PaperSheet((page,)).paint(1.0, SCREEN), PaperSheet((page, paper)).paint(1.0, SCREEN)
    assert two.width > one.width
    assert two.width <= SCREEN[0]
    assert PaperSheet((page,), zoom=2.0).paint(1.0, SCREEN).height <= SCREEN[1]
    assert PaperSheet((page,), zoom=1.6).paint(1.0, SCREEN).height > one.height
    assert PaperSheet((page,), footer="Esc 放下").paint(1.0, SCREEN).height == one.height + 40
