"""System libraries that the wheels expect: find the missing ones, install them by apt where that is allowed."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

DPKG_INFO = Path("/var/lib/dpkg/info")

DESKTOP_PACKAGES = (
    "libegl1",
    "libgl1",
    "libgl1-mesa-dri",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "fonts-noto-cjk",
)
CHECK_PACKAGES = (*DESKTOP_PACKAGES, "chromium", "git", "postgresql", "xauth", "xvfb")

# What the same packages provide, for a Linux without dpkg.
DESKTOP_SONAMES = (
    "libEGL.so.1",
    "libGL.so.1",
    "libglib-2.0.so.0",
    "libfontconfig.so.1",
    "libdbus-1.so.3",
    "libxkbcommon.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-cursor.so.0",
)


def installed_packages(info: Path = DPKG_INFO) -> frozenset[str]:
    """Names of the Debian packages on this machine, read from dpkg's file lists: no process, a few milliseconds."""
    names: set[str] = set()
    for entry in os.scandir(info):
        if entry.name.endswith(".list"):
            name = entry.name[: -len(".list")].split(":", 1)[0]
            names.add(name)
            # Debian 13 and Ubuntu 24.04 renamed libraries for the 64-bit time change: libglib2.0-0t64.
            names.add(name.removesuffix("t64"))
    return frozenset(names)


def missing_sonames(sonames: tuple[str, ...] = DESKTOP_SONAMES) -> tuple[str, ...]:
    """Shared libraries that the dynamic loader does not find."""
    missing = []
    for soname in sonames:
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(soname)
    return tuple(missing)


def ensure_libraries(wanted: tuple[str, ...], info: Path = DPKG_INFO) -> bool:
    """Install what is missing by apt as root on a Debian-like; else say it in one line. True: all there."""
    if not sys.platform.startswith("linux"):
        return True
    if not info.is_dir():
        sonames = missing_sonames()
        if sonames:
            _say(f"缺少系统库 {' '.join(sonames)}，请用本机的软件包管理器安装后再启动。")
        return not sonames
    missing = _not_installed(wanted, info)
    if not missing:
        return True
    if is_root_on_debian():
        _say(f"正在安装系统软件包：{' '.join(missing)}")
        apt_install(missing)
        missing = _not_installed(missing, info)
    if missing:
        _say(f"缺少系统软件包，请执行：sudo apt-get install {' '.join(missing)}")
    return not missing


def is_root_on_debian() -> bool:
    """Whether this process may install Debian packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: tuple[str, ...]) -> bool:
    """Install Debian packages without a question; package lists are refreshed only where the first try fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if _quiet(install, environment):
        return True
    _quiet(["apt-get", "update", "-qq"], environment)
    return _quiet(install, environment)


def _not_installed(wanted: tuple[str, ...], info: Path) -> tuple[str, ...]:
    present = installed_packages(info)
    return tuple(name for name in wanted if name not in present)


def _quiet(command: list[str], environment: dict[str, str]) -> bool:
    # apt's chatter must not reach stdout, where a command's JSON goes.
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return done.returncode == 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
