"""When a newer version of a statute comes in, everything that cites the older one is listed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.domain.law.uses import UseKind
from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_stale import stale_statutes
from tests.services.sample_practice_base import USES, with_practice, write_text


def test_nothing_is_stale_as_long_as_no_newer_version_is_known(base: Base, tmp_path: Path) -> None:
    used = with_practice(base)
    assert stale_statutes(used) == ()
    import_library(used, [write_text(tmp_path / "in")])
    assert stale_statutes(used) == ()


def test_a_newer_version_lists_everything_that_cites_the_older_one(base: Base, tmp_path: Path) -> None:
    used = with_practice(base)
    import_library(used, [write_text(tmp_path / "new", adopted="2028年3月1日", starts="2028年7月1日")])
    (statute,) = stale_statutes(used)
    assert (statute.statute, statute.newer_version, statute.in_force_from) == (
        "new_law", "2028-03-01", dt.date(2028, 7, 1)
    )  # fmt: skip
    citing = [use for use in USES if use.citation]
    assert set(statute.uses) == {use for use in citing if use.kind is not UseKind.SCENARIO}
    assert [use.kind for use in statute.by_date] == [UseKind.SCENARIO]
