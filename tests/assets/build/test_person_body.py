import numpy as np
import pytest

from assets.build import person_body
from assets.build.person_kinds import KINDS, Kind
from assets.build.skeleton import SIDES, positions


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_clothes_cover_the_joints_they_belong_to(kind: Kind) -> None:
    at = positions()
    jacket, trousers = person_body.jacket(kind, at), person_body.trousers(kind, at)
    assert (jacket(np.array([at["chest"], at["arm_left"], at["forearm_right"]])) < 0).all()
    assert (trousers(np.array([at["thigh_left"], at["shin_right"]])) < 0).all()


def test_the_jacket_hides_the_top_of_the_trousers() -> None:
    at = positions()
    rim = np.array([[x, 0, 0.95] for x in (-0.14, 0.14)])
    for kind in KINDS:
        assert (person_body.jacket(kind, at)(rim) <= person_body.trousers(kind, at)(rim) + 0.01).all()


def test_hands_and_shoes_end_where_the_limbs_do() -> None:
    at = positions()
    for side, s in SIDES:
        assert person_body.hand(side, s, at)(at[f"hand_{side}"][None])[0] < 0
        assert person_body.shoe(side, s, at)(np.array([[s * 0.11, 0.1, 0.03]]))[0] < 0
        assert person_body.shoe(side, s, at)(np.array([[s * 0.11, 0.1, -0.01]]))[0] > 0


def test_soles_are_the_lowest_part() -> None:
    assert person_body.sole(np.array([[0, 0, 0.01], [0, 0, 0.1]])).tolist() == [True, False]
