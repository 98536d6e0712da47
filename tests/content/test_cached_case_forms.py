"""Forms kept between starts."""

from __future__ import annotations

from pathlib import Path

from app.content.cached_case_forms import read_case_forms
from app.content.case_forms import CASE_FORMS
from app.content.content_cache import ContentCache
from tests.domain.casefile.sample_case import ROOT, shipped_cards, shipped_forms, shipped_layouts


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    first = read_case_forms(ROOT / CASE_FORMS, shipped_cards(), cache)
    again = read_case_forms(ROOT / CASE_FORMS, (), cache)
    assert first == again
    assert tuple(again.forms()) == tuple(shipped_forms())
    assert again.layouts() == shipped_layouts()
    assert list(tmp_path.iterdir())


def test_without_a_cache_it_is_read(tmp_path: Path) -> None:
    assert read_case_forms(tmp_path, ()).all_forms == ()
