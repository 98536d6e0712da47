"""The Python environment of a checkout: get uv, sync from the lock, remember it by a stamp."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from app.setup.system_libraries import apt_install, is_root_on_debian

OLDEST_PYTHON = (3, 11)
FIRST_UNTRIED_PYTHON = (3, 14)
OLDEST_UV = "0.9"
STAMP = "zhixing-setup"


class SetupFailed(Exception):
    """The environment cannot be made; the message is one Chinese sentence that says what to do."""


def environment_python(root: Path) -> Path:
    """The interpreter of the checkout's own environment, whether or not it is there."""
    return _python_of(root / ".venv")


def ensure_environment(root: Path, *, with_dev: bool) -> Path:
    """Make `.venv` match `uv.lock` and return its interpreter; without a process where the stamp says it does.

    Raises SetupFailed with a sentence for the user.
    """
    python = environment_python(root)
    stamp = root / ".venv" / STAMP
    wanted = lock_digest(root)
    if python.exists() and _stamp_suffices(stamp, wanted, with_dev=with_dev):
        return python
    print("正在准备运行环境，首次启动需要几分钟……", file=sys.stderr, flush=True)
    uv = find_uv(root)
    # --inexact: starting the program must not remove the developer's tools.
    extent = [] if with_dev else ["--no-dev", "--inexact"]
    done = _run([str(uv), "sync", "--frozen", "--compile-bytecode", *extent, *_chosen_python()], root)
    if done != 0 or not python.exists():
        raise SetupFailed("运行环境未能装好：请检查网络是否能访问 Python 软件包源，再重新启动。")
    stamp.write_text(f"{wanted} {'dev' if with_dev else 'run'}\n", encoding="utf-8")
    return python


def lock_digest(root: Path) -> str:
    """SHA-256 over what decides the content of the environment: the lock and the root folder it was made in."""
    digest = hashlib.sha256((root / "uv.lock").read_bytes())
    digest.update(os.fsencode(root))
    return digest.hexdigest()


def find_uv(root: Path) -> Path:
    """A working uv: from PATH, from `.tools`, or installed into `.tools` by pip. Raises SetupFailed."""
    local = root / ".tools" / ("Scripts/uv.exe" if os.name == "nt" else "bin/uv")
    on_path = shutil.which("uv")
    for candidate in (on_path, str(local)):
        if candidate and _works(candidate):
            return Path(candidate)
    _install_uv(root / ".tools")
    if not _works(str(local)):
        raise SetupFailed("未能取得安装工具 uv：请检查网络，或先用 pip install uv 装好它，再重新启动。")
    return local


def setup_variables(given: Mapping[str, str]) -> dict[str, str]:
    """Environment for uv: the machine's own certificates (bureaus stand behind such proxies), no active venv."""
    variables = {name: value for name, value in given.items() if name != "VIRTUAL_ENV"}
    for name in ("UV_SYSTEM_CERTS", "UV_NATIVE_TLS"):
        variables.setdefault(name, "1")
    return variables


def _install_uv(folder: Path) -> None:
    print("正在下载安装工具 uv……", file=sys.stderr, flush=True)
    _ensure_pip()
    _run([sys.executable, "-m", "venv", "--clear", str(folder)], folder.parent)
    pip = [str(_python_of(folder)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    _run([*pip, f"uv>={OLDEST_UV}"], folder.parent)


def _ensure_pip() -> None:
    # Debian keeps ensurepip, without which a venv has no pip, in a package of its own.
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if find_spec("ensurepip") or (is_root_on_debian() and apt_install((package,))):
        return
    raise SetupFailed(f"本机 Python 缺少 venv：请先执行 sudo apt-get install {package}，再重新启动。")


def _chosen_python() -> list[str]:
    # uv would otherwise look for, or fetch, another interpreter than the one the user started.
    suits = OLDEST_PYTHON <= sys.version_info[:2] < FIRST_UNTRIED_PYTHON
    return ["--python", sys.executable] if suits else []


def _python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _stamp_suffices(stamp: Path, wanted: str, *, with_dev: bool) -> bool:
    try:
        digest, _, extent = stamp.read_text(encoding="utf-8").strip().partition(" ")
    except OSError:
        return False
    return digest == wanted and (extent == "dev" or not with_dev)


def _works(uv: str) -> bool:
    # A pyenv shim is on PATH even where its interpreter has no uv.
    try:
        return subprocess.run([uv, "--version"], capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _run(command: list[str], folder: Path) -> int:
    # Whatever a tool says belongs to stderr: stdout is the program's.
    variables = setup_variables(os.environ)
    return subprocess.run(command, cwd=folder, env=variables, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode
