"""Finding and installing system libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.setup import system_libraries
from app.setup.system_libraries import ensure_libraries, installed_packages


@pytest.fixture
def dpkg_info(tmp_path: Path) -> Path:
    for name in ("libegl1:amd64.list", "libglib2.0-0t64:amd64.list", "fonts-noto-cjk.list", "libegl1:amd64.md5sums"):
        (tmp_path / name).touch()
    return tmp_path


def test_installed_packages_are_read_with_and_without_architecture_and_time64_suffix(dpkg_info: Path) -> None:
    assert {"libegl1", "libglib2.0-0", "fonts-noto-cjk"} <= installed_packages(dpkg_info)


def test_nothing_is_said_where_nothing_is_missing(dpkg_info: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ensure_libraries(("libegl1", "libglib2.0-0"), dpkg_info)
    assert capsys.readouterr() == ("", "")


def test_an_ordinary_user_is_told_in_one_line_on_stderr(
    dpkg_info: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert not ensure_libraries(("libegl1", "libgl1"), dpkg_info)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "缺少系统软件包，请执行：sudo apt-get install libgl1\n"


def test_root_installs_what_is_missing_and_refreshes_the_lists_after_a_refusal(
    dpkg_info: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []

    def apt_get(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        calls.append(command)
        if calls.count(command) == 2:
            (dpkg_info / "libgl1:amd64.list").touch()
        return subprocess.CompletedProcess(command, 0 if command[1] == "update" or calls.count(command) == 2 else 100)

    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.run", apt_get)
    assert ensure_libraries(("libgl1",), dpkg_info)
    assert [command[1] for command in calls] == ["install", "update", "install"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
def test_a_linux_without_dpkg_is_asked_for_the_libraries_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing_sonames", lambda: ("libEGL.so.1",))
    assert not ensure_libraries(("libegl1",), tmp_path / "absent")
    assert "libEGL.so.1" in capsys.readouterr().err


def test_the_loader_tells_which_library_is_missing() -> None:
    assert system_libraries.missing_sonames(("libc.so.6", "libzhixing-never.so.1")) == ("libzhixing-never.so.1",)
