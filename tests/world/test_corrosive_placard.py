from scenarios.world.corrosive_placard import corrosive
from scenarios.world.lettering_styles import placard


def test_it_is_white_above_and_black_below_with_a_drawing_and_a_number() -> None:
    picture = corrosive((200, 200), "腐蚀品 8")
    assert picture.size == (200, 200)
    assert picture.getpixel((100, 30))[0] > 200  # type: ignore[index]
    assert picture.getpixel((60, 105))[0] < 60  # type: ignore[index]
    above = picture.crop((30, 20, 170, 95)).convert("L").histogram()
    below = picture.crop((80, 140, 120, 176)).convert("L").histogram()
    assert sum(above[:80]) > 300
    assert sum(below[180:]) > 60


def test_the_class_chooses_the_placard() -> None:
    assert placard((120, 120), "腐蚀品 8").getpixel((60, 20)) != placard((120, 120), "易燃液体 3").getpixel((60, 20))


def test_any_size_is_kept() -> None:
    assert corrosive((128, 96), "8").size == (128, 96)
