from pathlib import Path

import pytest

from assets.paths import MODELS
from scenarios.world.layout import SceneError
from scenarios.world.lettering_styles import STYLES
from scenarios.world.looks import LOOKS, aged, draw_look, linear, livery, read_palettes

SEEDS = range(200)


def test_the_same_seed_gives_the_same_look() -> None:
    assert draw_look("hazmat_1_gasoline_tanker", 5, "tanker") == draw_look("hazmat_1_gasoline_tanker", 5, "tanker")


def test_no_two_seeds_look_alike() -> None:
    looks = [draw_look("hazmat_1_gasoline_tanker", seed, "tanker") for seed in SEEDS]
    assert len({tuple(sorted(look.coats.items())) for look in looks}) == len(looks)
    assert len({(look.dust, look.mud_m) for look in looks}) == len(looks)
    assert len({look.company for look in looks}) > 40


def test_vehicles_of_one_scene_are_painted_apart() -> None:
    tanker, truck = (draw_look("hazmat_1_gasoline_tanker", 5, mesh) for mesh in ("tanker", "box_truck"))
    assert tanker.coats["paint"] != truck.coats["paint"]


def test_colours_are_colours_and_dirt_stays_in_bounds() -> None:
    for seed in SEEDS:
        look = draw_look("any", seed, "acid_tanker")
        assert set(look.coats) == {"paint", "paint_body"}
        assert all(0 <= part <= 1 for coat in look.coats.values() for part in coat)
        assert 0 < look.dust < 0.6
        assert 0.3 < look.mud_m < 1.2


def test_a_mesh_that_no_palette_is_named_for_keeps_its_colours() -> None:
    assert draw_look("any", 1, "wind_sock").coats == {}


def test_faded_paint_has_less_colour() -> None:
    def spread(colour: tuple[float, float, float]) -> float:
        return max(colour) - min(colour)

    blue = linear("#1f57b8")
    assert spread(aged(blue, 1.0, 0.0)) < spread(aged(blue, 0.0, 0.0))


def test_colours_are_read_as_srgb() -> None:
    assert linear("#000000") == (0.0, 0.0, 0.0)
    assert linear("#ffffff") == pytest.approx((1.0, 1.0, 1.0))
    assert linear("#808080")[0] == pytest.approx(0.2159, abs=1e-3)
    for wrong in ("1f57b8", "#1f57", "#zzzzzz"):
        with pytest.raises(ValueError, match="rrggbb|base 16"):
            linear(wrong)


def test_a_missing_or_wrong_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SceneError, match="缺少外观文件 none.toml"):
        read_palettes(tmp_path / "none.toml")
    (tmp_path / "wrong.toml").write_text('[meshes]\nvan = { paint = "sky" }\n[palettes]\n', encoding="utf-8")
    with pytest.raises(SceneError, match=r"wrong\.toml 写错了一项"):
        read_palettes(tmp_path / "wrong.toml")


def test_the_shipped_companies_are_invented_by_sound() -> None:
    palettes = read_palettes(LOOKS)
    assert all(any(mark in name for mark in "演虚试拟构训") for name in palettes.names)


def test_two_of_a_mesh_in_one_scene_are_told_apart() -> None:
    one, other = (draw_look("training_street", 0, "saloon", which) for which in ("saloon", "saloon_2"))
    assert (one.plate, one.coats) != (other.plate, other.coats)
    assert one == draw_look("training_street", 0, "saloon", "saloon")


def test_plates_are_of_a_place_that_does_not_exist_and_not_a_scenarios_own() -> None:
    plates = {draw_look("any", seed, "saloon").plate for seed in SEEDS}
    assert len(plates) > 190
    assert all(plate.startswith("浙Z·") and len(plate) == 8 and plate[3] not in "DLOI" for plate in plates)


def test_a_taxi_is_not_a_hauliers() -> None:
    trades = read_palettes(LOOKS).trades["taxi"]
    assert all(draw_look("any", seed, "taxi").company.endswith(trades) for seed in SEEDS)


def test_a_livery_names_styles_and_words_that_there_are() -> None:
    look = draw_look("any", 1, "box_truck")
    assert look.words == {"company": look.company, "fleet_number": look.fleet_number, "plate": look.plate}
    for mesh in read_palettes(LOOKS).liveries:
        for _, style, text in livery(mesh):
            assert style in STYLES
            text.format(**look.words)
    assert livery("wind_sock") == ()


def test_every_mesh_with_a_palette_is_a_mesh() -> None:
    known = {path.stem for path in MODELS.glob("*.bam")}
    assert set(read_palettes(LOOKS).coats) <= known
