"""The hub as a process of its own, for the desktop: start, stop, and hand a phone over by QR code."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Thread
from typing import Any

import segno

from app.domain.station.messages import HubPlace, Joined
from app.services.data_home import VARIABLE, DataHome
from app.services.errors import ServiceError

STARTS_WITHIN_S = 60.0
ANSWERS_WITHIN_S = 10.0
STOPS_WITHIN_S = 10.0
QUIET_ZONE = 2
EVERYWHERE = "0.0.0.0"  # noqa: S104 - phones and stations are elsewhere; the hub asks each of them for a code


class HubProcessError(ServiceError):
    """The hub didn't start, or no longer answers."""


@dataclass(frozen=True, slots=True)
class PhoneLink:
    """What a QR code says: the page that lets a phone in once, its code, until when, and who can reach it at all."""

    url: str
    code: str
    until: str
    reach: str

    def picture_svg(self, *, dark: str = "#1A1D21", light: str = "#FFFFFF") -> str:
        """The QR code as an SVG document that scales with its place."""
        out = io.BytesIO()
        code = segno.make(self.url, error="m", micro=False)
        code.save(out, kind="svg", dark=dark, light=light, border=QUIET_ZONE, omitsize=True, xmldecl=False)
        return out.getvalue().decode("utf-8")

    def picture_png(self, scale: int = 8) -> bytes:
        """The QR code as a PNG picture; `scale` is pixels a module."""
        out = io.BytesIO()
        segno.make(self.url, error="m", micro=False).save(out, kind="png", scale=scale, border=QUIET_ZONE)
        return out.getvalue()

    def picture_text(self) -> str:
        """The QR code in block signs for a terminal."""
        out = io.StringIO()
        segno.make(self.url, error="m", micro=False).terminal(out, border=QUIET_ZONE, compact=True)
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class StationLink:
    """What lets one 3D station in once: where the hub is, the code, until when, and who can reach it at all."""

    url: str
    code: str
    until: str
    reach: str


class HubProcess:
    """A running hub that ends with the desktop: it stops when its standard input closes."""

    def __init__(self, process: subprocess.Popen[str], host: str) -> None:
        self._process = process
        self._everywhere = host == EVERYWHERE
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, name="hub-lines", daemon=True).start()
        told = self._told(STARTS_WITHIN_S)
        self.address = str(told["address"])
        self.reach = str(told["reach"])

    @classmethod
    def start(cls, home: DataHome, host: str = "127.0.0.1", port: int = 0, extra: Mapping[str, str] = {}) -> HubProcess:
        """Start a hub on the base of the data folder; port 0 takes a free one. Raises HubProcessError.

        `extra` adds to the environment. Starting takes a second or two: call it in the background.
        """
        command = [sys.executable, "-m", "app.cli", "hub", "--host", host, "--port", str(port), "--json", "--attached"]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={**os.environ, VARIABLE: str(home.folder), **extra},
            )
        except OSError as error:
            raise HubProcessError(f"手机查法服务启动不了（{error.strerror}）。请重新启动程序后再试。") from error
        try:
            return cls(process, host)
        except HubProcessError:
            _end(process)
            raise

    @property
    def running(self) -> bool:
        """Whether the process is alive."""
        return self._process.poll() is None

    def phone_link(self) -> PhoneLink:
        """A fresh code for one phone; raises HubProcessError where the hub is gone."""
        told = self._ask("code")
        return PhoneLink(str(told["url"]), str(told["code"]), str(told["until"]), self.reach)

    def station_link(self) -> StationLink:
        """A fresh code for one station; raises HubProcessError where the hub is gone."""
        told = self._ask("station")
        return StationLink(str(told["url"]), str(told["code"]), str(told["until"]), self.reach)

    def watch_token(self) -> str:
        """What lets this desktop watch the hub's stations; raises HubProcessError where the hub is gone."""
        return str(self._ask("watch")["token"])

    def own_station(self, name: str) -> HubPlace:
        """Let a station of this machine in without a code; raises HubProcessError where the hub is gone."""
        joined = Joined.model_validate(self._ask(f"own {' '.join(name.split())}"))
        return HubPlace(url=self.local, token=joined.token, station=joined.station, name=joined.name)

    @property
    def local(self) -> str:
        """The address of the hub for programs of this machine."""
        scheme, _, rest = self.address.partition("://")
        return f"{scheme}://127.0.0.1:{rest.rpartition(':')[2]}" if self._everywhere else self.address

    def stop(self) -> None:
        """End the hub; calling it again does no harm."""
        _end(self._process)

    def _ask(self, line: str) -> dict[str, Any]:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise HubProcessError("手机查法服务已经停了。请重新打开它，再出二维码。") from error
        return self._told(ANSWERS_WITHIN_S)

    def _told(self, within_s: float) -> dict[str, Any]:
        try:
            line = self._lines.get(timeout=within_s)
        except Empty:
            raise HubProcessError("手机查法服务没有回应。请稍后再试；仍不行时重新启动程序。") from None
        try:
            told = json.loads(line)
        except ValueError:
            told = {}
        if not isinstance(told, dict) or "error" in told or not told:
            words = told.get("error") if isinstance(told, dict) else None
            raise HubProcessError(str(words or "手机查法服务没有启动成功，原因见日志文件夹。"))
        return told

    def _read(self) -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(ValueError):
            for line in self._process.stdout:
                self._lines.put(line)
        self._lines.put("")


def _end(process: subprocess.Popen[str]) -> None:
    with contextlib.suppress(OSError):
        if process.stdin:
            process.stdin.close()
    try:
        process.wait(STOPS_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()
