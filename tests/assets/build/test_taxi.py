import pytest

from tests.assets.build.models import level_triangles, load, missing, uv_range

PANELS = [
    "panel_plate_front", "panel_plate_rear", "panel_stickers", "panel_phone", "panel_roof_lamp_front",
    "panel_roof_lamp_rear", "panel_door_left", "panel_door_right", "panel_fare", "panel_boot_text", "panel_meter",
    "panel_service_card",
]  # fmt: skip


def test_has_what_a_taxi_must_show() -> None:
    assert (
        missing(load("taxi"), [*PANELS, "roof_lamp", "meter_flag", "boot_lid", "door_rear_right", "at_dashboard"]) == []
    )


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("taxi").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_lettering_travels_with_the_doors() -> None:
    root = load("taxi")
    for panel, holder in (
        ("panel_door_left", "door_front_left"),
        ("panel_door_right", "door_front_right"),
        ("panel_fare", "door_rear_right"),
        ("panel_boot_text", "boot_lid"),
    ):
        assert root.find(f"**/{panel}").get_parent().get_name() == holder


def test_keeps_to_its_share_of_triangles() -> None:
    root = load("taxi")
    assert level_triangles(root, 1) < 12_000
    assert level_triangles(root, 2) < 2_100
