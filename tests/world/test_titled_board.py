import numpy as np

from scenarios.world.titled_board import titled

BAND, GROUND, INK = (28, 74, 140, 255), (244, 244, 240, 255), (18, 18, 18, 255)


def _ink_rows(picture: np.ndarray) -> np.ndarray:
    """Rows, as shares of the height, that hold dark letters."""
    dark = (picture[..., :3].max(-1) < 90).any(1)
    return np.flatnonzero(dark) / picture.shape[0]


def _draw(text: str, size: tuple[int, int] = (450, 600), numbered: bool = True) -> np.ndarray:
    return np.asarray(titled(size, text, BAND, GROUND, INK, numbered)).astype(int)


def test_the_title_stands_in_its_band_and_the_lines_below_it() -> None:
    picture = _draw("权利\n陈述\n申辩")
    assert (picture[10, 5, :3] == BAND[:3]).all()
    rows = _ink_rows(picture)
    assert rows.min() > 0.17
    assert rows.max() < 0.97


def test_long_lines_are_made_smaller_until_nothing_runs_over_the_foot() -> None:
    picture = _draw("权利\n" + "\n".join(["认为执法人员与案件有利害关系的，可申请回避"] * 8) + "\n依据：某法")
    rows = _ink_rows(picture)
    assert 0.4 < rows.max() < 0.91
    sides = (picture[120:, :, :3].max(-1) < 90).any(0)
    assert not sides[2:20].any()
    assert not sides[-20:-2].any()


def test_a_source_stands_small_at_the_foot_in_the_bands_colour() -> None:
    with_source, without = _draw("权利\n陈述\n依据：某法"), _draw("权利\n陈述")
    foot = slice(int(600 * 0.93), int(600 * 0.985))
    assert (np.abs(with_source[foot] - without[foot]).max(-1) > 60).sum() > 50


def test_numbers_are_written_only_where_wanted() -> None:
    assert (_draw("笔录\n问", numbered=True) != _draw("笔录\n问", numbered=False)).any()


def test_a_title_alone_and_an_empty_text_are_drawn() -> None:
    assert _draw("笔录").shape == (600, 450, 4)
    assert _draw("").shape == (600, 450, 4)
