"""Work that nobody watches reports to nobody."""

from app.services.progress import Progress, Silent


def test_silence() -> None:
    progress: Progress = Silent()
    progress.report(0.5, "x")
    assert not progress.cancelled
