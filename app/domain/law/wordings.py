"""How people put the matter of each article in everyday words, written from the articles for the search to find."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen
from app.domain.law.citation import Citation
from app.domain.law.statute import ArticleNumber, Key
from app.domain.written_time import WrittenDate

Wording = Annotated[str, StringConstraints(min_length=4, max_length=40, strip_whitespace=True)]
LinkedPlace = Annotated[
    str, StringConstraints(pattern=r"^([a-z][a-z0-9_]*\.)?[1-9]\d{0,3}(-[1-9]\d?)?(\.[1-9]\d?(\.[1-9]\d?)?)?$")
]
"""A place in the same statute (`109.1.4`) or, with its key before it, in another one."""


class ArticleWordings(Frozen):
    """An article as people speak of it.

    `penalty` are the places that punish a breach of it, `duty` the duties that it punishes; `versions` limits the entry
    to texts of these dates, where numbers have moved between versions.
    """

    article: ArticleNumber
    say: tuple[Wording, ...] = Field(min_length=2, max_length=6)
    penalty: tuple[LinkedPlace, ...] = ()
    duty: tuple[LinkedPlace, ...] = ()
    versions: tuple[WrittenDate, ...] = ()

    def covers(self, version_date: dt.date | None) -> bool:
        """Tell whether the entry speaks of the version of that date; one without a date is spoken of by every entry."""
        return not self.versions or version_date is None or version_date in self.versions


class StatuteWordings(Frozen):
    """The wordings of one statute, as one file; `written_from` are the dates of the texts that were read."""

    schema_version: Literal["1"]
    statute: Key
    written_from: tuple[WrittenDate, ...] = Field(min_length=1)
    articles: tuple[ArticleWordings, ...] = Field(min_length=1)

    def place(self, linked: str) -> Citation:
        """Return the citation of a linked place."""
        return Citation.parse(linked if linked[0].isalpha() else f"{self.statute}.{linked}")
