"""`zhixing station`."""

from pathlib import Path

import pytest

from app.cli import main


def test_an_assignment_that_is_not_there_is_refused(
    zhixing_home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["station", "--assignment", str(tmp_path / "nothing.json")]) == 1
    assert "nothing.json" in capfd.readouterr().err


def test_one_of_assignment_and_scenario_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["station"])
    assert caught.value.code == 2


def test_the_headset_is_told_of_in_words(
    zhixing_home: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XR_RUNTIME_JSON", str(zhixing_home / "nowhere.json"))
    monkeypatch.delenv("DISPLAY", raising=False)
    assert main(["station", "--check"]) == 1
    out, err = capfd.readouterr()
    assert "显卡驱动" in err or "OpenXR 运行时" in out
    assert "Traceback" not in err
