"""The pack holds what is in force today, keeps its digest while nothing changes, and else renews itself."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.content.library_wordings import SearchWords
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.data_home import DataHome
from app.services.law_library import ImportWish, import_library
from app.services.law_pack import PackShelf
from app.services.open_base import open_base
from app.services.shelf import Shelf
from tests.services.sample_bureau import ACT, FROM, approved, wish
from tests.services.sample_bureau import lawful as lawful
from tests.services.sample_library import with_law, write_texts

NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


@pytest.fixture
def pack_base(tmp_path: Path) -> Iterator[Base]:
    """A base with the real built-in library, at noon of a known day."""
    base = open_base(DataHome(tmp_path / "home"), shelf=Shelf())
    yield replace(base, clock=lambda: NOON)
    base.close()


def read(shelf: PackShelf) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(gzip.decompress(shelf.current().compressed))
    return document


def test_everything_a_phone_needs_is_in_it(pack_base: Base) -> None:
    document = read(PackShelf(pack_base))
    library, practice = pack_base.shelf.law(), pack_base.shelf.practice()
    assert [law["key"] for law in document["laws"]] == [statute.key for statute in library.statutes()]
    assert [act["id"] for act in document["acts"]] == [act.id for act in library.acts(NOON.date())]
    assert len(document["guides"]) == len(practice.guides())
    assert len(document["cases"]) == len(practice.cases())
    assert [form["id"] for form in document["forms"]] == [form.id for form in practice.forms()]
    assert document["forms"][3]["uses"][0][0] == "guide"
    assert document["lexicon"]
    penalty_law = next(law for law in document["laws"] if law["key"] == "administrative_penalty_law")
    assert "xzcff" in penalty_law["initials"]
    article = next(each for each in penalty_law["articles"] if each["n"] == 55)
    assert article["label"] == "第五十五条"
    assert article["gist"][0]["status"] == "confirmed"
    assert len(article["say"]) >= 2


def test_what_is_not_in_force_today_has_no_articles(pack_base: Base) -> None:
    before = read(PackShelf(replace(pack_base, clock=lambda: NOON.replace(month=4))))
    now = read(PackShelf(pack_base))

    def articles(document: dict[str, Any], key: str) -> list[Any]:
        found: list[Any] = next(law["articles"] for law in document["laws"] if law["key"] == key)
        return found

    assert articles(before, "hazchem_regulation_2013")
    assert not articles(before, "hazchem_safety_law")
    assert not articles(now, "hazchem_regulation_2013")
    assert articles(now, "hazchem_safety_law")


def test_the_same_library_gives_the_same_bytes_on_another_day(pack_base: Base) -> None:
    today = PackShelf(pack_base).current()
    tomorrow = PackShelf(replace(pack_base, clock=lambda: NOON + dt.timedelta(days=1))).current()
    assert (tomorrow.digest, tomorrow.compressed) == (today.digest, today.compressed)
    assert tomorrow.as_of == today.as_of + dt.timedelta(days=1)


def test_an_import_renews_it_with_the_official_text(base: Base, tmp_path: Path) -> None:
    base = replace(with_law(base), clock=lambda: NOON)
    shelf = PackShelf(base, SearchWords)
    before = shelf.current()
    assert shelf.current() is before
    import_library(base, [write_texts(tmp_path / "texts")], ImportWish())
    after = read(shelf)
    assert shelf.current().digest != before.digest
    (law,) = (each for each in after["laws"] if each["imported"])
    assert law["title"] == "演示法"
    assert law["articles"][0]["text"][0] == "有下列情形之一的，处罚款："


def test_what_the_bureau_maintains_goes_into_it(lawful: Base, instructor: Account, manager: Account) -> None:
    base = replace(lawful, clock=lambda: dt.datetime.combine(FROM, dt.time(12), dt.UTC))
    shelf = PackShelf(base, SearchWords)
    before = shelf.current().digest
    approved(base, instructor, manager, wish(base, {"fine": {"min_yuan": "60000", "max_yuan": "500000"}}))
    assert shelf.current().digest != before
    (act,) = (each for each in read(shelf)["acts"] if each["id"] == ACT)
    assert act["fine"] == ["60000", "500000"]
