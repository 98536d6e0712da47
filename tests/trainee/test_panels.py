import io

import pytest
from PIL import Image

from scenarios.trainee.panels import (
    Busy,
    Caption,
    Chips,
    CrossHair,
    EvidenceStrip,
    Loading,
    MeterPanel,
    Panel,
    Prompt,
    TargetLabel,
    TaskLine,
)

LONG = "因为这里写了一句特别长的话，" * 6


def _thumbnail() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (168, 104), (200, 40, 40)).save(kept, "JPEG")
    return kept.getvalue()


PANELS: list[Panel] = [
    TaskLine(LONG, "剩 18:20", LONG),
    TaskLine("检查", "剩 01:20", "", short=True, compact=True),
    Chips((("video-fill", "记录中", True), ("flashlight", "手电 F", False))),
    Caption("驾驶员", LONG, "large"),
    Prompt(LONG, "critical"),
    TargetLabel("左下阀门箱", "再走近 1.2 m", (("E", "检查"),), True),
    MeterPanel("18.0", "%LEL", "阀门箱外缘下沿 0.3 m", 0.36, 0.2, "20", False, "low"),
    EvidenceStrip(("photo_001",), 2, (_thumbnail(),)),
    Busy("穿反光背心", 0.4),
    CrossHair(True),
    Loading("三维训练", "场地", 0.3),
]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: type(panel).__name__)
@pytest.mark.parametrize(("scale", "screen"), [(1.0, (1280.0, 720.0)), (1.5, (1280.0, 720.0)), (2.0, (1280.0, 720.0))])
def test_every_panel_fits_the_screen_at_every_size(panel: Panel, scale: float, screen: tuple[float, float]) -> None:
    image = panel.paint(scale, screen)
    assert image.width <= screen[0] * scale
    assert image.height <= screen[1] * scale
    assert image.getbbox() is not None


def test_equal_values_are_equal_panels() -> None:
    assert Caption("我", "好") == Caption("我", "好")
    assert Caption("我", "好") != Caption("我", "好", "large")


def test_captions_come_in_three_sizes() -> None:
    heights = [
        Caption("我", "请出示证件", size).paint(1.0, (1280, 720)).height for size in ("small", "medium", "large")
    ]
    assert heights == sorted(set(heights))


def test_a_lagging_meter_looks_different_from_a_settled_one() -> None:
    cold = MeterPanel("--", "%LEL", "罐尾", 0, 0.2, "20", False, "", warming="预热 12 s")
    full = MeterPanel(">100.0", "%LEL", "罐尾", 1, 0.2, "20", True, "high", over_range=True)
    away = MeterPanel("0.0", "%LEL", "", 0, 0.2, "20", False, "")
    assert [panel.state for panel in (cold, full, away)] == ["预热 12 s", "超出量程", "未放探头"]
    lagging = MeterPanel("6.0", "%LEL", "罐尾", 0.1, 0.2, "20", False, "")
    settled = MeterPanel("6.0", "%LEL", "罐尾", 0.1, 0.2, "20", True, "")
    assert lagging.paint(1.0, (1280, 720)).tobytes() != settled.paint(1.0, (1280, 720)).tobytes()


def test_thumbnails_widen_the_strip() -> None:
    empty, one = EvidenceStrip((), 0, ()), EvidenceStrip(("a",), 0, (_thumbnail(),))
    assert one.paint(1.0, (1280, 720)).width > empty.paint(1.0, (1280, 720)).width
