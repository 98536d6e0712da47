"""`zhixing station`."""

import sys
from pathlib import Path

import pytest

from app.cli import main
from app.domain.station.messages import HubPlace
from app.services.station_joining import HUBS_NAME
from scenarios.link.assignment_file import read_assignment
from tests.flows.test_station_at_hub import SCENARIO, opened_house


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
    assert main(["station", "--attempt", "A1"]) == 1
    assert "--hub" in capsys.readouterr().err
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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_a_run_is_begun_at_a_hub_and_can_be_taken_up(
    zhixing_home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(display, raising=False)
    with opened_house(tmp_path / "there") as house:
        code = str(house.ask("station", "code")["code"])
        run = ["station", "--mode", "flat", "--scenario", SCENARIO, "--hub", house.url, "--hub-code", code]
        assert main([*run, "--trainee", "trainee", "--station-name", "二号站"]) == 1
        assert "显卡驱动" in capfd.readouterr().err
        (folder,) = (zhixing_home / "pushed").iterdir()
        assignment = read_assignment(folder / "assignment.json")
        assert assignment.folder == str(folder)
        assert house.record(assignment.attempt_id).actor_name == "学员甲"
        place = HubPlace.model_validate_json((folder / "hub.json").read_text(encoding="utf-8"))
        assert (place.url, place.name) == (house.url, "二号站")
        for secret in (folder / "hub.json", zhixing_home / HUBS_NAME):
            assert secret.stat().st_mode & 0o077 == 0
        given = assignment.attempt_id
        fetch = ["station", "--mode", "flat", "--attempt", given, "--hub", house.url, "--out", str(tmp_path / "again")]
        assert main(fetch) == 1
        assert read_assignment(tmp_path / "again" / "assignment.json").attempt_id == given
        live = house.watch().stations()
        assert [(each.name, each.state.phase) for each in live] == [("二号站", "left")]
