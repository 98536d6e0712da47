"""The joined scenario."""

from tests.director.small_scenario import small_scenario


def test_everything_is_found_by_its_id() -> None:
    scenario = small_scenario()
    assert scenario.id == "small_tanker"
    assert scenario.action_by_ref["S2.read_valves"].tool == "eye"
    assert scenario.finding_titles["torn_copy"] == "打印件缺页"
    for table, item in (
        (scenario.station_by_id, "S1"), (scenario.fault_by_id, "leak"), (scenario.distractor_by_id, "torn_copy"),
        (scenario.exchange_by_id, "shout"), (scenario.person_by_id, "driver"), (scenario.deed_by_id, "vest"),
        (scenario.inject_by_id, "drift"), (scenario.paper_by_id, "waybill"), (scenario.object_by_id, "box_door"),
        (scenario.gas_point_by_id, "rim"),
    ):  # fmt: skip
        assert table[item].id == item
