import subprocess
import sys

from assets.build.__main__ import BUILDERS
from assets.paths import ASSETS


def test_every_builder_is_a_script() -> None:
    assert [name for name in BUILDERS if not (ASSETS / "build" / f"{name}.py").is_file()] == []


def test_nothing_is_built_twice() -> None:
    assert len(set(BUILDERS)) == len(BUILDERS)


def test_tells_what_can_be_built() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "assets.build", "--help"], cwd=ASSETS.parent, capture_output=True, text=True, check=True
    )
    assert all(name in told.stdout for name in BUILDERS)
