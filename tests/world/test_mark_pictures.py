import numpy as np

from scenarios.world.mark_pictures import CELL_PX, CELLS, KINDS, ROUGHNESS, mark_sheet, matter_sheet


def cell(kind: str) -> np.ndarray:
    column, line = divmod(KINDS.index(kind), CELLS[1])
    return mark_sheet()[line * CELL_PX : (line + 1) * CELL_PX, column * CELL_PX : (column + 1) * CELL_PX].astype(int)


def test_every_kind_has_a_cell_that_shows_something_and_ends_before_its_edge() -> None:
    for kind in KINDS:
        cover = cell(kind)[..., 3]
        assert cover.max() > 60, kind
        assert max(cover[0].max(), cover[-1].max(), cover[:, 0].max(), cover[:, -1].max()) < 16, kind


def test_oil_darkens_and_dust_brightens() -> None:
    tones = {kind: np.average(cell(kind)[..., :3].mean(axis=2), weights=cell(kind)[..., 3]) for kind in KINDS}
    assert tones["oil"] < 30 < 100 < tones["dust"]


def test_the_sheet_is_the_same_each_time() -> None:
    first = mark_sheet().copy()
    mark_sheet.cache_clear()
    assert (mark_sheet() == first).all()


def test_each_cell_says_how_rough_it_is() -> None:
    green = matter_sheet()[..., 1]
    for number, (kind, rough) in enumerate(ROUGHNESS.items()):
        column, line = divmod(number, CELLS[1])
        assert abs(green[line, column] / 255 - rough) < 0.003, kind
