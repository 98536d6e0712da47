import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.content.scenario_files import ROOT
from app.content.scenarios import load_scenario
from app.domain.attempt.assignment import Assignment
from assets.paths import SOUNDS
from scenarios.__main__ import CANNOT_START, LAW_DOMAINS, main
from scenarios.director.journal import JOURNAL_NAME, read_journal
from scenarios.world.engine import headless_pipe

PATIENCE_S = 120


def _assignment(folder: Path, **changed: object) -> Path:
    scenario, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert scenario is not None, problems
    given = {
        "attempt_id": "A1",
        "scenario": scenario.id,
        "content_hash": scenario.content_hash,
        "seed": 3,
        "act_date": scenario.scene.in_force_on,
        "actor": "trainee-1",
        "actor_name": "学员甲",
        "folder": str(folder),
        **changed,
    }
    path = folder / "assignment.json"
    path.write_text(Assignment.model_validate(given).model_dump_json(), encoding="utf-8")
    return path


def test_a_missing_assignment_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], expected_log: object
) -> None:
    expected_log("打不开任务文件")  # type: ignore[operator]
    assert main(["--assignment", str(tmp_path / "nowhere.json")]) == CANNOT_START
    out, err = capsys.readouterr()
    assert json.loads(out)["kind"] == "problem"
    assert "重新开始这次训练" in err
    assert "Traceback" not in err


def test_every_module_has_its_fields_of_law() -> None:
    from app.domain.scenario.scenario import SceneFile

    modules = SceneFile.model_fields["module"].annotation
    assert set(LAW_DOMAINS) == set(modules.__args__)  # type: ignore[union-attr]


def test_a_voice_is_tried_or_it_is_said_why_not(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    says = "import json, sys; print(json.dumps({'voices': ['Fake']}), flush=True); line = sys.stdin.readline(); "
    says += "print(json.dumps({'id': json.loads(line)['id'], 'file': sys.argv[1], 'seconds': 0.1}), flush=True)"
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")
    monkeypatch.setattr("scenarios.__main__.SPEAKER", (sys.executable, "-c", says, str(SOUNDS / "beep.wav")))
    assert main(["--try-voice", "0.5"]) == 0
    assert capsys.readouterr().out == ""
    monkeypatch.setattr("scenarios.__main__.SPEAKER", (sys.executable, "-c", 'print(\'{"problem": "没有中文语音"}\')'))
    assert main(["--try-voice", "0.5"]) == CANNOT_START
    assert json.loads(capsys.readouterr().out) == {"kind": "problem", "message": "没有中文语音"}


def test_the_process_gets_ready_and_saves_when_the_desktop_goes_away(tmp_path: Path) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    path = _assignment(tmp_path, settings={"quality": "low"})
    cache = tmp_path / "cache"
    command = [sys.executable, "-m", "scenarios", "--assignment", str(path), "--cache", str(cache)]
    command += ["--offscreen", "--size", "160", "90"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as station:
        assert station.stdout is not None
        assert station.stdin is not None
        for line in station.stdout:
            if json.loads(line)["kind"] == "ready":
                break
        station.stdin.close()
        rest = [json.loads(line) for line in station.stdout]
        assert station.wait(PATIENCE_S) == 3
    assert rest[-1]["kind"] == "ended"
    assert rest[-1]["reason"] == "stopped"
    last = read_journal(tmp_path / JOURNAL_NAME)[-1].event
    assert last.model_dump()["kind"] == "AttemptPaused"
    assert (tmp_path / "station.log").is_file()
    kept = {file.name.partition(".")[0] for file in cache.iterdir()}
    assert kept == {"library", "scenario-hazmat_1_gasoline_tanker"}


def test_a_headset_that_is_asked_for_and_not_there_is_told(tmp_path: Path) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    path = _assignment(tmp_path)
    command = [sys.executable, "-m", "scenarios", "--assignment", str(path), "--offscreen", "--mode", "headset"]
    nowhere = {**os.environ, "XR_RUNTIME_JSON": str(tmp_path / "nowhere.json")}
    done = subprocess.run(
        command, cwd=ROOT, env=nowhere, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE_S
    )
    assert done.returncode == CANNOT_START
    assert "OpenXR 运行时" in json.loads(done.stdout.splitlines()[-1])["message"]
    assert "Traceback" not in done.stderr


def test_a_technician_is_told_that_there_is_no_runtime(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, expected_log: object
) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    expected_log("no headset")  # type: ignore[operator]
    monkeypatch.setenv("XR_RUNTIME_JSON", str(tmp_path / "nowhere.json"))
    assert main(["--check-headset", "--offscreen"]) == CANNOT_START
    assert capsys.readouterr().out.startswith("✗ 头显：这台电脑没有设好 OpenXR 运行时")
