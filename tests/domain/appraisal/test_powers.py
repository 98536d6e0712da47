"""What names in a list mean, and which provisions let what be taken."""

from __future__ import annotations

import pytest

from app.domain.appraisal.powers import Target
from tests.domain.appraisal.shipped import knowledge


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("小型面包车", Target.VEHICLE),
        ("车辆", Target.VEHICLE),
        ("浙Z3F552", Target.VEHICLE),
        ("半挂车浙Z8001挂", Target.VEHICLE),
        ("行车记录仪存储卡", Target.PAPERS),
        ("车辆行驶证", Target.PAPERS),
        ("桶装甲醇", Target.GOODS),
        ("郊外仓库", Target.PLACE),
        ("手机", Target.PAPERS),
    ],
)
def test_what_a_name_means(name: str, target: Target) -> None:
    """Vehicles, places, papers; the rest is goods."""
    powers = knowledge().powers
    assert powers.kind_of(name) is target
    assert powers.is_vehicle(name) is (target is Target.VEHICLE)
