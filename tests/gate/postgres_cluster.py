"""A private PostgreSQL cluster for tests: its own folder and socket, no network port, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

DEBIAN_FOLDER = Path("/usr/lib/postgresql")
SERVER_USER = "postgres"  # The server refuses to run as root.
PORT = 54329  # Only names the socket's file: nothing listens on the network.


def find_binaries() -> Path | None:
    """Folder of the newest server's programs: Debian's place, then PATH; None where there is none."""
    versions = sorted(DEBIAN_FOLDER.glob("*/bin/initdb"), key=lambda program: int(program.parts[-3]), reverse=True)
    on_path = shutil.which("initdb")
    candidates = [*versions, *([Path(on_path)] if on_path else [])]
    return candidates[0].parent if candidates else None


class PostgresCluster:
    """A running cluster as a context manager; addresses come from `url` and `conninfo`."""

    def __init__(self, binaries: Path) -> None:
        self._binaries = binaries
        # A socket's path may have 107 bytes, so pytest's deep folders will not do.
        self._folder = Path(tempfile.mkdtemp(prefix="zhixing-pg-"))
        self._user = SERVER_USER if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name

    def __enter__(self) -> "PostgresCluster":
        if os.geteuid() == 0:
            shutil.chown(self._folder, self._user)
        self._call(
            "initdb", "-D", str(self._data), "-U", "zhixing", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"
        )
        settings = f"-c listen_addresses= -c unix_socket_directories={self._folder} -c port={PORT} -c fsync=off"
        log = str(self._folder / "server.log")
        self._call("pg_ctl", "-D", str(self._data), "-l", log, "-o", settings, "-w", "-t", "60", "start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._call("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self._folder)

    def url(self, database: str) -> str:
        """SQLAlchemy address of a database."""
        return f"postgresql+psycopg://zhixing@/{database}?host={quote(str(self._folder), safe='')}&port={PORT}"

    def conninfo(self, database: str) -> str:
        """libpq address of a database."""
        return f"host={self._folder} port={PORT} user=zhixing dbname={database}"

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _call(self, program: str, *arguments: str) -> None:
        user = self._user if os.geteuid() == 0 else None
        # DEVNULL, not a pipe: the server would hold the pipe open for ever.
        done = subprocess.run(
            [str(self._binaries / program), *arguments],
            cwd=self._folder,
            user=user,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{program} ended with status {done.returncode} in {self._folder}")
