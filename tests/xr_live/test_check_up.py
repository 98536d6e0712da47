"""The technician's report of a real runtime."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scenarios.headset.check_up import check_up, report
from scenarios.headset.headset import Headset
from scenarios.headset.headset_link import quiet_loader
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from tests.xr_live.monado import Monado
from tests.xr_live.remote_device import RemoteDevice


@pytest.fixture
def monado() -> Iterator[Monado]:
    made = Monado()
    yield made
    made.close()


def test_a_runtime_is_told_whole(monado: Monado) -> None:
    quiet_loader()
    device = RemoteDevice(monado.port)
    engine = Engine(EngineSettings("offscreen", (16, 16), quality="low"))
    findings = check_up(lambda: Headset(engine, "egl"))
    said = report(findings)
    print(said)
    for words in ("Monado", "Remote HMD", "0x8C43，能交深度", "地面、以学员为中心", "Valve Index，看得见", "Hz"):
        assert words in said
    assert [one.what for one in findings if not one.good] == ["活动范围"]
    engine.close()
    device.close()


def test_a_missing_service_is_told(monado: Monado, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL")
    monado.kill()
    engine = Engine(EngineSettings("offscreen", (16, 16), quality="low"))
    assert report(check_up(lambda: Headset(engine, "egl"))).startswith("✗ 头显：")
    engine.close()
