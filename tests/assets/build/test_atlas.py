import numpy as np
from PIL import Image, ImageColor

from assets.build import atlas
from assets.paths import TEXTURES


def test_decals_stay_inside_and_apart() -> None:
    taken = np.zeros((atlas.SIZE, atlas.SIZE), bool)
    for name, d in atlas.DECALS.items():
        assert d.x + d.width <= atlas.SIZE, name
        assert d.y + d.height <= atlas.SIZE, name
        place = taken[d.y : d.y + d.height, d.x : d.x + d.width]
        assert not place.any(), name
        place[:] = True


def test_palette_cells_lie_above_the_decals() -> None:
    rows = -(-len(atlas.PALETTE) // (atlas.SIZE // atlas.CELL))
    assert rows * atlas.CELL <= min(d.y for d in atlas.DECALS.values())


def test_the_committed_image_shows_the_palette() -> None:
    with Image.open(TEXTURES / "atlas.png") as image:
        for name, (colour, _, _) in atlas.PALETTE.items():
            u, v = atlas.colour_uv(name)
            assert image.getpixel((int(u * atlas.SIZE), int((1 - v) * atlas.SIZE))) == ImageColor.getrgb(colour), name
