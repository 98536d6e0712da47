"""Citations and acts, on every day that an act may have."""

from __future__ import annotations

import pytest

from app.content.crosscheck_law import check_law
from tests.content.tanker import edited, law, messages, problems_of

ERRORS = [
    ("faults", ("administrative_penalty_law.54, ", "administrative_penalty_law.540, "), "还没有要旨"),
    (
        "rubric",
        ("basis: [administrative_penalty_law.37]", "basis: [administrative_penalty.37]"),
        "法规库里没有“administrative_penalty”",
    ),
    ("rubric", ("basis: [administrative_penalty_law.37]", "basis: [第三十七条]"), "不是法条引用"),
    ("rubric", (", basis: [administrative_penalty_law.42.2]}", "}"), "扣分要有依据"),
    ("rubric", ("basis: [administrative_penalty_law.37]", "basis: [administrative_penalty_law.299]"), "还没有要旨"),
    (
        "faults",
        ("acts: [HA-08], basis: [hazchem_safety_law.109.1.1", "acts: [HA-88], basis: [hazchem_safety_law.109.1.1"),
        "违法行为表里没有“HA-88”",
    ),
    (
        "faults",
        (
            "since: 2026-05-01, acts: [HA-08], basis: [hazchem_safety_law.109.1.1",
            "since: 2026-05-01, acts: [HA-08], basis: [hazchem_regulation_2013.86.1.1",
        ),
        "不在施行期内",
    ),
    (
        "faults",
        ("since: 2026-05-01, acts: [HA-08]", "since: 2026-10-01, acts: [HA-08]"),
        "行为日 2026-09-16 应恰好有一段法条适用",
    ),
    (
        "faults",
        ("hazchem_safety_law.66], fine_max_yuan: 500000", "hazchem_safety_law.66], fine_max_yuan: 100000"),
        "HA-08 在 2026-09-16 罚款上限是 500000 元，这里写的是 100000 元",
    ),
    (
        "faults",
        ("basis: [road_transport_regulation.67, road_transport_regulation.35]", "basis: [hazmat_transport_rules.55]"),
        "依据都待核，不能用来扣分",
    ),
    ("faults", ("basis: [road_transport_regulation.67,", "basis: [交通条例,"), "不是法条引用"),
    (
        "faults",
        ("hazchem_safety_law.66], fine_max_yuan: 500000", "hazchem_safety_law.66], fine_min_yuan: 1"),
        "HA-08 在 2026-09-16 罚款下限是 50000 元，这里写的是 1 元",
    ),
    (
        "faults",
        (
            "      authority: transport\n      liable: carrier",
            "      authority: transport\n      liable: carrier\n"
            "      income: {value: load_kg, above_yuan: 20000, min_times: 2, max_times: 10}",
        ),
        "HA-10 不是这样按违法所得倍数处罚",
    ),
]


@pytest.mark.parametrize(("stem", "edit", "message"), ERRORS, ids=[m for *_, m in ERRORS])
def test_law_that_does_not_hold(stem: str, edit: tuple[str, str], message: str) -> None:
    found = messages(edited(stem, edit), with_law=True)
    assert any(message in line for line in found), found


def test_a_basis_without_anything_settled_on_a_day_is_a_reminder() -> None:
    files = edited(
        "rubric", ("basis: [hazchem_safety_law.67.1, hazchem_regulation_2013.45.1]", "basis: [hazchem_safety_law.67.1]")
    )
    (found,) = problems_of(files, with_law=True)
    assert (found.severity, found.message) == ("warning", "行为日 2026-04-16 没有一条已核的依据，这一天不会扣分")


def test_without_the_library_no_citation_is_looked_up() -> None:
    files = edited("rubric", ("basis: [administrative_penalty_law.37]", "basis: [no_such_law.37]"))
    assert messages(files) == []
    assert check_law(files, law())
