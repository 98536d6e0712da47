"""Typst in process: the shipped font only, clear errors."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.documents import typesetting
from app.documents.typesetting import TypesettingError, set_pages, set_pdf

MOMENT = dt.datetime(2026, 11, 20, 9, 0, 0, 5, tzinfo=dt.UTC)


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A template of the test's own."""
    monkeypatch.setattr(typesetting, "TEMPLATES", tmp_path)
    path = tmp_path / "one.typ"
    path.write_text(
        '#set text(font: "Noto Sans CJK SC")\n#let data = json(bytes(sys.inputs.data))\n#data.words', encoding="utf-8"
    )
    return path


def test_data_reach_the_page_unharmed(template: Path) -> None:
    words = {"words": '引号"与#号 \\ $x$ 知行'}
    made = set_pdf(template.name, words, MOMENT)
    assert made.startswith(b"%PDF-")
    assert made == set_pdf(template.name, words, MOMENT)
    assert made != set_pdf(template.name, words, MOMENT + dt.timedelta(days=1))
    (page,) = set_pages(template.name, words)
    assert page.startswith(b"\x89PNG")


def test_a_broken_template_is_told(template: Path) -> None:
    template.write_text("#nonsense()", encoding="utf-8")
    with pytest.raises(TypesettingError, match="没有排出来"):
        set_pdf(template.name, {}, MOMENT)
