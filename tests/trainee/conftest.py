"""The stations of `tests/flat/conftest.py`: what the trainee does is tried by mouse and keyboard."""

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
