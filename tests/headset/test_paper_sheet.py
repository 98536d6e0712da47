"""A paper as a thing: what it shows, how large it is, where a ray meets it, and that it is in no photograph."""

from collections.abc import Iterator

import pytest
from panda3d.core import GeomVertexReader, LPoint3f, LVector3f

from scenarios.headset.paper_sheet import M_PER_PX, WIDE_PX, PagePicture, PaperThing
from scenarios.trainee.painter import Painter
from scenarios.trainee.sheets import PaperPage
from scenarios.world.photo import IN_PHOTOGRAPHS
from tests.headset.conftest import InHeadset

SHORT = PaperPage("cert", "道路运输证", "certificate", (("号", "演0002"),))
LONG = PaperPage("waybill", "电子运单", "screen", tuple((f"第{k}栏", f"内容{k}") for k in range(24)))


@pytest.fixture
def thing(in_headset: InHeadset) -> Iterator[PaperThing]:
    site, painter = in_headset.play.site, Painter()
    made = PaperThing("paper", site.engine.scene, site.renderer, painter)
    yield made
    made.close()
    painter.close()


def _show(thing: PaperThing, page: PaperPage) -> None:
    thing.show(page)
    thing._painter.settle()
    for picture in thing._painter.take():
        thing.take(picture)


def test_a_paper_is_seen_when_it_is_painted_and_as_large_as_what_it_says(thing: PaperThing) -> None:
    thing.show(SHORT)
    assert thing.node.is_stashed()
    _show(thing, SHORT)
    assert not thing.node.is_stashed()
    wide, short = thing.size_m
    assert wide == pytest.approx(WIDE_PX * M_PER_PX, rel=0.01)
    _show(thing, LONG)
    assert thing.size_m[1] > 3 * short
    low, high = thing.node.get_tight_bounds(thing.node)
    assert high[2] - low[2] == pytest.approx(thing.size_m[1], abs=1e-4)
    thing.show(None)
    assert thing.node.is_stashed()


def test_every_line_of_a_long_paper_is_on_it() -> None:
    wide = (WIDE_PX, 1400.0)
    tall = PagePicture(LONG).paint(1.0, wide).height
    shorter = PagePicture(PaperPage("w", "电子运单", "screen", LONG.fields[:12])).paint(1.0, wide).height
    assert tall - shorter == pytest.approx(12 * 17 * 1.62, abs=3)


def test_rays_meet_it_from_before_and_miss_it_beside(thing: PaperThing) -> None:
    scene = thing.node.get_parent()
    thing.node.set_pos(1, 5, 1)
    _show(thing, SHORT)
    middle = LPoint3f(1, 5, 1 + thing.size_m[1] / 2)
    assert thing.met(scene, middle - LVector3f(0, 2, 0), LVector3f(0, 1, 0)) == pytest.approx(2, abs=1e-5)
    aside = middle + LVector3f(thing.size_m[0] / 2 + 0.03, -2, 0)
    assert thing.met(scene, aside, LVector3f(0, 1, 0)) is None
    assert thing.met(scene, aside, LVector3f(0, 1, 0), beyond_m=0.05) is not None
    assert thing.met(scene, middle - LVector3f(0, 2, 0), LVector3f(0, -1, 0)) is None
    assert thing.gap_m(scene, middle + LVector3f(0, 0.1, 0)) == pytest.approx(0.1, abs=1e-5)


def test_it_is_the_trainees_own_and_in_no_photograph(thing: PaperThing) -> None:
    _show(thing, SHORT)
    assert thing.node.is_hidden(IN_PHOTOGRAPHS)


def test_its_front_looks_to_who_holds_it(thing: PaperThing) -> None:
    _show(thing, SHORT)
    front = thing.node.find("**/front").node().get_geom(0)
    data = front.get_vertex_data()
    normals = GeomVertexReader(data, "normal")
    while not normals.is_at_end():
        assert normals.get_data3()[1] < -0.9
