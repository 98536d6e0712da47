"""Plain wordings of articles: their form, the places they link and the versions they speak of."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.law.citation import Citation
from app.domain.law.wordings import StatuteWordings

ENTRY = {"article": "53-1", "say": ["没证能上车吗", "押运 无证"], "penalty": ["109.1.4", "other_law.7"]}


def wordings(**changes: Any) -> StatuteWordings:
    values = {"schema_version": "1", "statute": "law", "written_from": ["2020-01-02", "2022-03-04"]}
    return StatuteWordings.model_validate({**values, "articles": [{**ENTRY, **changes}]})


def test_places_are_of_the_same_statute_unless_another_is_named() -> None:
    file = wordings()
    assert [file.place(each) for each in file.articles[0].penalty] == [
        Citation("law", 109, None, 1, 4),
        Citation("other_law", 7),
    ]
    assert file.place("53-1") == Citation("law", 53, 1)


def test_an_entry_speaks_of_all_versions_or_of_those_named() -> None:
    assert wordings().articles[0].covers(dt.date(1999, 1, 1))
    some = wordings(versions=["2020-01-02"]).articles[0]
    assert some.covers(dt.date(2020, 1, 2))
    assert some.covers(None)
    assert not some.covers(dt.date(2022, 3, 4))


@pytest.mark.parametrize(
    "changes",
    [
        {"say": ["只有一句话"]},
        {"say": ["太短", "没证能上车吗"]},
        {"say": ["长" * 41, "没证能上车吗"]},
        {"article": "第五条"},
        {"penalty": ["第五条"]},
        {"duty": ["66."]},
    ],
)
def test_what_is_no_wording_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        wordings(**changes)
