"""Without a runtime the program says so; with one, `tests/xr_live` goes on."""

from pathlib import Path

import pytest

from scenarios.headset.faults import Fault, HeadsetFault
from scenarios.headset.headset_link import quiet_loader
from scenarios.headset.runtime import WISHED, Runtime, runtime_there


def test_a_machine_without_a_runtime_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet_loader()
    monkeypatch.setenv("XR_RUNTIME_JSON", "no/such/runtime.json")
    with pytest.raises(HeadsetFault) as caught:
        Runtime()
    assert caught.value.fault is Fault.NO_RUNTIME


def test_a_runtime_is_there_or_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    quiet_loader()
    monkeypatch.setenv("XR_RUNTIME_JSON", str(tmp_path / "runtime.json"))
    assert not runtime_there()


def test_no_extension_is_wished_for_twice() -> None:
    assert len(set(WISHED)) == len(WISHED)
