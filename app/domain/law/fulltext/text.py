"""An official text as it was recognised: dates, articles, paragraphs and items, and what was doubtful."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.law.fulltext.marks import ItemForm
from app.domain.law.statute import Level

_NOT_SAID = re.compile(r"[\s\u3000*#]+")
_SAME = tuple(zip("():;,．〈〉<>", "（）：；，.《》《》", strict=True))


class EventKind(StrEnum):
    """What happened to a statute on a day."""

    ADOPTED = "adopted"
    APPROVED = "approved"
    REVISED = "revised"
    AMENDED = "amended"
    PUBLISHED = "published"
    IN_FORCE = "in_force"
    REPEALED = "repealed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One step in a statute's history, with the words that tell it."""

    on: dt.date
    kind: EventKind
    words: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that a person should look at; lines count from 1, and 0 is the file as a whole."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item with its label as written; `items` are those below it."""

    form: ItemForm
    label: str
    number: int
    text: str
    items: tuple[Item, ...] = ()

    def lines(self) -> Iterator[str]:
        """The item and what hangs on it, a line each."""
        yield self.label + self.text
        for each in self.items:
            yield from each.lines()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (款) of an article with its items."""

    text: str
    items: tuple[Item, ...] = ()

    def lines(self) -> Iterator[str]:
        """The paragraph and its items, a line each."""
        yield self.text
        for each in self.items:
            yield from each.lines()


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `suffix` is the 之一 of an inserted one, `heading` the chapter and section it stands in."""

    number: int
    suffix: int | None
    label: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    line: int

    @property
    def text(self) -> str:
        """The words without the label, a line for each paragraph and item."""
        return "\n".join(line for paragraph in self.paragraphs for line in paragraph.lines())


@dataclass(frozen=True, slots=True)
class FullText:
    """A statute in one version; `in_force_stated` is False where the day was taken from the version's own date."""

    title: str
    part: str
    level: Level | None
    issuing_body: str
    number: str
    history: tuple[HistoryEvent, ...]
    version_date: dt.date
    in_force_from: dt.date
    in_force_stated: bool
    repeals: tuple[str, ...]
    preamble: str
    articles: tuple[Article, ...]
    annex: str = ""

    @property
    def key(self) -> str:
        """What makes two titles the same statute."""
        return title_key(self.title)

    def digest(self) -> str:
        """SHA-256 over what the text says; spaces, brackets' width and mark-up do not count."""
        parts = (self.title, self.preamble, *(each.label + each.text for each in self.articles), self.annex)
        said = _plain("\0".join(parts)).encode("utf-8", "surrogatepass")
        return hashlib.sha256(said).hexdigest()


def title_key(title: str) -> str:
    """The title without spaces, 中华人民共和国 at its start and differences of brackets."""
    return _plain(title).removeprefix("中华人民共和国")


def _plain(words: str) -> str:
    words = _NOT_SAID.sub("", words)
    # Over a whole library ten replacements are many times faster than one table of translation.
    for written, same in _SAME:
        words = words.replace(written, same)
    return words
