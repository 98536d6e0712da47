"""Run `zhixing library` inside a test."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.cli import main


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    status = main(["library", *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def document(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """The JSON document that a part prints."""
    return json.loads(run(capsys, *words, "--json")[1])
