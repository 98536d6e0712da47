import subprocess
import sys

from assets.build import __main__ as command
from assets.build.builders import BUILDERS
from assets.paths import ASSETS


def test_tells_what_can_be_built() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "assets.build", "--help"], cwd=ASSETS.parent, capture_output=True, text=True, check=True
    )
    assert all(name in told.stdout for name in BUILDERS)


def test_what_is_built_apart_does_not_belong_to_the_command() -> None:
    # A spawned process does not import the package's main module: it would not find the function there.
    assert vars(command)["build"].__module__ == "assets.build.builders"
