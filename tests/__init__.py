"""Tests; `tests/conftest.py` opens with how to use the shared fixtures."""
