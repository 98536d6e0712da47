"""Monado's service for one test: started with the devices that the test wants, stopped or killed, gone afterwards."""

from __future__ import annotations

import json
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import numpy as np

START_S, STOP_S = 20.0, 10.0
Compositor = Literal["null", "screen"]


class Monado:
    """A running service. The program under test finds it by the environment variables that this sets."""

    def __init__(
        self, compositor: Compositor = "null", port: int = 4242, simulated: str = "", folder: Path | None = None
    ) -> None:
        """`simulated` names a kind of controller (simple, wmr, ml2) instead of the remote driver."""
        self.compositor, self.port, self.simulated = compositor, port, simulated
        # A socket's path may have 107 bytes.
        self.folder = folder or Path(tempfile.mkdtemp(prefix="mnd"))
        self._kept = folder is not None
        self.screen: Screen | None = None
        self.process: subprocess.Popen[bytes] | None = None
        self._before = {name: os.environ.get(name) for name in ("XDG_RUNTIME_DIR", "DISPLAY")}
        if compositor == "screen":
            self.screen = Screen(self.folder / "screen")
        self.start()

    def start(self) -> None:
        """Start the service, also after it was killed, and wait until it answers."""
        for left in self.folder.glob("monado*"):
            left.unlink()
        config = self.folder / "config" / "monado"
        config.mkdir(parents=True, exist_ok=True)
        remote = {"active": "remote", "remote": {"version": 0, "port": self.port, "view_count": 2}}
        (config / "config_v0.json").write_text(json.dumps({} if self.simulated else remote))
        os.chmod(self.folder, 0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(self.folder)
        log = (self.folder / "service.log").open("ab")
        self.process = subprocess.Popen(
            ["monado-service"], env=self._environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        log.close()
        end = time.monotonic() + START_S
        while not (self.folder / "monado_comp_ipc").exists():
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"Monado did not start:\n{self.log()[-2000:]}")
            time.sleep(0.02)

    def kill(self) -> None:
        """Let it die at once, as in a crash."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(STOP_S)

    def control(self, *arguments: str) -> str:
        """What Monado's own tool answers."""
        done = subprocess.run(
            ["monado-ctl", *arguments], capture_output=True, text=True, timeout=STOP_S, stdin=subprocess.DEVNULL
        )
        return done.stdout + done.stderr

    def log(self) -> str:
        """What the service has written."""
        return (self.folder / "service.log").read_text(errors="replace")

    def close(self) -> None:
        """Stop everything and put the environment back."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                self.kill()
        if self.screen is not None:
            self.screen.close()
        for name, value in self._before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        if not self._kept:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _environment(self) -> Mapping[str, str]:
        given = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"), "XRT_NO_STDIN": "1"}
        if self.compositor == "null":
            given["XRT_COMPOSITOR_NULL"] = "1"
        else:
            given["XRT_COMPOSITOR_FORCE_XCB"] = "1"
        if self.simulated:
            given |= {"SIMULATED_ENABLE": "1", "SIMULATED_LEFT": self.simulated, "SIMULATED_RIGHT": self.simulated}
        return given


class Screen:
    """An X server without a screen whose picture lies in a file."""

    def __init__(self, folder: Path, number: int = 77, size: tuple[int, int] = (960, 540)) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.size = size
        self._file = folder / "Xvfb_screen0"
        wanted = [f":{number}", "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-fbdir", str(folder)]
        self._process = subprocess.Popen(
            ["Xvfb", *wanted], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + START_S
        while not Path(f"/tmp/.X11-unix/X{number}").exists():
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("Xvfb did not start")
            time.sleep(0.02)
        os.environ["DISPLAY"] = f":{number}"

    def picture(self) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """What the screen shows: rows from the top, RGB, read from X's window dump format."""
        data = self._file.read_bytes()
        head = struct.unpack(">25I", data[:100])
        start, width, height, line = head[0] + head[19] * 12, head[4], head[5], head[12]
        rows = np.frombuffer(data, np.uint8, height * line, start).reshape(height, line)
        return np.ascontiguousarray(rows[:, : width * 4].reshape(height, width, 4)[..., 2::-1])

    def close(self) -> None:
        """Stop the server."""
        self._process.terminate()
        self._process.wait(STOP_S)
