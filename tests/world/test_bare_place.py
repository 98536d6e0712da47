"""Places by themselves: what their scene files need for pictures, and that the pictures come."""

import json
from pathlib import Path

import pytest
from PIL import Image

from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario
from app.domain.errors import KnownError
from assets.paths import MODELS
from scenarios.world.bare_place import bare_scenario, bare_variant, draw_place_orders, listed_places
from scenarios.world.engine import headless_pipe
from scenarios.world.layout import place_names, read_layout
from scenarios.world.picture_orders import read_orders


def test_every_place_is_seen_by_a_scenario_or_by_views_of_its_own() -> None:
    scenarios = [load_scenario(path.parent.name)[0] for path in (ROOT / "scenarios/library").glob("*/scenario.yaml")]
    used = {scenario.scene.place.scene for scenario in scenarios if scenario is not None}
    unseen = [name for name in place_names() if name not in used and not read_layout(name).views]
    assert unseen == []


@pytest.mark.parametrize("name", [name for name in place_names() if read_layout(name).views])
def test_a_view_is_named_once_and_its_people_have_a_mesh_and_a_spot(name: str) -> None:
    layout = read_layout(name)
    assert len({view.id for view in layout.views}) == len(layout.views)
    assert not any(view.opens for view in layout.views), "a bare place has no movable objects"
    for mate in (*layout.cast, *layout.team):
        assert (MODELS / f"{mate.mesh}.bam").is_file()
        assert mate.spot in layout.spots
    assert not {mate.id for mate in layout.cast} & {mate.id for mate in layout.team}


def test_a_bare_scenario_asks_nothing_but_shows_its_cast_and_the_vehicles_words() -> None:
    layout = read_layout("training_street")
    scenario, variant = bare_scenario(layout), bare_variant(layout, 3)
    assert [person.id for person in scenario.people.persons] == [mate.id for mate in layout.cast]
    assert {entry.node for entry in scenario.scene.lettering} >= {"panel_carrier_left", "panel_plate_front"}
    assert scenario.scene.objects == ()
    assert variant.values["company"]
    assert variant.values != bare_variant(layout, 4).values


def test_places_are_listed_with_their_views() -> None:
    told = {entry["place"]: entry["views"] for entry in json.loads(listed_places())}
    assert set(told) == set(place_names())
    assert "street_north" in {view["id"] for view in told["training_street"]}


def test_a_picture_of_a_place_by_itself(tmp_path: Path) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    order = {"camera": "over_desks", "width": 160, "height": 90, "seed": 0, "out": str(tmp_path / "x.png")}
    (made,) = draw_place_orders("case_room", read_orders(json.dumps([order])))
    with Image.open(made) as picture:
        assert len(picture.convert("RGB").getcolors(2**16) or ()) > 100


def test_an_unknown_view_or_place_is_told(tmp_path: Path) -> None:
    order = {"camera": "nowhere", "width": 160, "height": 90, "seed": 0, "out": str(tmp_path / "x.png")}
    with pytest.raises(KnownError, match="nowhere"):
        draw_place_orders("case_room", read_orders(json.dumps([order])))
    with pytest.raises(KnownError, match="moon"):
        draw_place_orders("moon", [])
