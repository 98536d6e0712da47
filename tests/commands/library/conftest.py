"""Texts to import, and a home whose base is not filled with the demonstration, which takes long."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.sample_library import write_texts


@pytest.fixture
def texts(zhixing_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the invented official texts."""
    monkeypatch.setattr("app.services.demonstration.make_demonstration", lambda base, progress: None)
    assert zhixing_home.is_dir()
    return write_texts(tmp_path / "in")
