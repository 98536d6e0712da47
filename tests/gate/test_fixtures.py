"""The shared fixtures do what conftest's page says."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, text


def test_the_data_folder_is_empty_and_named(zhixing_home: Path) -> None:
    assert os.environ["ZHIXING_HOME"] == str(zhixing_home)
    assert list(zhixing_home.iterdir()) == []


def test_expected_warnings_are_allowed(expected_log: Callable[[str], None]) -> None:
    expected_log("journal closed early")
    expected_log("disk is full")
    logging.getLogger("zhixing").warning("the journal closed early")
    structlog.get_logger().error("disk is full")


def test_rounds_are_short_in_the_gate(sized: Callable[[int, int], int], request: pytest.FixtureRequest) -> None:
    assert sized(2, 2000) == (2000 if request.config.getoption("--soak") else 2)


def test_a_shared_database_answers(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW listen_addresses")) == ""
        assert connection.scalar(text("SHOW server_encoding")) == "UTF8"
    engine.dispose()


@pytest.mark.parametrize("round_number", [1, 2])
def test_a_database_of_ones_own_starts_empty(postgres_database: str, round_number: int) -> None:
    engine = create_engine(postgres_database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE plates (plate text)"))
    engine.dispose()
