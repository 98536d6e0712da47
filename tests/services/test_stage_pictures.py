"""Pictures by a station process."""

from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.services.shelf import Shelf
from app.services.stage_pictures import View, render


def test_an_unknown_camera_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="可用机位：.*overview"):
        render(Shelf(), "hazmat_1_gasoline_tanker", View("nowhere", "day", (64, 64), 0), tmp_path / "x.png")
    assert not (tmp_path / "x.png").exists()
