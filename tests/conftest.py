"""Shared fixtures. How to use them:

`zhixing_home`         a fresh, empty data folder for this test; the program finds it by ZHIXING_HOME.
`postgres_url`         SQLAlchemy address of an empty database in a private PostgreSQL cluster, one per test process and
                       started on first use; the test is skipped where the machine has no PostgreSQL. Tests that leave
                       rows behind take `postgres_database` instead.
`postgres_database`    the same, but a new database for this test alone.
`expected_log`         `expected_log("journal closed early")`: this test may log a warning that contains the text.
                       Any other record of level WARNING or above, by logging or by structlog, fails the test.
`sized`                `sized(20, 5000)`: 20 rounds in `./check`, 5000 in `./check soak`. Mark the test
                       `@pytest.mark.soak`, so that the soak lane finds it.

Warnings are errors, and so are Qt's own messages (pytest-qt's `qtbot`, `qtlog`). Qt runs on its offscreen platform.
hypothesis runs the same examples each time in `./check` and 10,000 new ones in `./check soak`. The headless Panda3D
fixture is in `tests/world/conftest.py`.
"""

import logging
import os
import uuid
from collections.abc import Callable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
import structlog

from tests.gate.postgres_cluster import PostgresCluster, find_binaries

# Qt reads these when it is first imported, so they stand before any test module is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"

hypothesis.settings.register_profile("check", derandomize=True, deadline=None, database=None, max_examples=100)
hypothesis.settings.register_profile("soak", deadline=None, database=None, max_examples=10_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--soak` asks for the long form of the tests that have one."""
    parser.addoption("--soak", action="store_true", help="run the long form of tests marked 'soak'")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how hypothesis explores."""
    hypothesis.settings.load_profile("soak" if config.getoption("--soak") else "check")


@pytest.fixture
def sized(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """Choose a number of rounds: the first in the gate, the second in the soak lane."""
    soak: bool = request.config.getoption("--soak")
    return lambda short, long: long if soak else short


@pytest.fixture
def zhixing_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder that the program takes for the user's own."""
    home = tmp_path / "zhixing"
    home.mkdir()
    monkeypatch.setenv("ZHIXING_HOME", str(home))
    return home


@pytest.fixture
def expected_log(_unexpected_logs: list[str]) -> Callable[[str], None]:
    """Allow warnings that contain a text."""
    return _unexpected_logs.append


@pytest.fixture(autouse=True)
def _unexpected_logs() -> Iterator[list[str]]:
    """Fail the test where it logs a warning that it did not expect."""
    allowed: list[str] = []
    seen: list[str] = []
    collector = _Collector(seen)
    logging.getLogger().addHandler(collector)
    was_configured = structlog.is_configured()
    if not was_configured:
        structlog.configure(processors=[collector.take_event], cache_logger_on_first_use=False)
    yield allowed
    logging.getLogger().removeHandler(collector)
    if not was_configured:
        structlog.reset_defaults()
    unexpected = [line for line in seen if not any(text in line for text in allowed)]
    if unexpected:
        pytest.fail("unexpected log:\n" + "\n".join(unexpected), pytrace=False)


class _Collector(logging.Handler):
    """Keeps what is logged at WARNING or above, by either library."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        self._seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def take_event(self, logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """Stand in for structlog's processors."""
        if method in {"warning", "warn", "error", "exception", "critical", "fatal"}:
            self._seen.append(f"{method.upper()} {event}")
        raise structlog.DropEvent


@pytest.fixture(scope="session")
def _postgres_cluster() -> Iterator[PostgresCluster]:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL on this machine: apt-get install postgresql")
    with PostgresCluster(binaries) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def postgres_url(_postgres_cluster: PostgresCluster) -> str:
    """Address of a database that all tests of this process share."""
    return _postgres_cluster.url("postgres")


@pytest.fixture
def postgres_database(_postgres_cluster: PostgresCluster) -> Iterator[str]:
    """Address of a database that only this test has."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(_postgres_cluster.conninfo("postgres"), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
        yield _postgres_cluster.url(name)
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
