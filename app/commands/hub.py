"""`zhixing hub`: the law library for phones, on this machine or for the network around it."""

from __future__ import annotations

import argparse
import json
import ssl
import sys
from contextlib import ExitStack
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from app.commands.output import print_lines, say
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.services.hub_access import HubAccess
    from app.services.one_time_codes import HandOver
    from app.services.station_access import StationAccess
    from app.web.server import Place, Stop
    from app.web.state import Hub

HIGHEST_PORT = 65535


def add_parser(verbs: Any) -> None:
    """Describe the verb."""
    hub = verbs.add_parser("hub", help="给手机查法的网页服务 · the law library for phones")
    hub.add_argument("--host", default="127.0.0.1", metavar="IP", help="在哪个地址上，默认只有本机 · default loopback")
    hub.add_argument("--port", type=_port, default=0, metavar="N", help="端口，0 由系统挑 · 0 takes a free one")
    hub.add_argument("--name", action="append", default=[], help="还应答哪个域名，可多次 · other host names")
    hub.add_argument("--open", action="store_true", help="不用交接码就能查（默认只有本机能）· no code asked")
    hub.add_argument("--certificate", type=Path, metavar="FILE", help="https 证书（PEM）")
    hub.add_argument("--key", type=Path, metavar="FILE", help="证书的私钥（PEM）")
    hub.add_argument("--json", action="store_true", help="地址和交接码用 JSON 行输出 · JSON lines")
    hub.add_argument("--attached", action="store_true", help="标准输入关闭就停，供桌面程序用 · stop with the parent")
    hub.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until a signal; 1 where it could not start."""
    try:
        with ExitStack() as stack:
            return _serve(arguments, stack)
    except KnownError as error:
        if not arguments.json:
            raise
        print_lines([json.dumps({"error": str(error)}, ensure_ascii=False)])
        return 1


def _serve(arguments: argparse.Namespace, stack: ExitStack) -> int:
    from app.services.data_home import find_data_home
    from app.services.demonstration import make_demonstration
    from app.services.hub_access import HubAccess
    from app.services.logging_setup import set_up_logging
    from app.services.open_base import open_base
    from app.services.settings import load_machine_settings
    from app.services.station_keeping import StationKeeper
    from app.web.hub import create_hub
    from app.web.server import listen, serve
    from app.web.state import HubSettings

    certificate, key = _pair(arguments)
    # First of all: nobody waits for a base only to hear that the port is taken.
    place = listen(arguments.host, arguments.port, secure=certificate is not None)
    stack.callback(place.listener.close)
    home = find_data_home()
    home.prepare()
    settings = load_machine_settings(home.settings).settings
    base = open_base(home, settings=settings, fill=make_demonstration)
    stack.callback(base.close)
    stack.enter_context(set_up_logging(home, "hub"))
    # Behind a name stands a proxy or a network: then this machine's own address proves nothing.
    readable = arguments.open or settings.hub_open or (place.is_loopback and not arguments.name)
    access = HubAccess(base)
    wish = HubSettings(
        open=readable,
        names=tuple(arguments.name),
        any_address=not place.is_loopback,
        secure=certificate is not None,
    )
    app = create_hub(base, access, wish)
    hub: Hub = app.state.hub
    Thread(target=_warm, args=(hub,), name="hub-warm", daemon=True).start()
    stack.callback(StationKeeper(base, hub.live).close)
    speaker = _Speaker(place, access, hub.stations, readable, as_json=arguments.json, attached=arguments.attached)
    serve(app, place, certificate, key, speaker.start)
    return 0


def _warm(hub: Hub) -> None:
    """Let the first phone find everything ready; what is wrong with the content is said at once."""
    try:
        hub.warm()
    except KnownError as error:
        say(str(error))


class _Speaker:
    """Says where the hub is, and what lets a device in for each line that comes in."""

    def __init__(
        self, place: Place, access: HubAccess, stations: StationAccess, readable: bool, *, as_json: bool, attached: bool
    ) -> None:
        self._place = place
        self._access, self._stations = access, stations
        self._readable = readable
        self._as_json = as_json
        self._attached = attached

    def start(self, stop: Stop) -> None:
        """Say the address, then listen to standard input on a thread."""
        if self._as_json:
            told = {"address": self._place.address, "reach": self._place.reach, "open": self._readable}
            print_lines([json.dumps(told, ensure_ascii=False)])
        else:
            print_lines([f"手机查法：{self._place.address}", self._place.reach])
            self._say_phone_code()
            self._say_station_code()
        if self._attached or (sys.stdin is not None and sys.stdin.isatty()):
            Thread(target=self._answer_lines, args=(stop,), name="hub-input", daemon=True).start()

    def _answer_lines(self, stop: Stop) -> None:
        for line in sys.stdin:
            self._answer(line.strip())
        if self._attached:
            stop()

    def _answer(self, line: str) -> None:
        if line in {"s", "station"}:
            self._say_station_code()
        elif self._attached and line == "watch":
            self._say_json({"token": self._stations.watch_token()})
        elif self._attached and line.startswith("own "):
            self._say_json(self._stations.let_in(line.removeprefix("own ")).model_dump())
        else:
            self._say_phone_code()

    def _say_phone_code(self) -> None:
        from app.services.hub_process import PhoneLink

        code = self._access.new_code()
        until = code.until.isoformat(timespec="seconds")
        link = PhoneLink(f"{self._place.address}/in?code={code.code}", code.code, until, self._place.reach)
        if self._as_json:
            self._say_json({"url": link.url, "code": link.code, "until": until})
            return
        said = "不用登录就能查。" if self._readable else "要扫码、输交接码或用账号登录。"
        print_lines([said, link.picture_text(), f"{link.url}（一次有效，到 {code.until:%H:%M}）"])

    def _say_station_code(self) -> None:
        code: HandOver = self._stations.new_code()
        if self._as_json:
            until = code.until.isoformat(timespec="seconds")
            self._say_json({"url": self._place.address, "code": code.code, "until": until})
            return
        joining = f"--hub {self._place.address} --hub-code {code.code}"
        print_lines(
            [
                f"三维站接入码 {code.code}（一次有效，到 {code.until:%H:%M}）。在三维站上运行：",
                f"zhixing station {joining} --trainee 登录名 --scenario 场景",
            ]
        )
        if sys.stdin is not None and sys.stdin.isatty():
            print_lines(["按回车再出一个手机码，输入 s 再按回车出三维站接入码，Ctrl+C 停止。"])

    def _say_json(self, told: dict[str, str]) -> None:
        print_lines([json.dumps(told, ensure_ascii=False)])


def _pair(arguments: argparse.Namespace) -> tuple[Path | None, Path | None]:
    """Certificate and key, tried together; raises KnownError where they don't serve."""
    certificate, key = arguments.certificate, arguments.key
    if certificate is None and key is None:
        return None, None
    if certificate is None or key is None:
        raise KnownError("证书和私钥要一起给：--certificate 和 --key。")
    for path in (certificate, key):
        if not path.is_file():
            raise KnownError(f"找不到文件“{path}”。请检查 --certificate 和 --key。")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as error:
        raise KnownError("证书和私钥不能用：要 PEM 格式、没有密码、互相配对。请换一对再试。") from error
    return certificate, key


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"应为 0 到 {HIGHEST_PORT} 的整数 · between 0 and {HIGHEST_PORT}")
    return int(text)
