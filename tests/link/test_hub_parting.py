"""At the end everything is at the hub, or the trainee is told how it gets there."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from scenarios.director.journal import JournalError
from scenarios.link import hub_parting
from scenarios.link.hub_parting import ASSIGNMENT_NAME, HUB_NAME, hub_line, push_folder
from scenarios.link.progress import Progress
from tests.link.hub_at_hand import HubAtHand, StationRun, lines_at
from tests.services.conftest import GOOD_RUN


@pytest.fixture
def place(hub: HubAtHand, run: StationRun) -> Path:
    (run.folder / ASSIGNMENT_NAME).write_text(run.assignment.model_dump_json(), encoding="utf-8")
    path = run.folder / HUB_NAME
    path.write_text(hub.place.model_dump_json(), encoding="utf-8")
    return path


def test_without_a_hub_there_is_no_line(run: StationRun) -> None:
    with hub_line(None, run.assignment, Progress(None)) as line:
        assert line is None


def test_an_attempt_is_pushed_until_its_end(hub: HubAtHand, run: StationRun, place: Path) -> None:
    out = io.StringIO()
    with hub_line(place, run.assignment, Progress(out)) as line:
        assert line is not None
        line.follow(run.kept)
        run.do(*GOOD_RUN)
    assert lines_at(hub.base, run.attempt) == run.lines()
    assert '"problem": "还有' not in out.getvalue()


def test_what_was_left_is_told_and_pushed_afterwards(
    hub: HubAtHand, run: StationRun, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hub_parting, "PARTING_S", 0.2)
    hub.stop()
    out = io.StringIO()
    with hub_line(place, run.assignment, Progress(out)) as line:
        assert line is not None
        line.follow(run.kept)
        run.do(*GOOD_RUN)
    told = [json.loads(text) for text in out.getvalue().splitlines()]
    assert any("station --push" in each.get("message", "") for each in told)
    assert "station --push" in capsys.readouterr().err
    hub.start()
    with pytest.raises(JournalError, match="正在另一个程序里"):
        push_folder(run.folder, Progress(None))
    run.journal.close()
    assert push_folder(run.folder, Progress(None))
    assert lines_at(hub.base, run.attempt) == run.lines()


def test_a_folder_without_records_is_told(tmp_path: Path, run: StationRun, place: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for name in (ASSIGNMENT_NAME, HUB_NAME):
        (empty / name).write_bytes((run.folder / name).read_bytes())
    with pytest.raises(KnownError, match="没有训练记录"):
        push_folder(empty, Progress(None))
