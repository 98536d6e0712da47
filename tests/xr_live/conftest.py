"""Live tests against a real OpenXR runtime: `./check xr` runs them, in a Debian root of their own, and nothing else.

`start`     `start()` gives a Place: Monado with remote-driven head and hands, our loop over a small scene. Everything
            OpenXR is told goes through its core validation layer, which must find nothing.
            With `compositor="screen"` it is Monado's real compositor, whose picture can be read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

INSIDE = "ZHIXING_XR_LIVE"
collect_ignore_glob = [] if os.environ.get(INSIDE) else ["test_*.py"]
LAYER = "XR_APILAYER_LUNARG_core_validation"


@pytest.fixture
def validated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let OpenXR's own validation look at every call of this test, and let it find nothing wrong."""
    import xr

    report = tmp_path / "validation.txt"
    layers = Path(xr.__file__).parent / "api_layer" / "linux_x86_64"
    monkeypatch.setenv("XR_API_LAYER_PATH", str(layers))
    monkeypatch.setenv("XR_ENABLE_API_LAYERS", LAYER)
    monkeypatch.setenv("XR_CORE_VALIDATION_EXPORT_TYPE", "text")
    monkeypatch.setenv("XR_CORE_VALIDATION_FILE_NAME", str(report))
    yield report
    said = report.read_text(errors="replace") if report.exists() else ""
    assert "VALID_ERROR" not in said, said[:4000]


@pytest.fixture
def start(validated: Path) -> Iterator[Callable[..., Any]]:
    """Make places that end with the test."""
    from tests.xr_live.place import Place

    made: list[Place] = []

    def make(**wishes: Any) -> Place:
        made.append(Place(**wishes))
        return made[-1]

    yield make
    for place in made:
        place.close()
