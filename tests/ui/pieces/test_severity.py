"""The shapes of severity."""

from app.ui.pieces.severity import SEVERITY_ICONS
from assets.paths import ICONS


def test_every_severity_has_a_shape_of_its_own() -> None:
    assert len(set(SEVERITY_ICONS.values())) == len(SEVERITY_ICONS)
    assert all((ICONS / f"{name}.svg").is_file() for name in SEVERITY_ICONS.values())
