"""kill -9 of the editor while somebody types: the file is whole, and at most the last two seconds are gone."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.scenario_files import ROOT
from app.domain.roster.account import Role
from app.services.case_files import open_case, save_case, start_editing
from app.services.case_starting import begin_from_brief
from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.services.shelf import Shelf
from tests.flows.test_trainee_day import fill

MOST_LOST_S = 2.0
FIELD = "place"


@pytest.mark.soak
@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_at_most_two_seconds_of_typing_are_lost(tmp_path: Path, sized: Callable[[int, int], int]) -> None:
    filled, chance = DataHome(tmp_path / "filled"), random.Random(20261126)
    base = open_base(filled, fill=fill)
    right = begin_from_brief(Shelf(), "simple_driver", right_set=True)
    base.close()
    worst = 0.0
    for number in range(sized(2, 100)):
        home = DataHome(tmp_path / f"home{number}")
        shutil.copytree(filled.folder, home.folder)
        path = home.cases / Role.TRAINEE.value / "one.zxcase.json"
        save_case(path, right, base.clock())
        typed = typed_until_killed(home.folder, path, chance.uniform(0, 5))
        case = open_case(path)
        kept = case.documents[0].values[FIELD]
        # Before the first saving it is the file as it was, whose loss began with the first key.
        since = next((each for each in typed if str(each) > str(kept)), typed[-1]) if str(kept).isdigit() else typed[0]
        lost = (typed[-1] - since) / 1e9
        worst = max(worst, lost)
        assert lost <= MOST_LOST_S, (number, lost)
        # Nobody is locked out, and the file goes on.
        start_editing(path, "下一位", base.clock()).stop()
        assert save_case(path, case, base.clock()).revision == case.revision + 1
        shutil.rmtree(home.folder)
    sys.stdout.write(f"at most {worst:.2f} s of typing were lost\n")


def typed_until_killed(home: Path, path: Path, after_s: float) -> list[int]:
    """Let somebody type, kill the editor a while after the first key, and return the moments of all keys."""
    driver = (sys.executable, "-m", "tests.flows.editor_driver", str(home), Role.TRAINEE.value, str(path))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        driver, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as editor:
        assert editor.stdout is not None
        first = editor.stdout.readline()
        assert first, "the editor ended by itself"
        time.sleep(after_s)
        os.kill(editor.pid, signal.SIGKILL)
        # The last line may be torn by the kill.
        lines = [first.strip(), *editor.stdout.read().split(b"\n")[:-1]]
    return [int(each) for each in lines]
