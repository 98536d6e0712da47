"""Seeds chosen for what they draw."""

import pytest

from app.domain.scenario.variant import draw_variant
from app.services.errors import ServiceError
from app.services.seeds import control_seed
from app.services.shelf import Shelf

SCENARIO = "hazmat_1_gasoline_tanker"


def test_a_control_seed_hides_nothing() -> None:
    scenario = Shelf().scenario(SCENARIO)
    assert draw_variant(scenario, control_seed(scenario)).faults == ()


def test_it_does_not_look_for_ever() -> None:
    scenario = Shelf().scenario(SCENARIO)
    full = next(seed for seed in range(100) if draw_variant(scenario, seed).faults)
    with pytest.raises(ServiceError):
        control_seed(scenario, lambda _most: full)
