"""A test that logs an unexpected warning fails."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "line", ["logging.getLogger('zhixing').warning('lost a photo')", "structlog.get_logger().error('lost a photo')"]
)
def test_an_unexpected_warning_fails_the_test(tmp_path: Path, line: str) -> None:
    (tmp_path / "test_noisy.py").write_text(f"import logging, structlog\ndef test_noisy():\n    {line}\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.conftest"]
    command += ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "unexpected log" in done.stdout
    assert "lost a photo" in done.stdout
