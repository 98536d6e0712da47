import math
import os

import numpy as np
import pytest

from assets.build.apart import ARITHMETIC, apart


def test_a_product_rounds_after_every_step_whatever_the_processor_has() -> None:
    # An eighth of a turn: the two shares cancel out only where each is rounded by itself.
    c = math.sqrt(0.5)
    turn = np.array([(c, 0, -c), (0, 1, 0), (c, 0, c)])
    corners = np.array([(x, 0.3, x) for x in np.linspace(0.011, 0.307, 40)])
    turned = apart(np.matmul, corners, turn.T)
    plain = [[x * c + z * -c, y, x * c + z * c] for x, y, z in corners.tolist()]
    assert (turned == np.array(plain)).all()


def test_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    there = apart(os.getenv, "OPENBLAS_CORETYPE", "")
    assert there == ARITHMETIC["OPENBLAS_CORETYPE"]
    assert os.environ["OPENBLAS_CORETYPE"] == "Haswell"
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_tells_what_went_wrong_there() -> None:
    with pytest.raises(ValueError, match="math domain error"):
        apart(math.sqrt, -1.0)
