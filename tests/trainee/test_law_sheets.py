from dataclasses import replace

from scenarios.trainee.law_sheets import LawPageSheet
from scenarios.trainee.sheets import Row

SCREEN = (1280.0, 720.0)
LONG = tuple(f"第{k}项，" + "内容" * 40 for k in range(20))
CHOICES = tuple(Row(f"第{k}个选择，名字长到要折成两行才放得下，再长就截断了", "说明") for k in range(9))


def test_a_page_fits_the_screen_however_long_it_is() -> None:
    for scale in (1.0, 1.5):
        page = LawPageSheet("标题" * 60, (("官方文本", LONG),), subtitle="版本", unsure="待核" * 60, choices=CHOICES)
        picture = page.paint(scale, SCREEN)
        assert picture.height <= 720 * scale
        assert picture.width <= 1280 * scale


def test_scrolling_ends_with_the_last_line() -> None:
    page = LawPageSheet("甲", (("", LONG),), choices=CHOICES)
    most = page.most_skip(1.0, SCREEN)
    assert most > 0
    end = replace(page, skip=most)
    assert end.paint(1.0, SCREEN).tobytes() != page.paint(1.0, SCREEN).tobytes()
    assert LawPageSheet("甲", (("", ("一句",)),)).most_skip(1.0, SCREEN) == 0


def test_choices_lie_where_they_are_painted() -> None:
    page = LawPageSheet("甲", (("", ("一句",)),), choices=CHOICES[:3])
    hits = [page.choice_at(900, y, 1.0, SCREEN) for y in range(400)]
    assert [k for k in range(3) if k in hits] == [0, 1, 2]
    assert page.choice_at(300, hits.index(1), 1.0, SCREEN) is None
    assert LawPageSheet("甲", ()).choice_at(900, 100, 1.0, SCREEN) is None


def test_what_is_done_and_what_is_unsure_show() -> None:
    page = LawPageSheet("甲", (("", ("一句",)),), choices=(Row("记"),))
    plain = page.paint(1.0, SCREEN).tobytes()
    assert replace(page, choices=(Row("记", done=True),)).paint(1.0, SCREEN).tobytes() != plain
    assert replace(page, unsure="待核").paint(1.0, SCREEN).tobytes() != plain


def test_a_long_heading_is_wrapped_before_the_choices() -> None:
    short, long = "第五条", "第五条，" + "标题很长" * 30
    page = LawPageSheet("甲", ((short, ("一句",)),), choices=CHOICES[:1])
    longer = replace(page, blocks=((long, ("一句",)),))
    assert longer.paint(1.0, SCREEN).height > page.paint(1.0, SCREEN).height
