import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from scenarios.director.journal import JOURNAL_NAME, read_journal
from scenarios.flat.window_loop import STOPPED, engine_settings, run_window
from scenarios.link.desk_line import DeskLine
from scenarios.link.progress import Progress
from scenarios.trainee.legal_choices import ActChoice
from scenarios.world.engine import headless_pipe


@pytest.fixture
def assignment(scenario: Scenario, tmp_path: Path) -> Assignment:
    return Assignment(
        attempt_id="A1",
        scenario=scenario.id,
        content_hash=scenario.content_hash,
        seed=3,
        act_date=scenario.scene.in_force_on,
        actor="trainee-1",
        actor_name="学员甲",
        folder=str(tmp_path),
    )


def test_settings_choose_what_is_opened() -> None:
    wanted = engine_settings(StationSettings(quality="high", fullscreen=True), False, (1600, 900))
    assert (wanted.target, wanted.quality, wanted.fullscreen) == ("window", "high", True)
    assert engine_settings(StationSettings(), True, (64, 36)).target == "offscreen"


def test_a_stop_of_the_desktop_pauses_saves_and_leaves(
    assignment: Assignment, scenario: Scenario, acts: Sequence[ActChoice], tmp_path: Path
) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    out, desk = io.StringIO(), DeskLine(None)
    desk.wish = "stop"
    settings = engine_settings(StationSettings(quality="low"), True, (160, 90))
    assert run_window(assignment, lambda: (scenario, acts), Progress(out), desk, settings) == STOPPED
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["kind"] for line in told if line["kind"] != "loading"][-1] == "ended"
    shares = [line["share"] for line in told if line["kind"] == "loading"]
    assert shares == sorted(shares)
    kinds = [entry.event.kind for entry in read_journal(tmp_path / JOURNAL_NAME)]
    assert kinds == ["AttemptStarted", "AttemptPaused"]


def test_content_of_another_version_is_refused(
    assignment: Assignment, scenario: Scenario, acts: Sequence[ActChoice]
) -> None:
    if headless_pipe() is None:
        pytest.skip("no headless OpenGL here: apt-get install libegl1 libgl1 libgl1-mesa-dri")
    other = assignment.model_copy(update={"content_hash": "0" * 64})
    settings = engine_settings(StationSettings(quality="low"), True, (160, 90))
    with pytest.raises(KnownError, match="重新布置"):
        run_window(other, lambda: (scenario, acts), Progress(None), DeskLine(None), settings)
