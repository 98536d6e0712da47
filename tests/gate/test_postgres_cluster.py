"""The private cluster comes and goes without a trace."""

from pathlib import Path

import psycopg
import pytest

from tests.gate.postgres_cluster import PostgresCluster, find_binaries


def test_a_cluster_leaves_nothing_behind() -> None:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL on this machine: apt-get install postgresql")
    with PostgresCluster(binaries) as cluster:
        folder = Path(str(psycopg.conninfo.conninfo_to_dict(cluster.conninfo("postgres"))["host"]))
        with psycopg.connect(cluster.conninfo("postgres")) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        assert folder.is_dir()
    assert not folder.exists()
