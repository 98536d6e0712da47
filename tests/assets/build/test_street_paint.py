from pathlib import Path

from PIL import Image

from assets.build import street_paint


def test_decals_lie_in_the_sheet_and_apart() -> None:
    boxes = list(street_paint.DECALS.values())
    assert all(d.x + d.width <= street_paint.SIZE and d.y + d.height <= street_paint.SIZE for d in boxes)
    for k, a in enumerate(boxes):
        for b in boxes[k + 1 :]:
            apart = a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
            assert apart, (a, b)


def test_every_decal_is_painted_and_twice_the_same(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    (one,), (two,) = street_paint.paint(first), street_paint.paint(second)
    assert one.read_bytes() == two.read_bytes()
    image = Image.open(one)
    for name, d in street_paint.DECALS.items():
        colours = image.crop((d.x, d.y, d.x + d.width, d.y + d.height)).getcolors(1 << 20)
        assert colours is not None
        assert len(colours) > 1, name
