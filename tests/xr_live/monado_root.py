"""A Debian root of its own with a real OpenXR runtime (Monado) and this checkout's Python packages.

Monado's build needs a newer C library than Debian 12 has, so that the tests run inside, too. Nothing is left running or
mounted: what runs there has namespaces of its own for mounts, network and processes.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import platformdirs

from app.setup.python_environment import SetupFailed, find_uv, setup_variables

CHECKOUT = Path(__file__).resolve().parents[2]
SUITE = "trixie"
PACKAGES = (
    "monado-service", "monado-cli", "libopenxr1-monado", "mesa-vulkan-drivers", "libgl1-mesa-dri", "libgl1",
    "libglx-mesa0", "libegl1", "libegl-mesa0", "libopengl0", "xvfb", "iproute2", "python3",
)  # fmt: skip
PYTHON = "3.13"
"""The Python of that Debian."""
LEFT_OUT = (
    "pyside6-essentials", "pytest-qt", "playwright", "schemathesis", "tantivy", "ruff", "mypy", "import-linter",
    "typst", "matplotlib", "panda3d-gltf", "fonttools",
)  # fmt: skip
"""Packages of the lock that no test in there needs."""
PEER = ("panda3d-openxr==0.1.2", "pyopenxr==1.0.3401", "setuptools<80")
"""What the bench compares our layer with, and the binding of its day."""
SYSTEM_STAMP, PYTHON_STAMP = "zhixing-system", "zhixing-python"
BUILD_LIMIT_S = 900.0
INSIDE = "/zhixing"
"""Where the checkout is seen in there."""


class NoMonado(Exception):
    """No such root can be made here; the message is one line that says why."""


def default_root() -> Path:
    """Where the root is kept; ZHIXING_XR_ROOT names another folder."""
    given = os.environ.get("ZHIXING_XR_ROOT")
    return Path(given) if given else Path(platformdirs.user_cache_dir("zhixing")) / "monado"


def why_not() -> str:
    """Why the live tests cannot run here, in one line; empty where they can."""
    if not sys.platform.startswith("linux") or os.uname().machine != "x86_64":
        return "only on Linux on x86-64"
    if os.geteuid() != 0:
        return "needs root, for a Debian root of its own"
    for program in ("debootstrap", "unshare", "chroot", "timeout"):
        if shutil.which(program) is None:
            return f"needs {program}: apt-get install {program}"
    return ""


def ensure_root(root: Path) -> None:
    """Build what is missing of the root, some minutes the first time; raises NoMonado where it cannot be."""
    reason = why_not()
    if reason:
        raise NoMonado(reason)
    _ensure(root / SYSTEM_STAMP, _digest("\n".join((SUITE, *PACKAGES))), lambda: _build_system(root))
    wanted = _digest("\n".join((PYTHON, *PEER, *LEFT_OUT, (CHECKOUT / "uv.lock").read_text(encoding="utf-8"))))
    _ensure(root / PYTHON_STAMP, wanted, lambda: _build_python(root))


def enter(root: Path, command: Sequence[str], limit_s: float, binds: Mapping[Path, str] | None = None) -> int:
    """Run a command in there and return its exit status; 124 where it took too long. The checkout is read-only."""
    pairs = [str(CHECKOUT), f"{INSIDE}:ro"]
    for outside, inside in (binds or {}).items():
        pairs += [str(outside), inside]
    script = Path(__file__).with_name("enter.sh")
    call = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "bash", str(script), str(root)]
    limited = ["timeout", "--kill-after=10", f"{limit_s:.0f}", *call, str(len(pairs) // 2), *pairs, *command]
    return subprocess.run(limited, stdin=subprocess.DEVNULL).returncode


def _ensure(stamp: Path, wanted: str, build: object) -> None:
    assert callable(build)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    build()
    stamp.write_text(wanted, encoding="utf-8")


def _build_system(root: Path) -> None:
    print(f"xr: building {SUITE} with Monado, some minutes", file=sys.stderr, flush=True)
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    script = Path(__file__).with_name("build_system.sh")
    _call(["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", str(script), str(root), SUITE, *PACKAGES])


def _build_python(root: Path) -> None:
    print("xr: installing Python packages into it", file=sys.stderr, flush=True)
    try:
        uv = str(find_uv(CHECKOUT))
    except SetupFailed as failure:
        raise NoMonado(f"needs uv: {failure}") from failure
    site, listed = root / "opt" / "site", root / "opt" / "requirements.txt"
    shutil.rmtree(site, ignore_errors=True)
    pruned = [part for name in LEFT_OUT for part in ("--prune", name)]
    _call([uv, "export", "--frozen", "--no-hashes", "--no-header", "--no-annotate", *pruned, "-o", str(listed)])
    install = [
        uv,
        "pip",
        "install",
        "--quiet",
        "--python-version",
        PYTHON,
        "--python-platform",
        "x86_64-manylinux_2_38",
    ]
    _call([*install, "--only-binary", ":all:", "--target", str(site), "-r", str(listed)])
    _call([*install, "--no-deps", "--target", str(root / "opt" / "peer"), *PEER])


def _call(command: Sequence[str]) -> None:
    variables = setup_variables(os.environ)
    try:
        done = subprocess.run(
            command, cwd=CHECKOUT, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=BUILD_LIMIT_S,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise NoMonado(f"{Path(command[0]).name} took longer than {BUILD_LIMIT_S:.0f} s") from late
    if done.returncode != 0:
        said = re.sub(r"\s+", " ", done.stdout[-400:]).strip()
        raise NoMonado(f"{Path(command[0]).name} failed, is the network there? {said}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
