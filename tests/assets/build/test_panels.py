import numpy as np

from assets.build.panels import panel
from tests.assets.build.sound import fresh


def test_a_panel_shows_the_whole_picture_upright() -> None:
    s = fresh()
    panel(s, "panel_a", (0, -1, 2), (1, 0, 0), (0, 0, 1), (0.4, 0.2))
    (mesh,) = s.nodes["panel_a"].meshes["panel"]
    assert (mesh.uv.min(), mesh.uv.max()) == (0, 1)
    top_right = (mesh.points + np.array(s.nodes["panel_a"].pivot))[(mesh.uv == 1).all(1)][0]
    assert top_right.tolist() == [0.2, -1, 2.1]
    assert mesh.normals[0].tolist() == [0, -1, 0]


def test_words_are_clear_until_they_are_painted() -> None:
    s = fresh()
    panel(s, "panel_a", (0, -1, 2), (1, 0, 0), (0, 0, 1), (0.4, 0.2), material="words")
    assert list(s.nodes["panel_a"].meshes) == ["words"]
