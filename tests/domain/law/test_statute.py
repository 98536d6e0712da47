"""Versions follow each other by day."""

from __future__ import annotations

import datetime as dt

from app.domain.law.citation import Citation
from app.domain.law.statute import Provision
from tests.domain.law.sample_law import NEW, OLD


def test_a_version_covers_its_first_and_last_day() -> None:
    version = OLD.versions[0]
    assert version.covers(dt.date(2013, 12, 7))
    assert version.covers(dt.date(2026, 4, 30))
    assert not version.covers(dt.date(2026, 5, 1))
    assert NEW.version_on(dt.date(2099, 1, 1)) is NEW.versions[0]
    assert NEW.version_on(dt.date(2026, 4, 30)) is None


def test_the_title_drops_the_state() -> None:
    assert NEW.title == "演示法"


def test_an_inserted_article_has_a_suffix() -> None:
    provision = Provision(article="133-1", paragraph=1, item=4, gist="演示")
    assert provision.citation("criminal_law") == Citation.parse("criminal_law.133-1.1.4")
