import subprocess
import sys

from assets.paths import ASSETS


def test_tells_how_it_is_used() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "assets.build.review", "--help"],
        cwd=ASSETS.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "--cameras" in told.stdout
