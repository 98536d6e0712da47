"""The two commands: `./run` starts the program, `./check` the gate, each after setting up what it needs."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.setup.python_environment import SetupFailed, ensure_environment
from app.setup.system_libraries import CHECK_PACKAGES, DESKTOP_PACKAGES, ensure_libraries


def run(root: Path, arguments: Sequence[str]) -> int:
    """Start the desktop, or with arguments the command line, and return its exit status."""
    ensure_libraries(DESKTOP_PACKAGES)
    module = ["app.cli", *arguments] if arguments else ["app"]
    return _start(root, module, with_dev=False)


def check(root: Path, arguments: Sequence[str]) -> int:
    """Start the gate and return its exit status."""
    ensure_libraries(CHECK_PACKAGES)
    return _start(root, ["app.check", *arguments], with_dev=True)


def program_variables(root: Path, given: Mapping[str, str]) -> dict[str, str]:
    """Environment for the program: it finds the checkout from any working folder, and only there.

    PYTHONSAFEPATH keeps a folder named `app` in the user's working folder from standing in for ours. Compiled modules
    are kept, whatever the shell says: compiling all of them anew takes three seconds of each start.
    """
    variables = {name: value for name, value in given.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(root), *filter(None, variables.get("PYTHONPATH", "").split(os.pathsep))]
    variables["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(paths))
    variables["PYTHONSAFEPATH"] = "1"
    variables["PYTHONUTF8"] = "1"
    return variables


def _start(root: Path, module: list[str], *, with_dev: bool) -> int:
    try:
        python = ensure_environment(root, with_dev=with_dev)
    except SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    command = [str(python), "-m", *module]
    variables = program_variables(root, os.environ)
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, variables)
    # Windows has no exec: a started program would outlive this one and lose the terminal.
    return subprocess.run(command, env=variables).returncode
