"""Another headset program, which takes the focus away until its standard input is closed."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scenarios.headset.frame_loop import waiting_frame  # noqa: E402
from scenarios.headset.headset import Headset  # noqa: E402
from scenarios.world.engine import Engine  # noqa: E402
from scenarios.world.engine_settings import EngineSettings  # noqa: E402


def main() -> None:
    """Show a waiting place until told to go."""
    gone = threading.Event()
    threading.Thread(target=_listen, args=(gone,), daemon=True).start()
    engine = Engine(EngineSettings("offscreen", (16, 16), quality="low"))
    headset = Headset(engine, "egl")
    while not gone.wait(0.001):
        waiting_frame(headset, None, "another program")
    headset.close()
    engine.close()


def _listen(gone: threading.Event) -> None:
    sys.stdin.read()
    gone.set()


if __name__ == "__main__":
    main()
