"""A real window on a virtual screen: what is drawn must also be shown."""

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = textwrap.dedent("""
    from scenarios.world.engine import Engine
    from scenarios.world.engine_settings import EngineSettings
    engine = Engine(EngineSettings("window", (320, 180)))
    for _ in range(5):
        engine.render()
    print("buffers", engine.output.get_fb_properties().get_back_buffers())
    engine.close()
""")


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="no virtual screen: apt-get install xvfb")
def test_a_window_has_a_back_buffer_to_swap() -> None:
    """Drawn to the front buffer alone, the trainee's window stayed black while every offscreen picture was right."""
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 640x480x24", sys.executable, "-c", CHILD],
        env={**os.environ, "PYTHONPATH": str(ROOT), "LIBGL_ALWAYS_SOFTWARE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "buffers" in done.stdout, done.stderr
    assert int(done.stdout.split("buffers")[1].split()[0]) >= 1
