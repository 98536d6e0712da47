"""The environment's stamp, and what is done where it is stale."""

import os
import stat
import sys
from pathlib import Path

import pytest

from app.setup import python_environment
from app.setup.python_environment import (
    STAMP,
    SetupFailed,
    ensure_environment,
    environment_python,
    find_uv,
    lock_digest,
    setup_variables,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "知行 with spaces"
    root.mkdir()
    (root / "uv.lock").write_text("version = 1\n")
    return root


@pytest.fixture
def uv_calls(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A uv on PATH that notes what it is asked and makes an interpreter."""
    calls = tmp_path / "calls"
    python = environment_python(checkout)
    _make_program(
        tmp_path / "bin" / "uv",
        f'[ "$1" = --version ] && exit 0\necho "$@" >> "{calls}"\nmkdir -p "{python.parent}" && touch "{python}"\n',
    )
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return calls


def test_the_second_start_asks_uv_nothing(checkout: Path, uv_calls: Path) -> None:
    first = ensure_environment(checkout, with_dev=True)
    assert ensure_environment(checkout, with_dev=True) == first
    assert ensure_environment(checkout, with_dev=False) == first
    assert uv_calls.read_text().splitlines() == [f"sync --frozen --compile-bytecode --python {sys.executable}"]


def test_the_gate_needs_more_than_the_program(checkout: Path, uv_calls: Path) -> None:
    ensure_environment(checkout, with_dev=False)
    ensure_environment(checkout, with_dev=True)
    program, gate = uv_calls.read_text().splitlines()
    assert "--no-dev --inexact" in program
    assert "--no-dev" not in gate


def test_a_changed_lock_is_installed(checkout: Path, uv_calls: Path) -> None:
    ensure_environment(checkout, with_dev=False)
    (checkout / "uv.lock").write_text("version = 2\n")
    ensure_environment(checkout, with_dev=False)
    assert len(uv_calls.read_text().splitlines()) == 2


def test_a_moved_checkout_is_set_up_again(checkout: Path, tmp_path: Path) -> None:
    before = lock_digest(checkout)
    assert lock_digest(checkout.rename(tmp_path / "elsewhere")) != before


def test_a_failed_sync_leaves_no_stamp_and_says_what_to_do(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make_program(tmp_path / "bin" / "uv", '[ "$1" = --version ] && exit 0\nexit 2\n')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(SetupFailed, match="请检查网络"):
        ensure_environment(checkout, with_dev=False)
    assert not (checkout / ".venv" / STAMP).exists()


def test_a_uv_that_does_not_work_is_passed_over(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make_program(tmp_path / "bin" / "uv", "exit 127\n")
    _make_program(checkout / ".tools" / "bin" / "uv", "exit 0\n")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert find_uv(checkout) == checkout / ".tools" / "bin" / "uv"


def test_without_uv_and_without_pip_the_user_is_told_the_package(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(python_environment, "find_spec", lambda name: None)
    with pytest.raises(SetupFailed, match=r"sudo apt-get install python3\.\d+-venv"):
        find_uv(checkout)


def test_without_a_package_source_the_user_is_told(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(python_environment, "_run", lambda command, folder: 1)
    with pytest.raises(SetupFailed, match="未能取得安装工具 uv"):
        find_uv(checkout)


def test_uv_trusts_the_machine_and_knows_no_other_environment() -> None:
    variables = setup_variables({"VIRTUAL_ENV": "other", "UV_SYSTEM_CERTS": "0"})
    assert variables == {"UV_SYSTEM_CERTS": "0", "UV_NATIVE_TLS": "1"}


def _make_program(path: Path, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
