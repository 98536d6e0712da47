"""What a cold start costs until the first answer, in seconds of CPU (user and system); printed, not judged.

Each measure is a process of its own on a data folder that has been used before: the base is there and the search index
is built. "nothing kept" is the first start of a new version of the program, "kept" every start after that; the least of
a few runs is told, since other work on the machine only ever adds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
LIMIT_S = 120.0
COMMANDS = {
    "help": ["--help"],
    "library search, a citation": ["library", "search", "处罚法55"],
    "library search, words": ["library", "search", "没带运单怎么罚"],
    "library show": ["library", "show", "处罚法55"],
    "library fine": ["library", "fine", "overload", "--axles", "6", "--gross-t", "60"],
    "library act": ["library", "act", "HA-08"],
    "drill list": ["drill", "list"],
}
DESKTOP = "desktop, until it can be signed in to"
TOOK = "took "


def main() -> int:
    """Print one line for each measure."""
    print(f"{'CPU seconds':40} {'nothing kept':>12} {'kept':>12}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        variables |= {"ZHIXING_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
        started = {name: [sys.executable, "-m", "app.cli", *words] for name, words in COMMANDS.items()}
        started[DESKTOP] = [sys.executable, str(Path(__file__).resolve()), "desktop"]
        _cpu_s(started["library search, words"], variables)
        for name, command in started.items():
            first = []
            for _ in range(2):
                shutil.rmtree(home / "cache", ignore_errors=True)
                first.append(_cpu_s(command, variables))
            later = [_cpu_s(command, variables) for _ in range(RUNS)]
            print(f"{name:40} {min(first):12.2f} {min(later):12.2f}", flush=True)
    return 0


def _cpu_s(command: list[str], variables: dict[str, str]) -> float:
    """User and system time of a process and of those that it waited for, or what it says itself that it took."""
    before = os.times()
    said = subprocess.run(command, env=variables, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    after = os.times()
    if said.startswith(TOOK):
        return float(said.removeprefix(TOOK))
    return after.children_user - before.children_user + after.children_system - before.children_system


def _desktop() -> int:
    """Start the desktop, and end when the base is open and the sign-in page is drawn."""
    from PySide6.QtWidgets import QApplication

    from app.main import make_desktop
    from app.services.data_home import find_data_home
    from app.services.settings import Loaded, MachineSettings

    app = QApplication(sys.argv)
    home = find_data_home()
    home.prepare()
    desktop = make_desktop(app, home, Loaded(MachineSettings()))
    desktop.start()
    desktop.window.show()
    end = time.perf_counter() + LIMIT_S
    while desktop.base() is None and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.002)
    desktop.window.grab()
    print(f"{TOOK}{time.process_time()}", flush=True)
    found = desktop.base() is not None
    desktop.close()
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(_desktop() if sys.argv[1:] == ["desktop"] else main())
