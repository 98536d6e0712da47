"""Where in the library somebody is: a statute by name with its version and article, an act, a case, a question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.law.citation import Citation


@dataclass(frozen=True)
class LawSpot:
    """A place in a statute; `name` is a key or a title, number 0 the statute as a whole.

    `version` reads one version apart from the day, `paragraph` and `item` are 0 for the whole article.
    """

    name: str
    number: int = 0
    suffix: int = 0
    paragraph: int = 0
    item: int = 0
    version: dt.date | None = None

    @classmethod
    def of(cls, citation: Citation, version: dt.date | None = None) -> LawSpot:
        """The place that a citation names."""
        place = (citation.suffix or 0, citation.paragraph or 0, citation.item or 0)
        return cls(citation.key, citation.article, *place, version)

    def covers(self, place: tuple[int, int]) -> bool:
        """Whether a line of the article, by its paragraph and item, is part of what was asked for."""
        paragraph, item = place
        if not self.paragraph:
            return False
        return paragraph == self.paragraph and (not self.item or item == self.item)


@dataclass(frozen=True)
class LawTarget:
    """What the library's page opens: something of a `kind` by its id, a `spot` in a statute, or a `question`.

    `day` is the day whose law is wanted, None leaves the page's.
    """

    kind: str = ""
    id: str = ""
    spot: LawSpot | None = None
    question: str = ""
    day: dt.date | None = None

    @classmethod
    def of(cls, citation: Citation, day: dt.date | None = None) -> LawTarget:
        """The place that a citation names."""
        return cls("article", str(citation), LawSpot.of(citation), day=day)
