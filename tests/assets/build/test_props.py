import pytest

from assets.build import props
from assets.build.sketch import Sketch
from tests.assets.build.models import load, missing

NODES = {"cone": [], "chock": [], "sign_board": ["panel_sign"], "desk": ["panel_papers"], "wind_sock": ["sock"]}


@pytest.mark.parametrize("name", NODES)
def test_stands_on_the_ground_with_its_nodes(name: str) -> None:
    root = load(name)
    assert missing(root, NODES[name]) == []
    assert root.get_tight_bounds()[0].z == pytest.approx(0, abs=0.02)


def test_the_sock_turns_about_the_top_of_its_pole() -> None:
    sock = load("wind_sock").find("**/sock")
    assert sock.get_z() > 2.5
    assert (sock.get_x(), sock.get_y()) == (0, 0)


def test_the_socks_lining_lies_within_its_cloth() -> None:
    s = Sketch(lambda name: (0.5, 0.5))
    props.wind_sock(s)
    *_, cloth, lining = s.nodes["sock"].meshes["atlas"]
    assert lining.points[:, 0].max() < 0.97 * cloth.points[:, 0].max()
