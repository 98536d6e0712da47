"""The stations of `tests/flat/conftest.py`: what the trainee does is tried by mouse and keyboard; and `sounds`."""

import pytest

from tests.flat.conftest import (  # noqa: F401
    _make,
    _shared,
    acts,
    at_work,
    consultant,
    fresh_station,
    library,
    meshes,
    scenario,
)
from tests.trainee.noted_sounds import NotedSounds


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> NotedSounds:
    """Sounds that nobody hears and that note what is played."""
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")
    return NotedSounds()
