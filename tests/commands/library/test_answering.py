"""`zhixing library answer`: a wish a line, an answer a line, in a process of its own as the station has it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from app.content.scenario_files import ROOT

PATIENCE_S = 120
WISHES = (
    {"id": 1, "do": "laws", "text": "", "on": "2026-06-01"},
    {"id": 2, "do": "act", "text": "HA-10", "on": "2026-04-01"},
    {"id": 3, "do": "dance", "text": "", "on": "2026-06-01"},
)


def test_each_line_gets_its_answer_and_the_end_of_the_input_ends_it(zhixing_home: Path) -> None:
    lines = "".join(json.dumps(wish) + "\n" for wish in WISHES)
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "library", "answer"],
        cwd=ROOT, input=lines.encode(), capture_output=True, timeout=PATIENCE_S, check=True,
    )  # fmt: skip
    laws, act, bad = (json.loads(line) for line in done.stdout.decode().splitlines())
    assert any(each["id"] == "hazchem_safety_law" for each in laws["found"])
    assert "危险化学品安全管理条例" in act["page"]["quote"]
    assert (bad["id"], bool(bad["problem"])) == (0, True)
    assert list(zhixing_home.iterdir()) == []
