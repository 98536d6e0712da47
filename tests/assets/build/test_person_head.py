import numpy as np
import pytest

from assets.build import person_head
from assets.build.person_kinds import KINDS, Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_a_face_has_a_nose_before_the_mouth_and_ears_at_the_sides(kind: Kind) -> None:
    face = person_head.face(kind)
    inside = np.array([[0, 0, 1.65], [0, 0.104, 1.596], [0.0755, -0.012, 1.612], [0, -0.02, 1.50]])
    assert (face(inside) < 0).all()
    assert (face(np.array([[0, 0.13, 1.60], [0.1, 0, 1.62], [0, 0, 1.80]])) > 0).all()


def test_the_eyes_are_open() -> None:
    x, y, z = person_head.EYE
    opening = np.array([[x, y + person_head.EYE_RADIUS + 0.001, z]])
    assert person_head.face(KINDS[0])(opening)[0] > 0


def test_hats_sit_on_the_head() -> None:
    crown, band, peak = person_head.officer_cap()
    assert crown(np.array([[0, 0, 1.76]]))[0] < 0
    grid = np.stack(
        np.meshgrid(
            np.linspace(-0.15, 0.15, 40), np.linspace(-0.2, 0.2, 50), np.linspace(1.6, 1.85, 40), indexing="ij"
        ),
        -1,
    )
    for field in (crown, band, peak, person_head.helmet(), *person_head.soft_cap(), person_head.hair(KINDS[0])):
        assert (field(grid) < 0).any()
