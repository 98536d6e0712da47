"""The engine fixtures of `tests/world`, for the headset's pictures."""

from tests.world.conftest import drawing_engine, engine

__all__ = ["drawing_engine", "engine"]
