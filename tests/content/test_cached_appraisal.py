"""What appraises case files, as a start reads it."""

from __future__ import annotations

from pathlib import Path

from app.content.cached_appraisal import read_appraisal, read_briefs
from app.content.content_cache import ContentCache
from tests.domain.appraisal.shipped import forms, library


def test_kept_and_read_again_it_is_the_same(tmp_path: Path) -> None:
    """The cache gives back what was read."""
    cache = ContentCache(tmp_path)
    first = read_appraisal(library().law, forms(), cache), read_briefs(library().law, forms(), cache)
    kept = sorted(path.name.partition(".")[0] for path in tmp_path.glob("*.json"))
    again = read_appraisal(library().law, forms(), cache), read_briefs(library().law, forms(), cache)
    assert kept == ["appraisal", "briefs"]
    assert again == first
    assert not first[0].problems
    assert not first[1].problems


def test_without_a_cache_it_is_read_from_the_files() -> None:
    """Six briefs and six tracks."""
    assert len(read_briefs(library().law, forms()).briefs) == 6
    assert len(read_appraisal(library().law, forms()).tracks) == 6
