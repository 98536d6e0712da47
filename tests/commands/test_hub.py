"""`zhixing hub` as a script calls it; what it serves is tested with app.web and hub_process."""

from __future__ import annotations

import json
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
