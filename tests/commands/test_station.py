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


def test_a_hub_needs_a_trainee_and_a_code_at_first(zhixing_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = ["station", "--scenario", "hazmat_1_gasoline_tanker", "--hub", "http://127.0.0.1:9"]
    assert main(run) == 1
    assert "--trainee" in capsys.readouterr().err
    assert main([*run, "--trainee", "xueyuan1"]) == 1
    assert "--hub-code" in capsys.readouterr().err
    assert main([*run, "--trainee", "xueyuan1", "--hub-code", "ABCDEFGHJK"]) == 1
    assert "连不上教员机" in capsys.readouterr().err


def test_pushing_a_folder_that_is_none_is_refused(
    zhixing_home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["station", "--push", str(tmp_path)]) == 1
    assert "任务文件" in capfd.readouterr().err
