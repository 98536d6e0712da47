"""`zhixing hub` as a script calls it; what it serves is tested with app.web and hub_process."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.services.data_home import DataHome
from app.services.open_base import open_base


def test_an_address_that_is_none(zhixing_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_base(DataHome(zhixing_home)).close()
    assert main(["hub", "--host", "example.org"]) == 1
    assert "不是本机的 IP 地址" in capsys.readouterr().err
    assert main(["hub", "--host", "example.org", "--json"]) == 1
    assert "不是本机的 IP 地址" in json.loads(capsys.readouterr().out)["error"]


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["hub", "--port", port])
    assert ended.value.code == 2
    assert "0 到 65535" in capsys.readouterr().err


def test_a_certificate_needs_its_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "--certificate", str(tmp_path / "a.pem")]) == 1
    assert "要一起给" in capsys.readouterr().err
    both = ["--certificate", str(tmp_path / "a.pem"), "--key", str(tmp_path / "b.pem")]
    assert main(["hub", *both]) == 1
    assert "找不到文件" in capsys.readouterr().err
    for name in ("a.pem", "b.pem"):
        (tmp_path / name).write_text("nonsense", encoding="utf-8")
    assert main(["hub", *both]) == 1
    assert "证书和私钥不能用" in capsys.readouterr().err


def test_on_a_terminal_it_says_how_a_phone_and_a_station_come_in(zhixing_home: Path) -> None:
    open_base(DataHome(zhixing_home)).close()
    command = [sys.executable, "-m", "app.cli", "hub"]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as hub:
        assert hub.stdout is not None
        said = []
        for line in hub.stdout:
            said.append(line)
            if line.startswith("zhixing station"):
                break
        hub.terminate()
        hub.stdout.read()
    text = "".join(said)
    address = re.search(r"手机查法：(http://127\.0\.0\.1:\d+)\n", text)
    assert address is not None
    code = re.search(r"三维站接入码 (\w{10})（一次有效", text)
    assert code is not None
    joining = f"zhixing station --hub {address.group(1)} --hub-code {code.group(1)} --trainee 登录名 --scenario 场景\n"
    assert said[-1] == joining
